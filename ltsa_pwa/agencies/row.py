"""One row of a list being read; what cannot be understood is remembered with its place."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from ltsa_pwa.agencies.cells import BadCell, day, pieces, plain_text, quoted
from ltsa_pwa.agencies.columns import Columns
from ltsa_pwa.agencies.contact import Contact, ContactKind, Origin, contact

Meant = TypeVar("Meant")
CONTACT_FIELDS: tuple[ContactKind, ...] = ("phone", "whatsapp", "email", "account")
_SEVERAL_IN_A_CELL = 12


@dataclass(frozen=True)
class Problem:
    """What is wrong, and where: ``row`` is the number the person sees, 0 for the whole file."""

    row: int
    column: str
    what: str


class Row:
    """``problems`` keep a list from being used; ``remarks`` are only told."""

    def __init__(self, number: int, cells: list[str], columns: Columns) -> None:
        self.number = number
        self.problems: list[Problem] = []
        self.remarks: list[Problem] = []
        self._cells = cells
        self._columns = columns

    def has(self, field: str) -> bool:
        """Whether the list has such a column."""
        return self._columns.has(field)

    def heading(self, field: str) -> str:
        return self._columns.headings[self._columns.places[field]]

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
        found = []
        for kind, piece in self.said_contacts():
            known = contact(kind, piece, origin)
            if known:
                found.append(known)
            else:
                what = f"{quoted(piece)} cannot be read and is left out"
                self.remarks.append(Problem(self.number, self.heading(kind), what))
        return tuple(found)

    def said_contacts(self) -> list[tuple[ContactKind, str]]:
        """The numbers and addresses in the row, as they are written."""
        return [
            (kind, piece)
            for kind in CONTACT_FIELDS
            if self.has(kind)
            for piece in self.read(kind, pieces, [])[:_SEVERAL_IN_A_CELL]
        ]

    def cell(self, field: str) -> str:
        place = self._columns.places.get(field)
        return self._cells[place] if place is not None and place < len(self._cells) else ""

    def complain(self, field: str, what: str) -> None:
        self.problems.append(Problem(self.number, self.heading(field), what))

    def complain_of_order(self, field: str, first: date | None, last: date | None) -> None:
        if first and last and last < first:
            self.complain(field, f"{last} is before its start, {first}")
