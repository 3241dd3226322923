"""The look every page shares."""

from ltsa_pwa.ui.device import device
from ltsa_pwa.ui.frame import frame
from ltsa_pwa.ui.icon import icon
from ltsa_pwa.ui.parts import (
    action,
    call_link,
    card,
    door,
    fold,
    lead,
    link_to,
    note,
    quiet,
    section,
)

__all__ = [
    "action",
    "call_link",
    "card",
    "device",
    "door",
    "fold",
    "frame",
    "icon",
    "lead",
    "link_to",
    "note",
    "quiet",
    "section",
]
