"""What has happened to the reports of a case, numbered 1, 2, 3 … within the case."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, Insert, bindparam, func, insert, literal_column, select

from ltsa_pwa.reports.report import say_moment
from ltsa_pwa.reports.tables import case_event

RECEIVED = "report.received"
FORWARDED = "report.forwarded"
REFUSED = "report.refused"

MOST_AT_ONCE = 500
"""Events in one answer; a phone that gets this many asks again after the last."""
MARK_LETTERS = 16
MARKED = 100
"""Events a mark stands for: a copy differs in the newest, and a case may be made to have many."""


@dataclass(frozen=True, slots=True)
class Event:
    case: str
    type: str
    at: datetime
    report: str | None = None
    data: dict[str, Any] = field(default_factory=dict)
    source_cursor: int | None = None


def next_number_and_columns() -> Insert:
    """One statement numbers and appends.

    Two writers that choose the same number collide on (case, n) and one tries
    again. So a number is never visible before the one below it, and a phone
    that asks for what came after n misses nothing.
    """
    columns = [case_event.c[name] for name in ("case", "type", "report", "at", "data")]
    columns.append(case_event.c.source_cursor)
    values = [bindparam("new_" + column.name, type_=column.type) for column in columns]
    number = func.coalesce(func.max(case_event.c.n), literal_column("0")) + literal_column("1")
    numbered = select(number, *values).where(case_event.c.case == bindparam("new_case"))
    return insert(case_event).from_select([case_event.c.n, *columns], numbered)


APPEND = next_number_and_columns()


def append(connection: Connection, events: Iterable[Event]) -> None:
    """Add events to their cases, in the order given within each case."""
    # Every writer takes cases in the same order, so that two never wait for each other.
    rows = [as_row(event) for event in sorted(events, key=lambda event: event.case)]
    if rows:
        connection.execute(APPEND, rows)


def as_row(event: Event) -> dict[str, Any]:
    return {
        "new_case": event.case,
        "new_type": event.type,
        "new_report": event.report,
        "new_at": event.at,
        "new_data": event.data,
        "new_source_cursor": event.source_cursor,
    }


def after(connection: Connection, case: str, number: int) -> list[dict[str, Any]]:
    """The events of a case above a number, as the phone is told them."""
    columns = (case_event.c[name] for name in ("n", "type", "report", "at", "data"))
    of_case = (
        select(*columns)
        .where(case_event.c.case == case, case_event.c.n > number)
        .order_by(case_event.c.n)
        .limit(MOST_AT_ONCE)
    )
    told = connection.execute(of_case).mappings()
    return [{**event, "at": say_moment(event["at"])} for event in told]


def tell(connection: Connection, case: str, number: int, mark: str | None) -> dict[str, Any]:
    """What a phone is told that has heard a case up to a number, and where it then stands.

    A database that was put back from a copy counts from the copy: it would give the numbers a
    phone has heard to other events. Such a phone's mark is not ours, and it hears everything.
    """
    if mark is not None and not is_marked(connection, case, number, mark):
        number = 0
    news = after(connection, case, number)
    last = news[-1]["n"] if news else min(number, highest(connection, case))
    return {"events": news, "last": last, "mark": mark_at(connection, case, last)}


def is_marked(connection: Connection, case: str, number: int, mark: str) -> bool:
    """Whether a phone heard this number from us, as we count today."""
    return number <= highest(connection, case) and mark == mark_at(connection, case, number)


def mark_at(connection: Connection, case: str, number: int) -> str:
    """Stands for what a case was told last up to a number, and for nothing else."""
    columns = (case_event.c[name] for name in ("n", "type", "at"))
    of_case = select(*columns).where(case_event.c.case == case, case_event.c.n <= number)
    rows = connection.execute(of_case.order_by(case_event.c.n.desc()).limit(MARKED)).all()
    lines = "".join(f"{row.n} {row.type} {say_moment(row.at)}\n" for row in reversed(rows))
    return sha256(lines.encode()).hexdigest()[:MARK_LETTERS] if rows else ""


def highest(connection: Connection, case: str) -> int:
    """The number of the last event of a case; 0 for a case nobody knows."""
    of_case = select(func.max(case_event.c.n)).where(case_event.c.case == case)
    return connection.execute(of_case).scalar_one() or 0
