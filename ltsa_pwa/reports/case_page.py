"""Mine: what was sent from this phone, who has it, and the answers."""

# Translators: Somebody else may look at this phone: neutral words. “Mine” is the name of this page
# everywhere.

import reflex as rx

from ltsa_pwa.i18n import N_, _
from ltsa_pwa.reports.by_sms import by_sms, said_line
from ltsa_pwa.reports.evidence import evidence_box
from ltsa_pwa.reports.progress import marked, receipt_box, state_list, words_field
from ltsa_pwa.routes import CASE, CHECKIN, REPORT
from ltsa_pwa.ui import action, device, door, fold, frame, icon, lead, link_to, note, quiet
from ltsa_pwa.ui.places import folded, later, later_line, part, texts_of
from ltsa_pwa.ui.push_offer import push_offer

KINDS = {
    "alarm": N_("Call for help"),
    # Translators: a noun: what she wrote and sent
    "report": N_("Report"),
    # Translators: a noun: a short text to the office
    "message": N_("Message"),
    "place": N_("Where you are"),
    "cancel": N_("No help needed any more"),
    # Translators: where she stands, told by herself
    "status": N_("Your news"),
    "review": N_("What you say about an agency"),
    # Translators: a meeting of an outreach worker in a village
    "session": N_("A meeting"),
    "evidence": N_("Photo, sound, file or chat"),
    "withdraw": N_("You took everything back"),
    "unknown": N_("Sent from another phone, or by SMS"),
}
STEPS = {
    "received": N_("The office has it"),
    "contacted": N_("The office got in touch"),
    "referred": N_("Another office helps from here"),
    "in_progress": N_("The office is working on it"),
    "waiting_for_you": N_("The office waits for your answer"),
    "resolved": N_("The office thinks it is settled"),
}
REASONS = {
    "solved": N_("Closed: it is settled"),
    "referred": N_("Closed: another office goes on with it"),
    "withdrawn": N_("Closed: you asked for that"),
    "no_contact": N_("Closed: the office could not reach you. Write, and it is opened again."),
    "duplicate": N_("Closed: it goes on in another case of yours"),
}


def case_page() -> rx.Component:
    return frame(
        CASE,
        _("Mine"),
        lead(_("What you sent, who has it, and what was answered.")),
        device(
            "case-list",
            # First: each case has a box for files with sentences of its own.
            _sentences(),
            rx.el.div(class_name="cases", custom_attrs=part("cases")),
            later("none", rx.el.p(_("Nothing was sent from this phone."))),
            later("refused", note(_("This browser does not let us read what is kept here."))),
            folded("case", _case()),
            folded("report", _report()),
            folded("reply", _reply()),
            folded("step", _step()),
        ),
        push_offer(
            "cases",
            _("This phone can show “1 new message” when the office answers, and not what it says."),
        ),
        _open_by_words(),
        door(REPORT, "pencil", _("Write what happened"), _("Decide later whether to send it")),
        rx.el.p(link_to(CHECKIN, _("A sign that I am well"))),
    )


def _case() -> rx.Component:
    return rx.el.article(
        rx.el.h2(custom_attrs=part("name")),
        quiet(rx.el.bdi(custom_attrs=part("opened-at"))),
        _now(),
        later(
            "draft",
            rx.el.p(_("A report that you kept and did not send. Its five words open it.")),
            # Translators: a link: open the kept report
            rx.el.p(link_to(REPORT, _("Open it"))),
        ),
        rx.el.ol(class_name="thread", custom_attrs=part("thread")),
        _write(),
        rx.el.div(evidence_box(), custom_attrs=part("evidence")),
        receipt_box(),
        _copy(),
        _take_back(),
        _erase(),
        class_name="card case",
    )


def _now() -> rx.Component:
    return later(
        "now",
        rx.el.p(rx.el.strong(custom_attrs=part("step"))),
        rx.el.p(class_name="promise", custom_attrs=part("promise")),
        class_name="note note-plain",
    )


def _report() -> rx.Component:
    return rx.el.li(
        rx.el.p(rx.el.strong(custom_attrs=part("kind")), " ", _moment()),
        state_list(),
        said_line(),
        by_sms(
            _(
                "It has not gone yet. It is kept on this phone and goes as soon as there is a"
                " signal. You may also send an SMS."
            )
        ),
        later_line(
            "refused", _("It was not accepted. Please write again or call a number under Help.")
        ),
        class_name="mine",
    )


def _reply() -> rx.Component:
    return rx.el.li(
        # Translators: who wrote the answer below
        rx.el.p(rx.el.strong(_("The office")), " ", _moment()),
        rx.el.p(class_name="letter", custom_attrs={**part("text"), "dir": "auto"}),
        class_name="reply",
    )


def _step() -> rx.Component:
    return rx.el.li(
        rx.el.p(rx.el.span(custom_attrs=part("text")), " ", _moment()),
        rx.el.p(class_name="quiet", custom_attrs=part("promised")),
        class_name="step",
    )


def _moment() -> rx.Component:
    return rx.el.bdi(class_name="quiet", custom_attrs=part("moment"))


def _write() -> rx.Component:
    return rx.el.form(
        rx.el.label(
            _("Write to the office"),
            rx.el.textarea(max_length=12_000, rows=3, custom_attrs={"dir": "auto"}),
            class_name="question",
        ),
        # Translators: a button: to the office
        rx.el.button(icon("send"), _("Send"), type="submit", class_name="action action-main"),
        later_line("not-kept", _("This phone could not keep it. Your words are still here.")),
        auto_complete="off",
        custom_attrs=part("write"),
    )


def _copy() -> rx.Component:
    return rx.el.div(
        fold(
            _("Keep a copy of this"),
            rx.el.p(
                _(
                    "A text file with all times and answers. What you wrote is not in it: it was"
                    " sealed when you sent it. Whoever opens the file can read it."
                )
            ),
            action(_("Save the copy"), kind="plain", **marked("copy")),
            later_line("copied", _("Saved. It is among the downloads of this phone.")),
        ),
        custom_attrs=part("copies"),
    )


def _take_back() -> rx.Component:
    return rx.el.div(
        fold(
            _("Take it back from the office"),
            rx.el.p(
                _(
                    "The office and our server erase all words of this note. That it was there, and"
                    " when, stays. After a call for help they keep it for two more days."
                )
            ),
            action(_("Hold for 2 seconds to take it back"), kind="delete", **marked("take-back")),
        ),
        custom_attrs=part("takes-back"),
    )


def _erase() -> rx.Component:
    return fold(
        _("Take this off the phone"),
        rx.el.p(_("What was sent stays with the office. Only your five words open it again.")),
        action(_("Hold for 2 seconds to erase"), kind="delete", **marked("erase")),
    )


def _open_by_words() -> rx.Component:
    return device(
        "case-words",
        fold(
            _("Open with five words"),
            rx.el.form(
                rx.el.label(
                    _("Your five words"),
                    words_field(),
                    class_name="question",
                ),
                quiet(_("The check number may stand behind them. It is not needed.")),
                # Translators: a button: read the answers that belong to the five words
                rx.el.button(_("Open"), type="submit", class_name="action action-main"),
                rx.el.p(role="status", custom_attrs=part("told")),
                class_name="later",
            ),
        ),
        texts_of(
            {
                "opening": _("One moment. This takes some seconds."),
                "opened": _("It is open, above."),
                "no-signal": _(
                    "No signal now. What was answered appears here as soon as there is one."
                ),
                "nothing-yet": _(
                    "Nothing has arrived under these words. Please look at them again."
                ),
                "not-five": _("These are {count} words. It needs five."),
                "unknown-near": _("“{word}” is not one of our words. Did you mean: {meant}?"),
                "unknown": _("“{word}” is not one of our words."),
                "wrong-check": _(
                    "The words and the check number do not fit. One of them is wrong."
                ),
                "not-kept": _("This browser does not let us open it here."),
            }
        ),
    )


def _sentences() -> rx.Component:
    said = {
        **{f"kind.{code}": _(text) for code, text in KINDS.items()},
        **{f"step.{code}": _(text) for code, text in STEPS.items()},
        **{f"reason.{code}": _(text) for code, text in REASONS.items()},
        "erased": _("The office has erased what you wrote."),
        # Translators: a neutral name for a case: others may look at the phone
        "case": _("Note {number}"),
        "promise": _("The office promises the next step by {day}."),
        "promise-over": _(
            "The office promised the next step by {day}. That day is over. The office is late,"
            " not you."
        ),
        "copied-on": _("Copied from this phone on {moment}."),
        "unreadable": _("This answer cannot be opened on this phone."),
    }
    return texts_of(said)
