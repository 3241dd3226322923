"""One thing to do, and for whom."""

from dataclasses import dataclass
from typing import Literal

Channel = Literal["agency", "state", "company", "individual", "again"]
"""How she goes: by a placement company, from government to government, sent by her own company,
alone, or back to work she already has."""
Group = Literal["household", "factory", "fishing", "plantation", "woman"] | Channel
"""Whom an item is for: a kind of work, a woman, or a way of going."""

Phase = Literal["before", "there", "home"]
"""What is left undone in a phase cannot be done in the next one."""


@dataclass(frozen=True)
class Note:
    """What is different in some countries, ``"SA AE"``; ``figures`` fill its holes."""

    places: str
    text: str
    figures: tuple[tuple[str, str], ...] = ()
    basis: tuple[str, ...] = ()


@dataclass(frozen=True)
class Item:
    """A row of the list. Texts are marked here and said when the page is built.

    The id is the key of the worker's tick and of her note on her phone: it never
    changes, even when the wording or the stage does. ``groups`` empty means
    everybody; several mean anyone of them. ``places`` empty means every country.
    ``basis`` names facts, ``read_in`` names sources without one; with neither, the
    page says that it is advice. ``figures`` fill the holes of ``cost`` and ``why``:
    pairs of hole and fact. ``unsure`` is what to do to find out.
    """

    id: str
    what: str
    why: str
    where: str | None = None
    cost: str | None = None
    bring: str | None = None
    refused: str | None = None
    unsure: str | None = None
    must: bool = False
    groups: tuple[Group, ...] = ()
    places: str = ""
    basis: tuple[str, ...] = ()
    read_in: tuple[str, ...] = ()
    figures: tuple[tuple[str, str], ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True)
class Stage:
    """A part of the way: what must not be skipped, and what may wait."""

    name: str
    title: str
    picture: str
    listed: tuple[Item, ...]
    phase: Phase = "before"

    @property
    def must(self) -> tuple[Item, ...]:
        return tuple(each for each in self.listed if each.must)

    @property
    def may_wait(self) -> tuple[Item, ...]:
        return tuple(each for each in self.listed if not each.must)

    @property
    def items(self) -> tuple[Item, ...]:
        """In the order in which they are shown and done."""
        return (*self.must, *self.may_wait)
