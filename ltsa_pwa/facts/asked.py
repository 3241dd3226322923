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


def on_pages(facts: Facts, asked: Mapping[str, Iterable[str]], lists: str) -> dict[str, list[str]]:
    """What a worker can see, each with the pages that show it, by their names.

    ``asked`` has of each page the figures it asked for; the page ``lists`` shows every
    office and number as it is.
    """
    offices = [key for key, each in facts.figures.items() if each.kind == "office"]
    every = {page: set(keys) for page, keys in asked.items()}
    every.setdefault(lists, set()).update(offices, facts.contacts)
    shown = {each.key: [] for each in facts.everything() if each.may_be_shown}
    for page, keys in every.items():
        for key in keys & shown.keys():
            shown[key].append(page)
    return {key: pages for key, pages in shown.items() if pages}
