"""What the worker sees of the help numbers: her country first, then Indonesia."""

import reflex as rx

from ltsa_pwa.facts import INDONESIA, countries, numbers_for
from ltsa_pwa.help.content import NOBODY_ANSWERS, WHAT_THEY_ASK, YOU_MAY
from ltsa_pwa.help.service import service_card
from ltsa_pwa.i18n import _
from ltsa_pwa.routes import ALARM, HELP, REPORT
from ltsa_pwa.ui import device, door, fold, frame, lead, quiet
from ltsa_pwa.ui.anchor import link_within
from ltsa_pwa.ui.countries import say_country


def help_page() -> rx.Component:
    """Every country stands in the page; the phone brings the chosen one to the top."""
    abroad = [each for each in countries() if each != INDONESIA]
    return frame(
        HELP,
        _("Help"),
        lead(_("Tap a number to call. Nothing here is sent to us.")),
        _country_question(abroad),
        device(
            "help-countries",
            _country(INDONESIA, _("Indonesia")),
            *[_country(each, say_country(each)) for each in abroad],
        ),
        fold(_("What will they ask me?"), _texts(WHAT_THEY_ASK), _texts(YOU_MAY)),
        fold(_("What if nobody answers?"), _texts(NOBODY_ANSWERS)),
        door(ALARM, "hand", _("Call for help now"), _("Tells the office that you need help")),
        door(REPORT, "pencil", _("Write what happened"), _("Decide later whether to send it")),
        quiet(
            _(
                "Numbers change. Each shows when it was last seen. We leave out every number that"
                " we could not find in a source. Your country is kept on this phone only."
            )
        ),
    )


def _country_question(abroad: list[str]) -> rx.Component:
    """A choice for the phone; without a script, links to the parts of the page."""
    names = [(each, say_country(each)) for each in [INDONESIA, *abroad]]
    return device(
        "country-choice",
        rx.el.label(
            rx.el.span(_("Where are you now?")),
            rx.el.select(
                rx.el.option(_("Show all countries"), value=""),
                *[rx.el.option(name, value=code) for code, name in names],
                custom_attrs={"autoComplete": "off"},
            ),
            class_name="question",
        ),
        rx.el.nav(
            *[link_within(code.lower(), name) for code, name in names],
            custom_attrs={"aria-label": _("Countries on this page")},
            class_name="country-index",
        ),
    )


def _country(code: str, title: str) -> rx.Component:
    return rx.el.section(
        rx.el.h2(title),
        *[service_card(each) for each in numbers_for(code)],
        id=code.lower(),
        custom_attrs={"data-country": code},
    )


def _texts(texts: tuple[str, ...]) -> rx.Component:
    return rx.el.ul(*[rx.el.li(_(each)) for each in texts])
