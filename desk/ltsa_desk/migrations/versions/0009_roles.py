"""Give each account a role, and let cases be referred to partners.

Whoever had an account could read every case: all of them stay officers. An
administrator reads none, so nobody is made one without being asked.
"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0007"


def upgrade() -> None:
    """Two columns and a table."""
    for column in (
        sa.Column("role", sa.String(16), nullable=False, server_default="officer"),
        sa.Column("area", sa.String(10), nullable=False, server_default=""),
    ):
        op.add_column("officer", column)
    op.create_table(
        "referral",
        sa.Column("case", sa.String(32), primary_key=True),
        sa.Column(
            "partner", sa.Integer(), sa.ForeignKey("officer.id"), primary_key=True, index=True
        ),
        sa.Column("officer", sa.Integer(), sa.ForeignKey("officer.id"), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    )
