"""Keep sealed reports and what happened to them."""

import sqlalchemy as sa
from alembic import op

from ltsa_pwa.database import Moment

revision = "0001"
down_revision = None


def upgrade() -> None:
    sealed_report()
    case_event()
    relay_line()
    op.create_table(
        "heartbeat",
        sa.Column("name", sa.String(), primary_key=True),
        sa.Column("at", Moment(), nullable=False),
    )


def sealed_report() -> None:
    op.create_table(
        "sealed_report",
        sa.Column("arrival", sa.Integer(), primary_key=True),
        sa.Column("id", sa.String(), nullable=False, unique=True),
        sa.Column("case", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("received_at", Moment(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("next_try_at", Moment(), nullable=False),
        sa.Column("last_error", sa.String()),
        sa.Column("forwarded_at", Moment()),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
    )
    waiting = "state = 'waiting'"
    among(waiting, "ix_sealed_report_waiting_case", ["case", "arrival"])
    among(waiting, "ix_sealed_report_waiting", ["arrival"])
    among(waiting + " AND kind = 'alarm'", "ix_sealed_report_waiting_alarm", ["arrival"])


def among(rows: str, name: str, columns: list[str]) -> None:
    where = sa.text(rows)
    op.create_index(name, "sealed_report", columns, sqlite_where=where, postgresql_where=where)


def case_event() -> None:
    op.create_table(
        "case_event",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("case", sa.String(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("report", sa.String()),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("data", sa.JSON(), nullable=False),
        sa.Column("source_cursor", sa.BigInteger()),
        sa.UniqueConstraint("case", "n"),
    )
    told = sa.text("source_cursor IS NOT NULL")
    op.create_index(
        "ix_case_event_source_cursor",
        "case_event",
        ["source_cursor"],
        unique=True,
        sqlite_where=told,
        postgresql_where=told,
    )


def relay_line() -> None:
    lines = op.create_table(
        "relay_line",
        sa.Column("name", sa.String(), primary_key=True),
        sa.Column("cursor", sa.BigInteger(), nullable=False),
        sa.Column("worked_at", Moment()),
        sa.Column("trouble", sa.String()),
        sa.Column("trouble_since", Moment()),
    )
    op.bulk_insert(lines, [{"name": "reports", "cursor": 0}, {"name": "events", "cursor": 0}])
