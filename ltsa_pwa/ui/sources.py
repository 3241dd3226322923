"""A figure in words, where it comes from, and a line that appears when it has grown old."""

import re
from collections.abc import Iterable
from datetime import date, datetime

import reflex as rx
from babel.dates import format_skeleton

from ltsa_pwa.facts import Day, Figure, Known, Source
from ltsa_pwa.i18n import _, say_date, say_money, say_number, say_percent, spoken_language, unbroken
from ltsa_pwa.ui.device import device
from ltsa_pwa.ui.listen import SILENT
from ltsa_pwa.ui.parts import quiet


def say_figure(figure: Figure) -> str:
    """The value as it stands in a sentence."""
    if figure.kind == "article":
        # Translators: how an article of a law is named
        return _("Article {number} of {law}").format(
            number=figure.value, law=unbroken(figure.unit or "")
        )
    if isinstance(figure.value, Day):
        return say_day(figure.value)
    if isinstance(figure.value, str):
        return unbroken(figure.value)
    if figure.kind == "money" and figure.unit:
        return say_money(figure.value, figure.unit)
    if figure.kind == "percent":
        return say_percent(float(figure.value / 100))
    return say_number(figure.value)


def say_day(day: Day) -> str:
    """A day, or only its month or year when the source gives no more."""
    if day.month and day.day:
        return say_date(day.earliest())
    skeleton = "yMMMM" if day.month else "y"
    return format_skeleton(skeleton, day.earliest(), locale=spoken_language().babel)


def seen_line(known: Known) -> str:
    """The day of the newest page that shows it, and how many do; where a page has none, our own."""
    if known.dated is None:
        return _looked_line(known)
    day = say_day(known.dated)
    if known.certainty == "one":
        return _("Seen: {day}. One source.").format(day=day)
    return _("Seen: {day}. Two sources or more.").format(day=day)


def _looked_line(known: Known) -> str:
    day = say_date(known.checked_on)
    if known.certainty == "one":
        return _("Checked on {day}; the page has no date. One source.").format(day=day)
    return _("Checked on {day}; not every page has a date. Two sources or more.").format(day=day)


def source_links(sources: Iterable[Source]) -> rx.Component:
    """The pages it was read in, each with its day."""
    unique = dict.fromkeys(sources)
    return rx.el.ul(
        *[rx.el.li(_source_link(each)) for each in unique],
        class_name="sources",
        custom_attrs=SILENT,
    )


def _source_link(source: Source) -> rx.Component:
    """The day apart: an Arabic month must not change places with its year in a Latin line."""
    day = [", ", rx.el.bdi(say_day(source.dated))] if source.dated else []
    if source.address is None:
        return rx.fragment(source.title, *day)
    return rx.el.a(source.title, *day, href=source.address, rel="noreferrer nofollow")


def breakable(address: str) -> list[rx.Component | str]:
    """A mail address, or a page's, that a narrow screen breaks after ``@``, ``/`` or a dot."""
    parts = re.split(r"(?<=[@./])(?=[^@./])", address)
    shown: list[rx.Component | str] = [parts[0]]
    for part in parts[1:]:
        shown += [rx.el.wbr(), part]
    return shown


def old_line(known: Iterable[Known], words: str) -> rx.Component:
    """``words``, seen from the day on which the first of these has grown old.

    The page is built once and read for months, so the phone's own date decides;
    what is old already on the day of the build needs no script.
    """
    first = min((each.stale_after for each in known), default=None)
    if first is None:
        return rx.fragment()
    look = "old-note is-old" if first < _today() else "old-note"
    return device("old-note", quiet(words), class_name=look, stale_after=first.isoformat())


def _today() -> date:
    return datetime.now().astimezone().date()
