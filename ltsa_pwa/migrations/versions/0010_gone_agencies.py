"""Remember companies that have gone from the lists, and since when."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    op.add_column("agency", sa.Column("gone_since", sa.Date()))
