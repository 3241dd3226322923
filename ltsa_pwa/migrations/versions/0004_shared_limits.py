"""Count what one address asks of several servers together."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_table(
        "crowd_bucket",
        sa.Column("who", sa.String(), primary_key=True),
        sa.Column("tokens", sa.Float(), nullable=False),
        sa.Column("at", sa.Float(), nullable=False),
    )
    op.create_table(
        "crowd_secret",
        sa.Column("day", sa.Date(), primary_key=True),
        sa.Column("secret", sa.LargeBinary(), nullable=False),
    )
