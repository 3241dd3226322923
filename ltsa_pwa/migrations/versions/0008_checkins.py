"""Keep check-ins: days, a time of grace, and a sealed plan."""

import sqlalchemy as sa
from alembic import op

from ltsa_pwa.database import Moment

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.create_table(
        "checkin",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("case", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("due", sa.JSON(), nullable=False),
        sa.Column("grace_hours", sa.Integer(), nullable=False),
        sa.Column("answered_upto", Moment(), nullable=False),
        sa.Column("asks_at", Moment()),
        sa.Column("fires_at", Moment()),
        sa.Column("asked_for", Moment()),
        sa.Column("fired_at", Moment()),
        sa.Column("changed_at", Moment(), nullable=False),
        sa.Column("report", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
    )
    op.create_index("ix_checkin_asks_at", "checkin", ["asks_at"])
    op.create_index("ix_checkin_fires_at", "checkin", ["fires_at"])
    op.create_index("ix_checkin_case", "checkin", ["case"])
