"""Whether a case has ended: by the order of what came, not by clocks."""

from datetime import datetime

from sqlalchemy import Subquery, func
from sqlmodel import Session, col, select

from ltsa_desk import events
from ltsa_desk.tables import CaseEvent, SealedReport


def endings() -> Subquery:
    """Of each case that was closed: when last, and ``until`` which arrival."""
    until, at = func.max(CaseEvent.until), func.max(CaseEvent.at)
    return (
        select(col(CaseEvent.case).label("case"), at.label("at"), until.label("until"))
        .where(col(CaseEvent.type) == events.CLOSED)
        .group_by(col(CaseEvent.case))
        .subquery()
    )


def ended_at(session: Session, case: str) -> datetime | None:
    """When it was closed; None: it never was, or something has come since."""
    ended = endings()
    last = select(func.max(SealedReport.arrival)).where(SealedReport.case == case)
    wanted = select(ended.c.at).where(ended.c.case == case, ended.c.until >= last.scalar_subquery())
    return session.exec(wanted).first()
