"""From rows of text to what a list says, with everything that is wrong with it."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import get_args

from ltsa_pwa.agencies.agency import Agency
from ltsa_pwa.agencies.belonging_row import Belonging, belonging
from ltsa_pwa.agencies.cells import quoted
from ltsa_pwa.agencies.columns import Columns
from ltsa_pwa.agencies.company_row import company
from ltsa_pwa.agencies.contact import ContactKind, Origin, contacts
from ltsa_pwa.agencies.headings import ListKind
from ltsa_pwa.agencies.list_sheets import list_sheets
from ltsa_pwa.agencies.names import breaks_fit
from ltsa_pwa.agencies.row import CONTACT_FIELDS, Problem, Row
from ltsa_pwa.agencies.spreadsheet import NotARegister
from ltsa_pwa.agencies.workbook import Sheet

OnRow = Callable[[int, int], None]
_AT_ONCE = 100


@dataclass(frozen=True)
class Reading:
    """What a file holds. Only one without problems may become the register.

    A list of companies has ``agencies``, every other kind ``belongings``.
    """

    kind: ListKind
    agencies: tuple[Agency, ...]
    belongings: tuple[Belonging, ...]
    problems: tuple[Problem, ...]
    remarks: tuple[Problem, ...]
    has_sanctions: bool
    has_contacts: bool
    unused: tuple[str, ...]
    silent: frozenset[str] = frozenset()
    """Licence keys of rows that say nothing of sanctions."""
    unstated: frozenset[str] = frozenset()
    """Licence keys of rows that say nothing of the licence's status."""
    columns: frozenset[str] = frozenset()
    """What the list has a column for."""
    unread: tuple[str, ...] = ()
    """Sheets and tables that are no list."""


def read_list(
    sheets: dict[str, Sheet], kind: ListKind = "companies", on_row: OnRow | None = None
) -> Reading:
    """Read every sheet that has a heading row. ``on_row`` hears of row n of m."""
    found, unread = list_sheets(sheets, kind)
    columns = next(iter(found.values()))
    rows = [row for name in found for row in _rows(name, sheets[name], found)]
    if not rows:
        raise NotARegister("There are headings, but no company below them.")
    if columns.has(*CONTACT_FIELDS):
        _mark_together(rows, kind)
    if kind != "sanctions":  # there nothing that is left out makes a stop end
        for row in rows:
            row.complain_of_ends_nobody_reads()
    agencies, belongings = [], []
    for at, row in enumerate(rows):
        if kind == "companies":
            agencies.append(company(row))
        else:
            belongings.append(belonging(row, kind))
        if on_row:
            on_row(at + 1, len(rows))
    problems = [problem for row in rows for problem in row.problems]
    problems += _shared_licences(rows, agencies) if agencies else []
    return Reading(
        kind,
        tuple(agencies),
        tuple(belongings),
        tuple(sorted(problems, key=lambda each: each.row)),
        tuple(remark for row in rows for remark in row.remarks),
        columns.has("sanction_kind"),
        columns.has(*CONTACT_FIELDS),
        tuple(dict.fromkeys(each for one in found.values() for each in one.unread.values())),
        frozenset(_where(rows, agencies, lambda row: row.is_blank("sanction_kind"))),
        # A dash below "status" does not say that the licence is valid.
        frozenset(_where(rows, agencies, lambda row: row.says_nothing("status"))),
        frozenset(columns.places),
        unread,
    )


def _rows(name: str, sheet: Sheet, found: dict[str, Columns]) -> list[Row]:
    columns = found[name]
    return [
        Row(number, cells, columns, name if len(found) > 1 else "")
        for number, cells in enumerate(sheet[columns.row :], columns.row + 1)
        if _is_content(cells, columns)
    ]


def _where(
    rows: Sequence[Row], agencies: Sequence[Agency], is_so: Callable[[Row], bool]
) -> Iterator[str]:
    for row, agency in zip(rows, agencies, strict=False):
        if is_so(row):
            yield agency.key


def _mark_together(rows: Sequence[Row], kind: ListKind) -> None:
    """Marks are slow on purpose; made side by side they wait here for the rows that want them."""
    origin = next((each for each in get_args(Origin) if each == kind), "companies")
    said = [each for row in rows for each in _readable_contacts(row)]

    def mark_some(at: int) -> None:
        for way, text in said[at : at + _AT_ONCE]:
            contacts(way, text, origin)

    with ThreadPoolExecutor() as beside:
        list(beside.map(mark_some, range(0, len(said), _AT_ONCE)))


def _readable_contacts(row: Row) -> list[tuple[ContactKind, str]]:
    known = len(row.problems)
    said = row.said_contacts()
    # What is wrong in these cells is told when the row itself is read.
    del row.problems[known:]
    return said


def _is_content(cells: list[str], columns: Columns) -> bool:
    texts = tuple(" ".join(cell.split()) for cell in cells)
    # A list printed over several pages says its headings again on each.
    return any(texts) and texts != columns.headings


def _shared_licences(rows: Sequence[Row], agencies: Sequence[Agency]) -> list[Problem]:
    first: dict[str, tuple[Row, str]] = {}
    problems = []
    for row, agency in zip(rows, agencies, strict=True):
        if not agency.key:
            continue
        before, licence = first.setdefault(agency.key, (row, agency.licence))
        if before is not row:
            where = f"row {before.number}{f' of {before.sheet}' if before.sheet else ''}"
            what = f"{quoted(agency.licence)} stands in {where} as well"
            if not breaks_fit(agency.licence, licence):
                what = f"{quoted(agency.licence)} and {quoted(licence)} in {where} are one number"
                what += " but for their strokes: the register cannot hold both"
            problems.append(Problem(row.number, row.heading("licence"), what))
    return problems
