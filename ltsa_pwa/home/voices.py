"""Recorded voices: kept on the phone by choice, with the size said first."""

import reflex as rx

from ltsa_pwa.i18n import _
from ltsa_pwa.ui import action, device


def voice_pack() -> rx.Component:
    """Hidden until ``voice-pack.js`` knows that something was recorded in this language."""
    return device(
        "voice-pack",
        rx.el.p(_("A person has read texts aloud in this language.")),
        rx.el.output(class_name="quiet", custom_attrs={"data-part": "told"}),
        action(_("Keep the recordings"), kind="plain", custom_attrs={"data-part": "keep"}),
        action(_("Take them off this phone"), kind="plain", custom_attrs={"data-part": "drop"}),
        hidden=True,
        class_name="card",
        size=_("Together {size}. Without them the phone's own voice reads."),
        # Translators: how many recordings have arrived
        progress=_("{done} of {all}"),
        kept=_("They are on this phone, and are heard without a signal."),
        dropped=_("They are gone from this phone."),
        full=_("This phone has no room for all of them. What came is kept."),
        broken=_("Not all of them came. Try again when there is a signal."),
    )
