"""An offer to put the app on the home screen, for browsers that can."""

# Translators: “The home screen” is where the phone shows its apps; use the word that phones use in
# your language.

import reflex as rx

from ltsa_pwa.i18n import _
from ltsa_pwa.ui import device


def install_hint() -> rx.Component:
    """Hidden until ``install-hint.js`` knows which way this browser has."""
    return device(
        "install-hint",
        rx.el.p(rx.el.strong(_("Keep Bekal beside your other apps"))),
        _by_asking(),
        _by_the_share_menu(),
        # Translators: a button that puts an offer away
        _button(_("Not now"), "data-put-away", "plain"),
        class_name="card",
        hidden=True,
    )


def _by_asking() -> rx.Component:
    return rx.el.div(
        rx.el.p(_("It opens faster, and without a signal.")),
        _button(_("Put it on the home screen"), "data-install", "main"),
        hidden=True,
        custom_attrs={"data-way": "ask"},
    )


def _by_the_share_menu() -> rx.Component:
    return rx.el.div(
        rx.el.p(
            _(
                "Touch the share sign of the browser (a square with an arrow), then “Add to Home"
                " Screen”."
            )
        ),
        hidden=True,
        custom_attrs={"data-way": "share"},
    )


def _button(text: str, mark: str, kind: str) -> rx.Component:
    return rx.el.button(
        text, type="button", class_name=f"action action-{kind}", custom_attrs={mark: ""}
    )
