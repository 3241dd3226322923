"""The operator's list of facts: what each says, how old it is, and what wants somebody's eyes."""

import json
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import groupby

from rich.console import Console
from rich.table import Table

from ltsa_pwa.facts.fact import Contact, Figure
from ltsa_pwa.facts.known import Facts

Fact = Figure | Contact

_DAYS_A_MONTH = 30.44
_SOURCES = {"two": "2+", "one": "1", "unverified": "-"}


def chosen(
    facts: Facts, today: date, *, stale: bool = False, unverified: bool = False, topic: str = ""
) -> tuple[Fact, ...]:
    """What was asked for, topic by topic; everything when neither is asked for."""
    every = facts.everything()
    if stale or unverified:
        old = facts.stale(today) if stale else ()
        every = (*old, *(facts.unverified() if unverified else ()))
    wanted = [each for each in every if topic in ("", each.written_in.topic)]
    return tuple(sorted(wanted, key=_place))


def wants_eyes(
    listed: Sequence[Fact], today: date, shown: Collection[str], *, unverified: bool = False
) -> bool:
    """Whether a scheduler should wake somebody: a page shows an old fact.

    ``shown`` names what stands on a page. What is only kept, and what nobody has confirmed,
    waits without harm; the latter counts when asked for.
    """
    old = any(each.key in shown and each.stale(today) for each in listed)
    return old or (unverified and any(not each.may_be_shown for each in listed))


def say_listing(
    console: Console, listed: Sequence[Fact], today: date, shown: Mapping[str, Sequence[str]]
) -> None:
    """A table for each topic, and a line that counts; ``By`` is the number of sources.

    ``shown`` has the pages of each fact; of an old one they are named, for whoever mends it.
    """
    for topic, group in groupby(listed, key=lambda each: each.written_in.topic):
        table = Table(box=None, title=topic, title_justify="left", header_style="bold")
        table.add_column(no_wrap=True)
        table.add_column(overflow="fold", min_width=14)
        for heading in ("Age", "Old after", "By"):
            table.add_column(heading, no_wrap=True)
        table.add_column(overflow="fold", min_width=10)
        for each in group:
            where = _where(each, today, shown.get(each.key, ()))
            look = _look(each, today, each.key in shown)
            table.add_row(*_cells(each, today), where, style=look)
        console.print(table, "")
    old = sum(each.key in shown and each.stale(today) for each in listed)
    waiting = sum(not each.may_be_shown for each in listed)
    kept = sum(each.may_be_shown and each.key not in shown for each in listed)
    console.print(
        f"{len(listed):,} facts, {old:,} old, {kept:,} kept and on no page,"
        f" {waiting:,} unverified and never shown.",
        soft_wrap=True,
    )


def as_json(listed: Sequence[Fact], today: date, shown: Mapping[str, Sequence[str]]) -> str:
    """The same for programs."""
    members = [_members(each, today, shown.get(each.key, ())) for each in listed]
    return json.dumps(members, ensure_ascii=False, indent=1)


def _place(each: Fact) -> tuple[str, str, int]:
    return each.written_in.topic, str(each.written_in.file), each.written_in.line


def _cells(each: Fact, today: date) -> tuple[str, ...]:
    months = (today - each.seen).days / _DAYS_A_MONTH
    return (
        each.key,
        says(each),
        f"{months:.0f} months",
        each.stale_after.isoformat(),
        _SOURCES[each.certainty],
    )


def says(each: Figure | Contact) -> str:
    """Value and unit, as they stand in the file."""
    if not isinstance(each, Figure):
        return each.value
    value = f"{each.value:,}" if isinstance(each.value, Decimal) else str(each.value)
    said = {
        "article": f"{each.unit}, article {value}",
        "office": f"{value}, {each.unit}",
        "percent": f"{value} %",
    }
    return said.get(each.kind, f"{value} {each.unit or ''}".rstrip())


def _where(each: Fact, today: date, pages: Sequence[str]) -> str:
    if not pages:
        return "on no page"
    return f"on {', '.join(pages)}" if each.stale(today) else ""


def _look(each: Fact, today: date, is_shown: bool) -> str:
    if not is_shown:
        return "dim"
    return "yellow" if each.stale(today) else ""


def _members(each: Fact, today: date, pages: Sequence[str]) -> dict[str, object]:
    return {
        "name": each.key,
        "topic": each.written_in.topic,
        "file": str(each.written_in.file),
        "line": each.written_in.line,
        "says": says(each),
        "certainty": each.certainty,
        "shown": bool(pages),
        "pages": list(pages),
        "checked_on": each.checked_on.isoformat(),
        "last_seen": str(each.last_seen) if each.last_seen else None,
        "stale_after": each.stale_after.isoformat(),
        "stale": each.may_be_shown and each.stale(today),
        "sources": [{"title": page.title, "address": page.address} for page in each.sources],
    }
