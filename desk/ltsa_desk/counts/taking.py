"""Reads what one month held, by village: exact numbers, that never leave this memory."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import func
from sqlmodel import Session, col, select

from ltsa_desk import events
from ltsa_desk.counts.blocks import NOT_TOLD
from ltsa_desk.counts.measures import CANDIDATES, CLOSED, HOME, REACHED, REPORTS, STATES, WORKING
from ltsa_desk.counts.months import counted_at, first_day, following, month_of, oldest_open
from ltsa_desk.tables import CaseEvent, SealedReport, SessionLog, WorkerStatus

CALLS = ("alarm", "report")
"""What somebody sends who wants an answer."""


@dataclass
class Taken:
    """One month by village: people, sessions, and hours until somebody answered."""

    people: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    sessions: Counter[str] = field(default_factory=Counter)
    hours: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))


def take(session: Session, month: str, zone: ZoneInfo) -> Taken:
    """Everything that is counted for a month."""
    taken = Taken()
    _take_standing(session, taken, counted_at(month, zone))
    _take_sessions(session, taken, month, zone)
    _take_cases(session, taken, month, zone)
    return taken


def _take_standing(session: Session, taken: Taken, until: datetime) -> None:
    wanted = (
        select(WorkerStatus.village, WorkerStatus.state, func.count())
        .where(col(WorkerStatus.updated_at) < until, col(WorkerStatus.consent).is_(True))
        .group_by(col(WorkerStatus.village), col(WorkerStatus.state))
    )
    for measure in (CANDIDATES, WORKING, HOME):
        taken.people[measure] = Counter()
    for village, state, number in session.exec(wanted):
        if state in STATES:
            taken.people[STATES[state]][village or NOT_TOLD] += number


def _take_sessions(session: Session, taken: Taken, month: str, zone: ZoneInfo) -> None:
    wanted = select(SessionLog).where(SessionLog.date < first_day(following(month)))
    for each in session.exec(wanted):
        # What came after its month was counted belongs to the first one still open.
        if max(month_of(each.date), oldest_open(each.received_at, zone)) == month:
            taken.sessions[each.village or NOT_TOLD] += 1
            taken.people[REACHED][each.village or NOT_TOLD] += sum(each.counts.values())


def _take_cases(session: Session, taken: Taken, month: str, zone: ZoneInfo) -> None:
    villages = _villages(session)
    answered = _first_answers(session)
    start, end = _begin(month, zone), _begin(following(month), zone)
    for case, received_at in _new_cases(session, start, end):
        village = villages.get(case) or NOT_TOLD
        taken.people[REPORTS][village] += 1
        if case in answered:
            waited = answered[case] - received_at
            taken.hours[village].append(max(waited.total_seconds(), 0) / 3600)
    for case in _closed_cases(session, start, end):
        taken.people[CLOSED][villages.get(case) or NOT_TOLD] += 1


def _begin(month: str, zone: ZoneInfo) -> datetime:
    day = first_day(month)
    return datetime(day.year, day.month, day.day, tzinfo=zone)


def _villages(session: Session) -> dict[str, str | None]:
    known = select(WorkerStatus.case, WorkerStatus.village)
    # Only the few that also wrote to the office.
    wrote = select(SealedReport.case).where(col(SealedReport.kind).in_(CALLS))
    return dict(session.exec(known.where(col(WorkerStatus.case).in_(wrote))).all())


def _first_answers(session: Session) -> dict[str, datetime]:
    wanted = select(CaseEvent.case, func.min(CaseEvent.at)).where(CaseEvent.type == events.REPLY)
    return dict(session.exec(wanted.group_by(CaseEvent.case)).all())


def _new_cases(session: Session, start: datetime, end: datetime) -> list[tuple[str, datetime]]:
    first = func.min(SealedReport.arrived_at)
    wanted = (
        select(SealedReport.case, func.min(SealedReport.received_at))
        .where(col(SealedReport.kind).in_(CALLS))
        .group_by(SealedReport.case)
        .having(first >= start, first < end)
    )
    return list(session.exec(wanted).all())


def _closed_cases(session: Session, start: datetime, end: datetime) -> list[str]:
    wanted = select(CaseEvent.case).where(
        CaseEvent.type == events.CLOSED, CaseEvent.at >= start, CaseEvent.at < end
    )
    return list(session.exec(wanted.distinct()))
