"""The alarm's own page: the button, what it does, and the telephones beside it."""

import reflex as rx

from ltsa_pwa.facts import INDONESIA, countries, emergency_numbers
from ltsa_pwa.i18n import _
from ltsa_pwa.reports.alarm import alarm_button, number
from ltsa_pwa.routes import ALARM, HELP, REPORT
from ltsa_pwa.ui import device, door, fold, frame, lead, quiet
from ltsa_pwa.ui.countries import say_country
from ltsa_pwa.ui.country_choice import country_question


def alarm_page() -> rx.Component:
    """The numbers stand there from the first paint and need no script."""
    return frame(
        ALARM,
        _("Help now"),
        lead(_("The office is asked to help you. You need no name and no account.")),
        alarm_button(without_script="#numbers"),
        _numbers(),
        fold(_("What happens when I hold it?"), _what_happens()),
        door(REPORT, "pencil", _("Write what happened"), _("Decide later whether to send it")),
        door(HELP, "life-buoy", _("All numbers"), _("More people who help, by country")),
    )


def _what_happens() -> rx.Component:
    steps = (
        _("You hold for 2 seconds. Then it counts from 5 to 0, and a touch stops it."),
        _("The phone writes a sealed call for help that only the office can read, and sends it."),
        _("Without a signal it waits on this phone and goes as soon as there is one."),
        _("Then the phone asks whether it may send your place. You may say no."),
        _("You see who has it, with the time. An officer can answer you here."),
        _("No number is called by itself. You call when you want to."),
    )
    return rx.el.ol(*[rx.el.li(each) for each in steps])


def _numbers() -> rx.Component:
    abroad = [each for each in countries() if each != INDONESIA and emergency_numbers(each)]
    return rx.el.section(
        rx.el.h2(_("Or call")),
        # Before the question where she is: the first number stands in the first screen.
        device(
            "near-numbers",
            _country(None, _("From everywhere")),
            _country_choice(abroad),
            *[_country(each, say_country(each)) for each in [INDONESIA, *abroad]],
        ),
        id="numbers",
    )


def _country_choice(abroad: list[str]) -> rx.Component:
    names = [(code, say_country(code)) for code in [INDONESIA, *abroad]]
    return device(
        "country-choice",
        country_question(_("Where are you now?"), _("Choose a country"), names),
        quiet(_("Kept on this phone only. We never look where you are.")),
    )


def _country(code: str | None, title: str) -> rx.Component:
    return rx.el.section(
        rx.el.h3(title),
        *[number(*each) for each in emergency_numbers(code)],
        custom_attrs={"data-country": code or ""},
    )
