"""Let go of lists that somebody has decided on: account numbers stand in them as they came."""

from alembic import op

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    """What was accepted is in the register, its accounts as marks; what was declined is gone."""
    op.execute("UPDATE register_proposal SET rows = '' WHERE decision <> ''")
