"""Paper that stays in the village: an A4 poster, an A6 card, a leaflet to fold."""

import reflex as rx

from ltsa_pwa.i18n import _, spoken_language
from ltsa_pwa.offline.exported import asked_address
from ltsa_pwa.outreach.invitation import number_lines, picture
from ltsa_pwa.routes import HOME, OUTREACH, POSTER, address
from ltsa_pwa.ui import action, device, frame, lead, link_to


def poster_page() -> rx.Component:
    """On the screen one below the other; on paper the one that was chosen."""
    return frame(
        POSTER,
        _("Posters and a leaflet to print"),
        lead(_("Print one, and hang it up where people wait.")),
        rx.el.div(
            _button("a4", _("Print the poster")),
            _button("a6", _("Print the small card")),
            _button("leaflet", _("Print the leaflet, to be folded twice")),
            class_name="form-buttons unprinted",
        ),
        _sheet("a4", _what(), _picture(), _steps(), _numbers()),
        _sheet("a6", _what(), _picture(), _numbers()),
        _sheet("leaflet", _panel(_what(), _picture()), _panel(_steps()), _panel(_numbers())),
        # Translators: a link to the page before
        rx.el.p(link_to(OUTREACH, _("Back")), class_name="unprinted"),
    )


def _button(sheet: str, words: str) -> rx.Component:
    return device(
        "print-button", action(words, kind="plain", picture="printer"), hidden=True, sheet=sheet
    )


def _sheet(name: str, *inside: rx.Component) -> rx.Component:
    return rx.el.article(*inside, class_name=f"card paper paper-{name}")


def _panel(*inside: rx.Component) -> rx.Component:
    return rx.el.div(*inside)


def _what() -> rx.Component:
    return rx.fragment(
        rx.el.h2("Bekal"),
        rx.el.p(_("What to take along when you work abroad: your steps, your rights, help.")),
    )


def _picture() -> rx.Component:
    link = app_address()
    return rx.fragment(
        picture(link), rx.el.p(link, class_name="number", custom_attrs={"dir": "ltr"})
    )


def _steps() -> rx.Component:
    return rx.el.ol(
        rx.el.li(_("Scan the picture with your camera, or type the address.")),
        rx.el.li(_("Choose your language.")),
        rx.el.li(_("Put it on the home screen. Then it works without a signal.")),
        rx.el.li(_("It costs nothing, and it asks for no name and no number.")),
    )


def _numbers() -> rx.Component:
    return rx.fragment(rx.el.p(rx.el.strong(_("To call from Indonesia"))), number_lines())


def app_address() -> str:
    """Where the picture leads: the app in the language of the paper."""
    return asked_address() + address(HOME, spoken_language().tag)
