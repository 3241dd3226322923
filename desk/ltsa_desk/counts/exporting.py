"""The counts as files: for a spreadsheet, and in the terms of the Global Compact."""

# Translators: Heads of columns in a spreadsheet. “Figure” is a number that is counted.

import csv
import io
from collections.abc import Iterable, Sequence

import xlsxwriter
from sqlalchemy import Engine

from ltsa_desk.counts.blocks import EVERYWHERE
from ltsa_desk.counts.compact import OBJECTIVES, SERVED
from ltsa_desk.counts.measures import NAMES
from ltsa_desk.counts.months import QUARTER, quarter_of
from ltsa_desk.counts.places import say_place, with_dots
from ltsa_desk.counts.published import everything, of_period, through_time
from ltsa_desk.words import _

Cell = str | int | None
FORMULAS = ("=", "+", "-", "@", "\t", "\r")
"""A spreadsheet would work out what begins like this."""


def counts(engine: Engine, month: str) -> list[list[Cell]]:
    """A month: a heading, and a row for each place of which anything is told."""
    found = everything(engine, month)
    heading: list[Cell] = [_("Month"), _("Code"), _("Place"), *(_(name) for name in NAMES.values())]
    return [
        heading,
        *(
            [month, with_dots(place), say_place(place), *(figures.get(each) for each in NAMES)]
            for place, figures in sorted(found.items())
        ),
    ]


def compact(engine: Engine, year: str) -> list[list[Cell]]:
    """A year in the terms of the Global Compact, whole and by month."""
    told = through_time(engine, EVERYWHERE)
    found = {month: told[month] for month in sorted(told) if month.startswith(year)}
    whole = of_period(engine, list(found), len(EVERYWHERE)).get(EVERYWHERE, {})
    periods = {"/".join((min(found), max(found))): whole, **found} if found else {}
    heading: list[Cell] = [
        _("Objective"),
        _("What it says"),
        _("Figure"),
        _("What is counted"),
        _("Period"),
        _("Number"),
    ]
    rows: list[list[Cell]] = [
        [
            each.objective,
            _(OBJECTIVES[each.objective]),
            _(NAMES[each.measure]),
            _(each.why),
            period,
            figures.get(each.measure),
        ]
        for each in SERVED
        for period, figures in periods.items()
    ]
    return [heading, *rows]


def as_csv(rows: Iterable[Sequence[Cell]]) -> bytes:
    """Comma separated, in UTF-8 that spreadsheets recognize; nothing in it is a formula."""
    text = io.StringIO(newline="")
    csv.writer(text).writerows([_harmless(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def as_xlsx(sheets: dict[str, list[list[Cell]]]) -> bytes:
    """A workbook; texts are written as texts, whatever they look like."""
    packed = io.BytesIO()
    with xlsxwriter.Workbook(packed, {"in_memory": True}) as book:
        bold = book.add_format({"bold": True})
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            sheet.freeze_panes(1, 0)
            sheet.set_row(0, None, bold)
            for line, row in enumerate(rows):
                for place, cell in enumerate(row):
                    if isinstance(cell, int):
                        sheet.write_number(line, place, cell)
                    elif cell is not None:
                        sheet.write_string(line, place, cell)
            sheet.autofit()
    return packed.getvalue()


def quarters(months: Iterable[str]) -> list[str]:
    """The quarters of which every month was counted, the newest first."""
    counted = [quarter_of(month) for month in months]
    whole = {each for each in counted if counted.count(each) == QUARTER}
    return sorted(whole, reverse=True)


def _harmless(cell: Cell) -> Cell:
    # A quote in front makes it a text; that it may be seen is the smaller evil.
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULAS) else cell
