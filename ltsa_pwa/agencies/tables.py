"""The register's memory. Nothing is overwritten: each import is a snapshot of its own."""

from datetime import date, datetime

from sqlmodel import Field, SQLModel

from ltsa_pwa.database import Moment


class RegisterSnapshot(SQLModel, table=True):
    """One import of one list.

    ``follows`` is the snapshot this one replaced, 0 for the first. It is unique,
    so of two imports at once only one can win and the other is told.
    """

    __tablename__ = "register_snapshot"  # pyright: ignore[reportAssignmentType] -- sqlmodel#98

    id: int | None = Field(default=None, primary_key=True)
    follows: int = Field(unique=True)
    source: str
    source_date: date
    sanctions_date: date | None = None
    imported_at: datetime = Field(sa_type=Moment)
    imported_by: str
    is_sample: bool = False
    digest: str


class AgencyRow(SQLModel, table=True):
    """A company as one snapshot writes it."""

    __tablename__ = "agency"  # pyright: ignore[reportAssignmentType] -- sqlmodel#98

    id: int | None = Field(default=None, primary_key=True)
    snapshot_id: int = Field(foreign_key="register_snapshot.id", index=True)
    name: str
    licence: str
    trade_name: str = ""
    issued: date | None = None
    until: date | None = None
    address: str = ""
    province: str = ""
    regency: str = ""
    phone: str = ""
    email: str = ""
    destinations: str = ""
    director: str = ""


class SanctionRow(SQLModel, table=True):
    """A decision against a company, as one snapshot writes it."""

    __tablename__ = "agency_sanction"  # pyright: ignore[reportAssignmentType] -- sqlmodel#98

    id: int | None = Field(default=None, primary_key=True)
    agency_id: int = Field(foreign_key="agency.id", index=True)
    kind: str
    decree: str = ""
    since: date | None = None
    until: date | None = None
    reason: str = ""
