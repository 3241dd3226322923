"""Where to knock when something happens in a case."""

from datetime import datetime

from sqlalchemy import Index, Table, UniqueConstraint
from sqlmodel import Field, SQLModel

from ltsa_pwa.database import Moment


class PushSubscription(SQLModel, table=True):
    """One address at a push service. The keys to write to it are not kept: a knock is empty."""

    __tablename__ = "push_subscription"  # pyright: ignore[reportAssignmentType] -- SQLModel takes a name here
    __table_args__ = (
        UniqueConstraint("case", "endpoint"),
        Index("ix_push_subscription_wanted_at", "wanted_at"),
        Index("ix_push_subscription_endpoint", "endpoint"),
    )

    id: int | None = Field(default=None, primary_key=True)
    case: str
    endpoint: str
    made_at: datetime = Field(sa_type=Moment)
    wanted_at: datetime | None = Field(default=None, sa_type=Moment)
    """When to knock; none: nothing has happened."""
    attempts: int = 0


push_subscription: Table = SQLModel.metadata.tables["push_subscription"]
