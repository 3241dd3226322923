"""What the server keeps of reports: sealed envelopes, and what happened to them."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, Column, Index, Table, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from ltsa_pwa.database import Moment


def among_waiting(name: str, *columns: str) -> Index:
    """An index that stays small: most reports have long been forwarded."""
    waiting = text("state = 'waiting'")
    return Index(name, *columns, sqlite_where=waiting, postgresql_where=waiting)


class SealedReport(SQLModel, table=True):
    """One report as the phone sent it; nobody here can read what is inside."""

    __tablename__ = "sealed_report"  # pyright: ignore[reportAssignmentType] -- SQLModel takes a name here
    __table_args__ = (
        among_waiting("ix_sealed_report_waiting_case", "case", "arrival"),
        among_waiting("ix_sealed_report_waiting", "arrival"),
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


class RelayCursor(SQLModel, table=True):
    """How far the case service's events were read, and what stands in the way now."""

    __tablename__ = "relay_cursor"  # pyright: ignore[reportAssignmentType] -- SQLModel takes a name here

    source: str = Field(primary_key=True)
    cursor: int = Field(default=0, sa_type=BigInteger)
    asked_at: datetime | None = Field(default=None, sa_type=Moment)
    trouble: str | None = None
    trouble_since: datetime | None = Field(default=None, sa_type=Moment)


class Heartbeat(SQLModel, table=True):
    """Proof for the monitor that this database still takes a write."""

    __tablename__ = "heartbeat"  # pyright: ignore[reportAssignmentType] -- SQLModel takes a name here

    name: str = Field(primary_key=True)
    at: datetime = Field(sa_type=Moment)


sealed_report: Table = SQLModel.metadata.tables["sealed_report"]
case_event: Table = SQLModel.metadata.tables["case_event"]
relay_cursor: Table = SQLModel.metadata.tables["relay_cursor"]
heartbeat: Table = SQLModel.metadata.tables["heartbeat"]
