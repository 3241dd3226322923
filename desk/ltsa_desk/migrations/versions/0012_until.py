"""Note which reports an ending ends: a clock may be set back, and one may come meanwhile."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"

BY_THE_CLOCK = """
    UPDATE case_event SET until = (
        SELECT max(arrival) FROM sealed_report
        WHERE sealed_report."case" = case_event."case" AND sealed_report.arrived_at < case_event.at
    )
    WHERE type = 'case.closed'
"""


def upgrade() -> None:
    """What is there already is told apart by the desk's clock."""
    op.add_column("case_event", sa.Column("until", sa.Integer(), nullable=True))
    op.execute(BY_THE_CLOCK)
