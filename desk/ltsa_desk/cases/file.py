"""Everything there is about one case, unsealed in memory and only there."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import func
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from ltsa_desk import audit, events
from ltsa_desk.cases.body import Body, read_body
from ltsa_desk.cases.ending import ended_at
from ltsa_desk.database import writing
from ltsa_desk.house import House
from ltsa_desk.keys import KeyRing
from ltsa_desk.sealing import CannotOpen, unseal
from ltsa_desk.tables import (
    AuditEntry,
    CaseEvent,
    Officer,
    Promise,
    SealedCopy,
    SealedPiece,
    SealedReport,
    oldest_first,
)


class NoSuchCase(LookupError):
    """No report with this address has ever come."""


@dataclass(frozen=True)
class Report:
    """One report; ``body`` is None when no key of ours opens it."""

    id: str
    kind: str
    received_at: datetime
    arrived_at: datetime
    body: Body | None
    erased_at: datetime | None = None
    pieces: int = 0
    """Of the file it announces: how many have come."""
    file_state: str = ""
    """``file.kept`` or ``file.broken`` once the whole has come."""


@dataclass(frozen=True)
class Reply:
    """One answer of ours; ``text`` is None when its key is gone."""

    officer: str
    at: datetime
    text: str | None


@dataclass(frozen=True)
class Told:
    """A step, or the end, that the reporter was told of."""

    type: str
    at: datetime
    data: dict[str, str]


@dataclass(frozen=True)
class Seen:
    """One line of the audit trail."""

    at: datetime
    officer: str
    action: str
    detail: str


@dataclass(frozen=True)
class CaseFile:
    """The whole case, each part oldest first."""

    case: str
    reports: list[Report]
    replies: list[Reply]
    told: list[Told]
    trail: list[Seen]
    promised: date | None
    is_closed: bool

    @property
    def language(self) -> str:
        """The language the reporter wrote in last."""
        written = [each.body.language for each in self.reports if each.body]
        return next((each for each in reversed(written) if each), "")

    @property
    def reply_keys(self) -> list[str]:
        """The keys the reports ask to be answered to, oldest first, each once."""
        keys = (each.body.reply_key for each in self.reports if each.body)
        return list(dict.fromkeys(key for key in keys if key))

    @property
    def began_without_key(self) -> bool:
        """Whether the key that answers go to came later than the first words, as after an SMS.

        Whoever saw that SMS knows the address of the thread, and may have been first with a key.
        """
        first = next((each.body for each in self.reports if each.body), None)
        return bool(self.reply_keys and first and not first.reply_key)


def read_case(house: House, case: str, officer: int, *, again: bool = False) -> CaseFile:
    """Open the case before an officer's eyes, and tell the reporter so the first time.

    ``again``: the officer has it open already, and has just done something.
    """
    with writing(house.engine) as session:
        rows = _reports_of(session, case)
        reports = _with_files(session, case, [_unsealed(row, house.keys) for row in rows])
        if not reports:
            raise NoSuchCase(case)
        if not again:
            audit.note(session, audit.CASE_SEEN, officer=officer, case=case)
        _mark_opened(session, case, reports, officer)
        return _file(session, house.keys, case, reports)


def newest_report(house: House, case: str) -> str:
    """The id of the last report of a case, to notice that another has come."""
    with Session(house.engine) as session:
        newest = session.exec(newest_of(case)).first()
        return newest.id if newest else ""


def newest_of(case: str) -> SelectOfScalar[SealedReport]:
    """The reports of a case, the last one first."""
    wanted = select(SealedReport).where(SealedReport.case == case)
    return wanted.order_by(*(each.desc() for each in oldest_first()))


def copy_info(copy: str) -> str:
    """What binds the office's copy of an answer to its place."""
    return f"ltsa copy v1 {copy}"


def _reports_of(session: Session, case: str) -> list[SealedReport]:
    wanted = select(SealedReport).where(SealedReport.case == case)
    return list(session.exec(wanted.order_by(*oldest_first())))


def _unsealed(row: SealedReport, keys: KeyRing) -> Report:
    about = (row.id, row.kind, row.received_at, row.arrived_at)
    if row.erased_at:
        return Report(*about, None, row.erased_at)
    try:
        said = unseal(row.sealed, keys.private(row.key), f"ltsa report v1 {row.id}")
    except CannotOpen:
        return Report(*about, None)
    return Report(*about, read_body(said))


def _with_files(session: Session, case: str, reports: list[Report]) -> list[Report]:
    """What has come of the files that reports announce."""
    counted = select(SealedPiece.file, func.count()).where(col(SealedPiece.case) == case)
    pieces = dict(session.exec(counted.group_by(col(SealedPiece.file))).all())
    told = select(CaseEvent.report, CaseEvent.type).where(
        CaseEvent.case == case,
        col(CaseEvent.type).in_([events.FILE_KEPT, events.FILE_BROKEN]),
    )
    states = dict(session.exec(told).all())
    return [
        replace(each, pieces=pieces.get(each.id, 0), file_state=states.get(each.id, ""))
        for each in reports
    ]


def _mark_opened(session: Session, case: str, reports: list[Report], officer: int) -> None:
    wanted = select(CaseEvent.report).where(CaseEvent.case == case, CaseEvent.type == events.OPENED)
    opened = set(session.exec(wanted))
    for report in reports:
        if report.erased_at:
            continue
        # One that cannot be read has not been opened by a person: it stays unread.
        if report.body is None:
            audit.note(
                session, audit.REPORT_UNREADABLE, officer=officer, case=case, report=report.id
            )
        elif report.id not in opened:
            events.tell(session, events.OPENED, case, report=report.id)
            audit.note(session, audit.REPORT_OPENED, officer=officer, case=case, report=report.id)
    session.flush()


def _file(session: Session, keys: KeyRing, case: str, reports: list[Report]) -> CaseFile:
    names = {officer.id: officer.name for officer in session.exec(select(Officer))}
    promise = session.get(Promise, case)
    return CaseFile(
        case=case,
        reports=reports,
        replies=[_reply(row, keys, names) for row in _copies_of(session, case)],
        told=[Told(row.type, row.at, row.data) for row in _steps_of(session, case)],
        trail=[
            Seen(row.at, names.get(row.officer, ""), row.action, row.detail)
            for row in _trail_of(session, case)
        ],
        promised=promise.promised if promise else None,
        is_closed=ended_at(session, case) is not None,
    )


def _reply(row: SealedCopy, keys: KeyRing, names: dict[int | None, str]) -> Reply:
    try:
        said = unseal(row.sealed, keys.private(row.key), copy_info(row.id))
    except CannotOpen:
        return Reply(names[row.officer], row.at, None)
    return Reply(names[row.officer], row.at, str(said.get("text", "")))


def _copies_of(session: Session, case: str) -> list[SealedCopy]:
    wanted = select(SealedCopy).where(SealedCopy.case == case)
    return list(session.exec(wanted.order_by(col(SealedCopy.at))))


def _steps_of(session: Session, case: str) -> list[CaseEvent]:
    wanted = select(CaseEvent).where(
        CaseEvent.case == case, col(CaseEvent.type).in_([events.STEP, events.CLOSED])
    )
    return list(session.exec(wanted.order_by(col(CaseEvent.cursor))))


def _trail_of(session: Session, case: str) -> list[AuditEntry]:
    wanted = select(AuditEntry).where(AuditEntry.case == case)
    return list(session.exec(wanted.order_by(col(AuditEntry.id))))
