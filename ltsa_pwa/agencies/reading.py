"""From rows of text to a register, with a list of everything that is wrong."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from ltsa_pwa.agencies.agency import Agency, Sanction, SanctionKind, licence_key
from ltsa_pwa.agencies.cells import (
    BadCell,
    day,
    licence_number,
    plain_text,
    quoted,
    sanction_kind,
)
from ltsa_pwa.agencies.columns import REQUIRED, Columns, NoHeader, find_columns
from ltsa_pwa.agencies.spreadsheet import NotARegister
from ltsa_pwa.agencies.workbook import Sheet

Meant = TypeVar("Meant")


@dataclass(frozen=True)
class Problem:
    """What is wrong, and where: ``row`` is the number the person sees, 0 for the whole file."""

    row: int
    column: str
    what: str


@dataclass(frozen=True)
class Reading:
    """What a file holds. Only one without problems may become the register."""

    agencies: tuple[Agency, ...]
    problems: tuple[Problem, ...]
    has_sanctions: bool
    unused: tuple[str, ...]


def read_agencies(
    sheets: dict[str, Sheet], on_row: Callable[[int, int], None] | None = None
) -> Reading:
    """Read the first sheet that has a heading row. ``on_row`` hears of row n of m."""
    rows, columns = _register_sheet(sheets)
    readers = [
        _Row(number, cells, columns)
        for number, cells in enumerate(rows[columns.row :], columns.row + 1)
        if _is_content(cells, columns)
    ]
    agencies = []
    for at, reader in enumerate(readers):
        agencies.append(reader.agency())
        if on_row:
            on_row(at + 1, len(readers))
    if not readers:
        raise NotARegister("There are headings, but no company below them.")
    problems = [problem for reader in readers for problem in reader.problems]
    problems += _shared_licences(readers, agencies)
    return Reading(
        tuple(agencies),
        tuple(sorted(problems, key=lambda each: each.row)),
        columns.has_sanctions,
        columns.unused,
    )


def _register_sheet(sheets: dict[str, Sheet]) -> tuple[Sheet, Columns]:
    why = "The workbook has no sheets."
    for rows in sheets.values():
        try:
            return rows, find_columns(rows)
        except NoHeader as error:
            why = str(error)
    raise NotARegister(why)


def _is_content(cells: list[str], columns: Columns) -> bool:
    texts = tuple(" ".join(cell.split()) for cell in cells)
    # A list printed over several pages says its headings again on each.
    return any(texts) and texts != columns.headings


def _shared_licences(readers: list["_Row"], agencies: list[Agency]) -> list[Problem]:
    first: dict[str, int] = {}
    problems = []
    for reader, agency in zip(readers, agencies, strict=True):
        if not agency.key:
            continue
        before = first.setdefault(agency.key, reader.number)
        if before != reader.number:
            what = f"{quoted(agency.licence)} stands in row {before} as well"
            problems.append(Problem(reader.number, reader.heading("licence"), what))
    return problems


class _Row:
    """One row being read; what cannot be understood goes to ``problems``."""

    def __init__(self, number: int, cells: list[str], columns: Columns) -> None:
        self.number = number
        self.problems: list[Problem] = []
        self._cells = cells
        self._columns = columns

    def agency(self) -> Agency:
        texts = ("trade_name", "address", "province", "regency", "phone", "email")
        more = ("destinations", "director")
        agency = Agency(
            name=self._read("name", plain_text, ""),
            licence=self._read("licence", licence_number, ""),
            issued=self._day("issued"),
            until=self._day("until"),
            sanctions=self._sanctions(),
            **{field: self._read(field, plain_text, "") for field in (*texts, *more)},
        )
        self._check(agency)
        return agency

    def heading(self, field: str) -> str:
        return self._columns.headings[self._columns.places[field]]

    def _check(self, agency: Agency) -> None:
        is_there = {"name": agency.name, "licence": licence_key(agency.licence)}
        complained = {problem.column for problem in self.problems}
        for field in REQUIRED:
            if not is_there[field] and self.heading(field) not in complained:
                self._complain(field, "is empty")
        if agency.issued and agency.until and agency.until < agency.issued:
            self._complain("until", f"{agency.until} is before {agency.issued}, when it was issued")
        for each in agency.sanctions:
            if each.since and each.until and each.until < each.since:
                self._complain("sanction_until", f"{each.until} is before its start, {each.since}")

    def _sanctions(self) -> tuple[Sanction, ...]:
        kind = self._kind("sanction_kind") or self._kind("status")
        since, until = self._day("sanction_since"), self._day("sanction_until")
        decree = self._read("sanction_decree", plain_text, "")
        reason = self._read("sanction_reason", plain_text, "")
        if kind:
            return (Sanction(kind, decree, since, until, reason),)
        if (since or until or decree or reason) and not self.problems:
            self._complain_about_sanction()
        return ()

    def _complain_about_sanction(self) -> None:
        fields = ("sanction_since", "sanction_until", "sanction_decree", "sanction_reason")
        told = next(field for field in fields if self._cell(field).strip())
        self._complain(told, "belongs to a sanction, but no kind of sanction is given")

    def _kind(self, field: str) -> SanctionKind | None:
        return self._read(field, sanction_kind, None)

    def _day(self, field: str) -> date | None:
        return self._read(field, day, None)

    def _read(self, field: str, understand: Callable[[str], Meant], otherwise: Meant) -> Meant:
        try:
            return understand(self._cell(field))
        except BadCell as error:
            self._complain(field, str(error))
            return otherwise

    def _cell(self, field: str) -> str:
        place = self._columns.places.get(field)
        return self._cells[place] if place is not None and place < len(self._cells) else ""

    def _complain(self, field: str, what: str) -> None:
        self.problems.append(Problem(self.number, self.heading(field), what))
