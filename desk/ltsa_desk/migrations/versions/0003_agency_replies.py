"""Keep what companies answer to the counts about them."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """One answer for each company."""
    op.create_table(
        "agency_reply",
        sa.Column("licence", sa.String(60), primary_key=True),
        sa.Column("text", sa.String(600), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    )
