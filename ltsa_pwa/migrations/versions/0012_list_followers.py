"""Keep where to knock when the list of companies says something else."""

import sqlalchemy as sa
from alembic import op

from ltsa_pwa.database import Moment

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    op.create_table(
        "list_follower",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("endpoint", sa.String(), nullable=False),
        sa.Column("p256dh", sa.String(), nullable=False),
        sa.Column("auth", sa.String(), nullable=False),
        sa.Column("made_at", Moment(), nullable=False),
        sa.Column("wanted_at", Moment()),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.UniqueConstraint("endpoint"),
    )
    op.create_index("ix_list_follower_wanted_at", "list_follower", ["wanted_at"])
