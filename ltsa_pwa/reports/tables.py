"""What the server keeps of reports: sealed envelopes, and what happened to them."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, Column, Index, Table, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from ltsa_pwa.database import Moment

IS_WAITING = "state = 'waiting'"
IS_ALARM = "state = 'waiting' AND kind = 'alarm'"


def among(rows: str, name: str, *columns: str) -> Index:
    """An index that stays small: most reports have long been forwarded."""
    return Index(name, *columns, sqlite_where=text(rows), postgresql_where=text(rows))


class SealedReport(SQLModel, table=True):
    """One report as the phone sent it; nobody here can read what is inside."""

    __tablename__ = "sealed_report"  # pyright: ignore[reportAssignmentType] -- SQLModel takes a name here
    __table_args__ = (
        among(IS_WAITING, "ix_sealed_report_waiting_case", "case", "arrival"),
        among(IS_WAITING, "ix_sealed_report_waiting", "arrival"),
        among(IS_ALARM, "ix_sealed_report_waiting_alarm", "arrival"),
    )

    arrival: int | None = Field(default=None, primary_key=True)
    """The order in which reports came in."""
    id: str = Field(unique=True)
    case: str
    kind: str
    key: str
    size: int
    digest: bytes
    received_at: datetime = Field(sa_type=Moment)
    state: str = "waiting"
    attempts: int = 0
    next_try_at: datetime = Field(sa_type=Moment)
    last_error: str | None = None
    forwarded_at: datetime | None = Field(default=None, sa_type=Moment)
    sealed: bytes
    """Last, so that counting rows does not read past it."""


class CaseEvent(SQLModel, table=True):
    """Something a phone may learn about its case, numbered within the case."""

    __tablename__ = "case_event"  # pyright: ignore[reportAssignmentType] -- SQLModel takes a name here
    __table_args__ = (
        UniqueConstraint("case", "n"),
        Index(
            "ix_case_event_source_cursor",
            "source_cursor",
            unique=True,
            sqlite_where=text("source_cursor IS NOT NULL"),
            postgresql_where=text("source_cursor IS NOT NULL"),
        ),
    )

    id: int | None = Field(default=None, primary_key=True)
    case: str
    n: int
    type: str
    report: str | None = None
    at: datetime = Field(sa_type=Moment)
    data: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    source_cursor: int | None = Field(default=None, sa_type=BigInteger)
    """Where the case service told it; the same line told twice is one event."""


class RelayLine(SQLModel, table=True):
    """One of the relay's two lines to the case service: reports out, events in."""

    __tablename__ = "relay_line"  # pyright: ignore[reportAssignmentType] -- SQLModel takes a name here

    name: str = Field(primary_key=True)
    cursor: int = Field(default=0, sa_type=BigInteger)
    """How far the events were read."""
    worked_at: datetime | None = Field(default=None, sa_type=Moment)
    trouble: str | None = None
    """What stands in the way now, for the operator."""
    trouble_since: datetime | None = Field(default=None, sa_type=Moment)


class CrowdBucket(SQLModel, table=True):
    """How much one address may still ask all servers together."""

    __tablename__ = "crowd_bucket"  # pyright: ignore[reportAssignmentType] -- SQLModel takes a name here

    who: str = Field(primary_key=True)
    """A fingerprint under the secret of the day."""
    tokens: float
    at: float


class CrowdSecret(SQLModel, table=True):
    """What today's fingerprints are made with; yesterday's is gone, and so is their meaning."""

    __tablename__ = "crowd_secret"  # pyright: ignore[reportAssignmentType] -- SQLModel takes a name here

    day: date = Field(primary_key=True)
    secret: bytes


class Heartbeat(SQLModel, table=True):
    """Proof for the monitor that this database still takes a write."""

    __tablename__ = "heartbeat"  # pyright: ignore[reportAssignmentType] -- SQLModel takes a name here

    name: str = Field(primary_key=True)
    at: datetime = Field(sa_type=Moment)


sealed_report: Table = SQLModel.metadata.tables["sealed_report"]
case_event: Table = SQLModel.metadata.tables["case_event"]
relay_line: Table = SQLModel.metadata.tables["relay_line"]
crowd_bucket: Table = SQLModel.metadata.tables["crowd_bucket"]
crowd_secret: Table = SQLModel.metadata.tables["crowd_secret"]
heartbeat: Table = SQLModel.metadata.tables["heartbeat"]
