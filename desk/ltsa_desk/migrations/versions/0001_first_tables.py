"""Create the tables, and make the audit trail unchangeable."""

from datetime import datetime

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Everything the first version keeps."""
    _create_reports()
    _create_officers()
    _create_answers()
    _create_audit_trail()
    _seal_audit_trail()


def _moment(name: str, *, nullable: bool = False) -> sa.Column[datetime]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def _create_reports() -> None:
    op.create_table(
        "sealed_report",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("case", sa.String(32), nullable=False, index=True),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("sealed", sa.Text(), nullable=False),
        _moment("received_at"),
        _moment("arrived_at"),
    )
    op.create_table(
        "case_event",
        sa.Column("cursor", sa.Integer(), primary_key=True, autoincrement=True),
        sa.Column("type", sa.String(16), nullable=False),
        sa.Column("case", sa.String(32), nullable=False, index=True),
        sa.Column("report", sa.String(36)),
        _moment("at"),
        sa.Column("data", sa.JSON(), nullable=False),
        sqlite_autoincrement=True,
    )
    opened = sa.text("type = 'report.opened'")
    op.create_index(
        "opened_once",
        "case_event",
        ["report"],
        unique=True,
        sqlite_where=opened,
        postgresql_where=opened,
    )


def _create_officers() -> None:
    op.create_table(
        "officer",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("name", sa.String(80), nullable=False, unique=True),
        sa.Column("office", sa.String(120), nullable=False),
        sa.Column("language", sa.String(2), nullable=False),
        sa.Column("password", sa.String(200), nullable=False),
        _moment("created_at"),
        _moment("disabled_at", nullable=True),
    )
    op.create_table(
        "officer_session",
        sa.Column("fingerprint", sa.String(64), primary_key=True),
        sa.Column("officer", sa.Integer(), sa.ForeignKey("officer.id"), nullable=False, index=True),
        _moment("created_at"),
        _moment("used_at"),
    )
    op.create_table(
        "wrong_try",
        sa.Column("who", sa.String(120), primary_key=True),
        sa.Column("times", sa.Integer(), nullable=False),
        _moment("last_at"),
    )


def _create_answers() -> None:
    op.create_table(
        "sealed_copy",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("case", sa.String(32), nullable=False, index=True),
        sa.Column("officer", sa.Integer(), sa.ForeignKey("officer.id"), nullable=False),
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("sealed", sa.Text(), nullable=False),
        _moment("at"),
    )
    op.create_table(
        "promise",
        sa.Column("case", sa.String(32), primary_key=True),
        sa.Column("step", sa.String(16), nullable=False),
        sa.Column("promised", sa.Date()),
    )


def _create_audit_trail() -> None:
    op.create_table(
        "audit_entry",
        sa.Column("id", sa.Integer(), primary_key=True, autoincrement=True),
        _moment("at"),
        sa.Column("officer", sa.Integer(), sa.ForeignKey("officer.id")),
        sa.Column("action", sa.String(32), nullable=False),
        sa.Column("case", sa.String(32), index=True),
        sa.Column("report", sa.String(36)),
        sa.Column("detail", sa.String(200), nullable=False),
        sqlite_autoincrement=True,
    )


def _seal_audit_trail() -> None:
    if op.get_bind().dialect.name == "sqlite":
        for verb in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER audit_entry_no_{verb.lower()} BEFORE {verb} ON audit_entry "
                "BEGIN SELECT RAISE(ABORT, 'the audit trail is append only'); END"
            )
        return
    op.execute(
        "CREATE FUNCTION audit_entry_stays() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'the audit trail is append only'; END $$"
    )
    op.execute(
        "CREATE TRIGGER audit_entry_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry "
        "FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_stays()"
    )
