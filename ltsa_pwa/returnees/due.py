"""Two lines that home borrows: whether what she told still holds, and the way for who is back."""

import reflex as rx

from ltsa_pwa.i18n import _, spoken_language
from ltsa_pwa.routes import BACK, STATUS, address
from ltsa_pwa.ui import action, device, link_to
from ltsa_pwa.ui.places import part


def standing_line() -> rx.Component:
    """Hidden until half a year has passed. It says nothing of where she stands: others look on."""
    return device(
        "status-due",
        rx.el.div(
            rx.el.p(_("Half a year ago you told the office your news. Does it still hold?")),
            rx.el.div(
                action(_("It still holds"), kind="plain", custom_attrs=part("holds")),
                # Translators: a button: tell something new
                action(_("Change it"), kind="plain", href=address(STATUS, spoken_language().tag)),
                class_name="steps",
            ),
            hidden=True,
            class_name="note",
            custom_attrs=part("due"),
        ),
        rx.el.p(role="status", custom_attrs=part("told")),
        rx.el.p(
            link_to(BACK, _("Home again: what is still yours")),
            hidden=True,
            custom_attrs=part("back"),
        ),
        hidden=True,
        thanks=_("Thank you. It is on its way to the office."),
        refused=_("This phone could not keep it: storage is full or forbidden here."),
    )
