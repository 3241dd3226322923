"""One thing to do, and for whom."""

from dataclasses import dataclass
from typing import Literal

Group = Literal["household", "factory", "fishing", "plantation", "woman", "agency", "individual"]
"""Whom an item is for: a kind of work, a woman, or a way of going (by a company, or by herself)."""

Destination = Literal["HK", "TW", "MY", "SG", "JP", "KR", "SA", "BN"]
DESTINATIONS: tuple[Destination, ...] = ("HK", "TW", "MY", "SG", "JP", "KR", "SA", "BN")


@dataclass(frozen=True)
class Note:
    """What is different in one country; ``{}``-holes are filled from ``figures``."""

    destination: Destination
    text: str
    figures: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Item:
    """A row of the checklist. Texts are marked here and said when the page is built.

    The id is the key of the worker's tick on her phone: it never changes, even
    when the wording does. ``groups`` empty means everybody; several mean anyone
    of them. ``basis`` names facts, ``read_in`` names sources without one; with
    neither, the page says that it is advice. ``figures`` fill the holes of
    ``cost`` and ``why``: pairs of hole and fact.
    """

    id: str
    what: str
    why: str
    where: str | None = None
    cost: str | None = None
    bring: str | None = None
    refused: str | None = None
    must: bool = False
    groups: tuple[Group, ...] = ()
    basis: tuple[str, ...] = ()
    read_in: tuple[str, ...] = ()
    figures: tuple[tuple[str, str], ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def stage(self) -> str:
        return self.id[0]


@dataclass(frozen=True)
class Stage:
    """A part of the way."""

    letter: str
    title: str
    picture: str
