"""The book of check-ins: set, answered, ended, and what of it is due."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, delete, func, insert, select, update

from ltsa_pwa.reports.checkins.checkin import Checkin, covered, next_due, read_moment
from ltsa_pwa.reports.checkins.tables import checkin
from ltsa_pwa.reports.report import Report, say_moment
from ltsa_pwa.reports.tables import sealed_report

ON, FIRED, NONE = "on", "fired", "none"
AT_ONCE = 50

columns = checkin.c


@dataclass(frozen=True, slots=True)
class Standing:
    """How a check-in stands, for the phone that set it."""

    state: str
    asks_at: datetime | None = None
    fires_at: datetime | None = None
    report: str | None = None
    """What went to the office when she was silent."""

    def as_told(self) -> dict[str, Any]:
        said = {
            "next": say_moment(self.asks_at) if self.asks_at else None,
            "fires_at": say_moment(self.fires_at) if self.fires_at else None,
        }
        return {"state": self.state, **said, "report": self.report}


class Older(Exception):
    """A newer change was here before."""


def put(connection: Connection, wanted: Checkin, moment: datetime) -> Standing:
    """Set or change it; the same change again changes nothing.

    Whoever changes it is well now, so only what is still to come counts.
    """
    row = found(connection, columns.id == wanted.id)
    if row and row.revision == wanted.revision:
        return standing(row)
    if row and row.revision > wanted.revision:
        raise Older
    values = as_row(wanted, moment)
    if row:
        connection.execute(update(checkin).where(columns.id == wanted.id).values(values))
    else:
        connection.execute(insert(checkin).values(values))
    return look(connection, wanted.id)


def as_row(wanted: Checkin, moment: datetime) -> dict[str, Any]:
    plan = wanted.plan
    about = {"id": wanted.id, "case": plan.case, "revision": wanted.revision}
    sealed = {"report": plan.id, "key": plan.key, "digest": plan.digest, "sealed": plan.sealed}
    due = [say_moment(each) for each in wanted.due]
    times = {"due": due, "grace_hours": wanted.grace // timedelta(hours=1), "changed_at": moment}
    # Which reports were there: clocks are set, and what is taken back is meant by order.
    newest = select(func.max(sealed_report.c.arrival)).scalar_subquery()
    fresh = {"asked_for": None, "fired_at": None, "set_after": func.coalesce(newest, 0)}
    return about | sealed | times | fresh | clock(due, wanted.grace, moment)


def clock(due: list[str], grace: timedelta, answered: datetime) -> dict[str, datetime | None]:
    asks_at = next_due(map(read_moment, due), answered)
    fires_at = asks_at + grace if asks_at else None
    return {"answered_upto": answered, "asks_at": asks_at, "fires_at": fires_at}


def look(connection: Connection, name: str) -> Standing:
    """How it stands; one that nobody knows is none."""
    return standing(found(connection, columns.id == name))


def standing(row: Row[Any] | None) -> Standing:
    if row is None:
        return Standing(NONE)
    if row.fired_at:
        return Standing(FIRED, report=row.report)
    return Standing(ON, row.asks_at, row.fires_at)


def answer(
    connection: Connection, name: str, moment: datetime, upto: datetime | None = None
) -> Standing:
    """She is well. Said twice it is said once; what went to the office cannot be called back."""
    row = found(connection, columns.id == name)
    if row and not row.fired_at:
        answered = max(row.answered_upto, covered(upto, moment))
        # Whoever fires it holds the same row: one of the two is first, never both.
        grace = timedelta(hours=row.grace_hours)
        values = clock(row.due, grace, answered)
        connection.execute(update(checkin).where(columns.id == name).values(values))
    return look(connection, name)


def answer_in(connection: Connection, case: str, at: datetime) -> None:
    """She told the office her five words, which made the address of this case."""
    for name in connection.scalars(select(columns.id).where(columns.case == case)).all():
        answer(connection, name, at)


def case_of(connection: Connection, name: str) -> str | None:
    return connection.scalar(select(columns.case).where(columns.id == name))


def end(connection: Connection, name: str) -> Standing:
    connection.execute(delete(checkin).where(columns.id == name))
    return Standing(NONE)


def forget_case(
    connection: Connection, case: str, until: datetime, withdrawal: int | None = None
) -> None:
    """Taken back: what had not gone by then will not go. What she set later stands.

    ``withdrawal`` is the number under which it arrived, where that is known.
    """
    by_clock = columns.changed_at <= until
    before = by_clock if withdrawal is None else columns.set_after < withdrawal
    connection.execute(delete(checkin).where(columns.case == case, before))


def hold(connection: Connection, until: datetime) -> None:
    """Nothing fires before then: signs that were given are not known here."""
    early = columns.fired_at.is_(None) & (columns.fires_at < until)
    connection.execute(update(checkin).where(early).values(fires_at=until))


def count_due(connection: Connection, moment: datetime) -> int:
    """How many plans go out unless a sign comes."""
    due = columns.fired_at.is_(None) & (columns.fires_at <= moment)
    counted = select(func.count()).select_from(checkin).where(due)
    return connection.execute(counted).scalar_one()


def found(connection: Connection, which: ColumnElement[bool]) -> Row[Any] | None:
    return connection.execute(select(checkin).where(which).with_for_update()).one_or_none()


def to_ask(connection: Connection, moment: datetime) -> list[str]:
    """The cases whose hour has come, each once; they count as asked."""
    unasked = columns.asked_for.is_distinct_from(columns.asks_at)
    rows = some(connection, columns.asks_at <= moment, unasked)
    for row in rows:
        asked = update(checkin).where(columns.id == row.id)
        connection.execute(asked.values(asked_for=row.asks_at))
    return [row.case for row in rows]


def to_fire(connection: Connection, moment: datetime) -> list[Report]:
    """The plans of those who stayed silent; they count as fired, and are nowhere else now."""
    rows = some(connection, columns.fires_at <= moment)
    for row in rows:
        fired = update(checkin).where(columns.id == row.id)
        gone = {"asks_at": None, "fires_at": None, "sealed": b""}
        connection.execute(fired.values(fired_at=moment, **gone))
    return [Report(row.report, row.case, "report", row.key, row.sealed, row.digest) for row in rows]


def some(connection: Connection, *which: ColumnElement[bool]) -> list[Row[Any]]:
    """Rows another server is just looking at are passed over; SQLite has no other."""
    wanted = select(checkin).where(*which, columns.fired_at.is_(None))
    limited = wanted.order_by(columns.id).limit(AT_ONCE).with_for_update(skip_locked=True)
    return list(connection.execute(limited))


def drop_over(connection: Connection, before: datetime) -> int:
    """Those with nothing left to do, some time after the last sign or the firing."""
    last = func.coalesce(columns.fired_at, columns.answered_upto)
    over = columns.asks_at.is_(None) & (last < before)
    return connection.execute(delete(checkin).where(over)).rowcount
