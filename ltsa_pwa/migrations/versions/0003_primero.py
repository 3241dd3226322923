"""Keep which thread is which case of a Primero, and what its reporters are to be told."""

import sqlalchemy as sa
from alembic import op

from ltsa_pwa.database import Moment

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "primero_case",
        sa.Column("case", sa.String(), primary_key=True),
        sa.Column("record", sa.String(), nullable=False, unique=True),
        *[
            sa.Column(name, sa.String(), nullable=False)
            for name in ("display", "reply_key", "owner", "status")
        ],
        sa.Column("opened", sa.Boolean(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("hinted_at", Moment()),
    )
    op.create_table(
        "primero_event",
        sa.Column("cursor", sa.Integer(), primary_key=True),
        sa.Column("case", sa.String(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("report", sa.String()),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("data", sa.JSON(), nullable=False),
        sqlite_autoincrement=True,
    )
