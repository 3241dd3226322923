"""Keep where to knock when something happens in a case."""

import sqlalchemy as sa
from alembic import op

from ltsa_pwa.database import Moment

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.create_table(
        "push_subscription",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("case", sa.String(), nullable=False),
        sa.Column("endpoint", sa.String(), nullable=False),
        sa.Column("made_at", Moment(), nullable=False),
        sa.Column("wanted_at", Moment()),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.UniqueConstraint("case", "endpoint"),
    )
    op.create_index("ix_push_subscription_wanted_at", "push_subscription", ["wanted_at"])
    op.create_index("ix_push_subscription_endpoint", "push_subscription", ["endpoint"])
