"""What somebody sees and chooses on the page of counts."""

from typing import Any

import reflex as rx
from sqlmodel import Session

from ltsa_desk.counts import geography, saying
from ltsa_desk.counts.counting import counted_months
from ltsa_desk.counts.geography import Dot
from ltsa_desk.counts.measures import CANDIDATES, HOME, NAMES, REACHED, REPORTS, WORKING
from ltsa_desk.counts.places import say_place
from ltsa_desk.counts.published import Figures, inside_of, of_places, of_size, through_time
from ltsa_desk.counts.saying import Cell, Choice, Row, Tile
from ltsa_desk.officers.accounts import OfficerSeen
from ltsa_desk.officers.permission import is_allowed
from ltsa_desk.officers.roles import May, Reach, reach
from ltsa_desk.routes import EXPORTS
from ltsa_desk.tables import CountedMonth
from ltsa_desk.ui.desk import Desk
from ltsa_desk.words import _, say_moment, speaking

REGENCY = 4
"""Digits of its code."""


class CountsDesk(Desk):
    """One month and one place, with what lies in it."""

    months: rx.Field[list[Choice]] = rx.field(default_factory=list)
    month: str = ""
    place: str = ""
    place_name: str = ""
    measure: str = WORKING
    crumbs: rx.Field[list[Choice]] = rx.field(default_factory=list)
    whole: rx.Field[list[Cell]] = rx.field(default_factory=list)
    rows: rx.Field[list[Row]] = rx.field(default_factory=list)
    tiles: rx.Field[list[Tile]] = rx.field(default_factory=list)
    regencies: rx.Field[list[Dot]] = rx.field(default_factory=list)
    dots: rx.Field[list[Dot]] = rx.field(default_factory=list)
    east: rx.Field[list[float]] = rx.field(default_factory=list)
    north: rx.Field[list[float]] = rx.field(default_factory=list)
    lines: rx.Field[list[dict[str, str | int]]] = rx.field(default_factory=list)
    stands: bool = False
    happened: bool = False
    counted_at: str = ""
    may_export: bool = False
    counts_csv: str = ""
    counts_xlsx: str = ""
    compact_csv: str = ""

    @rx.event
    def arrive(self) -> Any:
        """The newest month, and the whole of what this person may see."""
        officer = self.let_in(May.SEE_COUNTS)
        if officer is None:
            return self.show_the_door()
        counted = counted_months(self.house.engine)
        self.month, self.place = (counted or [""])[0], ""
        with speaking(self.language):
            self.months = saying.months(counted)
        return self._look(officer)

    @rx.event
    def choose_month(self, month: str) -> Any:
        """Another month, the same place."""
        officer = self.let_in(May.SEE_COUNTS)
        if officer is None:
            return self.show_the_door()
        self.month = month if month in {each.code for each in self.months} else self.month
        return self._look(officer)

    @rx.event
    def choose_place(self, place: str) -> Any:
        """Another place, the same month."""
        officer = self.let_in(May.SEE_COUNTS)
        if officer is None:
            return self.show_the_door()
        self.place = place
        return self._look(officer)

    @rx.event
    def choose_measure(self, measure: str) -> Any:
        """What the map shows."""
        officer = self.let_in(May.SEE_COUNTS)
        if officer is None:
            return self.show_the_door()
        self.measure = measure if measure in NAMES else self.measure
        return self._look(officer)

    def _look(self, officer: OfficerSeen) -> None:
        area = officer.area if reach(officer.role, May.SEE_COUNTS) is Reach.OWN else ""
        if not self.place.startswith(area):
            self.place = area
        engine = self.house.engine
        found = inside_of(engine, self.month, self.place)
        with speaking(self.language):
            self._say(found, of_places(engine, self.month, [self.place]), area)
            # The whole country is drawn by regency: a province says too little.
            drawn = found if self.place else of_size(engine, self.month, REGENCY)
            self.tiles = saying.tiles(drawn, self.measure)
            self.counted_at = self._say_counted()
        self._draw(drawn)
        told = through_time(engine, self.place)
        self.lines = saying.lines(told)
        self.stands = saying.any_of(told, (CANDIDATES, WORKING, HOME))
        self.happened = saying.any_of(told, (REACHED, REPORTS))
        self.may_export = is_allowed(engine, officer, May.EXPORT_COUNTS)
        for name in ("counts.csv", "counts.xlsx", "global-compact.csv"):
            variable = name.replace("global-", "").replace(".", "_")
            setattr(self, variable, f"{EXPORTS}{name}?month={self.month}")

    def _draw(self, drawn: Figures) -> None:
        lying = geography.lying_in(self.place)
        self.regencies = geography.dots(dict.fromkeys(lying, 0))
        told = {place: figures.get(self.measure, 0) for place, figures in drawn.items()}
        self.dots = geography.dots({place: number for place, number in told.items() if number})
        if lying:
            window = geography.window(lying)
            self.east, self.north = window.east, window.north

    def _say(self, found: Figures, whole: Figures, area: str) -> None:
        self.place_name = say_place(self.place)
        self.crumbs = saying.crumbs(self.place, area)
        self.whole = saying.cells(whole.get(self.place, {}))
        self.rows = saying.rows(found)

    def _say_counted(self) -> str:
        with Session(self.house.engine) as session:
            counted = session.get(CountedMonth, self.month)
        if counted is None:
            return ""
        moment = say_moment(counted.counted_at, self.house.settings.timezone)
        return _("Counted on {time}; these numbers do not change any more.").format(time=moment)
