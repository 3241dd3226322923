"""What waits, in the order in which people should be answered."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum

from sqlalchemy import Engine, Executable, and_, case, func, or_, select
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from ltsa_desk import events
from ltsa_desk.cases.ending import endings
from ltsa_desk.tables import CaseEvent, Promise, SealedReport, WorkerStatus

COUNTED = ("review", "session", "status")
"""Nobody waits for a word on these; only whoever offers to guide others does."""


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

    def order(self) -> tuple[Urgency, bool, datetime, str]:
        """Within a part of the queue, whoever has waited longest is first."""
        return (self.urgency, self.is_cancelled, self.first_at, self.case)


def waiting(engine: Engine, *, closed: bool = False) -> list[Waiting]:
    """Open cases (or the closed ones): alarms first, then who has waited longest."""
    with Session(engine) as session:
        rows = session.execute(_summary(closed=closed)).all()
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
    return sorted(found, key=Waiting.order)


def _summary(*, closed: bool) -> Executable:
    opened = aliased(CaseEvent)
    ended = endings()
    is_unread = and_(col(opened.cursor).is_(None), col(SealedReport.erased_at).is_(None))
    is_unread_alarm = and_(is_unread, col(SealedReport.kind) == "alarm")
    is_asking = col(SealedReport.kind).not_in(COUNTED)
    is_guide = col(WorkerStatus.guide).is_(True)
    last = func.max(SealedReport.arrival)
    end = func.max(ended.c.until)
    of_report = and_(col(opened.report) == col(SealedReport.id), col(opened.type) == events.OPENED)
    return (
        select(
            col(SealedReport.case).label("case"),
            func.aggregate_strings(col(SealedReport.kind), ",").label("kinds"),
            func.sum(case((is_unread, 1), else_=0)).label("unread"),
            func.sum(case((is_unread_alarm, 1), else_=0)).label("unread_alarms"),
            func.min(SealedReport.received_at).label("first_at"),
            func.max(SealedReport.arrived_at).label("last_at"),
            func.max(Promise.promised).label("promised"),
        )
        .outerjoin(opened, of_report)
        .outerjoin(ended, ended.c.case == col(SealedReport.case))
        .outerjoin(WorkerStatus, col(WorkerStatus.case) == col(SealedReport.case))
        .outerjoin(Promise, col(Promise.case) == col(SealedReport.case))
        .group_by(col(SealedReport.case))
        .having(func.sum(case((or_(is_asking, is_guide), 1), else_=0)) > 0)
        .having(end >= last if closed else or_(end.is_(None), end < last))
    )
