"""The queue in words: what an officer reads in each row."""

# Translators: Each row of the list is a case that waits. “Read” is a state: an officer has opened
# it.

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from ltsa_desk.cases.content import KINDS
from ltsa_desk.cases.queue import Urgency, Waiting
from ltsa_desk.routes import case_address
from ltsa_desk.words import N_, _, ngettext, say_day, say_how_long, say_moment, spoken

HEADINGS = {
    Urgency.ALARM_UNREAD: N_("Alarms nobody has read"),
    Urgency.ALARM: N_("Alarms"),
    Urgency.UNREAD: N_("Not read yet"),
    Urgency.READ: N_("Being worked on"),
}


@dataclass(frozen=True)
class Row:
    """One case of the queue."""

    short: str
    address: str
    what: str
    state: str
    is_unread: bool
    waits: str
    since: str
    promise: str
    is_late: bool


@dataclass(frozen=True)
class Section:
    """One part of the queue, with its heading."""

    heading: str
    is_alarm: bool
    rows: list[Row]


def in_sections(waiting: list[Waiting], moment: datetime, zone: ZoneInfo) -> list[Section]:
    """The queue under its headings; a heading without cases is left out."""
    return [
        Section(f"{_(heading)} ({len(rows)})", urgency <= Urgency.ALARM, _rows(rows, moment, zone))
        for urgency, heading in HEADINGS.items()
        if (rows := [each for each in waiting if each.urgency == urgency])
    ]


def summary(waiting: list[Waiting]) -> str:
    """The queue in one sentence, for the top of the page and for screen readers."""
    alarms = sum(each.urgency == Urgency.ALARM_UNREAD for each in waiting)
    cases = ngettext("{count} case waits.", "{count} cases wait.", len(waiting))
    said = [cases.format(count=len(waiting))]
    if alarms:
        unread = ngettext(
            "{count} alarm has not been read by anybody.",
            "{count} alarms have not been read by anybody.",
            alarms,
        )
        said.insert(0, unread.format(count=alarms))
    return " ".join(said)


def short_name(case: str) -> str:
    """What officers call a case among themselves; the whole address is nobody's to remember."""
    return f"{case[:4]} {case[4:8]}"


def say_promise(promised: date | None, today: date) -> str:
    """The promise, and in words when it was not kept."""
    if promised is None:
        return ""
    said = _("Promised for {day}").format(day=say_day(promised))
    late = (today - promised).days
    if late <= 0:
        return said
    past = ngettext("{count} day late", "{count} days late", late).format(count=late)
    return f"{said} · {past}"


def _rows(waiting: Iterable[Waiting], moment: datetime, zone: ZoneInfo) -> list[Row]:
    return [_row(each, moment, zone) for each in waiting]


def _row(each: Waiting, moment: datetime, zone: ZoneInfo) -> Row:
    today = moment.astimezone(zone).date()
    return Row(
        short=short_name(each.case),
        address=case_address(each.case, spoken()),
        what=_what(each),
        state=_state(each),
        is_unread=each.unread > 0,
        waits=say_how_long(moment - each.first_at),
        since=say_moment(each.first_at, zone),
        promise=say_promise(each.promised, today),
        is_late=each.promised is not None and each.promised < today,
    )


def _what(each: Waiting) -> str:
    if each.is_cancelled:
        return _("Alarm, then taken back")
    order = [kind for kind in KINDS if kind in each.kinds]
    # Where somebody is, is never all that was sent, unless the rest has not come yet.
    telling = [kind for kind in order if kind != "place"] or order
    return " · ".join(_(KINDS[kind]) for kind in telling)


def _state(each: Waiting) -> str:
    if not each.unread:
        return _("Read")
    return ngettext("{count} not read", "{count} not read", each.unread).format(count=each.unread)
