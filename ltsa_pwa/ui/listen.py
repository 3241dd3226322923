"""What can be heard: the marks that ``listen.js`` gives its buttons to, and the words it needs."""

# Translators: Buttons that read a page aloud.

import reflex as rx

from ltsa_pwa.assets import device_address
from ltsa_pwa.i18n import _, pgettext
from ltsa_pwa.ui.device import device

ALOUD = {"data-aloud": ""}
"""Read by itself, by a button of its own."""
CHOICE_ALOUD = {"data-aloud": "choice"}
"""Read by itself, although the question around it is read as a whole too."""
PAGE_ALOUD = {"data-aloud": "page"}
"""Its button reads everything on the page that can be seen."""
SILENT = {"data-silent": ""}
"""Left out: a list of sources is for the eyes."""


def listen_words() -> rx.Component:
    """Once on a page, however many buttons it has."""
    return device(
        "listen-words",
        icons=device_address("icons.svg"),
        listen=listen_word(),
        stop=pgettext("button", "Stop"),
        none=no_voice(),
        lost=_("The voice stopped. This one needs a signal."),
    )


def listen_word() -> str:
    """Under the picture of a loudspeaker, so it is short in every language."""
    return pgettext("button", "Listen")


def no_voice() -> str:
    """The honest sentence when the phone cannot read it."""
    return _(
        "This phone has no voice for this language. Voices can be added in the phone's"
        " settings, under text-to-speech."
    )
