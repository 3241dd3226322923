"""What the desk keeps, and nothing else; ``docs/what-we-keep.md`` explains every column.

SQLModel types the name of a table more narrowly than it takes it: hence the remarks.
"""

import datetime as dt
from datetime import date, datetime

from sqlalchemy import JSON, Column, Index, Text, text
from sqlalchemy.orm import Mapped, registry
from sqlmodel import Field, SQLModel, col

from ltsa_desk.moments import Moment


class Kept(SQLModel, registry=registry()):
    """A row of the desk; its tables are a set of their own, apart from any other program's."""


class SealedReport(Kept, table=True):
    """One envelope as it came; the words inside are only ever read, never kept open."""

    __tablename__ = "sealed_report"  # pyright: ignore[reportAssignmentType]

    id: str = Field(primary_key=True, max_length=36)
    case: str = Field(index=True, max_length=32)
    kind: str = Field(max_length=16)
    key: str = Field(max_length=64)
    sealed: str = Field(sa_column=Column(Text, nullable=False))
    received_at: datetime = Field(sa_type=Moment)
    arrived_at: datetime = Field(sa_type=Moment)
    arrival: int = Field(default=0, index=True)
    """The order in which reports came, whatever the clocks say."""
    erased_at: datetime | None = Field(default=None, sa_type=Moment)


def oldest_first() -> tuple[Mapped[int], Mapped[datetime], Mapped[str]]:
    """Reports in the order in which they came."""
    return col(SealedReport.arrival), col(SealedReport.arrived_at), col(SealedReport.id)


class SealedPiece(Kept, table=True):
    """One piece of a file as it came; the report that announced the file has the file's id."""

    __tablename__ = "sealed_piece"  # pyright: ignore[reportAssignmentType]

    file: str = Field(primary_key=True, max_length=36)
    n: int = Field(primary_key=True)
    case: str = Field(index=True, max_length=32)
    size: int
    digest: bytes
    arrived_at: datetime = Field(sa_type=Moment)
    sealed: bytes


class CaseEvent(Kept, table=True):
    """One thing the reporter is told; the relay fetches them in the order of ``cursor``."""

    __tablename__ = "case_event"  # pyright: ignore[reportAssignmentType]

    __table_args__ = (
        # Opened is opened: the reporter is told of the first time only.
        Index(
            "opened_once",
            "report",
            unique=True,
            sqlite_where=text("type = 'report.opened'"),
            postgresql_where=text("type = 'report.opened'"),
        ),
        {"sqlite_autoincrement": True},
    )

    cursor: int | None = Field(default=None, primary_key=True)
    type: str = Field(max_length=16)
    case: str = Field(index=True, max_length=32)
    report: str | None = Field(default=None, max_length=36)
    at: datetime = Field(sa_type=Moment)
    data: dict[str, str] = Field(sa_column=Column(JSON, nullable=False))
    until: int | None = None
    """Of an ending: the arrival of the last report that it ends."""


class SealedCopy(Kept, table=True):
    """An answer as the office can read it again: sealed to the office's own key."""

    __tablename__ = "sealed_copy"  # pyright: ignore[reportAssignmentType]

    id: str = Field(primary_key=True, max_length=36)
    case: str = Field(index=True, max_length=32)
    officer: int = Field(foreign_key="officer.id")
    key: str = Field(max_length=64)
    sealed: str = Field(sa_column=Column(Text, nullable=False))
    at: datetime = Field(sa_type=Moment)


class Promise(Kept, table=True):
    """The date by which a case was last promised its next step."""

    __tablename__ = "promise"  # pyright: ignore[reportAssignmentType]

    case: str = Field(primary_key=True, max_length=32)
    step: str = Field(max_length=16)
    promised: date | None = None


class Officer(Kept, table=True):
    """Somebody who may sign in."""

    __tablename__ = "officer"  # pyright: ignore[reportAssignmentType]

    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(unique=True, max_length=80)
    office: str = Field(max_length=120)
    language: str = Field(max_length=2)
    password: str = Field(max_length=200)
    role: str = Field(default="officer", max_length=16)
    area: str = Field(default="", max_length=10)
    created_at: datetime = Field(sa_type=Moment)
    disabled_at: datetime | None = Field(default=None, sa_type=Moment)


class Referral(Kept, table=True):
    """A case that a partner works on as well; an officer gave it, and can take it back."""

    __tablename__ = "referral"  # pyright: ignore[reportAssignmentType]

    case: str = Field(primary_key=True, max_length=32)
    partner: int = Field(primary_key=True, foreign_key="officer.id", index=True)
    officer: int = Field(foreign_key="officer.id")
    at: datetime = Field(sa_type=Moment)


class OfficerSession(Kept, table=True):
    """A browser that has signed in; the cookie itself is not kept, only its fingerprint."""

    __tablename__ = "officer_session"  # pyright: ignore[reportAssignmentType]

    fingerprint: str = Field(primary_key=True, max_length=64)
    officer: int = Field(foreign_key="officer.id", index=True)
    created_at: datetime = Field(sa_type=Moment)
    used_at: datetime = Field(sa_type=Moment)


class WrongTry(Kept, table=True):
    """How often somebody has tried a wrong password, so that the next try waits longer."""

    __tablename__ = "wrong_try"  # pyright: ignore[reportAssignmentType]

    who: str = Field(primary_key=True, max_length=120)
    times: int
    last_at: datetime = Field(sa_type=Moment)


class AuditEntry(Kept, table=True):
    """Who saw or did what, and when; the database refuses to change or delete one."""

    __tablename__ = "audit_entry"  # pyright: ignore[reportAssignmentType]

    __table_args__ = ({"sqlite_autoincrement": True},)

    id: int | None = Field(default=None, primary_key=True)
    at: datetime = Field(sa_type=Moment)
    officer: int | None = Field(default=None, foreign_key="officer.id")
    action: str = Field(max_length=32)
    case: str | None = Field(default=None, index=True, max_length=32)
    report: str | None = Field(default=None, max_length=36)
    detail: str = Field(default="", max_length=200)


class AgencyReply(Kept, table=True):
    """What a company answers to the counts about it."""

    __tablename__ = "agency_reply"  # pyright: ignore[reportAssignmentType]

    licence: str = Field(primary_key=True, max_length=60)
    text: str = Field(max_length=600)
    at: datetime = Field(sa_type=Moment)


class ReviewCount(Kept, table=True):
    """What was told last of a question about a company, and of which reports it was made."""

    __tablename__ = "review_count"  # pyright: ignore[reportAssignmentType]

    licence: str = Field(primary_key=True, max_length=60)
    question: str = Field(primary_key=True, max_length=24)
    yes: int
    no: int
    reports: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))


class Pairing(Kept, table=True):
    """An outreach worker's phone: invited by a code, paired once the code came from it."""

    __tablename__ = "pairing"  # pyright: ignore[reportAssignmentType]

    id: int | None = Field(default=None, primary_key=True)
    worker: str = Field(max_length=80)
    code: str = Field(unique=True, max_length=64)
    made_at: datetime = Field(sa_type=Moment)
    made_by: int = Field(foreign_key="officer.id")
    case: str | None = Field(default=None, unique=True, max_length=32)
    reply_key: str | None = Field(default=None, max_length=100)
    paired_at: datetime | None = Field(default=None, sa_type=Moment)
    until: datetime | None = Field(default=None, sa_type=Moment)
    last_session_at: datetime | None = Field(default=None, sa_type=Moment)
    revoked_at: datetime | None = Field(default=None, sa_type=Moment)


class OutreachLetter(Kept, table=True):
    """What became of a letter from an outreach worker's phone; each is settled once."""

    __tablename__ = "outreach_letter"  # pyright: ignore[reportAssignmentType]

    report: str = Field(primary_key=True, max_length=36)
    outcome: str = Field(max_length=16)
    at: datetime = Field(sa_type=Moment)


class SessionLog(Kept, table=True):
    """One session in a village, in numbers; nobody in it has a name."""

    __tablename__ = "session_log"  # pyright: ignore[reportAssignmentType]

    report: str = Field(primary_key=True, max_length=36)
    case: str = Field(index=True, max_length=32)
    worker: int = Field(foreign_key="pairing.id", index=True)
    village: str = Field(default="", index=True, max_length=10)
    place: str = Field(default="", max_length=80)
    date: dt.date = Field(index=True)
    topic: str = Field(max_length=16)
    counts: dict[str, int] = Field(sa_column=Column(JSON, nullable=False))
    questions: list[str] = Field(sa_column=Column(JSON, nullable=False))
    lesson: dict[str, int] = Field(sa_column=Column(JSON, nullable=False))
    received_at: datetime = Field(sa_type=Moment)


class WorkerStatus(Kept, table=True):
    """Where somebody stands, in codes: the last that a case said of itself. Nobody is named."""

    __tablename__ = "worker_status"  # pyright: ignore[reportAssignmentType]

    case: str = Field(primary_key=True, max_length=32)
    report: str = Field(max_length=36)
    state: str = Field(index=True, max_length=16)
    village: str | None = Field(default=None, index=True, max_length=10)
    country: str | None = Field(default=None, max_length=2)
    sector: str | None = Field(default=None, max_length=16)
    month: str | None = Field(default=None, max_length=7)
    sex: str | None = Field(default=None, max_length=8)
    wants: list[str] = Field(sa_column=Column(JSON, nullable=False))
    for_other: bool = False
    consent: bool = True
    guide: bool = False
    said_at: datetime = Field(sa_type=Moment)
    updated_at: datetime = Field(sa_type=Moment)


class CountedMonth(Kept, table=True):
    """A month that has been counted; that happens once."""

    __tablename__ = "counted_month"  # pyright: ignore[reportAssignmentType]

    month: str = Field(primary_key=True, max_length=7)
    counted_at: datetime = Field(sa_type=Moment)


class CountedFigure(Kept, table=True):
    """One number as it may be told; what it was before that is kept nowhere."""

    __tablename__ = "counted_figure"  # pyright: ignore[reportAssignmentType]

    month: str = Field(primary_key=True, foreign_key="counted_month.month", max_length=7)
    place: str = Field(primary_key=True, index=True, max_length=11)
    measure: str = Field(primary_key=True, max_length=16)
    number: int
