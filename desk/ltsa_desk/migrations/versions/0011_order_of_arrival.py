"""Number reports in the order in which they came: a clock may be set back."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"

IN_ORDER = """
    UPDATE sealed_report SET arrival = numbered.n
    FROM (
        SELECT id, row_number() OVER (ORDER BY arrived_at, id) AS n FROM sealed_report
    ) AS numbered
    WHERE numbered.id = sealed_report.id
"""


def upgrade() -> None:
    """What is there already is numbered by the desk's clock."""
    number = sa.Column("arrival", sa.Integer(), nullable=False, server_default="0")
    op.add_column("sealed_report", number)
    op.execute(IN_ORDER)
    op.create_index("ix_sealed_report_arrival", "sealed_report", ["arrival"])
