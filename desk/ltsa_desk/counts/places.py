"""The names of provinces, regencies, sub-districts and villages, by the state's codes."""

import csv
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from reflex_base.plugins.base import Plugin

from ltsa_desk.build import PROJECT
from ltsa_desk.counts.blocks import EVERYWHERE, NOT_TOLD, REST
from ltsa_desk.words import N_, _

PACKAGE = PROJECT / ".web" / "node_modules" / "idn-area-data"
FILES = ("provinces.csv", "regencies.csv", "districts.csv", "villages.csv")
SIZES = (0, 2, 4, 6, 10)
"""How long codes are, from the whole country to a village."""
# Translators: Villages with few people, counted together.
RESTS = {
    0: N_("Elsewhere"),
    2: N_("Elsewhere in the province"),
    4: N_("Elsewhere in the regency"),
    6: N_("Other villages of the sub-district"),
}


class PlaceNames(Plugin):
    """Lets npm bring the names when the pages are built."""

    def get_frontend_development_dependencies(self, **_context: object) -> tuple[str, ...]:
        """A data set of the state's own codes, under terms that go along with it."""
        return ("idn-area-data@^4.0.1",)


def say_place(place: str) -> str:
    """A place by its name; a code that nobody knows any more stands for itself."""
    if place == NOT_TOLD:
        return _("Village not told")
    if place.endswith(REST):
        return _(RESTS[len(place) - 1])
    if place == EVERYWHERE:
        # Translators: all provinces together
        return _("All places")
    return names().get(place) or with_dots(place)


def with_dots(code: str) -> str:
    """As the state writes it: ``32.09.05.2004``."""
    code = code.rstrip(REST + NOT_TOLD)
    parts = (code[:2], code[2:4], code[4:6], code[6:])
    return ".".join(part for part in parts if part)


def inside(place: str) -> int | None:
    """How long the codes are that lie directly in a place; None for a village."""
    if place and not place.isdecimal():
        return None
    return next((size for size in SIZES if size > len(place)), None)


def way_to(place: str) -> list[str]:
    """The places around it, from the whole country on."""
    return [place[:size] for size in SIZES if size <= len(place)]


@cache
def names(package: Path = PACKAGE) -> dict[str, str]:
    """By code without dots; empty where the pages were never built."""
    return dict(_rows(package / "data")) if package.is_dir() else {}


def _rows(data: Path) -> Iterator[tuple[str, str]]:
    for name in FILES:
        with (data / name).open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                yield row["code"].replace(".", ""), row["name"]
