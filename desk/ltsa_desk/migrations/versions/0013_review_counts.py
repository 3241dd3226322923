"""Remember what was told of each question: one changed answer must not be seen alone."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    """Empty at first: what is counted next is told as it is."""
    op.create_table(
        "review_count",
        sa.Column("licence", sa.String(60), primary_key=True),
        sa.Column("question", sa.String(24), primary_key=True),
        sa.Column("yes", sa.Integer(), nullable=False),
        sa.Column("no", sa.Integer(), nullable=False),
        sa.Column("reports", sa.JSON(), nullable=False),
    )
