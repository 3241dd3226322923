"""The demonstration: a space of its own on this phone, a script, and a clean start for the next."""

import reflex as rx

from ltsa_pwa.i18n import _
from ltsa_pwa.outreach.content import SCRIPT, Step
from ltsa_pwa.ui import action, device, link_to, quiet, section
from ltsa_pwa.ui.places import later, part, texts


def demonstration() -> rx.Component:
    """The script can be read before; its links are played only once the demonstration has begun."""
    return section(
        _("Show the app"),
        device(
            "played-room",
            later(
                "outside",
                rx.el.p(
                    _(
                        "The whole app, in a space of its own. Nothing is sent, and your own things"
                        " are not seen."
                    )
                ),
                action(_("Begin the demonstration"), custom_attrs=part("begin")),
            ),
            later(
                "inside",
                # Translators: a button: wipe all, and begin with the next person
                action(_("Next person"), picture="refresh-cw", custom_attrs=part("next-person")),
                quiet(_("Clears what the person before has entered, and shows what is left.")),
                action(_("End the demonstration"), kind="plain", custom_attrs=part("end")),
            ),
            rx.el.p(role="status", custom_attrs=part("told")),
            rx.el.ul(custom_attrs=part("left")),
            rx.el.ol(*[_step(each) for each in SCRIPT], class_name="script"),
            texts(
                empty=_("{before} things were cleared. Looked again: {left} are left."),
                **{"not-empty": _("{left} things are still here. Press once more.")},
                refused=_("This phone could not do it: storage is full or forbidden here."),
            ),
        ),
        anchor="show",
    )


def _step(each: Step) -> rx.Component:
    return rx.el.li(link_to(each.page, _(each.shows)), rx.el.p(_(each.says)))
