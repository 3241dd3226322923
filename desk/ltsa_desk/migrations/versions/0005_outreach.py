"""Keep who is paired as an outreach worker, and what sessions there were, in numbers."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0003"


def upgrade() -> None:
    """Phones of outreach workers, their letters, and their sessions."""
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "pairing",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("worker", sa.String(80), nullable=False),
        sa.Column("code", sa.String(64), nullable=False, unique=True),
        sa.Column("made_at", moment, nullable=False),
        sa.Column("made_by", sa.Integer, sa.ForeignKey("officer.id"), nullable=False),
        sa.Column("case", sa.String(32), unique=True),
        sa.Column("reply_key", sa.String(100)),
        sa.Column("paired_at", moment),
        sa.Column("until", moment),
        sa.Column("last_session_at", moment),
        sa.Column("revoked_at", moment),
    )
    op.create_table(
        "outreach_letter",
        sa.Column("report", sa.String(36), primary_key=True),
        sa.Column("outcome", sa.String(16), nullable=False),
        sa.Column("at", moment, nullable=False),
    )
    op.create_table(
        "session_log",
        sa.Column("report", sa.String(36), primary_key=True),
        sa.Column("case", sa.String(32), nullable=False, index=True),
        sa.Column("worker", sa.Integer, sa.ForeignKey("pairing.id"), nullable=False, index=True),
        sa.Column("village", sa.String(10), nullable=False, index=True),
        sa.Column("place", sa.String(80), nullable=False),
        sa.Column("date", sa.Date, nullable=False, index=True),
        sa.Column("topic", sa.String(16), nullable=False),
        sa.Column("counts", sa.JSON, nullable=False),
        sa.Column("questions", sa.JSON, nullable=False),
        sa.Column("lesson", sa.JSON, nullable=False),
        sa.Column("received_at", moment, nullable=False),
    )
