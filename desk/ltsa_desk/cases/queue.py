"""What waits, in the order in which people should be answered."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum

from sqlalchemy import Engine, and_, case, func, or_
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from ltsa_desk import events
from ltsa_desk.tables import CaseEvent, Promise, SealedReport


class Urgency(IntEnum):
    """The parts of the queue, from the top."""

    ALARM_UNREAD = 0
    ALARM = 1
    UNREAD = 2
    READ = 3


@dataclass(frozen=True)
class Waiting:
    """One case as the queue knows it, without having opened anything."""

    case: str
    kinds: tuple[str, ...]
    unread: int
    first_at: datetime
    last_at: datetime
    alarm_is_unread: bool
    promised: date | None

    @property
    def is_alarm(self) -> bool:
        """Somebody has called for help, and has not taken it back."""
        return "alarm" in self.kinds and "cancel" not in self.kinds

    @property
    def is_cancelled(self) -> bool:
        """An alarm was taken back; by whom, only a conversation can tell."""
        return "alarm" in self.kinds and "cancel" in self.kinds

    @property
    def urgency(self) -> Urgency:
        """Its part of the queue. An alarm nobody opened stays an alarm though it was cancelled."""
        if self.alarm_is_unread:
            return Urgency.ALARM_UNREAD
        if self.is_alarm:
            return Urgency.ALARM
        return Urgency.UNREAD if self.unread else Urgency.READ


def waiting(engine: Engine, *, closed: bool = False) -> list[Waiting]:
    """Open cases (or the closed ones): alarms first, then who has waited longest."""
    with Session(engine) as session:
        rows = session.exec(_summary(closed)).all()
    found = [
        Waiting(
            case=row.case,
            kinds=tuple(sorted(set(row.kinds.split(",")))),
            unread=row.unread,
            first_at=row.first_at,
            last_at=row.last_at,
            alarm_is_unread=bool(row.unread_alarms),
            promised=row.promised,
        )
        for row in rows
    ]
    return sorted(found, key=lambda each: (each.urgency, each.first_at, each.case))


def _summary(closed: bool):
    opened = aliased(CaseEvent)
    ended = (
        select(CaseEvent.case, func.max(CaseEvent.at).label("at"))
        .where(CaseEvent.type == events.CLOSED)
        .group_by(CaseEvent.case)
        .subquery()
    )
    is_unread = col(opened.cursor).is_(None)
    last = func.max(SealedReport.arrived_at)
    is_closed = and_(func.max(ended.c.at).is_not(None), func.max(ended.c.at) > last)
    return (
        select(
            SealedReport.case,
            func.aggregate_strings(SealedReport.kind, ",").label("kinds"),
            func.sum(case((is_unread, 1), else_=0)).label("unread"),
            func.sum(
                case((and_(is_unread, SealedReport.kind == "alarm"), 1), else_=0)
            ).label("unread_alarms"),
            func.min(SealedReport.received_at).label("first_at"),
            last.label("last_at"),
            func.max(Promise.promised).label("promised"),
        )
        .outerjoin(opened, and_(opened.report == SealedReport.id, opened.type == events.OPENED))
        .outerjoin(ended, ended.c.case == SealedReport.case)
        .outerjoin(Promise, Promise.case == SealedReport.case)
        .group_by(SealedReport.case)
        .having(is_closed if closed else or_(func.max(ended.c.at).is_(None), ~is_closed))
    )
