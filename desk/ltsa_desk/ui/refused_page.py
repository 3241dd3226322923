"""Where somebody is led who may not do what they tried."""

import reflex as rx

from ltsa_desk.ui.desk import RefusedDesk
from ltsa_desk.ui.frame import frame
from ltsa_desk.words import _


def refused_page() -> rx.Component:
    """A kind no; the line above leads on."""
    return frame(
        rx.el.h1(_("This page is not for your account")),
        rx.el.p(RefusedDesk.sentence, role="status"),
    )
