"""Reads what was counted. Nothing here knows a number that may not be told."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sqlalchemy import Engine, or_
from sqlmodel import Session, col, func, select
from sqlmodel.sql.expression import SelectOfScalar

from ltsa_desk.counts.blocks import EVERYWHERE, NOT_TOLD, REST
from ltsa_desk.counts.measures import STANDING, SUMMED
from ltsa_desk.counts.places import inside
from ltsa_desk.tables import CountedFigure

Figures = dict[str, dict[str, int]]
"""Place, then measure: a number. What is not in it is not told."""


def of_places(engine: Engine, month: str, places: Iterable[str]) -> Figures:
    """The numbers of these very places."""
    wanted = select(CountedFigure).where(
        CountedFigure.month == month, col(CountedFigure.place).in_(list(places))
    )
    return _read(engine, wanted)


def inside_of(engine: Engine, month: str, place: str) -> Figures:
    """The numbers of everything that lies directly in a place."""
    size = inside(place)
    if size is None:
        return {}
    lies_in = (func.length(CountedFigure.place) == size) & col(CountedFigure.place).startswith(
        place
    )
    also = [place + REST, *([NOT_TOLD] if place == EVERYWHERE else [])]
    wanted = select(CountedFigure).where(
        CountedFigure.month == month, or_(lies_in, col(CountedFigure.place).in_(also))
    )
    return _read(engine, wanted)


def of_size(engine: Engine, month: str, size: int) -> Figures:
    """The numbers of all places with codes of this length."""
    wanted = select(CountedFigure).where(
        CountedFigure.month == month, func.length(CountedFigure.place) == size
    )
    return _read(engine, wanted)


def everything(engine: Engine, month: str) -> Figures:
    """All numbers of a month."""
    return _read(engine, select(CountedFigure).where(CountedFigure.month == month))


def through_time(engine: Engine, place: str) -> Figures:
    """The numbers of one place, by month."""
    wanted = select(CountedFigure).where(CountedFigure.place == place)
    with Session(engine) as session:
        found: Figures = defaultdict(dict)
        for row in session.exec(wanted.order_by(CountedFigure.month)):
            found[row.month][row.measure] = row.number
        return dict(found)


def of_period(engine: Engine, months: Sequence[str], size: int) -> Figures:
    """Several months, for all places with codes of this length.

    Only numbers that were told before are added up, so that a period tells
    no more than its months; how many there are is as of the last month.
    """
    found: Figures = defaultdict(dict)
    for month in months:
        for place, figures in of_size(engine, month, size).items():
            for measure in SUMMED:
                if measure in figures:
                    found[place][measure] = found[place].get(measure, 0) + figures[measure]
            for measure in STANDING:
                if month == months[-1] and measure in figures:
                    found[place][measure] = figures[measure]
    return dict(found)


def _read(engine: Engine, wanted: SelectOfScalar[CountedFigure]) -> Figures:
    found: Figures = defaultdict(dict)
    with Session(engine) as session:
        for row in session.exec(wanted):
            found[row.place][row.measure] = row.number
    return dict(found)
