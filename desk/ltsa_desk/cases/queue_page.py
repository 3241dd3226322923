"""The first page behind the door: what waits, alarms first."""

# Translators: Short words are the heads of columns in the list of open cases.

import secrets
from collections.abc import AsyncIterator
from typing import Any

import reflex as rx

from ltsa_desk.cases.queue import waiting
from ltsa_desk.cases.rows import Row, Section, in_sections, summary
from ltsa_desk.cases.words_desk import told_by_telephone
from ltsa_desk.moments import now
from ltsa_desk.officers.accounts import OfficerSeen
from ltsa_desk.officers.permission import is_allowed, referred_to
from ltsa_desk.officers.roles import May, Reach, reach
from ltsa_desk.ui.desk import Desk, is_still_there
from ltsa_desk.ui.frame import frame
from ltsa_desk.words import _, say_moment, speaking

LOOKS_EVERY = 8
"""Seconds; a new alarm is on the screen ten seconds after it came."""


class QueueDesk(Desk):
    """The rows on the screen, and nothing from inside any report."""

    sections: rx.Field[list[Section]] = rx.field(default_factory=list)
    summary: str = ""
    looked_at: str = ""
    is_empty: bool = False
    shows_closed: bool = False
    takes_words: bool = False
    _watch: str = ""

    @rx.event
    def arrive(self) -> Any:
        """Show the queue, and go on looking while it is open."""
        officer = self.let_in(May.SEE_QUEUE)
        if officer is None:
            return self.show_the_door()
        self.shows_closed = False
        self._look(officer)
        return QueueDesk.keep_looking

    @rx.event
    def toggle_closed(self) -> Any:
        """From what waits to what is closed, and back."""
        officer = self.let_in(May.SEE_QUEUE)
        if officer is None:
            return self.show_the_door()
        self.shows_closed = not self.shows_closed
        self._look(officer)
        return None

    @rx.event(background=True)
    async def keep_looking(self) -> AsyncIterator[Any]:
        """Look again by itself until the page is left or the officer is out."""
        async with self:
            mine = self._watch = secrets.token_hex(8)
            token = self.router.session.client_token
        while await is_still_there(token, LOOKS_EVERY):
            async with self:
                if self._watch != mine:
                    return
                officer = self.let_in(May.SEE_QUEUE, by_hand=False)
                if officer is None:
                    yield self.show_the_door()
                    return
                self._look(officer)

    @rx.event
    def leave(self) -> None:
        """The page is gone from the screen; stop looking."""
        self._watch = ""

    def _look(self, officer: OfficerSeen) -> None:
        zone = self.house.settings.timezone
        self.takes_words = is_allowed(self.house.engine, officer, May.TAKE_WORDS)
        found = waiting(self.house.engine, closed=self.shows_closed)
        if reach(officer.role, May.SEE_QUEUE) is Reach.OWN:
            mine = referred_to(self.house.engine, officer)
            found = [each for each in found if each.case in mine]
        with speaking(self.language):
            self.sections = in_sections(found, now(), zone)
            self.summary = summary(found)
            self.looked_at = _("Looked at {time}").format(time=say_moment(now(), zone))
        self.is_empty = not found


def queue_page() -> rx.Component:
    """One sentence, then the table."""
    return frame(
        rx.el.div(
            rx.el.h1(rx.cond(QueueDesk.shows_closed, _("Closed cases"), _("What waits"))),
            rx.el.button(
                rx.cond(QueueDesk.shows_closed, _("Show what waits"), _("Show closed cases")),
                on_click=QueueDesk.toggle_closed,
                class_name="quiet",
            ),
            class_name="headline",
        ),
        said(),
        rx.cond(QueueDesk.is_empty, nothing(), table()),
        rx.cond(QueueDesk.takes_words, told_by_telephone()),
        on_unmount=QueueDesk.leave,
    )


def said() -> rx.Component:
    """The sentence is announced when it changes; the time beside it is not."""
    return rx.el.p(
        rx.el.span(
            rx.cond(QueueDesk.shows_closed, "", QueueDesk.summary), role="status", class_name="sum"
        ),
        rx.el.span(QueueDesk.looked_at, class_name="soft small"),
        class_name="said",
    )


def nothing() -> rx.Component:
    """An empty queue says so."""
    return rx.el.p(_("Nothing here. A new report appears by itself."), class_name="empty")


def table() -> rx.Component:
    """Position and word say what is urgent; colour only repeats it."""
    columns = (_("Case"), _("What"), _("State"), _("Waits for"), _("Promise"))
    return rx.el.table(
        rx.el.caption(_("Cases, the most urgent first"), class_name="unseen"),
        rx.el.thead(rx.el.tr(*(rx.el.th(each, scope="col") for each in columns))),
        rx.foreach(QueueDesk.sections, section),
        class_name="queue",
    )


def section(part: Section) -> rx.Component:
    """One part of the queue under its heading."""
    return rx.el.tbody(
        rx.el.tr(rx.el.th(part.heading, col_span=5, scope="rowgroup"), class_name="heading"),
        rx.foreach(part.rows, row),
        class_name=rx.cond(part.is_alarm, "alarms", "others"),
    )


def row(each: Row) -> rx.Component:
    """The case's name is the link; the whole row is not, so that text can be marked."""
    return rx.el.tr(
        rx.el.th(rx.el.a(each.short, href=each.address), scope="row"),
        rx.el.td(each.what, class_name="what"),
        rx.el.td(each.state, class_name=rx.cond(each.is_unread, "unread", "soft")),
        rx.el.td(
            each.waits,
            rx.el.span(each.since, class_name="soft small"),
            custom_attrs={"data-label": _("Waits for")},
        ),
        rx.el.td(each.promise, class_name=rx.cond(each.is_late, "late", "soft")),
    )
