"""The way by SMS, where data does not get through: shown by a script when it is needed."""

# Translators: Shown when data does not get through. “Send” is the button of the phone’s own SMS
# app.

import reflex as rx

from ltsa_pwa.i18n import _, spoken_language
from ltsa_pwa.reports.progress import marked
from ltsa_pwa.routes import CASE, address
from ltsa_pwa.ui import action, device, icon, note, quiet
from ltsa_pwa.ui.places import later, later_line, part

# The office reads Indonesian, and one SMS holds 160 plain letters. Not a word of what happened.
TO_OFFICE = "Tolong telepon saya."


def by_sms(words: str) -> rx.Component:
    """A prepared message; only she can send it, so she is asked whether she did."""
    # Translators: this is sent as an SMS: at most 160 letters in Latin writing without special
    # signs (GSM-7), 70 in others, and not a word of what happened
    message = _("Please call me as soon as you can.")
    return later(
        "slow",
        note(
            rx.el.p(words),
            rx.el.a(
                icon("message-circle"),
                _("Open an SMS with this text"),
                href="sms:",
                class_name="action action-main sms-wide",
                custom_attrs={**part("sms"), "data-text": message, "data-office": TO_OFFICE},
            ),
            later_line("sms-office", _("This SMS goes to the office.")),
            quiet(rx.el.bdi(message, custom_attrs=part("sms-text"))),
            action(_("Copy the text"), kind="plain", **marked("sms-copy")),
            later_line("sms-copied", _("Copied. Paste it where you want it.")),
            later(
                "sms-question",
                rx.el.p(_("Did you press Send there?")),
                action(_("Yes, I sent it"), kind="plain", **marked("sms-yes")),
            ),
            kind="ask",
        ),
    )


def said_line() -> rx.Component:
    """What she said stands beside the four states; it is not one of them."""
    words = _("You said that you sent an SMS: {time}.")
    return rx.el.p(
        hidden=True, class_name="quiet", custom_attrs={**part("sms-said"), "data-words": words}
    )


def unsent_line() -> rx.Component:
    """For the home page, hidden until something has waited for two days. Neutral words."""
    words = _("Something that you wrote has not gone yet.")
    link = rx.el.a(words, href=address(CASE, spoken_language().tag), class_name="note")
    return device("unsent-line", link, hidden=True)
