"""Keep whose list looked at what, and when: each kind of contact has a day of its own."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    looked = sa.Column("looked", sa.String(), nullable=False, server_default="[]")
    op.add_column("register_snapshot", looked)
