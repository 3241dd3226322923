"""Whether this phone may show a neutral message while the app is closed."""

# Translators: A message that others may see on the screen: neutral words.

from typing import Literal

import reflex as rx

from ltsa_pwa.i18n import _, spoken_language
from ltsa_pwa.routes import AGENCIES, API_AGENCIES, CASE, address
from ltsa_pwa.ui.device import device
from ltsa_pwa.ui.parts import action
from ltsa_pwa.ui.places import part, texts_of


def push_offer(about: Literal["cases", "list"], *explained: str) -> rx.Component:
    """Shown only once there is something to hear of, where browser and server can."""
    language = spoken_language().tag
    return device(
        "push-offer",
        *[rx.el.p(each) for each in explained],
        # Translators: a button: allow that message
        action(_("Show it"), kind="plain", custom_attrs=part("on")),
        action(_("Do not show it any more"), kind="plain", hidden=True, custom_attrs=part("off")),
        rx.el.p(role="status", custom_attrs=part("told")),
        texts_of(
            {
                "on": _("This phone will show it. Whoever holds it sees that something came."),
                "off": _("It is not shown any more."),
                "denied": _("The browser does not allow it. Look here for answers now and then."),
            }
        ),
        hidden=True,
        class_name="card",
        about=about,
        words=_("1 new message"),
        quiet=_("Up to date"),
        address=address(CASE, language),
        list=address(AGENCIES, language),
        register=API_AGENCIES,
    )
