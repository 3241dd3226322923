"""What the reporter is told, in the order it happened."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Engine
from sqlmodel import Session, col, select

from ltsa_desk.moments import now
from ltsa_desk.tables import CaseEvent

OPENED = "report.opened"
REPLY = "reply"
STEP = "case.step"
CLOSED = "case.closed"
ERASED = "case.erased"
FILE_KEPT = "file.kept"
FILE_BROKEN = "file.broken"
WELL = "checkin.well"

STEPS = ("received", "contacted", "referred", "in_progress", "waiting_for_you", "resolved")
REASONS = ("solved", "referred", "withdrawn", "no_contact", "duplicate")


@dataclass(frozen=True)
class Happening:
    """One event as the relay hears of it."""

    cursor: int
    type: str
    case: str
    report: str | None
    at: datetime
    data: dict[str, str]


def tell(session: Session, what: str, case: str, *, report: str | None = None, **data: str) -> None:
    """Put an event at the end of the line; the transaction must be a ``writing`` one."""
    session.add(CaseEvent(type=what, case=case, report=report, at=now(), data=data))


def tell_end(session: Session, case: str, reason: str, until: int) -> None:
    """The case is closed, with all that came up to the arrival ``until``."""
    data = {"reason": reason}
    session.add(CaseEvent(type=CLOSED, case=case, at=now(), data=data, until=until))


def after(engine: Engine, cursor: int, limit: int) -> list[Happening]:
    """The events behind a cursor, oldest first."""
    wanted = select(CaseEvent).where(col(CaseEvent.cursor) > cursor)
    with Session(engine) as session:
        rows = session.exec(wanted.order_by(col(CaseEvent.cursor)).limit(limit)).all()
        return [
            Happening(row.cursor or 0, row.type, row.case, row.report, row.at, row.data)
            for row in rows
        ]
