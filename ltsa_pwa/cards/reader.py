"""Those who read a card: their language, and what each card says in it."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from ltsa_pwa.cards.content import CARDS

TEXTS = Path(__file__).with_name("texts.toml")

_ABOUT = {"own_name", "direction", "checked", "source", "countries"}


class BadCard(ValueError):
    """A card that could not be handed over; the message names file and language."""


@dataclass(frozen=True)
class Reader:
    """A language that a card is handed over in.

    ``checked`` is true once a native reader from outside has read every card in it; ``is_source``
    of the two the cards are written in. ``countries`` are those where it is the first choice.
    """

    tag: str
    own_name: str
    direction: Literal["ltr", "rtl"]
    checked: bool
    is_source: bool
    countries: tuple[str, ...]
    says: Mapping[str, str]

    @property
    def is_draft(self) -> bool:
        """Whether the page must say that it is a translation nobody has checked."""
        return not (self.checked or self.is_source)


@cache
def readers() -> tuple[Reader, ...]:
    """Every language of the cards, English first."""
    return read_texts(TEXTS)


def read_texts(path: Path) -> tuple[Reader, ...]:
    """Read the texts; BadCard when one is missing, empty or of no card."""
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    return tuple(_reader(path, tag, table) for tag, table in tables.items())


def _reader(path: Path, tag: str, table: dict[str, object]) -> Reader:
    says = {name: text for name, text in table.items() if name not in _ABOUT}
    wanted = {card.name for card in CARDS}
    missing = sorted(wanted - {name for name, text in says.items() if text})
    if missing or says.keys() - wanted:
        wrong = ", ".join([*missing, *sorted(says.keys() - wanted)])
        raise BadCard(f"{path}: [{tag}]: missing, empty or of no card: {wrong}")
    countries = table.get("countries", [])
    return Reader(
        tag=tag,
        own_name=str(table["own_name"]),
        direction="rtl" if table.get("direction") == "rtl" else "ltr",
        checked=table["checked"] is True,
        is_source=table.get("source") is True,
        countries=tuple(countries) if isinstance(countries, list) else (),
        says={name: str(text) for name, text in says.items()},
    )
