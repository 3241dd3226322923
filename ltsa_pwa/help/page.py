"""What the worker sees of the help numbers: her country first, then Indonesia."""

import reflex as rx

from ltsa_pwa.facts import INDONESIA, countries, numbers_for
from ltsa_pwa.help.asked import ASKED, EVERYBODY_ASKS
from ltsa_pwa.help.content import NOBODY_ANSWERS, YOU_MAY
from ltsa_pwa.help.offices import offices_section
from ltsa_pwa.help.service import service_card
from ltsa_pwa.i18n import _
from ltsa_pwa.routes import ALARM, ASK, CARDS, HELP, REPORT
from ltsa_pwa.ui import device, door, fold, frame, lead, link_to, quiet, section
from ltsa_pwa.ui.countries import say_country
from ltsa_pwa.ui.country_choice import country_choice


def help_page() -> rx.Component:
    """Every country stands in the page; the phone brings the chosen one to the top."""
    abroad = [each for each in countries() if each != INDONESIA]
    return frame(
        HELP,
        # Translators: the name of the page with telephone numbers; in the bar below every page, so
        # short
        _("Help"),
        lead(_("Tap a number to call. Nothing here is sent to us.")),
        country_choice([INDONESIA, *abroad]),
        # One line only: the first number must stand in the first screen.
        rx.el.p(link_to(ASK, _("I do not know where to begin")), class_name="begin"),
        device(
            "help-countries",
            # Translators: the name of the country, as a heading
            _country(INDONESIA, _("Indonesia")),
            *[_country(each, say_country(each)) for each in abroad],
        ),
        offices_section(),
        _what_they_ask(),
        fold(_("What if nobody answers?"), _texts(NOBODY_ANSWERS)),
        door(ALARM, "hand", _("Call for help now"), _("Tells the office that you need help")),
        door(CARDS, "languages", _("Cards to show"), _("In the language of the other person")),
        door(REPORT, "pencil", _("Write what happened"), _("Decide later whether to send it")),
        quiet(
            _(
                "Numbers change. Each shows when it was last seen. We leave out every number that"
                " we could not find in a source. Your country is kept on this phone only."
            )
        ),
    )


def _what_they_ask() -> rx.Component:
    return section(
        _("What will they ask me?"),
        # Translators: the heading above what every service asks a caller
        fold(_("Everybody asks"), _texts(EVERYBODY_ASKS), _texts(YOU_MAY)),
        *[rx.el.div(fold(_(each.title), _texts(each.questions)), id=each.name) for each in ASKED],
        anchor="asked",
    )


def _country(code: str, title: str) -> rx.Component:
    return rx.el.section(
        rx.el.h2(title),
        *([service_card(each) for each in numbers_for(code)] or [_no_number()]),
        id=code.lower(),
        custom_attrs={"data-country": code},
    )


def _no_number() -> rx.Component:
    return quiet(
        _("We found no number there in a source. KP2MI and Kemlu can be called from every country.")
    )


def _texts(texts: tuple[str, ...]) -> rx.Component:
    return rx.el.ul(*[rx.el.li(_(each)) for each in texts])
