"""Which column is which, by its heading in Indonesian or English."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from ltsa_pwa.agencies.headings import HEADINGS, REQUIRED, Field, ListKind

_BY_HEADING = {
    kind: {heading: field for field, headings in said.items() for heading in headings.split(", ")}
    for kind, said in HEADINGS.items()
}
_LOOK_AT_ROWS = 15
_END = "sanction_until"
ENOUGH_HEADINGS = 2


class NoHeader(Exception):
    """No row names the columns; the text says what is missing."""


@dataclass(frozen=True)
class Columns:
    """Where each field stands. ``row`` is the heading's number, counted from 1."""

    row: int
    places: dict[Field, int]
    headings: tuple[str, ...]

    @cached_property
    def unread(self) -> dict[int, str]:
        """Headings that nothing is read from, by their place."""
        used = set(self.places.values())
        return {at: text for at, text in enumerate(self.headings) if text and at not in used}

    def has(self, *fields: Field) -> bool:
        """Whether there is a column for one of these."""
        return not self.places.keys().isdisjoint(fields)


def field_of(heading: str, kind: ListKind = "companies") -> Field | None:
    """The field a heading stands for; brackets, dots and case do not matter."""
    plain = unicodedata.normalize("NFKC", heading).lower()
    plain = re.sub(r"\(.*?\)", " ", plain).replace("s/d", "sd")
    return _BY_HEADING[kind].get(" ".join(re.findall(r"[a-z0-9]+", plain)))


def contact_columns(rows: list[list[str]]) -> set[int]:
    """Where the heading row, of whichever kind of list, calls for numbers or addresses."""
    first = [
        (max(header_score(row, kind) for kind in HEADINGS), row) for row in rows[:_LOOK_AT_ROWS]
    ]
    best, heading = max(first, key=lambda each: each[0], default=(0, []))
    if best < ENOUGH_HEADINGS:
        return set()
    names = (None, "name", "licence")
    return {at for at, cell in enumerate(heading) if field_of(cell, "contacts") not in names}


def header_score(row: Iterable[str], kind: ListKind) -> int:
    """How many different fields a row names."""
    return len({field for field in (field_of(cell, kind) for cell in row) if field})


def find_columns(rows: list[list[str]], kind: ListKind) -> Columns:
    """The heading row among the first ones; titles above it are passed over."""
    scored = [(header_score(row, kind), -at) for at, row in enumerate(rows[:_LOOK_AT_ROWS])]
    best, at = max(scored, default=(0, 0))
    if best < ENOUGH_HEADINGS:
        raise NoHeader(
            "No row names the columns: the first line must have headings such as"
            " “Nama perusahaan” and “Nomor SIP3MI”."
        )
    row = rows[-at]
    return Columns(1 - at, _places(row, kind), tuple(" ".join(cell.split()) for cell in row))


def _places(row: list[str], kind: ListKind) -> dict[Field, int]:
    places: dict[Field, int] = {}
    for place, heading in enumerate(row):
        field = field_of(heading, kind)
        if field and field in places:
            first = row[places[field]].strip()
            raise NoHeader(f"“{first}” and “{heading.strip()}” are two columns for one thing.")
        if field:
            places[field] = place
    if _is_anybodys_end(row, places, kind):
        del places[_END]
    for field, words in REQUIRED[kind].items():
        if field not in places:
            raise NoHeader(f"No column has {words}.")
    if not places.keys() & {"name", "licence"}:
        raise NoHeader("No column says which company it is: a name or a licence number.")
    return places


def _is_anybodys_end(row: list[str], places: dict[Field, int], kind: ListKind) -> bool:
    """“Berakhir” alone, beside a stop, may be the licence's last day; beside “Mulai” it is not."""
    is_pair = "sanction_since" in places
    if kind != "sanctions" or is_pair or _END not in places:
        return False
    return field_of(row[places[_END]], "companies") != _END
