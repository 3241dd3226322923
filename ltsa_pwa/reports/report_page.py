"""The report: one question a screen, each can be skipped, and at the end send it or keep it."""

# Translators: Calm and short; she may stop at any question. “Keep” stays on the phone, “send” goes
# to the office: never mix the two words.

import reflex as rx

from ltsa_pwa.i18n import _
from ltsa_pwa.reports.evidence import evidence_box
from ltsa_pwa.reports.numbers import numbers_beside
from ltsa_pwa.reports.progress import marked, receipt_box, state_list, words_field
from ltsa_pwa.reports.questions import questions
from ltsa_pwa.routes import ALARM, CASE, REPORT
from ltsa_pwa.ui import action, device, door, frame, lead, link_to, note, quiet
from ltsa_pwa.ui.anchor import link_within
from ltsa_pwa.ui.places import later, later_line, part, texts


def report_page() -> rx.Component:
    """Without a script there is no way to seal anything: the page then says whom to call."""
    return frame(
        REPORT,
        _("Write what happened"),
        device(
            "report-form",
            # First: the box for files has sentences of its own, and the first ones are found.
            _sentences(),
            _what_it_is(),
            _draft(),
            _handed(),
            rx.el.p(class_name="quiet", custom_attrs=part("count")),
            rx.el.form(*questions(), form_buttons(evidence_box()), auto_complete="off"),
            rx.el.p(role="status", custom_attrs=part("told")),
            _sent(),
            _kept(),
            receipt_box(),
        ),
        rx.el.div(
            note(_("This page cannot send without scripts. Please call instead."), kind="ask"),
            class_name="no-script",
        ),
        # Translators: the name of the alarm’s page, and what is on it
        door(ALARM, "hand", _("Help now"), _("Numbers to call, and a button that asks the office")),
        numbers_beside(),
    )


def _what_it_is() -> rx.Component:
    """The whole report; or, from the alarm's page, only what is needed to call her."""
    return rx.fragment(
        rx.el.div(
            lead(
                _(
                    "Answer what you want. Skip what you want. Nothing leaves this phone before"
                    " the end."
                )
            ),
            id="whole",
            custom_attrs=part("whole"),
        ),
        rx.el.div(
            rx.el.h2(_("Call me when it is safe")),
            quiet(_("The office calls you, at the hours you choose. Nobody else is told.")),
            link_within("whole", _("Write the whole report")),
            id="call",
            hidden=True,
            class_name="later",
            custom_attrs=part("call"),
        ),
    )


def _draft() -> rx.Component:
    return later(
        "draft",
        rx.el.label(
            _("You kept a report here. To go on, write its five words."),
            words_field("draft-words"),
            class_name="question",
        ),
        # Translators: a button: open the kept report
        action(_("Open it"), kind="plain", **marked("draft-open")),
        class_name="card",
    )


def _handed() -> rx.Component:
    return rx.el.div(
        _("What you said before already stands in this form. Change it or delete it as you like."),
        hidden=True,
        class_name="note note-plain",
        custom_attrs=part("handed"),
    )


def form_buttons(*before_sending: rx.Component) -> rx.Component:
    """On from question to question; at the end, send it or keep it."""
    return rx.el.div(
        rx.el.div(
            *before_sending,
            action(_("Send to the office"), picture="send", **marked("send")),
            quiet(
                _(
                    "It is sealed on this phone. Only the office can open it. Officers there read"
                    " it and answer you under Mine."
                )
            ),
            action(_("Keep it, decide later"), kind="plain", picture="save", **marked("keep")),
            quiet(
                _(
                    "It stays on this phone, shut with five words. Whoever holds this phone cannot"
                    " read it. Without the words you cannot read it either."
                )
            ),
            hidden=True,
            class_name="later",
            custom_attrs=part("ends"),
        ),
        rx.el.div(
            # Translators: a button: the question before
            action(_("Back"), kind="plain", **marked("back")),
            action(_("Next or skip"), **marked("next")),
            class_name="steps",
        ),
        class_name="form-buttons",
    )


def _sent() -> rx.Component:
    return rx.el.div(
        rx.el.h2(_("Your report is on its way")),
        state_list(),
        rx.el.p(
            _("It goes by itself as soon as there is a signal. You may close this page."),
            custom_attrs=part("on-its-way"),
        ),
        later_line("arrived", _("It has left this phone. You may close this page.")),
        rx.el.p(link_to(CASE, _("See everything under Mine"))),
        hidden=True,
        tab_index=-1,
        class_name="card",
        custom_attrs=part("sent"),
    )


def _kept() -> rx.Component:
    return rx.el.div(
        rx.el.h2(_("Kept on this phone, not sent")),
        rx.el.p(_("Write down the five words now. They are shown only this once.")),
        hidden=True,
        tab_index=-1,
        class_name="card",
        custom_attrs=part("kept"),
    )


def _sentences() -> rx.Component:
    return texts(
        # Translators: above a question
        count=_("Question {number} of {all}"),
        working=_("One moment. This phone is sealing it."),
        **{
            "too-long": _("This is too long for one report. Please shorten it; nothing is lost."),
            "no-number": _(
                "Nobody can call without a number. Go back and write it, or press again for an"
                " answer under Mine."
            ),
            "not-kept": _(
                "This phone could not keep it: storage is full or forbidden here. Nothing was sent."
                " Your words are still in the form."
            ),
            "draft-shut": _("These words do not open it. Please look at them once more."),
        },
    )
