"""How long people waited until somebody read them, and until somebody answered."""

from dataclasses import dataclass
from datetime import timedelta
from statistics import quantiles
from typing import Any

from sqlalchemy import Connection, Select, func, select

from ltsa_pwa.reports.events import RECEIVED
from ltsa_pwa.reports.report import now
from ltsa_pwa.reports.tables import case_event

LOOKED_AT = timedelta(days=30)
OPENED = "report.opened"
REPLY = "reply"


@dataclass(frozen=True, slots=True)
class Waits:
    """The waits that ended lately; the two times are None when there were none."""

    count: int
    half: timedelta | None
    """Half of them were at most so long."""
    nine_in_ten: timedelta | None


@dataclass(frozen=True, slots=True)
class FirstAnswers:
    opened: Waits
    """From the first word of a case to the first time a person read one."""
    answered: Waits
    """The same, to the first answer a person wrote."""


def first_answers(connection: Connection) -> FirstAnswers:
    """Of the cases that were first read, or first answered, in the last month."""
    return FirstAnswers(waits_until(connection, OPENED), waits_until(connection, REPLY))


def waits_until(connection: Connection, what: str) -> Waits:
    begun, ended = first(RECEIVED).subquery(), first(what).subquery()
    both = select(begun.c.at, ended.c.at).join(ended, ended.c.case == begun.c.case)
    rows = connection.execute(both.where(ended.c.at > now() - LOOKED_AT))
    # Two computers have two clocks: nobody was read before she wrote.
    return summed_up([max(end - begin, timedelta(0)) for begin, end in rows])


def first(what: str) -> Select[Any, Any]:
    at = func.min(case_event.c.at, type_=case_event.c.at.type).label("at")
    case = case_event.c.case
    return select(case, at).where(case_event.c.type == what).group_by(case)


def summed_up(waits: list[timedelta]) -> Waits:
    if not waits:
        return Waits(0, None, None)
    seconds = [each.total_seconds() for each in waits]
    tenths = quantiles(seconds, n=10, method="inclusive") if len(seconds) > 1 else seconds * 9
    return Waits(len(waits), timedelta(seconds=tenths[4]), timedelta(seconds=tenths[8]))
