"""Setting a phone up together, and the owner who takes it over."""

import reflex as rx

from ltsa_pwa.i18n import _
from ltsa_pwa.routes import CASE, CHECKLIST, HOME, SETTINGS
from ltsa_pwa.ui import action, device, fold, link_to, quiet
from ltsa_pwa.ui.places import later, part, texts


def setting_up() -> rx.Component:
    """On the owner's phone, which is never paired; the owner does the last step alone."""
    return fold(
        _("Set up a phone together"),
        quiet(_("On the owner's phone. Let the owner's own thumb do it, if you can.")),
        rx.el.ol(
            rx.el.li(link_to(HOME, _("Choose the language, and put it on the home screen"))),
            rx.el.li(link_to(SETTINGS, _("The country she or he is in"))),
            rx.el.li(link_to(CHECKLIST, _("Where she or he stands, and the destination"))),
            rx.el.li(_("Give the phone back, and look away for the last step.")),
            class_name="script",
        ),
        device(
            "take-over",
            action(_("This phone is mine: new words"), kind="plain", custom_attrs=part("take")),
            rx.el.p(role="status", custom_attrs=part("told")),
            later("words", link_to(CASE, _("See the new words, alone"))),
            texts(
                working=_("One moment. This phone makes new words."),
                moved=_(
                    "Done. The old words open nothing on this phone, and the office answers under"
                    " the new ones."
                ),
                nothing=_(
                    "Done. There is no case on this phone yet. The five words come with the first"
                    " report, and only you see them."
                ),
                refused=_("This phone could not keep it: storage is full or forbidden here."),
                continues=_(
                    "This continues case {case} under new words. Please answer here, and no longer"
                    " there."
                ),
            ),
        ),
    )
