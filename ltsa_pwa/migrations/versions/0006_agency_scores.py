"""Keep the counts of what workers answered about agencies."""

import sqlalchemy as sa
from alembic import op

from ltsa_pwa.database import Moment

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.create_table(
        "agency_score",
        sa.Column("licence", sa.String(), primary_key=True),
        sa.Column("told_on", sa.Date(), nullable=False),
        sa.Column("answered", sa.Integer(), nullable=False),
        sa.Column("counts", sa.JSON(), nullable=False),
        sa.Column("reply", sa.String(), nullable=False),
        sa.Column("replied_at", Moment()),
    )
