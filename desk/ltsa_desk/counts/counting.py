"""Counts each month once, and keeps of it only what may be told."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from statistics import median

from sqlalchemy import Engine, func
from sqlmodel import Session, select

from ltsa_desk.counts.blocks import gather, in_fives
from ltsa_desk.counts.measures import ANSWER_HOURS, REACHED, SESSIONS
from ltsa_desk.counts.months import between, counted_at, month_of
from ltsa_desk.counts.taking import Taken, take
from ltsa_desk.database import writing
from ltsa_desk.house import House
from ltsa_desk.moments import now
from ltsa_desk.tables import (
    CountedFigure,
    CountedMonth,
    SealedReport,
    SessionLog,
    WorkerStatus,
)

LONGEST_PAST = timedelta(days=5 * 366)
"""Older than any desk: a wrong clock must not make us count for ever."""


def count_due(house: House) -> list[str]:
    """Count the months that are over and were not counted yet; which they were."""
    due = _due(house)
    for month in due:
        _count(house, month)
    return due


def figures(taken: Taken) -> Iterator[tuple[str, str, int]]:
    """Place, measure and number, for everything about a month that may be told."""
    for measure, cells in taken.people.items():
        for place, villages in gather(cells).items():
            yield place, measure, in_fives(sum(cells[each] for each in villages))
            if measure == REACHED:
                # Our own work is nobody's secret; but where it was stands with whom it reached.
                yield place, SESSIONS, sum(taken.sessions[each] for each in villages)
    answered = {village: len(hours) for village, hours in taken.hours.items()}
    for place, villages in gather(answered).items():
        waits = [hours for each in villages for hours in taken.hours[each]]
        yield place, ANSWER_HOURS, round(median(waits))


def _due(house: House) -> list[str]:
    zone, moment = house.settings.timezone, now()
    with Session(house.engine) as session:
        first = _first_moment(session)
        done = set(session.exec(select(CountedMonth.month)))
    if first is None:
        return []
    start = max(first, moment - LONGEST_PAST).astimezone(zone)
    over = between(month_of(start.date()), month_of(moment.astimezone(zone).date()))
    return [month for month in over if month not in done and counted_at(month, zone) <= moment]


def _first_moment(session: Session) -> datetime | None:
    firsts = (
        session.exec(select(func.min(column))).one()
        for column in (SealedReport.arrived_at, SessionLog.received_at, WorkerStatus.updated_at)
    )
    return min((each for each in firsts if each is not None), default=None)


def _count(house: House, month: str) -> None:
    # Reading takes a while, and an alarm must not wait for it: only writing locks others out.
    with Session(house.engine) as session:
        told = list(figures(take(session, month, house.settings.timezone)))
    with writing(house.engine) as session:
        if session.get(CountedMonth, month):
            return
        session.add(CountedMonth(month=month, counted_at=now()))
        session.flush()
        session.add_all(
            CountedFigure(month=month, place=place, measure=measure, number=number)
            for place, measure, number in told
        )


def counted_months(engine: Engine) -> list[str]:
    """The months that can be shown, the newest first."""
    with Session(engine) as session:
        return sorted(session.exec(select(CountedMonth.month)), reverse=True)
