"""Keep where each case stands now; what it said before is not kept open.

A status report is opened when it comes, by the desk alone. Only codes are
written down: the village, never a name or a number to call.
"""

from datetime import datetime
from typing import Any

from sqlalchemy.orm import aliased
from sqlmodel import Session, and_, col, delete, or_, select
from sqlmodel.sql.expression import SelectOfScalar

from ltsa_desk.database import writing
from ltsa_desk.house import House
from ltsa_desk.returnees.standing import Standing, read_standing
from ltsa_desk.sealing import CannotOpen, unseal
from ltsa_desk.tables import SealedReport, WorkerStatus, oldest_first

STATUS = "status"
MOST = 20
"""Statuses of one case that are compared."""


class StatusKeeper:
    """Opens each status report once."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._settled: set[str] = set()

    def keep_one(self, report_id: str) -> int:
        """Write down one report that has just come, without looking through all the others."""
        with writing(self._house.engine) as session:
            return sum(self._keep(session, each) for each in session.exec(_unread(report_id)))

    def keep_new(self) -> int:
        """Write down whatever has not been; how many reports are counted now."""
        # Looked for before the door is closed to others: an alarm must not wait for this.
        with Session(self._house.engine) as session:
            waiting = [each.id for each in session.exec(_unread())]
        return sum(self.keep_one(each) for each in waiting if each not in self._settled)

    def _keep(self, session: Session, report: SealedReport) -> bool:
        if report.id in self._settled:
            return False
        last = self._last_word(session, report.case)
        if last is not None:
            session.merge(last)
        is_kept = last is not None and last.report == report.id
        if not is_kept:
            self._settled.add(report.id)
        return is_kept

    def _last_word(self, session: Session, case: str) -> WorkerStatus | None:
        """What came last of what no other corrects: a village's server brings old news late."""
        opened = [(each, self._opened(each)) for each in session.exec(_latest(case))]
        told = [
            (_row(report, standing, _said_at(said, report)), str(said.get("refers_to")))
            for report, said in opened
            if (standing := read_standing(said, report.arrived_at))
        ]
        corrected = {before for _told, before in told}
        return next((row for row, _before in told if row.report not in corrected), None)

    def _opened(self, report: SealedReport) -> dict[str, Any]:
        key = self._house.keys
        try:
            return unseal(report.sealed, key.private(report.key), f"ltsa report v1 {report.id}")
        except CannotOpen:
            return {}


def forget_status(session: Session, case: str) -> None:
    """What was taken back is counted no more; what came after that is read again."""
    session.exec(delete(WorkerStatus).where(col(WorkerStatus.case) == case))


def _latest(case: str) -> SelectOfScalar[SealedReport]:
    """The last of one case, newest first; so many that nobody corrects what is older."""
    mine = (col(SealedReport.case) == case, SealedReport.kind == STATUS)
    newest = [each.desc() for each in oldest_first()]
    wanted = select(SealedReport).where(*mine, col(SealedReport.erased_at).is_(None))
    return wanted.order_by(*newest).limit(MOST)


def _unread(report_id: str | None = None) -> SelectOfScalar[SealedReport]:
    """In the order they came, also where a clock was set back."""
    told = aliased(SealedReport)
    came, told_came = col(SealedReport.arrival), col(told.arrival)
    is_later = col(SealedReport.arrived_at) > col(WorkerStatus.updated_at)
    newer = or_(
        col(WorkerStatus.case).is_(None),
        came > told_came,
        # Of reports without a place in the order the desk's clock is all that is known.
        and_(or_(told_came.is_(None), came == told_came), is_later),
    )
    wanted = (
        select(SealedReport)
        .outerjoin(WorkerStatus, col(WorkerStatus.case) == col(SealedReport.case))
        .outerjoin(told, col(told.id) == col(WorkerStatus.report))
        .where(SealedReport.kind == STATUS, col(SealedReport.erased_at).is_(None), newer)
        .order_by(*oldest_first())
    )
    return wanted.where(SealedReport.id == report_id) if report_id else wanted


def _row(report: SealedReport, standing: Standing, said_at: datetime) -> WorkerStatus:
    return WorkerStatus(
        case=report.case,
        report=report.id,
        state=standing.state,
        village=standing.village,
        country=standing.country,
        sector=standing.sector,
        month=standing.month,
        sex=standing.sex,
        wants=list(standing.wants),
        for_other=standing.for_other,
        consent=standing.consent,
        guide=standing.guide,
        said_at=said_at,
        updated_at=report.arrived_at,
    )


def _said_at(said: dict[str, Any], report: SealedReport) -> datetime:
    """When she said it; a phone whose clock is wrong does not know better than the server."""
    try:
        moment = datetime.fromisoformat(str(said.get("written_at")))
    except ValueError:
        return report.received_at
    return min(moment, report.received_at) if moment.tzinfo else report.received_at
