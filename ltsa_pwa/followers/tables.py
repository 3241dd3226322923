"""Where to knock when the list of companies says something else of any of them."""

from datetime import datetime

from sqlalchemy import Table
from sqlmodel import Field, SQLModel

from ltsa_pwa.database import Moment


class ListFollower(SQLModel, table=True):
    """A phone that keeps an eye on some company. Which one, only the phone knows.

    This knock says in a word that it is about the list, so the phone's keys are kept:
    without them no push service carries a word.
    """

    __tablename__ = "list_follower"  # pyright: ignore[reportAssignmentType] -- SQLModel takes a name here

    id: int | None = Field(default=None, primary_key=True)
    endpoint: str = Field(unique=True)
    p256dh: str
    auth: str
    made_at: datetime = Field(sa_type=Moment)
    """When she last said so."""
    wanted_at: datetime | None = Field(default=None, sa_type=Moment, index=True)
    """When to knock; none: the list says what it said."""
    attempts: int = 0


list_follower: Table = SQLModel.metadata.tables["list_follower"]
