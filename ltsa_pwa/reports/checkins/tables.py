"""What the server keeps of a check-in; nobody here can read whom the plan names."""

from datetime import datetime

from sqlalchemy import JSON, Column, Index, Table
from sqlmodel import Field, SQLModel

from ltsa_pwa.database import Moment


class Checkin(SQLModel, table=True):
    """Days she set, and the sealed report that goes out when she is silent."""

    __tablename__ = "checkin"  # pyright: ignore[reportAssignmentType] -- SQLModel takes a name here
    __table_args__ = (
        Index("ix_checkin_asks_at", "asks_at"),
        Index("ix_checkin_fires_at", "fires_at"),
        Index("ix_checkin_case", "case"),
    )

    id: str = Field(primary_key=True)
    case: str
    revision: int
    due: list[str] = Field(sa_column=Column(JSON, nullable=False))
    grace_hours: int
    answered_upto: datetime = Field(sa_type=Moment)
    asks_at: datetime | None = Field(default=None, sa_type=Moment)
    """The next moment without a sign; none: nothing is left to do."""
    fires_at: datetime | None = Field(default=None, sa_type=Moment)
    asked_for: datetime | None = Field(default=None, sa_type=Moment)
    fired_at: datetime | None = Field(default=None, sa_type=Moment)
    changed_at: datetime = Field(sa_type=Moment)
    set_after: int = 0
    """The number of the newest report that was there when she set it."""
    report: str
    key: str
    digest: bytes
    sealed: bytes


checkin: Table = SQLModel.metadata.tables["checkin"]
