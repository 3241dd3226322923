"""Where regencies lie: one point each, at the seat of its government.

There are no borders free to use; ``docs/figures-served.md`` says where the points are from.
"""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypedDict

POINTS = Path(__file__).with_name("regencies.csv")
WIDE = 2.6
"""So many times as wide as high, as the country is."""
LEAST_WIDE = 2.0
"""Degrees: a province of one town is not drawn larger than that."""
MARGIN = 1.12


class Dot(TypedDict):
    """A regency on the map, and how much of what was chosen is there."""

    east: float
    north: float
    number: int


@dataclass(frozen=True)
class Window:
    """From where to where the map goes, in degrees."""

    east: list[float]
    north: list[float]


@cache
def points() -> dict[str, tuple[float, float]]:
    """East and north by the code of a regency."""
    with POINTS.open(encoding="utf-8", newline="") as file:
        return {
            row["code"]: (float(row["longitude"]), float(row["latitude"]))
            for row in csv.DictReader(file)
        }


def lying_in(place: str) -> list[str]:
    """The regencies of the country or of a province; none of anything smaller."""
    return [code for code in points() if code.startswith(place) and code != place]


def dots(numbers: dict[str, int]) -> list[Dot]:
    """Those places that have a point."""
    known = points()
    return [
        Dot(east=known[place][0], north=known[place][1], number=number)
        for place, number in numbers.items()
        if place in known
    ]


def window(places: Iterable[str]) -> Window:
    """Around all of these, as wide as a map is, so that no direction is stretched."""
    east, north = zip(*(points()[place] for place in places), strict=True)
    wide = MARGIN * max(LEAST_WIDE, _span(east), _span(north) * WIDE)
    return Window(_around(east, wide), _around(north, wide / WIDE))


def _span(degrees: tuple[float, ...]) -> float:
    return max(degrees) - min(degrees)


def _around(degrees: tuple[float, ...], wide: float) -> list[float]:
    middle = (max(degrees) + min(degrees)) / 2
    return [round(middle - wide / 2, 2), round(middle + wide / 2, 2)]
