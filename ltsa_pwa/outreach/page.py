"""What an outreach worker sees; everybody else never comes here."""

import reflex as rx

from ltsa_pwa.i18n import _
from ltsa_pwa.outreach.demonstration import demonstration
from ltsa_pwa.outreach.invitation import invitation
from ltsa_pwa.outreach.lesson import lesson_check
from ltsa_pwa.outreach.pairing_part import pairing
from ltsa_pwa.outreach.session_part import session_log
from ltsa_pwa.outreach.setting_up import setting_up
from ltsa_pwa.routes import OUTREACH
from ltsa_pwa.ui import frame, lead


def outreach_page() -> rx.Component:
    """Pairing first; the tools below it are there while it holds."""
    return frame(
        OUTREACH,
        _("In the village"),
        lead(_("Show it, let people try it, and leave a paper with them.")),
        pairing(demonstration(), lesson_check(), session_log()),
        setting_up(),
        invitation(),
        rx.el.noscript(rx.el.p(_("Without scripts only the posters work here."))),
    )
