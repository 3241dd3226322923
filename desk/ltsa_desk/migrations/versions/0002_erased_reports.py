"""Remember when the words of a report were erased."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Null: they are still there."""
    op.add_column("sealed_report", sa.Column("erased_at", sa.DateTime(timezone=True)))
