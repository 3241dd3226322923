"""Keep where each worker stands, in codes and without names."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0005"


def upgrade() -> None:
    """One row for each case that has told a status."""
    op.create_table(
        "worker_status",
        sa.Column("case", sa.String(32), primary_key=True),
        sa.Column("report", sa.String(36), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("village", sa.String(10)),
        sa.Column("country", sa.String(2)),
        sa.Column("sector", sa.String(16)),
        sa.Column("month", sa.String(7)),
        sa.Column("sex", sa.String(8)),
        sa.Column("wants", sa.JSON(), nullable=False),
        sa.Column("for_other", sa.Boolean(), nullable=False),
        sa.Column("consent", sa.Boolean(), nullable=False),
        sa.Column("guide", sa.Boolean(), nullable=False),
        sa.Column("said_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index("ix_worker_status_state", "worker_status", ["state"])
    op.create_index("ix_worker_status_village", "worker_status", ["village"])
