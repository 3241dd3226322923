"""Keep sealed pieces of files until the case service has them."""

import sqlalchemy as sa
from alembic import op

from ltsa_pwa.database import Moment

revision = "0007"
down_revision = "0006"

WAITING = sa.text("state = 'waiting'")


def upgrade() -> None:
    op.create_table(
        "file_piece",
        sa.Column("arrival", sa.Integer(), primary_key=True),
        sa.Column("file", sa.String(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("case", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("received_at", Moment(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("next_try_at", Moment(), nullable=False),
        sa.Column("last_error", sa.String()),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.UniqueConstraint("file", "n"),
    )
    op.create_index("ix_file_piece_case", "file_piece", ["case"])
    op.create_index(
        "ix_file_piece_waiting",
        "file_piece",
        ["arrival"],
        sqlite_where=WAITING,
        postgresql_where=WAITING,
    )
