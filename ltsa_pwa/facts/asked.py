"""Which facts are asked for while pages are built."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from ltsa_pwa.facts.fact import Figure
from ltsa_pwa.facts.known import Facts


class Asked(dict[str, Figure]):
    """Figures that remember which of them a page asked for."""

    def __init__(self, figures: Mapping[str, Figure]) -> None:
        super().__init__(figures)
        self.keys_asked: set[str] = set()

    def get(self, key: str, default: object = None) -> object:  # pyright: ignore[reportIncompatibleMethodOverride]
        self.keys_asked.add(key)
        return super().get(key, default)


def remembering(facts: Facts) -> tuple[Facts, Asked]:
    """The same facts, and what will remember which of them are asked for."""
    asked = Asked(facts.figures)
    return replace(facts, figures=asked), asked


def on_pages(facts: Facts, asked: Iterable[str]) -> frozenset[str]:
    """What a worker can see: figures asked for, and the offices and numbers listed as they are."""
    offices = (key for key, each in facts.figures.items() if each.kind == "office")
    every = {*asked, *offices, *facts.contacts}
    return frozenset(each.key for each in facts.everything() if each.may_be_shown) & every
