"""Note which reports were there when a check-in was set: a clock may be set back."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"

AS_THE_CLOCK_SAID = """
    UPDATE checkin SET set_after = (
        SELECT coalesce(max(arrival), 0) FROM sealed_report
        WHERE sealed_report.received_at <= checkin.changed_at
    )
"""


def upgrade() -> None:
    """What is there already is numbered by the server's clock."""
    number = sa.Column("set_after", sa.Integer(), nullable=False, server_default="0")
    op.add_column("checkin", number)
    op.execute(AS_THE_CLOCK_SAID)
