"""Remember which sanctions no list had: two people entered them."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    entered = sa.Column("entered_here", sa.Boolean(), nullable=False, server_default=sa.false())
    op.add_column("agency_sanction", entered)
