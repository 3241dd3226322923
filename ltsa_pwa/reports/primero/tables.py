"""What the adapter has to remember of a Primero: which case is whose, and what was told of it."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Column, Table
from sqlmodel import Field, SQLModel

from ltsa_pwa.database import Moment


class PrimeroCase(SQLModel, table=True):
    """A thread that is a case there."""

    __tablename__ = "primero_case"  # pyright: ignore[reportAssignmentType] -- SQLModel takes a name here

    case: str = Field(primary_key=True)
    record: str = Field(unique=True)
    """The id of the case there."""
    display: str
    """The short number that staff use."""
    reply_key: str
    owner: str
    status: str
    opened: bool = False
    note: str = ""
    """A hash of the last note for the reporter: the same one is told once."""
    hinted_at: datetime | None = Field(default=None, sa_type=Moment)
    """When Primero said that something changed; empty once it was looked at."""


class PrimeroEvent(SQLModel, table=True):
    """Something the reporter is to be told, in the order in which it was noticed."""

    __tablename__ = "primero_event"  # pyright: ignore[reportAssignmentType] -- SQLModel takes a name here
    __table_args__ = ({"sqlite_autoincrement": True},)

    cursor: int | None = Field(default=None, primary_key=True)
    case: str
    type: str
    report: str | None = None
    at: datetime = Field(sa_type=Moment)
    data: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))


primero_case: Table = SQLModel.metadata.tables["primero_case"]
primero_event: Table = SQLModel.metadata.tables["primero_event"]
