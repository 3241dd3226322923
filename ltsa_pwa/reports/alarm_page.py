"""The alarm's own page: the button, what it does, and the telephones beside it."""

# Translators: Read in fear, and aloud. Shortest words; the same words for the same things as on
# the button.

import reflex as rx

from ltsa_pwa.i18n import _
from ltsa_pwa.reports.alarm import alarm_button
from ltsa_pwa.reports.numbers import numbers_beside
from ltsa_pwa.routes import ALARM, HELP, PRACTICE, REPORT
from ltsa_pwa.ui import door, fold, frame, lead, link_to


def alarm_page() -> rx.Component:
    """The numbers stand there from the first paint and need no script."""
    return frame(
        ALARM,
        # Translators: the name of the alarm’s page: two short words, no exclamation mark
        _("Help now"),
        lead(_("The office is asked to help you. You need no name and no account.")),
        alarm_button(without_script="#numbers"),
        numbers_beside(
            door(
                REPORT,
                "phone",
                _("Call me when it is safe"),
                _("You say when, and what to say if somebody else answers"),
                anchor="call",
            )
        ),
        fold(_("What happens when I hold it?"), _what_happens()),
        rx.el.p(link_to(PRACTICE, _("Practise it: nothing is sent")), class_name="begin"),
        door(REPORT, "pencil", _("Write what happened"), _("Decide later whether to send it")),
        # Translators: the name of a page, and what is on it
        door(HELP, "life-buoy", _("All numbers"), _("More people who help, by country")),
    )


def _what_happens() -> rx.Component:
    steps = (
        _("You hold for 2 seconds. Then it counts from 5 to 0, and a touch stops it."),
        _("The phone writes a sealed call for help that only the office can read, and sends it."),
        _("Without a signal it waits on this phone and goes as soon as there is one."),
        _("Then the phone asks whether it may send your place. You may say no."),
        _("You see who has it, with the time. An officer can answer you here."),
        _("No number is called by itself. You call when you want to."),
    )
    return rx.el.ol(*[rx.el.li(each) for each in steps])
