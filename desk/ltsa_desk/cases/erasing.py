"""Erase what a reporter takes back, and what has been closed for long; that it was there stays."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Engine, func, or_
from sqlmodel import Session, col, delete, select, update
from sqlmodel.sql.expression import SelectOfScalar

from ltsa_desk import audit, events
from ltsa_desk.cases.body import Body, read_body
from ltsa_desk.cases.ending import ended_at
from ltsa_desk.database import leave_no_traces, writing
from ltsa_desk.house import House
from ltsa_desk.keys import KeyRing
from ltsa_desk.moments import now
from ltsa_desk.returnees.keeping import forget_status
from ltsa_desk.sealing import CannotOpen, unseal
from ltsa_desk.tables import (
    CaseEvent,
    Promise,
    SealedCopy,
    SealedPiece,
    SealedReport,
    oldest_first,
)

WITHDRAW = "withdraw"
LONGEST_WAIT = timedelta(hours=48)
"""How long a case with a new or unread alarm outlives its withdrawal.

Whoever takes the phone out of a hand can also press "take it back". The law on
personal data gives three days; an officer gets two of them to see and to ask.
"""


def erase_what_is_due(house: House, moment: datetime | None) -> int:
    """Do what reporters have asked for, as far as it may be done now; how many cases went.

    While nobody is sure of the ``moment``, no alarm is two days old.
    """
    with writing(house.engine) as session:
        due = [each for each in _asked(session) if _may_go(session, house.keys, each, moment)]
        for each in due:
            _erase(session, each.case, _meant_by(session, each), each.id)
            events.tell_end(session, each.case, "withdrawn", _erased_until(session, each))
    if due:
        leave_no_traces(house.engine)
    return len(due)


def erase_closed(house: House, term: timedelta, moment: datetime) -> int:
    """Erase cases that were closed so long ago, and in which nothing has happened since."""
    with writing(house.engine) as session:
        end = moment - term
        cases = [case for case in session.exec(_with_words()) if _ended_before(session, case, end)]
        for case in cases:
            _erase(session, case, [], None)
    if cases:
        leave_no_traces(house.engine)
    return len(cases)


def overdue(house: House, grace: timedelta = timedelta(days=1)) -> int:
    """How many withdrawals should have been done by now, by the clock as it is."""
    moment = now() - grace
    with Session(house.engine) as session:
        return sum(_may_go(session, house.keys, each, moment) for each in _asked(session))


def newest_word(engine: Engine) -> datetime | None:
    """The newest time that another clock than this desk's has told: the first server's."""
    with Session(engine) as session:
        return session.exec(select(func.max(SealedReport.received_at))).one()


def _asked(session: Session) -> Sequence[SealedReport]:
    wanted = select(SealedReport).where(
        SealedReport.kind == WITHDRAW, col(SealedReport.erased_at).is_(None)
    )
    return session.exec(wanted).all()


def _may_go(
    session: Session, keys: KeyRing, withdrawal: SealedReport, moment: datetime | None
) -> bool:
    if not _is_hers(session, keys, withdrawal):
        return False
    if _has_waited(withdrawal, moment):
        return True
    alarms = select(SealedReport).where(
        SealedReport.case == withdrawal.case, SealedReport.kind == "alarm"
    )
    return all(_is_settled(session, each, moment) for each in session.exec(alarms))


def _has_waited(report: SealedReport, moment: datetime | None) -> bool:
    return moment is not None and moment - report.arrived_at >= LONGEST_WAIT


def _is_hers(session: Session, keys: KeyRing, withdrawal: SealedReport) -> bool:
    """Whoever has the five words has the reply key; the address of a thread alone is not enough."""
    first = select(SealedReport).where(
        SealedReport.case == withdrawal.case, col(SealedReport.erased_at).is_(None)
    )
    asked = _opened(withdrawal, keys)
    for each in session.exec(first.order_by(*oldest_first())):
        body = _opened(each, keys)
        if body and body.reply_key:
            return asked is not None and asked.reply_key == body.reply_key
    return False


def _opened(report: SealedReport, keys: KeyRing) -> Body | None:
    try:
        return read_body(
            unseal(report.sealed, keys.private(report.key), f"ltsa report v1 {report.id}")
        )
    except CannotOpen:
        return None


def _is_settled(session: Session, alarm: SealedReport, moment: datetime | None) -> bool:
    if alarm.erased_at is not None:
        return True
    opened = select(CaseEvent.cursor).where(
        CaseEvent.report == alarm.id, CaseEvent.type == events.OPENED
    )
    return _has_waited(alarm, moment) and session.exec(opened).first() is not None


def _with_words() -> SelectOfScalar[str]:
    return select(SealedReport.case).where(col(SealedReport.erased_at).is_(None)).distinct()


def _ended_before(session: Session, case: str, before: datetime) -> bool:
    """Whether it was closed before then, and nothing has come since."""
    end = ended_at(session, case)
    return end is not None and end < before


def _meant_by(session: Session, withdrawal: SealedReport) -> list[ColumnElement[bool]]:
    """Which of its case: what came before it, however clocks were set in between.

    Only an alarm may overtake it on the way here; that goes by the clock of the server.
    """
    before = col(SealedReport.arrival) <= withdrawal.arrival
    in_order = col(SealedReport.kind) != "alarm"
    newest = select(func.max(SealedReport.received_at)).where(
        SealedReport.case == withdrawal.case, before, in_order
    )
    until = session.exec(newest).one()
    return [before, or_(in_order, col(SealedReport.received_at) <= until)]


def _erased_until(session: Session, withdrawal: SealedReport) -> int:
    """What came behind it and was not meant keeps the case open."""
    in_case = (SealedReport.case == withdrawal.case, SealedReport.arrival > withdrawal.arrival)
    left = select(SealedReport.id).where(*in_case, col(SealedReport.erased_at).is_(None))
    last = select(func.max(SealedReport.arrival)).where(*in_case)
    if session.exec(left).first():
        return withdrawal.arrival
    return session.exec(last).one() or withdrawal.arrival


def _erase(
    session: Session, case: str, which: Sequence[ColumnElement[bool]], asked_in: str | None
) -> None:
    meant = (col(SealedReport.case) == case, *which)
    files = select(SealedReport.id).where(*meant)
    session.exec(delete(SealedPiece).where(col(SealedPiece.file).in_(files)))
    session.exec(update(SealedReport).where(*meant).values(sealed="", erased_at=now()))
    session.exec(delete(SealedCopy).where(col(SealedCopy.case) == case))
    session.exec(delete(Promise).where(col(Promise.case) == case))
    forget_status(session, case)
    letters = [events.REPLY, events.FILE_KEPT]
    replies = (col(CaseEvent.case) == case, col(CaseEvent.type).in_(letters))
    session.exec(delete(CaseEvent).where(*replies))
    events.tell(session, events.ERASED, case, report=asked_in)
    audit.note(session, audit.CASE_ERASED, case=case, report=asked_in)
