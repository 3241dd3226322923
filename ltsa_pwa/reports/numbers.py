"""The telephones beside the alarm and the report; a script leaves those of her country."""

import reflex as rx

from ltsa_pwa.facts import INDONESIA, countries, emergency_numbers
from ltsa_pwa.i18n import _
from ltsa_pwa.reports.alarm import number
from ltsa_pwa.routes import HELP
from ltsa_pwa.ui import device, link_to, quiet
from ltsa_pwa.ui.countries import say_country
from ltsa_pwa.ui.country_choice import country_question


def numbers_beside(*between: rx.Component) -> rx.Component:
    """Of every country she may be in, plain links that need no script.

    ``between`` comes after the first numbers: those of her country, once she has said which.
    """
    abroad = [each for each in countries() if each != INDONESIA and emergency_numbers(each)]
    return rx.el.section(
        # Translators: a heading above telephone numbers
        rx.el.h2(_("Or call")),
        # Before the question where she is: the first number stands in the first screen.
        device(
            "near-numbers",
            # Translators: a heading: numbers that can be called from every country
            _country(None, _("From everywhere")),
            _country_choice(abroad),
            *between,
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
        # Once, and apart: nobody who means to call may tap it instead.
        quiet(link_to(HELP, _("Where this comes from"), (code or INDONESIA).lower())),
        custom_attrs={"data-country": code or ""},
    )
