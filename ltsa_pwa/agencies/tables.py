"""The register's memory. Nothing is overwritten: each import is a snapshot of its own.

A company is written down once for each state the lists have shown it in; a
snapshot says which states it holds. So a year of daily imports costs little
more than what really changed.
"""

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
    permits_date: date | None = None
    branches_date: date | None = None
    contacts_date: date | None = None
    looked: str = "[]"
    """JSON: what, day and source of each ``agency.Looked``."""
    imported_at: datetime = Field(sa_type=Moment)
    imported_by: str
    what: str = ""
    is_sample: bool = False
    digest: str


class AgencyRow(SQLModel, table=True):
    """A company in one state; ``digest`` is equal for equal states."""

    __tablename__ = "agency"  # pyright: ignore[reportAssignmentType] -- sqlmodel#98

    id: int | None = Field(default=None, primary_key=True)
    digest: str = Field(unique=True)
    key: str = Field(index=True)
    name: str
    licence: str
    trade_name: str = ""
    issued: date | None = None
    until: date | None = None
    address: str = ""
    province: str = ""
    regency: str = ""
    regency_code: str = ""
    destinations: str = ""
    director: str = ""
    gone_since: date | None = None


class RegisterEntry(SQLModel, table=True):
    """That a snapshot holds a company in this state."""

    __tablename__ = "register_entry"  # pyright: ignore[reportAssignmentType] -- sqlmodel#98

    snapshot_id: int = Field(foreign_key="register_snapshot.id", primary_key=True)
    agency_id: int = Field(foreign_key="agency.id", primary_key=True, index=True)


class SanctionRow(SQLModel, table=True):
    """A decision against a company."""

    __tablename__ = "agency_sanction"  # pyright: ignore[reportAssignmentType] -- sqlmodel#98

    id: int | None = Field(default=None, primary_key=True)
    agency_id: int = Field(foreign_key="agency.id", index=True)
    kind: str
    decree: str = ""
    since: date | None = None
    until: date | None = None
    reason: str = ""
    entered_here: bool = False


class BranchRow(SQLModel, table=True):
    """An office of a company beside the first one."""

    __tablename__ = "agency_branch"  # pyright: ignore[reportAssignmentType] -- sqlmodel#98

    id: int | None = Field(default=None, primary_key=True)
    agency_id: int = Field(foreign_key="agency.id", index=True)
    regency: str
    address: str = ""
    regency_code: str = ""
    is_closed: bool = False
    closed_since: date | None = None


class PermitRow(SQLModel, table=True):
    """Leave to recruit for one job in one country."""

    __tablename__ = "agency_permit"  # pyright: ignore[reportAssignmentType] -- sqlmodel#98

    id: int | None = Field(default=None, primary_key=True)
    agency_id: int = Field(foreign_key="agency.id", index=True)
    country: str
    job: str = ""
    number: str = ""
    places: int | None = None
    since: date | None = None
    until: date | None = None


class ContactRow(SQLModel, table=True):
    """A registered number or address; of an account only its mark."""

    __tablename__ = "agency_contact"  # pyright: ignore[reportAssignmentType] -- sqlmodel#98

    id: int | None = Field(default=None, primary_key=True)
    agency_id: int = Field(foreign_key="agency.id", index=True)
    kind: str
    value: str = ""
    mark: str
    origin: str


class ImportAttempt(SQLModel, table=True):
    """That somebody, or a machine, tried to bring a list in, and how it ended."""

    __tablename__ = "register_attempt"  # pyright: ignore[reportAssignmentType] -- sqlmodel#98

    id: int | None = Field(default=None, primary_key=True)
    at: datetime = Field(sa_type=Moment)
    by: str
    way: str
    kind: str
    outcome: str
    why: str = ""
    etag: str = ""


class ProposedList(SQLModel, table=True):
    """A list that a person has to look at before it may be used."""

    __tablename__ = "register_proposal"  # pyright: ignore[reportAssignmentType] -- sqlmodel#98

    id: int | None = Field(default=None, primary_key=True)
    at: datetime = Field(sa_type=Moment)
    by: str
    source: str
    source_date: date
    kind: str
    rows: str
    why: str
    decision: str = ""
    decided_by: str = ""
    decided_at: datetime | None = Field(default=None, sa_type=Moment)


class Correction(SQLModel, table=True):
    """What a person says a list has wrong; it counts from a second person's yes on.

    ``was`` is what the list said. When it says something else one day, the
    list has moved on and the correction rests.
    """

    __tablename__ = "register_correction"  # pyright: ignore[reportAssignmentType] -- sqlmodel#98

    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(index=True)
    field: str
    was: str
    becomes: str
    reason: str
    proposed_by: str
    proposed_at: datetime = Field(sa_type=Moment)
    decision: str = ""
    decided_by: str = ""
    decided_at: datetime | None = Field(default=None, sa_type=Moment)


class MissedNames(SQLModel, table=True):
    """How often on a day phones found no company by a name. Only the number is known."""

    __tablename__ = "register_missed"  # pyright: ignore[reportAssignmentType] -- sqlmodel#98

    day: date = Field(primary_key=True)
    times: int = 0
    phones: int = 0
