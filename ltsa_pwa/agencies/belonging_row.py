"""A row of a list that belongs to companies: a sanction, a permit, a branch, contacts."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from ltsa_pwa.agencies.agency import Branch, Permit, Sanction, licence_key
from ltsa_pwa.agencies.cells import (
    country,
    is_closed,
    licence_number,
    line_by_line,
    places,
    regency_code,
)
from ltsa_pwa.agencies.company_row import sanctions
from ltsa_pwa.agencies.contact import Contact
from ltsa_pwa.agencies.headings import ListKind
from ltsa_pwa.agencies.row import Row
from ltsa_pwa.agencies.stops import STOPS


@dataclass(frozen=True)
class Belonging:
    """What a row says, and about whom; ``row`` and ``sheet`` are where the person sees it."""

    row: int
    name: str
    licence: str
    sanctions: tuple[Sanction, ...] = ()
    permits: tuple[Permit, ...] = ()
    branches: tuple[Branch, ...] = ()
    contacts: tuple[Contact, ...] = ()
    sheet: str = ""
    says_state: bool = True
    """Of an office: whether the row says if it is open."""


def belonging(row: Row, kind: ListKind) -> Belonging:
    """What a row of a list of this kind says."""
    name, licence = row.text("name"), row.read("licence", licence_number, "")
    if not name and not licence_key(licence) and not row.problems:
        row.complain("name" if row.has("name") else "licence", "is empty")
    return replace(_READERS[kind](row, name, licence), sheet=row.sheet)


def _sanction(row: Row, name: str, licence: str) -> Belonging:
    found = sanctions(row)
    if not found and not row.problems:
        row.complain("sanction_kind", "says nothing of a sanction")
    if found and not any(each.kind in STOPS for each in found):
        row.complain_of_stops_beside(found[0].reason)
    return Belonging(row.number, name, licence, sanctions=found)


def _permit(row: Row, name: str, licence: str) -> Belonging:
    permit = Permit(
        country=row.read("country", country, ""),
        job=row.read("job", line_by_line, ""),
        number=row.text("number"),
        places=row.read("places", places, None),
        since=row.day("since"),
        until=row.day("until"),
    )
    row.complain_of_order("until", permit.since, permit.until)
    return Belonging(row.number, name, licence, permits=(permit,))


def _branch(row: Row, name: str, licence: str) -> Belonging:
    closed_since = row.day("closed_since")
    branch = Branch(
        regency=row.text("regency"),
        address=row.text("address"),
        regency_code=row.read("regency_code", regency_code, ""),
        is_closed=row.read("state", is_closed, False) or closed_since is not None,
        closed_since=closed_since,
    )
    if not branch.regency:
        row.complain("regency", "is empty")
    contacts = () if branch.is_closed else row.contacts("branches")
    says_state = branch.is_closed or bool(row.text("state"))
    return Belonging(
        row.number, name, licence, branches=(branch,), contacts=contacts, says_state=says_state
    )


def _contacts(row: Row, name: str, licence: str) -> Belonging:
    return Belonging(row.number, name, licence, contacts=row.contacts("contacts"))


_READERS: dict[ListKind, Callable[[Row, str, str], Belonging]] = {
    "sanctions": _sanction,
    "permits": _permit,
    "branches": _branch,
    "contacts": _contacts,
}
