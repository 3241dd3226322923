"""Counts in words: rows, tiles and lines as the page shows them."""

from collections.abc import Iterable
from dataclasses import dataclass

from ltsa_desk.counts.compact import OBJECTIVES, SERVED
from ltsa_desk.counts.measures import NAMES
from ltsa_desk.counts.months import first_day
from ltsa_desk.counts.places import inside, say_place, way_to
from ltsa_desk.counts.published import Figures
from ltsa_desk.words import _, say_month, say_number

NOTHING = "–"
"""Not told: nobody, or too few."""
SHADES = 4


@dataclass(frozen=True)
class Choice:
    """Something to choose, by its code and its name."""

    code: str
    name: str


@dataclass(frozen=True)
class Cell:
    """One number of a row, with the name of its column for narrow screens."""

    label: str
    text: str


@dataclass(frozen=True)
class Row:
    """One place with its numbers."""

    code: str
    name: str
    opens: bool
    cells: list[Cell]


@dataclass(frozen=True)
class Tile:
    """One place of the map; the darker, the more."""

    code: str
    name: str
    number: str
    look: str
    opens: bool


@dataclass(frozen=True)
class Served:
    """One figure, and the objective of the Global Compact that it serves."""

    objective: str
    figure: str
    number: str
    why: str


def rows(found: Figures, measures: Iterable[str] = NAMES) -> list[Row]:
    """Places by their codes; those together in a rest, and those not told, at the end."""
    order = sorted(found, key=lambda place: (not place.isdecimal(), place))
    return [row(place, found[place], measures) for place in order]


def row(place: str, figures: dict[str, int], measures: Iterable[str] = NAMES) -> Row:
    """One of them."""
    opens = bool(place) and inside(place) is not None
    return Row(place, say_place(place), opens, cells(figures, measures))


def cells(figures: dict[str, int], measures: Iterable[str] = NAMES) -> list[Cell]:
    """In the order of the measures."""
    return [
        Cell(_(NAMES[each]), say_number(figures[each]) if each in figures else NOTHING)
        for each in measures
    ]


def tiles(found: Figures, measure: str) -> list[Tile]:
    """The map: a tile for each place, in the state's order, shaded by what was chosen."""
    told = {place: each[measure] for place, each in found.items() if measure in each}
    most = max((number for place, number in told.items() if place.isdecimal()), default=0)
    return [
        Tile(
            place,
            say_place(place),
            say_number(told[place]) if place in told else NOTHING,
            f"shade{_shade(told.get(place, 0), most)}",
            inside(place) is not None,
        )
        for place in sorted(found)
        if place.isdecimal()
    ]


def lines(by_month: Figures) -> list[dict[str, str | int]]:
    """What the chart draws, the oldest month first; what is not told is left open."""
    return [{"month": month, **figures} for month, figures in sorted(by_month.items())]


def any_of(by_month: Figures, measures: Iterable[str]) -> bool:
    """Whether there is anything to draw of these."""
    return any(each in figures for figures in by_month.values() for each in measures)


def crumbs(place: str, area: str) -> list[Choice]:
    """The way from the whole, or from the account's own area, to a place."""
    return [Choice(each, say_place(each)) for each in way_to(place) if len(each) >= len(area)]


def served(numbers: dict[str, str]) -> list[Served]:
    """Every figure under the objective of the Global Compact that it serves."""
    return [
        Served(
            f"{each.objective} · {_(OBJECTIVES[each.objective])}",
            _(NAMES[each.measure]),
            numbers.get(each.measure, NOTHING),
            _(each.why),
        )
        for each in SERVED
    ]


def months(counted: list[str]) -> list[Choice]:
    """To choose from."""
    return [Choice(each, say_month(first_day(each))) for each in counted]


def _shade(number: int, most: int) -> int:
    return -(-number * SHADES // most) if most else 0
