"""Which sheets of a workbook, or tables of a page, are the list: all of them, or none is read.

Half of it in a second sheet would be half the companies, or the half that was revoked.
"""

import re

from ltsa_pwa.agencies.cells import quoted, speaks_of_a_sanction
from ltsa_pwa.agencies.columns import (
    ENOUGH_HEADINGS,
    Columns,
    NoHeader,
    find_columns,
    header_score,
)
from ltsa_pwa.agencies.headings import ListKind
from ltsa_pwa.agencies.spreadsheet import NotARegister
from ltsa_pwa.agencies.workbook import Sheet

_LOOKS_LIKE_A_COMPANY = re.compile(
    r"\s*(pt|p\.t|cv)\b[. ]"
    r"|.*\b(kep|sk|no|[a-z])[ .-]*\d+(/[a-z.-]+)*/(19|20)\d\d\b"
    r"|.*\b(dicabut|skors|bekukan|revoked|suspend)",
    re.IGNORECASE,
)
"""A name, a licence number or a sanction in any cell."""


def list_sheets(
    sheets: dict[str, Sheet], kind: ListKind
) -> tuple[dict[str, Columns], tuple[str, ...]]:
    """The sheets to read with their columns, and the names of those that are no list."""
    found: dict[str, Columns] = {}
    others: dict[str, str] = {}
    for name, rows in sheets.items():
        try:
            found[name] = find_columns(rows, kind)
        except NoHeader as error:
            others[name] = str(error)
    if not found:
        # Of several reasons the one of a sheet that has headings says most.
        named = [why for name, why in others.items() if _has_headings(sheets[name], kind)]
        raise NotARegister([*named, *others.values(), "The workbook has no sheets."][0])
    _refuse_different(found)
    if kind != "sanctions":
        _refuse_lists_of_the_stopped(sheets, found)
    for name, why in others.items():
        if _has_headings(sheets[name], kind) or _speaks_of_companies(sheets[name]):
            raise NotARegister(
                f"“{name}” looks like a part of the list and cannot be read: {why}"
                " Take it out, or give it the same headings."
            )
    return found, tuple(name for name in others if _is_filled(sheets[name]))


def _refuse_different(found: dict[str, Columns]) -> None:
    first, *rest = found
    for name in rest:
        if found[name].places.keys() != found[first].places.keys():
            raise NotARegister(
                f"“{first}” and “{name}” have different columns: bring them one by one, or give"
                " both the same headings."
            )


def _refuse_lists_of_the_stopped(sheets: dict[str, Sheet], found: dict[str, Columns]) -> None:
    """What only a title says of all its rows, no row says."""
    for name, columns in found.items():
        above = [name, *(cell for row in sheets[name][: columns.row - 1] for cell in row)]
        title = next((each for each in above if speaks_of_a_sanction(each)), "")
        if title and not columns.has("status", "sanction_kind", "state"):
            raise NotARegister(
                f"{quoted(title)} stands above a list without a status: this looks like a list of"
                " sanctions. Bring it as one, with a column “Sanksi”."
            )


def _has_headings(rows: Sheet, kind: ListKind) -> bool:
    return any(header_score(row, kind) >= ENOUGH_HEADINGS for row in rows)


def _speaks_of_companies(rows: Sheet) -> bool:
    return any(_LOOKS_LIKE_A_COMPANY.match(cell) for row in rows for cell in row)


def _is_filled(rows: Sheet) -> bool:
    return any(cell.strip() for row in rows for cell in row)
