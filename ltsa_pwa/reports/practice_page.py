"""Practice: the whole way of an alarm and of a report, played by this phone alone."""

# Translators: Nothing here is real. Every sentence must keep that plain, and say “practice” as the
# strip at the top does.

import reflex as rx

from ltsa_pwa.i18n import _, spoken_language
from ltsa_pwa.reports.alarm import count_cover, hints, hold_button
from ltsa_pwa.reports.progress import marked, state_list
from ltsa_pwa.reports.questions import questions
from ltsa_pwa.reports.report_page import form_buttons
from ltsa_pwa.routes import ALARM, HOME, PRACTICE, REPORT, address
from ltsa_pwa.ui import action, device, fold, frame, icon, lead, link_to, note, quiet
from ltsa_pwa.ui.listen import ALOUD
from ltsa_pwa.ui.places import later, later_line, part, texts


def practice_page() -> rx.Component:
    """Its script knows no way to send, and the browser is told to forbid it any."""
    return frame(
        PRACTICE,
        # Translators: the name of the page: trying the alarm, nothing is sent
        _("Practice"),
        device(
            "practice-mode",
            _strip(),
            _choose(),
            _alarm(),
            _report(),
            _office(),
            _over(),
        ),
        rx.el.div(
            note(_("Practice needs scripts, and this browser runs none."), kind="ask"),
            class_name="no-script",
        ),
        fold(_("What is real, and what is played?"), _what_is_played()),
    )


def _strip() -> rx.Component:
    """On every screen of the practice, also above the count-down."""
    here = spoken_language().tag
    return rx.fragment(
        rx.el.div(class_name="practice-frame", custom_attrs={"aria-hidden": "true"}),
        rx.el.div(
            # Translators: on every screen of the practice
            rx.el.strong(_("Practice")),
            rx.el.a(
                _("I need real help"),
                href=address(ALARM, here),
                custom_attrs={**part("real"), "data-report": address(REPORT, here)},
            ),
            class_name="practice-strip",
        ),
    )


def _choose() -> rx.Component:
    return rx.el.div(
        lead(_("Try it as often as you like. Nobody is called, and nothing leaves this phone.")),
        action(_("Practise the call for help"), picture="hand", **marked("try-alarm")),
        action(_("Practise a report"), picture="pencil", kind="plain", **marked("try-report")),
        quiet(_("At the end an answer is read aloud. It ends by itself after 10 minutes.")),
        class_name="later",
        custom_attrs=part("choose"),
    )


def _alarm() -> rx.Component:
    return later(
        "alarm",
        device(
            "practice-alarm",
            hold_button(address(ALARM, spoken_language().tag)),
            hints(),
            count_cover(_("Practice: here the phone would ask the office for help.")),
        ),
    )


def _report() -> rx.Component:
    return later(
        "report",
        device(
            "practice-report",
            rx.el.p(class_name="quiet", custom_attrs=part("count")),
            rx.el.form(*questions(), form_buttons(), auto_complete="off"),
            # Translators: above a question
            texts(count=_("Question {number} of {all}")),
        ),
    )


def _office() -> rx.Component:
    """What she would see, with an officer whom this phone plays."""
    return rx.el.div(
        rx.el.h2(_("Practice: what you would see"), tab_index=-1),
        state_list(),
        later_line(
            "kept",
            _("A report that you keep waits here, shut with five words. Nobody else opens it."),
        ),
        rx.el.p(_("Wait a moment. This phone plays the office."), custom_attrs=part("waiting")),
        rx.el.div(
            # Translators: not a person: the phone plays an officer
            rx.el.strong(_("Practice officer")),
            rx.el.p(
                _(
                    "I am not a person, this is practice. An officer would write here: I have read"
                    " it. Can you talk now, or shall I write to you?"
                )
            ),
            hidden=True,
            class_name="note",
            custom_attrs={**part("reply"), **ALOUD},
        ),
        _end(),
        texts(took=_("Here it took {seconds} seconds from your touch to the answer.")),
        hidden=True,
        class_name="alarm-after card",
        custom_attrs=part("office"),
    )


def _end() -> rx.Component:
    return later(
        "end",
        rx.el.h3(_("You have done it all")),
        rx.el.p(custom_attrs=part("took")),
        rx.el.p(
            _(
                "In truth our server needs a signal, and a person must be there to read it. Each"
                " state shows its true time."
            )
        ),
        rx.el.p(_("You would also get five words. They open the answers on any phone.")),
        # Translators: a button, a verb
        action(_("Practise again"), picture="refresh-cw", **marked("again")),
        action(_("End the practice"), kind="plain", href=address(HOME, spoken_language().tag)),
    )


def _over() -> rx.Component:
    return later(
        "over",
        note(_("The practice has ended. What you did in it is wiped from this phone.")),
        rx.el.p(
            link_to(ALARM, rx.el.span(icon("hand"), _("To the real button"), class_name="asked"))
        ),
    )


def _what_is_played() -> rx.Component:
    said = (
        _("The button, the count and the questions are the same as the real ones."),
        _("The states and the answer are played by this phone, without our server and office."),
        _("What you write here is wiped when you leave or end the practice."),
        _("“I need real help” opens the real page, with what you have written so far."),
    )
    return rx.el.ul(*[rx.el.li(each) for each in said])
