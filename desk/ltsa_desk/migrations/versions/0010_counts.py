"""Keep what was counted for each month, as it may be told."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0004"


def upgrade() -> None:
    """The months that were counted, and their numbers."""
    op.create_table(
        "counted_month",
        sa.Column("month", sa.String(7), primary_key=True),
        sa.Column("counted_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_table(
        "counted_figure",
        sa.Column("month", sa.String(7), sa.ForeignKey("counted_month.month"), primary_key=True),
        sa.Column("place", sa.String(11), primary_key=True, index=True),
        sa.Column("measure", sa.String(16), primary_key=True),
        sa.Column("number", sa.Integer(), nullable=False),
    )
