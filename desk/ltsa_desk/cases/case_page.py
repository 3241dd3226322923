"""One case: what was sent, what was answered, and what happens next."""

# Translators: Headings of one case, and what an officer clicks there.

import reflex as rx

from ltsa_desk.cases.case_actions import closing, handing_on, next_step, reply
from ltsa_desk.cases.case_desk import CaseDesk
from ltsa_desk.cases.thread import Entry, Line, TrailLine
from ltsa_desk.routes import QUEUE, in_language
from ltsa_desk.ui.frame import frame
from ltsa_desk.words import _, spoken


def case_page() -> rx.Component:
    """The thread on one side, what can be done on the other."""
    return frame(
        rx.el.p(rx.el.a(_("Back to the queue"), href=in_language(QUEUE, spoken()))),
        rx.cond(CaseDesk.is_missing, missing(), the_case()),
        on_unmount=CaseDesk.leave,
    )


def missing() -> rx.Component:
    """An address nobody has written from."""
    return rx.el.div(
        rx.el.h1(_("There is no such case")),
        rx.el.p(_("No report has come from this address."), class_name="soft"),
    )


def the_case() -> rx.Component:
    """Heading, what must be noticed, thread, actions, trail."""
    return rx.el.div(
        headline(),
        notices(),
        rx.el.div(
            rx.el.div(conversation(), audit_trail(), class_name="said-and-done"),
            rx.el.div(
                reply(),
                next_step(),
                rx.cond(CaseDesk.may_refer, handing_on()),
                rx.cond(CaseDesk.may_close, closing()),
                class_name="to-do",
            ),
            class_name="columns",
        ),
        class_name="case",
    )


def headline() -> rx.Component:
    """The case's short name, its promise, and whether it is closed."""
    return rx.el.div(
        rx.el.h1(_("Case"), " ", CaseDesk.name),
        rx.el.p(
            rx.cond(CaseDesk.is_closed, rx.el.span(_("Closed"), class_name="tag")),
            rx.el.span(CaseDesk.promise, class_name="soft"),
        ),
        class_name="headline",
    )


def notices() -> rx.Component:
    """What has changed or gone wrong, read aloud by screen readers."""
    news = rx.el.p(
        _("Something new has come from the reporter."),
        rx.el.button(_("Show it"), on_click=CaseDesk.arrive, class_name="quiet"),
        class_name="notice",
    )
    other_key = rx.el.p(
        _(
            "Two reports of this case ask for answers to different keys. One of them may not "
            "be from the reporter. Answers go to the key of the first report."
        ),
        class_name="notice",
    )
    seen_by_others = rx.el.p(
        _(
            "This case began with an SMS, or with another report without a key for answers. "
            "Somebody who saw it may have put in the key that came later, and would read your "
            "answer in her place. Call her before you write anything that puts her at risk."
        ),
        class_name="notice",
    )
    return rx.el.div(
        rx.cond(CaseDesk.has_news, news),
        rx.cond(CaseDesk.began_without_key, seen_by_others),
        rx.cond(CaseDesk.keys_differ, other_key),
        rx.cond(CaseDesk.wrong != "", rx.el.p(CaseDesk.wrong, class_name="notice")),
        rx.cond(CaseDesk.done != "", rx.el.p(CaseDesk.done, class_name="done")),
        role="status",
    )


def conversation() -> rx.Component:
    """Reports, answers and steps, oldest first."""
    return rx.el.section(
        rx.el.h2(_("What was said and done")),
        rx.el.ol(rx.foreach(CaseDesk.entries, entry), class_name="thread"),
    )


def entry(each: Entry) -> rx.Component:
    """One report, answer or step."""
    return rx.el.li(
        rx.el.p(
            rx.el.strong(each.title),
            rx.el.span(each.at, class_name="soft small"),
            class_name="head",
        ),
        rx.foreach(each.notes, lambda note: rx.el.p(note, class_name="note")),
        rx.cond(
            each.text != "",
            rx.el.p(each.text, lang=each.language, dir="auto", class_name="words"),
        ),
        rx.el.dl(rx.foreach(each.lines, line)),
        rx.cond(each.file != "", file(each)),
        class_name=each.side,
    )


def file(each: Entry) -> rx.Component:
    """Nothing of a file is shown before the officer asks: some pictures one must be ready for."""
    see = rx.el.button(
        _("Show it here"), on_click=CaseDesk.show_file(each.file), class_name="quiet"
    )
    return rx.el.div(
        rx.cond((each.shows != "") & (CaseDesk.shown_file != each.file), see),
        rx.cond(CaseDesk.shown_file == each.file, shown(each)),
        # Another window: in this one Reflex would look for a page of that name.
        rx.el.a(_("Save the file"), href=each.file, download="", target="_blank"),
        class_name="file",
    )


def shown(each: Entry) -> rx.Component:
    """As far as a browser can show it."""
    picture = rx.el.img(src=each.file, alt=_("Picture from the reporter"))
    return rx.el.div(
        rx.cond(each.shows == "picture", picture),
        rx.cond(each.shows == "sound", rx.el.audio(src=each.file, controls=True)),
        rx.cond(each.shows == "film", rx.el.video(src=each.file, controls=True)),
    )


def line(each: Line) -> rx.Component:
    """One labelled field."""
    return rx.el.div(rx.el.dt(each.label), rx.el.dd(each.text, dir="auto"))


def audit_trail() -> rx.Component:
    """Who has seen this case: officers know that it is written down."""
    return rx.el.details(
        rx.el.summary(_("Who saw and did what")),
        rx.el.ul(rx.foreach(CaseDesk.seen, seen), class_name="trail"),
    )


def seen(each: TrailLine) -> rx.Component:
    """One line of the trail."""
    return rx.el.li(rx.el.span(each.at, class_name="soft small"), " ", each.said)
