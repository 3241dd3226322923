"""Counts by place and month: a sentence, a table, a line through time, a map and its tiles."""

# Translators: Headings and choices of a page with numbers: how many people, by place and month.

import reflex as rx

from ltsa_desk.counts.chart import chart
from ltsa_desk.counts.counts_desk import CountsDesk
from ltsa_desk.counts.map_chart import regency_map
from ltsa_desk.counts.measures import NAMES
from ltsa_desk.counts.saying import Cell, Choice, Row, Tile
from ltsa_desk.routes import COUNTS_SHEET, in_language
from ltsa_desk.ui.frame import frame
from ltsa_desk.words import _, spoken


def counts_page() -> rx.Component:
    """Nothing here is about anybody: numbers only, in whole fives."""
    return frame(
        rx.el.div(
            rx.el.h1(_("Counts")),
            rx.cond(
                CountsDesk.may_export,
                rx.el.a(_("Quarterly sheet"), href=in_language(COUNTS_SHEET, spoken())),
            ),
            rx.cond(CountsDesk.month != "", print_button()),
            class_name="headline",
        ),
        rx.cond(CountsDesk.month == "", nothing(), counted()),
    )


def print_button() -> rx.Component:
    """For the wall of a village hall, or a folder."""
    return rx.el.button(
        _("Print"),
        type="button",
        custom_attrs={"onClick": rx.Var("() => window.print()")},
        class_name="primary",
    )


def nothing() -> rx.Component:
    """Before the first month is over."""
    return rx.el.p(
        _("No month has been counted yet. Each is counted on the tenth of the next."),
        class_name="empty",
    )


def counted() -> rx.Component:
    """All of one month and place."""
    return rx.el.div(
        choices(),
        # Whoever sees one village only has no way to go.
        rx.cond(CountsDesk.crumbs.length() > 1, way()),
        rx.el.section(
            rx.el.h2(CountsDesk.place_name),
            rx.el.dl(rx.foreach(CountsDesk.whole, fact), class_name="figures"),
            rx.el.p(CountsDesk.counted_at, role="status", class_name="soft small"),
            class_name="card",
        ),
        rx.cond(CountsDesk.rows.length() > 0, table()),
        what_is_hidden(),
        rx.cond(CountsDesk.stands | CountsDesk.happened, chart()),
        rx.cond(CountsDesk.tiles.length() > 0, tile_map()),
        rx.cond(CountsDesk.may_export, files()),
        class_name="counts",
    )


def choices() -> rx.Component:
    """Which month, and what the map shows."""
    return rx.el.div(
        rx.el.label(
            _("Month"),
            rx.el.select(
                rx.foreach(CountsDesk.months, option),
                value=CountsDesk.month,
                on_change=CountsDesk.choose_month,
            ),
        ),
        rx.cond(CountsDesk.tiles.length() > 0, what_is_drawn()),
        class_name="choices",
    )


def what_is_drawn() -> rx.Component:
    """A village has no map."""
    return rx.el.label(
        _("On the map"),
        rx.el.select(
            *(rx.el.option(_(name), value=code) for code, name in NAMES.items()),
            value=CountsDesk.measure,
            on_change=CountsDesk.choose_measure,
        ),
    )


def option(each: Choice) -> rx.Component:
    """One month."""
    return rx.el.option(each.name, value=each.code)


def way() -> rx.Component:
    """From the whole to here."""
    return rx.el.nav(
        rx.foreach(CountsDesk.crumbs, crumb),
        aria_label=_("Place"),
        class_name="templates unprinted",
    )


def crumb(each: Choice) -> rx.Component:
    """A larger place."""
    return rx.el.button(
        each.name,
        type="button",
        on_click=CountsDesk.choose_place(each.code),
        aria_current=rx.cond(each.code == CountsDesk.place, "location", "false"),
        class_name="quiet",
    )


def fact(each: Cell) -> rx.Component:
    """One number of the place itself."""
    return rx.el.div(rx.el.dt(each.label), rx.el.dd(each.text))


def table() -> rx.Component:
    """What lies in the place."""
    return rx.el.table(
        rx.el.caption(_("Places in it"), class_name="unseen"),
        rx.el.thead(
            rx.el.tr(
                rx.el.th(_("Place"), scope="col"),
                *(rx.el.th(_(name), scope="col") for name in NAMES.values()),
            )
        ),
        rx.el.tbody(rx.foreach(CountsDesk.rows, row)),
        class_name="queue numbers",
    )


def row(each: Row) -> rx.Component:
    """A place that has others in it opens."""
    opener = rx.el.button(
        each.name,
        type="button",
        on_click=CountsDesk.choose_place(each.code),
        class_name="link",
    )
    return rx.el.tr(
        rx.el.th(rx.cond(each.opens, opener, each.name), scope="row"),
        rx.foreach(each.cells, cell),
    )


def cell(each: Cell) -> rx.Component:
    """Its column is said again on narrow screens."""
    return rx.el.td(each.text, custom_attrs={"data-label": each.label})


def what_is_hidden() -> rx.Component:
    """Why numbers do not add up."""
    return rx.el.p(
        _(
            "People are counted in whole fives. Fewer than five stand together with others nearby, "
            "or are not told: then there is a dash. Sums are a little smaller than the truth."
        ),
        class_name="soft small",
    )


def tile_map() -> rx.Component:
    """A picture where each regency lies, and a tile that says the number of each place."""
    return rx.el.section(
        rx.el.h2(_("Map")),
        rx.cond(CountsDesk.regencies.length() > 0, regency_map()),
        rx.el.ul(rx.foreach(CountsDesk.tiles, tile), class_name="tiles"),
        class_name="card",
    )


def tile(each: Tile) -> rx.Component:
    """The number is in words and the shade repeats it."""
    inside = rx.fragment(rx.el.span(each.name), rx.el.strong(each.number))
    opener = rx.el.button(inside, type="button", on_click=CountsDesk.choose_place(each.code))
    return rx.el.li(rx.cond(each.opens, opener, rx.el.div(inside)), class_name=each.look)


def files() -> rx.Component:
    """To take away; each download is written down."""
    return rx.el.section(
        rx.el.h2(_("Take the numbers along")),
        rx.el.ul(
            rx.el.li(download(_("This month as CSV"), CountsDesk.counts_csv)),
            rx.el.li(download(_("This month as a workbook (XLSX)"), CountsDesk.counts_xlsx)),
            rx.el.li(
                download(
                    _("This year in the terms of the Global Compact for Migration (CSV)"),
                    CountsDesk.compact_csv,
                )
            ),
            class_name="trail",
        ),
        class_name="card unprinted",
    )


def download(name: str, address: str) -> rx.Component:
    """A file is no page of the desk: the browser asks the server for it."""
    return rx.el.a(name, href=address, reload_document=True)
