"""A quarter on one sheet of A4, for the tripartite-plus forum; its back serves the Compact."""

# Translators: A printed sheet with numbers of three months. “Figure” is a number that is counted.

from typing import Any

import reflex as rx

from ltsa_desk.counts import saying
from ltsa_desk.counts.blocks import EVERYWHERE
from ltsa_desk.counts.counting import counted_months
from ltsa_desk.counts.exporting import quarters
from ltsa_desk.counts.measures import ANSWER_HOURS, NAMES, STANDING, SUMMED
from ltsa_desk.counts.months import first_day, months_of
from ltsa_desk.counts.page import cell, fact, print_button, what_is_hidden
from ltsa_desk.counts.published import of_period, of_places
from ltsa_desk.counts.saying import Cell, Choice, Row, Served
from ltsa_desk.officers.roles import May
from ltsa_desk.routes import COUNTS, in_language
from ltsa_desk.ui.desk import Desk
from ltsa_desk.ui.frame import frame
from ltsa_desk.words import _, say_month, say_number, speaking, spoken

REGENCY = 4
ADDED_UP = (*STANDING, *SUMMED)


class SheetDesk(Desk):
    """One quarter, by regency."""

    quarters: rx.Field[list[str]] = rx.field(default_factory=list)
    quarter: str = ""
    period: str = ""
    made_by: str = ""
    whole: rx.Field[list[Cell]] = rx.field(default_factory=list)
    rows: rx.Field[list[Row]] = rx.field(default_factory=list)
    answers: rx.Field[list[Choice]] = rx.field(default_factory=list)
    served: rx.Field[list[Served]] = rx.field(default_factory=list)

    @rx.event
    def arrive(self) -> Any:
        """The newest quarter that is whole."""
        if self.let_in(May.EXPORT_COUNTS) is None:
            return self.show_the_door()
        self.quarters = quarters(counted_months(self.house.engine))
        return self._look((self.quarters or [""])[0])

    @rx.event
    def choose(self, quarter: str) -> Any:
        """Another quarter."""
        if self.let_in(May.EXPORT_COUNTS) is None:
            return self.show_the_door()
        return self._look(quarter) if quarter in self.quarters else None

    def _look(self, quarter: str) -> None:
        self.quarter, self.made_by = quarter, self.house.settings.office
        if not quarter:
            return
        months, engine = months_of(quarter), self.house.engine
        waits = [of_places(engine, each, [EVERYWHERE]).get(EVERYWHERE, {}) for each in months]
        with speaking(self.language):
            first, last = say_month(first_day(months[0])), say_month(first_day(months[-1]))
            self.period = _("{first} to {last}").format(first=first, last=last)
            whole = of_period(engine, months, 0).get(EVERYWHERE, {})
            self.whole = saying.cells(whole, ADDED_UP)
            self.rows = saying.rows(of_period(engine, months, REGENCY), ADDED_UP)
            self.answers = [
                Choice(str(wait.get(ANSWER_HOURS, saying.NOTHING)), say_month(first_day(month)))
                for month, wait in zip(months, waits, strict=True)
            ]
            self.served = saying.served(
                {measure: say_number(number) for measure, number in whole.items()}
                | {ANSWER_HOURS: " · ".join(each.code for each in self.answers)}
            )


def sheet_page() -> rx.Component:
    """What to choose stays off the paper."""
    return frame(
        rx.el.div(
            rx.el.a(_("Back to the counts"), href=in_language(COUNTS, spoken())),
            rx.el.label(
                _("Quarter"),
                rx.el.select(
                    rx.foreach(SheetDesk.quarters, lambda each: rx.el.option(each, value=each)),
                    value=SheetDesk.quarter,
                    on_change=SheetDesk.choose,
                ),
            ),
            print_button(),
            class_name="choices unprinted",
        ),
        rx.cond(SheetDesk.quarter == "", nothing(), sheet()),
    )


def nothing() -> rx.Component:
    """Before three months of a quarter were counted."""
    return rx.el.p(_("No quarter has been counted whole yet."), class_name="empty")


def sheet() -> rx.Component:
    """Heading, numbers of the whole, answers, and a table by regency."""
    return rx.el.article(
        rx.el.h1(_("Quarterly sheet for the tripartite-plus forum")),
        rx.el.p(rx.el.strong(SheetDesk.made_by), " · ", SheetDesk.period),
        rx.el.dl(rx.foreach(SheetDesk.whole, fact), class_name="figures"),
        rx.el.h2(_(NAMES[ANSWER_HOURS])),
        rx.el.dl(rx.foreach(SheetDesk.answers, answer), class_name="figures"),
        rx.el.p(
            _("Half of those who got an answer in that month's cases had it within this time."),
            class_name="soft small",
        ),
        rx.el.h2(_("By regency")),
        rx.el.table(
            rx.el.thead(
                rx.el.tr(
                    rx.el.th(_("Place"), scope="col"),
                    *(rx.el.th(_(NAMES[each]), scope="col") for each in ADDED_UP),
                )
            ),
            rx.el.tbody(rx.foreach(SheetDesk.rows, row)),
            class_name="queue numbers",
        ),
        what_is_hidden(),
        rx.el.p(
            _(
                "How many are candidates, working abroad or back home is as of the last month; "
                "everything else is added up over three."
            ),
            class_name="soft small",
        ),
        back(),
        class_name="sheet",
    )


def back() -> rx.Component:
    """The same numbers, by the objectives they serve."""
    return rx.el.section(
        rx.el.h2(_("In the terms of the Global Compact for Migration")),
        rx.el.p(rx.el.strong(SheetDesk.made_by), " · ", SheetDesk.period),
        rx.el.table(
            rx.el.thead(
                rx.el.tr(
                    rx.el.th(_("Objective"), scope="col"),
                    rx.el.th(_("Figure"), scope="col"),
                    rx.el.th(_("Number"), scope="col"),
                )
            ),
            rx.el.tbody(rx.foreach(SheetDesk.served, serves)),
            class_name="queue",
        ),
        class_name="back",
    )


def serves(each: Served) -> rx.Component:
    """One figure, and what it counts."""
    return rx.el.tr(
        rx.el.th(each.objective, scope="row"),
        rx.el.td(each.figure, rx.el.span(each.why, class_name="soft small")),
        rx.el.td(rx.el.strong(each.number)),
    )


def answer(each: Choice) -> rx.Component:
    """A month and its hours."""
    return rx.el.div(rx.el.dt(each.name), rx.el.dd(each.code))


def row(each: Row) -> rx.Component:
    """One regency."""
    return rx.el.tr(rx.el.th(each.name, scope="row"), rx.foreach(each.cells, cell))
