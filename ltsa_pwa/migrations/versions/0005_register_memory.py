"""Keep a company once for each state, with branches, permits and contacts, and who decided what.

Telephone numbers and addresses of the earlier lists are not taken over: they
were never compared, and the next import brings them as contacts.
"""

from collections import defaultdict
from typing import Any

import sqlalchemy as sa
from alembic import op

from ltsa_pwa.database import Moment

revision = "0005"
down_revision = "0004"

STATE = ("name", "licence", "issued", "until", "trade_name", "address", "province", "regency")
MORE = ("destinations", "director")
DECISION = ("kind", "decree", "since", "until", "reason")


def upgrade() -> None:
    companies, decisions = read_old("agency"), read_old("agency_sanction")
    op.drop_table("agency_sanction")
    op.drop_table("agency")
    snapshot_columns()
    agency()
    of_agency("agency_sanction", *texts("kind", "decree", "reason"), *days("since", "until"))
    of_agency(
        "agency_branch",
        *texts("regency", "address", "regency_code"),
        sa.Column("is_closed", sa.Boolean(), nullable=False),
        *days("closed_since"),
    )
    of_agency(
        "agency_permit",
        *texts("country", "job", "number"),
        sa.Column("places", sa.Integer()),
        *days("since", "until"),
    )
    of_agency("agency_contact", *texts("kind", "value", "mark", "origin"))
    decisions_of_people()
    bring_back(companies, decisions)


def texts(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.String(), nullable=False) for name in names]


def days(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.Date()) for name in names]


def snapshot_columns() -> None:
    for column in days("permits_date", "branches_date", "contacts_date"):
        op.add_column("register_snapshot", column)
    what = sa.Column("what", sa.String(), nullable=False, server_default="")
    op.add_column("register_snapshot", what)


def agency() -> None:
    op.create_table(
        "agency",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("digest", sa.String(), nullable=False, unique=True),
        *texts("key", "name", "licence", "trade_name"),
        *days("issued", "until"),
        *texts("address", "province", "regency", "regency_code", "destinations", "director"),
    )
    op.create_index("ix_agency_key", "agency", ["key"])
    op.create_table(
        "register_entry",
        sa.Column(
            "snapshot_id", sa.Integer(), sa.ForeignKey("register_snapshot.id"), primary_key=True
        ),
        sa.Column("agency_id", sa.Integer(), sa.ForeignKey("agency.id"), primary_key=True),
    )
    op.create_index("ix_register_entry_agency_id", "register_entry", ["agency_id"])


def of_agency(name: str, *columns: sa.Column[Any]) -> None:
    op.create_table(
        name,
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("agency_id", sa.Integer(), sa.ForeignKey("agency.id"), nullable=False),
        *columns,
    )
    op.create_index(f"ix_{name}_agency_id", name, ["agency_id"])


def decisions_of_people() -> None:
    op.create_table(
        "register_attempt",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("at", Moment(), nullable=False),
        *texts("by", "way", "kind", "outcome", "why", "etag"),
    )
    op.create_table(
        "register_proposal",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("at", Moment(), nullable=False),
        *texts("by", "source"),
        sa.Column("source_date", sa.Date(), nullable=False),
        *texts("kind", "rows", "why", "decision", "decided_by"),
        sa.Column("decided_at", Moment()),
    )
    op.create_table(
        "register_correction",
        sa.Column("id", sa.Integer(), primary_key=True),
        *texts("key", "field", "was", "becomes", "reason", "proposed_by"),
        sa.Column("proposed_at", Moment(), nullable=False),
        *texts("decision", "decided_by"),
        sa.Column("decided_at", Moment()),
    )
    op.create_index("ix_register_correction_key", "register_correction", ["key"])
    op.create_table(
        "register_missed",
        sa.Column("day", sa.Date(), primary_key=True),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.Column("phones", sa.Integer(), nullable=False),
    )


def read_old(table: str) -> list[dict[str, Any]]:
    rows = op.get_bind().execute(reflected(table).select().order_by(sa.text("id")))
    return [dict(row) for row in rows.mappings()]


def reflected(name: str) -> sa.Table:
    return sa.Table(name, sa.MetaData(), autoload_with=op.get_bind())


def bring_back(companies: list[dict[str, Any]], decisions: list[dict[str, Any]]) -> None:
    """Each old row is a state of its own; from the next import on equal ones share one."""
    if not companies:
        return
    connection = op.get_bind()
    agencies, entries = reflected("agency"), reflected("register_entry")
    sanctions = reflected("agency_sanction")
    of: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for decision in decisions:
        of[decision["agency_id"]].append({name: decision[name] for name in DECISION})
    for company in companies:
        state = {name: company[name] for name in (*STATE, *MORE)}
        state |= {"digest": f"before-{company['id']}", "key": plain(company["licence"])}
        made = connection.execute(agencies.insert().values(regency_code="", **state))
        number = made.inserted_primary_key[0]  # pyright: ignore[reportOptionalSubscript] -- it has one
        entry = {"snapshot_id": company["snapshot_id"], "agency_id": number}
        connection.execute(entries.insert().values(entry))
        for decision in of[company["id"]]:
            connection.execute(sanctions.insert().values(agency_id=number, **decision))


def plain(licence: str) -> str:
    return "".join(sign for sign in licence.upper() if sign.isascii() and sign.isalnum())
