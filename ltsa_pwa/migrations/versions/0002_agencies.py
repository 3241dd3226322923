"""Keep the agency register, every import as a snapshot of its own."""

import sqlalchemy as sa
from alembic import op

from ltsa_pwa.database import Moment

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    register_snapshot()
    agency()
    op.create_table(
        "agency_sanction",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("agency_id", sa.Integer(), sa.ForeignKey("agency.id"), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("decree", sa.String(), nullable=False),
        sa.Column("since", sa.Date()),
        sa.Column("until", sa.Date()),
        sa.Column("reason", sa.String(), nullable=False),
    )
    op.create_index("ix_agency_sanction_agency_id", "agency_sanction", ["agency_id"])


def register_snapshot() -> None:
    op.create_table(
        "register_snapshot",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("follows", sa.Integer(), nullable=False, unique=True),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("source_date", sa.Date(), nullable=False),
        sa.Column("sanctions_date", sa.Date()),
        sa.Column("imported_at", Moment(), nullable=False),
        sa.Column("imported_by", sa.String(), nullable=False),
        sa.Column("is_sample", sa.Boolean(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
    )


def agency() -> None:
    texts = ("trade_name", "address", "province", "regency", "phone", "email")
    op.create_table(
        "agency",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column(
            "snapshot_id", sa.Integer(), sa.ForeignKey("register_snapshot.id"), nullable=False
        ),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("licence", sa.String(), nullable=False),
        sa.Column("issued", sa.Date()),
        sa.Column("until", sa.Date()),
        *[
            sa.Column(name, sa.String(), nullable=False)
            for name in (*texts, "destinations", "director")
        ],
    )
    op.create_index("ix_agency_snapshot_id", "agency", ["snapshot_id"])
