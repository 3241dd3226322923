"""The reports that wait for the case service: which may go now, and how each one fared."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    ScalarSelect,
    and_,
    exists,
    func,
    or_,
    select,
    text,
    update,
)
from sqlalchemy.sql import Select

from ltsa_pwa.reports import events
from ltsa_pwa.reports.report import ALARM, FORWARDED, REFUSED, WAITING, Report, now
from ltsa_pwa.reports.tables import IS_ALARM, IS_WAITING, case_event, sealed_report

LEASE = timedelta(seconds=30)
"""How long a report belongs to the relay that took it; longer than any single try.

If that relay dies the report is taken again. The case service may then get it
twice, and knows it by its id.
"""
FARTHEST = timedelta(hours=2)
"""No pause reaches so far: whoever waits longer was put off by a clock that ran ahead."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A report on its way out."""

    report: Report
    received_at: datetime
    """Later than all that came before it in its case, though the clock was set back meanwhile."""
    attempts: int

    @property
    def is_alarm(self) -> bool:
        return self.report.kind == ALARM


@dataclass(frozen=True, slots=True)
class Fate:
    """How one try ended; ``next_try_at`` only for a report that goes on waiting."""

    report: Report
    state: str
    error: str | None = None
    next_try_at: datetime | None = None


def take(
    connection: Connection, alarms: int, others: int, on_their_way: Collection[str] = ()
) -> list[Waiting]:
    """Take reports that may go now: alarms before all, otherwise in order within each case.

    What is brought again waits for all that was never there.

    What this relay has ``on_their_way`` is not taken again, however the clock was set.
    """
    away = sealed_report.c.id.not_in(on_their_way)
    rows = some_due(connection, and_(text(IS_ALARM), away), alarms)
    free = max(0, min(others, alarms - len(rows)))
    rest = and_(text(IS_WAITING), sealed_report.c.kind != ALARM, away, ~has_earlier_one())
    rows += some_due(connection, rest, free)
    if rows:
        taken = update(sealed_report).where(sealed_report.c.id.in_([row.id for row in rows]))
        connection.execute(taken.values(next_try_at=now() + LEASE))
    return [as_waiting(row) for row in rows]


def some_due(
    connection: Connection, which: ColumnElement[bool], most: int
) -> list[Row[tuple[object, ...]]]:
    rows: list[Row[tuple[object, ...]]] = []
    forwarded_at = sealed_report.c.forwarded_at
    for kind in (forwarded_at.is_(None), forwarded_at.is_not(None)):
        if len(rows) < most:
            rows += connection.execute(due(and_(which, kind)).limit(most - len(rows)))
    return rows


def due(which: ColumnElement[bool]) -> Select[tuple[object, ...]]:
    """Rows another relay is just taking are passed over; SQLite has no other relay."""
    next_try_at = sealed_report.c.next_try_at
    may_go = or_(next_try_at <= now(), next_try_at > now() + FARTHEST)
    return whole().where(which, may_go).with_for_update(skip_locked=True)


def whole() -> Select[tuple[object, ...]]:
    """All that ``as_waiting`` needs, in the order in which reports came."""
    names = ("id", "case", "kind", "key", "sealed", "digest", "received_at", "attempts")
    columns = (sealed_report.c[name] for name in names)
    latest, count = came_before()
    told = (latest.label("latest"), count.label("earlier"))
    wanted: Select[tuple[object, ...]] = select(*columns, *told)
    return wanted.order_by(sealed_report.c.arrival)


def came_before() -> tuple[ScalarSelect[datetime], ScalarSelect[int]]:
    """The newest time among the reports that came earlier in the same case, and their number.

    Asked of what phones are told: reports themselves are in no order by case once they are
    forwarded, and there may be a hundred thousand of them.
    """
    report, own, other = (
        sealed_report.c,
        case_event.alias("own").c,
        case_event.alias("other").c,
    )
    mine = (own.case == report.case, own.report == report.id, own.type == events.RECEIVED)
    place = select(own.n).where(*mine).correlate(sealed_report).scalar_subquery()
    before = (other.case == report.case, other.type == events.RECEIVED, other.n < place)
    latest = select(func.max(other.at)).where(*before).correlate(sealed_report)
    count = select(func.count()).where(*before).correlate(sealed_report)
    return latest.scalar_subquery(), count.scalar_subquery()


def has_earlier_one() -> ColumnElement[bool]:
    earlier = sealed_report.alias("earlier")
    return exists().where(
        text("earlier.state = 'waiting'"),
        earlier.c.case == sealed_report.c.case,
        earlier.c.arrival < sealed_report.c.arrival,
    )


def as_waiting(row: Row[tuple[object, ...]]) -> Waiting:
    report = Report(row.id, row.case, row.kind, row.key, row.sealed, row.digest)
    return Waiting(report, in_order(row), row.attempts)


def in_order(row: Row[tuple[object, ...]]) -> datetime:
    """A case service tells by these times what a withdrawal means: they are told in the order
    in which reports came, each later than the one before.
    """
    own: datetime = row.received_at
    latest: datetime | None = row.latest
    return max(own, latest + timedelta(microseconds=row.earlier)) if latest else own


def settle(connection: Connection, fates: Iterable[Fate]) -> None:
    """Write down how tries ended. What was settled before, by any relay, stays as it is."""
    moment = now()
    told: list[events.Event] = []
    for fate in fates:
        values: dict[str, object] = {
            "state": fate.state,
            "attempts": sealed_report.c.attempts + 1,
            "last_error": fate.error,
        }
        if fate.next_try_at:
            values["next_try_at"] = fate.next_try_at
        waiting = update(sealed_report).where(
            sealed_report.c.id == fate.report.id, sealed_report.c.state == WAITING
        )
        was_there = sealed_report.c.forwarded_at.is_not(None)
        # Only the first time: what is brought again is kept no longer than was said.
        first = {"forwarded_at": moment} if fate.state == FORWARDED else {}
        new = waiting.where(~was_there).values(values | first)
        is_new = connection.execute(new).rowcount == 1
        if is_new and fate.state in TOLD:
            told.append(events.Event(fate.report.case, TOLD[fate.state], moment, fate.report.id))
        if not is_new:
            connection.execute(waiting.where(was_there).values(values | brought_again(fate)))
    events.append(connection, told)


TOLD = {FORWARDED: events.FORWARDED, REFUSED: events.REFUSED}


def brought_again(fate: Fate) -> dict[str, object]:
    """She was told once that the office has it: a second bringing takes that back from nobody."""
    return {} if fate.state == WAITING else {"state": FORWARDED}


def wake(connection: Connection, on_their_way: Collection[str] = ()) -> None:
    """The line works again: nobody needs to wait out the pause of yesterday."""
    moment = now()
    asleep = update(sealed_report).where(
        text(IS_WAITING),
        sealed_report.c.next_try_at > moment,
        sealed_report.c.id.not_in(on_their_way),
    )
    connection.execute(asleep.values(next_try_at=moment))


def send_again(connection: Connection, report_id: str) -> bool:
    """Try a refused or sleeping report at once; False when there is no such report."""
    values = {"state": WAITING, "next_try_at": now()}
    unsent = update(sealed_report).where(
        sealed_report.c.id == report_id, sealed_report.c.state.in_([WAITING, REFUSED])
    )
    return connection.execute(unsent.values(values)).rowcount == 1


def send_all_again(connection: Connection) -> int:
    """Try every refused report at once, after the case service was mended; how many there are."""
    refused = update(sealed_report).where(sealed_report.c.state == REFUSED)
    return connection.execute(refused.values(state=WAITING, next_try_at=now())).rowcount


def bring_again(connection: Connection) -> None:
    """The case service may have lost what it took: bring it everything that still lies here."""
    columns = sealed_report.c
    held = update(sealed_report).where(columns.state == FORWARDED, columns.size > 0)
    connection.execute(held.values(state=WAITING, next_try_at=now()))


def unsent(connection: Connection, *states: str) -> Iterator[Waiting]:
    """Reports the case service does not have, in the order in which they came."""
    wanted = whole().where(sealed_report.c.state.in_(states)).execution_options(yield_per=100)
    rows = connection.execute(wanted)
    return (as_waiting(row) for row in rows)
