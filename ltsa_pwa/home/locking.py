"""The lock: what stands before every page without the PIN, and how it is set."""

# Translators: One word for “PIN” throughout. A “space” is what one PIN opens; the second one looks
# empty. Promise no more than the English does.

from typing import Literal

import reflex as rx

from ltsa_pwa.i18n import N_, _
from ltsa_pwa.routes import HELP, LOCK
from ltsa_pwa.ui import device, door, fold, frame, lead, note, quiet, section
from ltsa_pwa.ui.places import later, part, texts_of

AUTOLOCK = {
    "1": N_("after 1 minute without a touch"),
    "5": N_("after 5 minutes without a touch"),
    "15": N_("after 15 minutes without a touch"),
}


def lock_page(*, alarm: rx.Component | None = None) -> rx.Component:
    """The alarm, lent by another feature, and the numbers work without a PIN."""
    return frame(
        LOCK,
        _("Type your PIN"),
        device(
            "lock-screen",
            # Translators: the label of a field, and the button below it that opens the app
            _form("pin-form", _secret("pin", _("PIN")), _submit(_("Open"))),
            rx.el.p(role="status", custom_attrs=part("told")),
            fold(_("I forgot my PIN"), _recovery()),
            texts_of(_answers()),
            class_name="chooser",
        ),
        *([alarm] if alarm else []),
        door(HELP, "life-buoy", _("Numbers that help"), _("A call needs no data.")),
    )


def _recovery() -> rx.Component:
    return _form(
        "words-form",
        rx.el.label(
            _("The five words that you wrote down"),
            rx.el.textarea(name="words", rows="2", custom_attrs=_UNHELPED),
            class_name="question",
        ),
        # Translators: the label of a field
        _secret("new", _("New PIN")),
        _submit(_("Open with the five words")),
    )


def lock_section() -> rx.Component:
    """Off until she wants it; what it cannot do stands beside it."""
    return section(
        _("Lock with a PIN"),
        lead(_("What you keep here is sealed. Without the PIN only the alarm and numbers work.")),
        device(
            "lock-choice",
            _switched_off(),
            _switched_on(),
            _options(),
            rx.el.p(role="status", custom_attrs=part("told")),
            _five_words(),
            texts_of(_answers() | _results()),
            class_name="chooser",
            hidden=True,
        ),
        quiet(
            _(
                "It keeps out a curious person, not a laboratory. Forgotten PIN and lost words:"
                " then nobody can open it."
            )
        ),
        anchor="lock",
    )


def _switched_off() -> rx.Component:
    return _form(
        "off",
        _secret("pin", _("PIN, better 6 digits or more")),
        _secret("again", _("The same PIN again")),
        _submit(_("Switch the lock on")),
    )


def _switched_on() -> rx.Component:
    return _form(
        "on",
        _secret("current", _("Your PIN now")),
        _secret("new", _("New PIN")),
        _submit(_("Change the PIN"), "change"),
        _submit(_("Make it a second PIN"), "second"),
        quiet(
            _(
                "A second PIN opens a second, empty space. Tick a few things there, so that it"
                " looks used."
            )
        ),
        _submit(_("Switch the lock off"), "off"),
        quiet(_("What lies in the other space is deleted then.")),
        hidden=True,
    )


def _options() -> rx.Component:
    return rx.el.div(
        rx.el.label(
            _("It locks by itself"),
            rx.el.select(
                *[rx.el.option(_(text), value=value) for value, text in AUTOLOCK.items()],
                default_value="5",
                custom_attrs={"autoComplete": "off"},
            ),
            class_name="question",
        ),
        rx.el.label(
            rx.el.input(type="checkbox", custom_attrs={"autoComplete": "off"}),
            rx.el.span(_("Also as soon as I go to another app")),
            class_name="choice",
        ),
        custom_attrs=part("options"),
    )


def _five_words() -> rx.Component:
    return later(
        "words",
        note(
            rx.el.p(
                _(
                    "Write these five words down, or give them to somebody you trust. Only with"
                    " them can you choose a new PIN when you forget yours."
                )
            ),
            rx.el.p(class_name="number", lang="id", custom_attrs={**part("five"), "dir": "ltr"}),
            kind="ask",
        ),
    )


def _answers() -> dict[str, str]:
    return {
        # Translators: while the phone works; it may take some seconds
        "opening": _("One moment."),
        "wrong": _("This PIN does not open it."),
        "wrong-words": _("These five words do not open it."),
        "wait": _("Wait {seconds} seconds, then try again."),
        "is-off": _("The lock is off."),
        "short": _("A PIN has 4 digits or more."),
        "refused": _("This phone did not keep your choice: its storage is full or forbidden."),
    }


def _results() -> dict[str, str]:
    return {
        "working": _("One moment."),
        "not-same": _("The two PINs are not the same."),
        "is-on": _("The lock is on."),
        "changed": _("The PIN is changed."),
        "second-set": _("The second PIN is set."),
        "same-pin": _("Choose another one: this PIN is in use."),
    }


_UNHELPED = {"autoComplete": "off", "autoCapitalize": "none", "spellCheck": "false"}


def _secret(name: str, label: str) -> rx.Component:
    attributes = {"inputMode": "numeric", **_UNHELPED}
    field = rx.el.input(type="password", name=name, custom_attrs=attributes)
    return rx.el.label(label, field, class_name="question")


def _submit(text: str, value: Literal["change", "second", "off", ""] = "") -> rx.Component:
    return rx.el.button(text, type="submit", value=value, class_name="action action-plain")


def _form(name: str, *children: rx.Component, hidden: bool = False) -> rx.Component:
    attributes = part(name) | ({"hidden": ""} if hidden else {})
    return rx.el.form(*children, class_name="chooser", custom_attrs=attributes)
