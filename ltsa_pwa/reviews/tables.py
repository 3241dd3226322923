"""The counts as the case service last told them."""

from datetime import date, datetime

from sqlalchemy import JSON, Column
from sqlmodel import Field, SQLModel

from ltsa_pwa.database import Moment


class AgencyScore(SQLModel, table=True):
    """One company's counts; never a single answer."""

    __tablename__ = "agency_score"  # pyright: ignore[reportAssignmentType] -- sqlmodel#98

    licence: str = Field(primary_key=True)
    told_on: date
    answered: int
    counts: list[list[int]] = Field(sa_column=Column(JSON, nullable=False))
    """Yes and no of each question, in the order of ``QUESTIONS``."""
    reply: str = ""
    replied_at: datetime | None = Field(default=None, sa_type=Moment)
