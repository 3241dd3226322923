"""The reports that wait for the case service: which may go now, and how each one fared."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    TextClause,
    and_,
    exists,
    select,
    text,
    update,
)
from sqlalchemy.sql import Select

from ltsa_pwa.reports import events
from ltsa_pwa.reports.report import ALARM, FORWARDED, REFUSED, WAITING, Report, now
from ltsa_pwa.reports.tables import IS_ALARM, IS_WAITING, sealed_report

LEASE = timedelta(seconds=60)
"""How long a report belongs to the relay that took it; longer than any single try.

If that relay dies the report is taken again. The case service may then get it
twice, and knows it by its id.
"""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A report on its way out."""

    report: Report
    received_at: datetime
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


def take(connection: Connection, alarms: int, others: int) -> list[Waiting]:
    """Take reports that may go now: alarms before all, otherwise in order within each case."""
    rows = list(connection.execute(due(text(IS_ALARM)).limit(alarms)))
    free = max(0, min(others, alarms - len(rows)))
    rest = and_(text(IS_WAITING), sealed_report.c.kind != ALARM, ~has_earlier_one())
    rows += connection.execute(due(rest).limit(free)) if free else []
    if rows:
        taken = update(sealed_report).where(sealed_report.c.id.in_([row.id for row in rows]))
        connection.execute(taken.values(next_try_at=now() + LEASE))
    return [as_waiting(row) for row in rows]


def due(which: ColumnElement[bool] | TextClause) -> Select[tuple[object, ...]]:
    """Rows another relay is just taking are passed over; SQLite has no other relay."""
    columns = (
        sealed_report.c[name]
        for name in ("id", "case", "kind", "key", "sealed", "digest", "received_at", "attempts")
    )
    return (
        select(*columns)
        .where(which, sealed_report.c.next_try_at <= now())
        .order_by(sealed_report.c.arrival)
        .with_for_update(skip_locked=True)
    )


def has_earlier_one() -> ColumnElement[bool]:
    earlier = sealed_report.alias("earlier")
    return exists().where(
        text("earlier.state = 'waiting'"),
        earlier.c.case == sealed_report.c.case,
        earlier.c.arrival < sealed_report.c.arrival,
    )


def as_waiting(row: Row[tuple[object, ...]]) -> Waiting:
    report = Report(row.id, row.case, row.kind, row.key, row.sealed, row.digest)
    return Waiting(report, row.received_at, row.attempts)


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
        if fate.state == FORWARDED:
            values["forwarded_at"] = moment
        waiting = update(sealed_report).where(
            sealed_report.c.id == fate.report.id, sealed_report.c.state == WAITING
        )
        is_new = connection.execute(waiting.values(values)).rowcount == 1
        if is_new and fate.state in TOLD:
            told.append(events.Event(fate.report.case, TOLD[fate.state], moment, fate.report.id))
    events.append(connection, told)


TOLD = {FORWARDED: events.FORWARDED, REFUSED: events.REFUSED}


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
