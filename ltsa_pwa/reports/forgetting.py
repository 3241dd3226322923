"""What the server lets go of: what its terms have run out for, and what somebody took back."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, Engine, and_, delete, exists, func, or_, select, update
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.sql import Select

from ltsa_pwa import database
from ltsa_pwa.followers import book as followers
from ltsa_pwa.reports.checkins import book
from ltsa_pwa.reports.clock import Clock
from ltsa_pwa.reports.files import letting_go
from ltsa_pwa.reports.push import book as push
from ltsa_pwa.reports.report import ERASED, FORWARDED, REFUSED, WAITING, now
from ltsa_pwa.reports.tables import case_event, sealed_report

AT_ONCE = 500
"""Rows in one transaction: a phone that hands over a report waits for no longer work than this."""
AN_HOUR = 3600.0
A_DAY = 24 * AN_HOUR
CHECKIN_OVER = timedelta(days=30)
"""How long a phone may still ask how a check-in ended."""
GONE = {"sealed": b"", "size": 0}

Sleep = Callable[[float], Awaitable[object]]

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Terms:
    """How long things are kept; nothing that the case service does not have is ever let go."""

    sealed: timedelta
    """A sealed body, from when the case service had it."""
    case: timedelta
    """Everything about a case, from the last thing that happened in it."""


@dataclass(frozen=True, slots=True)
class Forgotten:
    """How much went."""

    bodies: int
    cases: int


def purge(engine: Engine, terms: Terms) -> Forgotten:
    """Let go of everything whose term has run out, a little at a time."""
    moment = now()
    bodies = until_none(engine, lambda open_: empty_delivered(open_, moment - terms.sealed))
    cases = until_none(engine, lambda open_: drop_silent_cases(open_, moment - terms.case))
    with database.writer(engine).begin() as connection:
        book.drop_over(connection, moment - CHECKIN_OVER)
        push.forget_unheard(connection, moment - terms.case)
        followers.forget_silent(connection, moment - terms.case)
    database.leave_no_traces(engine)
    return Forgotten(bodies, cases)


def until_none(engine: Engine, some: Callable[[Connection], int]) -> int:
    total = 0
    while True:
        with database.writer(engine).begin() as connection:
            done = some(connection)
        total += done
        if done < AT_ONCE:
            return total


def empty_delivered(connection: Connection, before: datetime) -> int:
    """The words go; id and digest stay: a phone that sends again hears its first receipt."""
    columns = sealed_report.c
    old = (
        select(columns.id)
        .where(columns.state == FORWARDED, columns.forwarded_at < before, columns.size > 0)
        .limit(AT_ONCE)
    )
    emptied = update(sealed_report).where(columns.id.in_(old.scalar_subquery()))
    return connection.execute(emptied.values(GONE)).rowcount


def drop_silent_cases(connection: Connection, before: datetime) -> int:
    """Cases in which nothing has happened for long, and nothing is left to do."""
    cases = [str(case) for case in connection.scalars(silent_since(before).limit(AT_ONCE))]
    if cases:
        letting_go.drop_cases(connection, cases)
        connection.execute(delete(case_event).where(case_event.c.case.in_(cases)))
        connection.execute(delete(sealed_report).where(sealed_report.c.case.in_(cases)))
        push.forget_cases(connection, cases)
    return len(cases)


def silent_since(before: datetime) -> Select[str]:
    unfinished = exists().where(
        sealed_report.c.case == case_event.c.case,
        sealed_report.c.state.in_([WAITING, REFUSED]),
    )
    return (
        select(case_event.c.case)
        .where(~unfinished)
        .group_by(case_event.c.case)
        .having(func.max(case_event.c.at) < before)
    )


def take_back(connection: Connection, case: str, withdrawal: str | None, at: datetime) -> None:
    """The case service has erased a case: what lies here of it goes too, and the facts stay.

    What was written after the withdrawal was not meant by it. The withdrawal itself, in which
    are no words, stays its term: a case service that went back to a copy is brought it again.
    """
    push.forget_cases(connection, [case])
    columns = sealed_report.c
    asked = select(columns.arrival, columns.received_at).where(columns.id == withdrawal)
    row = connection.execute(asked).one_or_none()
    # By the order in which they came: a clock may have been set back between the two.
    came_before = columns.arrival <= row.arrival if row else columns.received_at <= at
    book.forget_case(connection, case, at, row.arrival if row else None)
    meant = update(sealed_report).where(columns.case == case, came_before)
    meant = meant.where(columns.id.is_distinct_from(withdrawal))
    connection.execute(meant.where(columns.state == REFUSED).values(state=ERASED, **GONE))
    is_brought_again = and_(columns.state == WAITING, columns.forwarded_at.is_not(None))
    was_there = meant.where(or_(columns.state == FORWARDED, is_brought_again))
    connection.execute(was_there.values(state=FORWARDED, **GONE))
    announced = select(columns.id).where(columns.case == case, came_before)
    letting_go.take_back(connection, connection.scalars(announced).all())
    told = case_event.alias("told").c
    erased = select(func.max(told.n)).where(told.case == case, told.type == "case.erased")
    answers = delete(case_event).where(case_event.c.case == case, case_event.c.type == "reply")
    connection.execute(answers.where(case_event.c.n < erased.scalar_subquery()))


async def forget_daily(
    engine: Engine, terms: Terms, clock: Clock | None = None, sleep: Sleep = asyncio.sleep
) -> None:
    """For the relay, which is always there. A day on which it fails is made up for by the next."""
    clock = clock or Clock()
    while True:
        await an_even_hour(clock, sleep)
        try:
            gone = await asyncio.to_thread(purge, engine, terms)
            if gone.bodies or gone.cases:
                log.warning("Let go of %d sealed bodies and %d cases", gone.bodies, gone.cases)
        except SQLAlchemyError as error:
            log.warning("Nothing could be let go of today: %s", database.in_its_words(error))
        await sleep(A_DAY - AN_HOUR)


async def an_even_hour(clock: Clock, sleep: Sleep) -> None:
    """A clock that was just set may be set right again, and what is gone does not come back."""
    clock.was_set()
    await sleep(AN_HOUR)
    while clock.was_set():
        log.warning("The clock was set: nothing is let go of for an hour.")
        await sleep(AN_HOUR)
