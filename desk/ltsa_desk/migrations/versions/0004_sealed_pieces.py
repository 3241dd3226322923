"""Keep sealed pieces of files, and tell of each file once."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0009"


def upgrade() -> None:
    """A piece is known by its file and its number."""
    op.create_table(
        "sealed_piece",
        sa.Column("file", sa.String(36), primary_key=True),
        sa.Column("n", sa.Integer(), primary_key=True),
        sa.Column("case", sa.String(32), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("arrived_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
    )
    op.create_index("ix_sealed_piece_case", "sealed_piece", ["case"])
