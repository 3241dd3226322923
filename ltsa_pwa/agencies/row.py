"""One row of a list being read; what cannot be understood is remembered with its place."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from ltsa_pwa.agencies.cells import (
    BadCell,
    day,
    pieces,
    plain_text,
    quoted,
    speaks_of_a_sanction,
    speaks_of_a_stop,
    speaks_of_an_end,
    speaks_of_validity,
)
from ltsa_pwa.agencies.columns import Columns
from ltsa_pwa.agencies.contact import Contact, ContactKind, Origin, contacts

Meant = TypeVar("Meant")
CONTACT_FIELDS: tuple[ContactKind, ...] = ("phone", "whatsapp", "email", "account")
_SEVERAL_IN_A_CELL = 12
_ENDS = ("until", "status", "state", "closed_since")
"""Where nothing would mean that a thing does not end; so would a missing cell of sanctions."""


_NAMES = (
    *("name", "licence", "number", "trade_name", "director"),
    *("address", "province", "regency", "destinations", "job"),
    *CONTACT_FIELDS,
)
"""Where a sanction is no part of what is told."""
_YES = ("ya", "yes", "v", "✓", "✔", "aktif", "active", "berlaku", "masih berlaku", "valid", "buka")
_NO = ("tidak", "no", "nihil", "tidak ada", "0")


@dataclass(frozen=True)
class Problem:
    """What is wrong, and where: ``row`` is the number the person sees, 0 for the whole file."""

    row: int
    column: str
    what: str


class Row:
    """``problems`` keep a list from being used; ``remarks`` are only told."""

    def __init__(self, number: int, cells: list[str], columns: Columns, sheet: str = "") -> None:
        self.number = number
        self.sheet = sheet
        """Where there is more than one: its name, said with every problem."""
        self.problems: list[Problem] = []
        self.remarks: list[Problem] = []
        self._cells = cells
        self._columns = columns
        self._complain_of_more_cells()
        self._complain_of_cells_cut_off()

    def has(self, field: str) -> bool:
        """Whether the list has such a column."""
        return self._columns.has(field)

    def is_blank(self, field: str) -> bool:
        """Whether nothing at all stands there; a dash is something."""
        return not self.cell(field).strip()

    def says_nothing(self, field: str) -> bool:
        """Whether there is no more than a dash, or another word for nothing."""
        try:
            return not plain_text(self.cell(field))
        except BadCell:
            return False  # complained of where it is read

    def heading(self, field: str) -> str:
        named = self._columns.headings[self._columns.places[field]]
        return f"{self.sheet}, {named}" if self.sheet else named

    def text(self, field: str) -> str:
        return self.read(field, plain_text, "")

    def day(self, field: str) -> date | None:
        return self.read(field, day, None)

    def read(self, field: str, understand: Callable[[str], Meant], otherwise: Meant) -> Meant:
        try:
            return understand(self.cell(field))
        except BadCell as error:
            self.complain(field, str(error))
            return otherwise

    def contacts(self, origin: Origin) -> tuple[Contact, ...]:
        """Numbers that cannot be read are told, not refused: official lists are full of them."""
        found: list[Contact] = []
        for kind, piece in self.said_contacts():
            known = contacts(kind, piece, origin)
            found += known
            if not known:
                what = f"{quoted(piece)} cannot be read and is left out"
                self.remarks.append(Problem(self.number, self.heading(kind), what))
        self._tell_of_too_many()
        return tuple(found)

    def _tell_of_too_many(self) -> None:
        for kind in CONTACT_FIELDS:
            more = self._pieces(kind)[_SEVERAL_IN_A_CELL:]
            for piece in more:
                what = f"{quoted(piece)} is left out: a cell may have {_SEVERAL_IN_A_CELL}"
                self.remarks.append(Problem(self.number, self.heading(kind), what))

    def _pieces(self, kind: str) -> tuple[str, ...]:
        try:
            return pieces(self.cell(kind))
        except BadCell:
            return ()  # complained of where it is read

    def said_contacts(self) -> list[tuple[ContactKind, str]]:
        """The numbers and addresses in the row, as they are written."""
        return [
            (kind, piece)
            for kind in CONTACT_FIELDS
            if self.has(kind)
            for piece in self.read(kind, pieces, ())[:_SEVERAL_IN_A_CELL]
        ]

    def cell(self, field: str) -> str:
        place = self._columns.places.get(field)
        return self._cells[place] if place is not None and place < len(self._cells) else ""

    def _complain_of_more_cells(self) -> None:
        """A comma too many moves what follows it into columns that nobody reads."""
        last = max(at for at, text in enumerate(self._columns.headings) if text)
        more = [cell.strip() for cell in self._cells[last + 1 :] if cell.strip()]
        if more:
            what = f"has {quoted(more[0])} after the last heading: a cell too many"
            self.problems.append(Problem(self.number, self.sheet, what))

    def _complain_of_cells_cut_off(self) -> None:
        """A row that breaks off has no last day and no sanction that anybody wrote."""
        for field, place in self._columns.places.items():
            if place >= len(self._cells) and field.startswith(("sanction_", *_ENDS)):
                self.complain(field, "is cut off: the row has fewer cells than the headings")
                return

    def complain_of_ends_nobody_reads(self) -> None:
        """What is revoked, closed or used up must not be lost beside a name or below another."""
        for field in _NAMES:
            if speaks_of_a_sanction(self.cell(field)):
                said = quoted(" ".join(self.cell(field).split()))
                self.complain(field, f"{said} says a sanction: write it in a column “Sanksi”")
        for heading, cell in self._unread():
            if _may_be_an_end(heading, cell):
                self._complain_of_unread(heading, cell)

    def complain_of_stops_beside(self, reason: str) -> None:
        """Beside a warning, or in its reason, may stand what came of it."""
        if speaks_of_a_stop(reason):
            what = f"{quoted(reason)} speaks of a stop beside a lesser sanction"
            self.complain("sanction_reason", f"{what}: give it a row of its own, or take it out")
        for heading, cell in self._unread():
            if speaks_of_a_stop(cell):
                self._complain_of_unread(heading, cell)

    def _unread(self) -> Iterator[tuple[str, str]]:
        for at, heading in self._columns.unread.items():
            if at < len(self._cells):
                yield heading, self._cells[at].strip(" -–—\t\n")

    def _complain_of_unread(self, heading: str, cell: str) -> None:
        what = f"{quoted(cell)} is not read: call the column “Sanksi” or “Status”"
        named = f"{self.sheet}, {heading}" if self.sheet else heading
        self.problems.append(Problem(self.number, named, f"{what}, or take it out"))

    def complain(self, field: str, what: str) -> None:
        self.problems.append(Problem(self.number, self.heading(field), what))

    def complain_of_order(self, field: str, first: date | None, last: date | None) -> None:
        if first and last and last < first:
            self.complain(field, f"{last} is before its start, {first}")


def _may_be_an_end(heading: str, cell: str) -> bool:
    """“Ya” below “dicabut”, “tidak” below “aktif”, a day below “berlaku”, or the word itself."""
    if speaks_of_an_end(cell):
        return True
    if speaks_of_a_sanction(heading):
        return cell.lower() not in ("", *_NO)
    return speaks_of_validity(heading) and cell.lower() not in ("", *_YES)
