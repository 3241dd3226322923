"""Pairing: the code of the desk, and the phones that are paired."""

import reflex as rx

from ltsa_pwa.i18n import _
from ltsa_pwa.ui import action, device, section
from ltsa_pwa.ui.places import folded, later, part, texts

CODE = "pairing-code"


def pairing(*tools: rx.Component) -> rx.Component:
    """The tools are seen only on a phone that the desk has paired, and for thirty days."""
    return device(
        "outreach-pairing",
        # First: the tools have texts of their own.
        _texts(),
        later("pairing", section(_("Pair this phone"), *_form(), anchor="pair")),
        later("tools", *tools),
        folded("phone", _phone()),
    )


def _form() -> tuple[rx.Component, ...]:
    return (
        rx.el.ul(class_name="kept", custom_attrs=part("phones")),
        rx.el.p(_("The desk makes a code for you. It works once, for ten minutes.")),
        rx.el.form(
            rx.el.label(
                # Translators: the label of a field: a code that the office gave
                _("The code"),
                rx.el.input(
                    id=CODE,
                    auto_complete="off",
                    spell_check=False,
                    custom_attrs={"autoCapitalize": "characters", "dir": "ltr"},
                ),
                class_name="question",
            ),
            _scan(),
            rx.el.button(_("Pair this phone"), type="submit", class_name="action action-main"),
            class_name="kept-form",
        ),
        rx.el.p(role="status", custom_attrs=part("told")),
    )


def _scan() -> rx.Component:
    return device(
        "poster-scan",
        rx.el.label(
            _("Or photograph the picture of the code"),
            rx.el.input(type="file", accept="image/*", custom_attrs={"capture": "environment"}),
            class_name="question",
        ),
        rx.el.p(role="status", class_name="quiet"),
        hidden=True,
        into=CODE,
        looking=_("Looking at the picture."),
        read=_("Read. The text stands in the field above."),
        nothing=_("Nothing could be read in this picture. Type the code."),
    )


def _phone() -> rx.Component:
    return rx.el.li(
        rx.el.strong(custom_attrs=part("worker")),
        rx.el.p(custom_attrs=part("state")),
        rx.el.div(
            # Translators: a button: pair this phone for longer
            action(_("Renew"), kind="plain", custom_attrs=part("renew")),
            action(_("End this pairing"), kind="plain", custom_attrs=part("leave")),
            class_name="steps",
        ),
        class_name="card",
    )


def _texts() -> rx.Component:
    named = {
        "until": _("Paired until {day}. It works without a signal until then."),
        "over": _("The thirty days are over. Renew it once where there is a signal."),
        "asked": _("Waits for the desk's answer. This needs a signal once."),
        "short": _("The code has ten letters and figures."),
        "working": _("One moment. This phone is sealing it."),
        "waiting": _("The code is on its way. The desk answers by itself."),
        "paired": _("This phone is paired."),
        "renewing": _("Asked. The new day stands here as soon as the desk has answered."),
        "revoked": _("The desk has taken the pairing back. The outreach tools are gone from here."),
        "refused-used": _("This code was used before. Ask the desk for a new one."),
        "refused-late": _("This code is older than ten minutes. Ask the desk for a new one."),
        "refused-unknown": _("The desk does not know this code. Look at it again."),
        "refused-by-phone": _("This phone could not keep it: storage is full or forbidden here."),
    }
    return texts(**named)
