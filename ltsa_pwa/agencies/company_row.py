"""A row of the list of companies."""

import re

from ltsa_pwa.agencies.agency import Agency, Sanction, SanctionKind, licence_key
from ltsa_pwa.agencies.cells import (
    licence_number,
    quoted,
    regency_code,
    sanction_kind,
    status_kind,
)
from ltsa_pwa.agencies.headings import REQUIRED
from ltsa_pwa.agencies.row import Row


def company(row: Row) -> Agency:
    """The company a row speaks of."""
    agency = Agency(
        name=row.text("name"),
        licence=row.read("licence", licence_number, ""),
        issued=row.day("issued"),
        until=row.day("until"),
        trade_name=row.text("trade_name"),
        address=row.text("address"),
        province=row.text("province"),
        regency=row.text("regency"),
        regency_code=row.read("regency_code", regency_code, ""),
        destinations=row.text("destinations"),
        director=row.text("director"),
        sanctions=sanctions(row),
        contacts=row.contacts("companies"),
    )
    _check(row, agency)
    return agency


def sanctions(row: Row) -> tuple[Sanction, ...]:
    """The decision a row speaks of, if any."""
    kind: SanctionKind | None = row.read("sanction_kind", sanction_kind, None)
    status: SanctionKind | None = row.read("status", status_kind, None)
    # "Warning" in one column and "revoked" in the other are two decisions.
    beside = (Sanction(status),) if status and kind and status != kind else ()
    kind = kind or status
    since, until = row.day("sanction_since"), row.day("sanction_until")
    decree, reason = row.text("sanction_decree"), row.text("sanction_reason")
    row.complain_of_order("sanction_until", since, until)
    if kind:
        # A last day beside it is mostly that of the licence. What ends a revocation is a decision,
        # which an officer enters.
        until = None if kind == "revoked" else until
        return (Sanction(kind, decree, since, until, reason), *beside)
    if (since or until or decree or reason) and not row.problems:
        _complain_about_sanction(row)
    return ()


def _complain_about_sanction(row: Row) -> None:
    fields = ("sanction_since", "sanction_until", "sanction_decree", "sanction_reason")
    told = next(field for field in fields if row.cell(field).strip())
    row.complain(told, "belongs to a sanction, but no kind of sanction is given")


def _check(row: Row, agency: Agency) -> None:
    is_there = {"name": agency.name, "licence": licence_key(agency.licence)}
    complained = {problem.column for problem in row.problems}
    for field in REQUIRED["companies"]:
        if not is_there[field] and row.heading(field) not in complained:
            row.complain(field, "is empty")
    if re.match(r"(pt|cv)[ .]", agency.licence, re.IGNORECASE):
        row.complain("licence", f"{quoted(agency.licence)} is a company's name")
    elif agency.licence and not re.search(r"\d", agency.licence):
        # The title of what follows, drawn over the whole table, is no company.
        row.complain("licence", f"{quoted(agency.licence)} is no licence number")
    if agency.issued and agency.until and agency.until < agency.issued:
        row.complain("until", f"{agency.until} is before {agency.issued}, when it was issued")
