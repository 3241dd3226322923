"""What the worker sees of proof: how to keep it, and what counts in each situation."""

import reflex as rx

from ltsa_pwa.i18n import _
from ltsa_pwa.rights.lists import points
from ltsa_pwa.rights.proof import HOW_TO_KEEP, THINGS
from ltsa_pwa.rights.situation import Situation
from ltsa_pwa.rights.situations import SITUATIONS
from ltsa_pwa.routes import PROOF, REPORT, RIGHTS
from ltsa_pwa.ui import door, fold, frame, icon, lead, link_to, quiet, section


def proof_page() -> rx.Component:
    return frame(
        PROOF,
        _("What to keep as proof"),
        lead(_("Keep it now, decide later. A little is better than nothing.")),
        section(_("How to keep it"), *points(HOW_TO_KEEP), anchor="how"),
        section(
            _("What to keep when…"),
            *[_situation(each) for each in SITUATIONS],
            anchor="what",
        ),
        section(_("Everything that can help"), *points(THINGS.values()), anchor="all"),
        quiet(_("This is advice. No rule asks for it.")),
        door(REPORT, "pencil", _("Write what happened"), _("Decide later whether to send it")),
    )


def _situation(each: Situation) -> rx.Component:
    return rx.el.div(
        fold(
            rx.el.span(icon(each.picture), rx.el.span(_(each.title)), class_name="asked"),
            *points(THINGS[name] for name in each.keep),
            rx.el.p(link_to(RIGHTS, _("What you can do now"), each.name)),
        ),
        id=each.name,
    )
