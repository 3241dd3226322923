"""Stops and revocations: what makes a company one not to go with, and how they end."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Literal

from ltsa_pwa.agencies.agency import Agency, Sanction, decree_key
from ltsa_pwa.agencies.names import words
from ltsa_pwa.agencies.standing import a_year_after

STOPS = ("suspended", "revoked")
Told = frozenset[Literal["sanctions", "status"]]
"""Which columns of a row of companies say something: a valid licence is no word on stops."""


def is_stopped(agency: Agency, day: date) -> bool:
    """Whether the company is suspended or revoked; a stop ended on the day itself is not."""
    return any(runs(each, day) for each in agency.sanctions if each.kind in STOPS)


def was_ever_stopped(agency: Agency) -> bool:
    return any(each.kind in STOPS for each in agency.sanctions)


def runs(sanction: Sanction, day: date) -> bool:
    return sanction.until is None or sanction.until > day


def entered_stops(agency: Agency, day: date) -> list[Sanction]:
    """What the office entered and is in force that day: no list says it. Warnings stop nobody."""
    kinds = (*STOPS, "watch")
    entered = (each for each in agency.sanctions if each.entered_here and each.kind in kinds)
    return [each for each in entered if each.until is None or each.until >= day]


def lifted(before: Iterable[Agency], after: Iterable[Agency], day: date) -> tuple[Agency, ...]:
    """Companies that would no longer be suspended or revoked, by number or by name."""
    now = list(after)
    stopped = [each for each in now if is_stopped(each, day)]
    keys, names = {each.key for each in stopped}, {name_of(each) for each in stopped}
    # The number is still stopped and has another name; the old name goes free with another number.
    free = {name_of(each) for each in now if each.is_listed} - names
    had = ((each, name_of(each)) for each in before if is_stopped(each, day))
    return tuple(
        each for each, name in had if name not in names and (each.key not in keys or name in free)
    )


def name_of(agency: Agency) -> str:
    """The name as it is compared: without legal form, capitals and signs."""
    return " ".join(words(agency.name))


def carried(
    said: tuple[Sanction, ...], old: tuple[Sanction, ...], day: date, told: Told
) -> tuple[Sanction, ...]:
    """What a list of companies says of sanctions, laid over what was known.

    An empty cell is silence and takes nothing away. "No sanction" ends the stops that
    run, on the list's day: whether that may be is asked elsewhere. A status, "aktif", is
    of the licence, which stays valid during a stop: it ends what a status has said, also
    that the licence has run out, which no other column does.
    """
    known = {each.kind for each in old if each.kind in STOPS and runs(each, day)}
    # "Suspended" in a column of status is the stop that is known by its decree.
    new = tuple(each for each in said if each.decree or each.since or each.kind not in known)
    is_stop = any(each.kind in STOPS for each in said)
    if is_stop or not told:
        return merged(new, old)
    kept = (each for each in old if not _is_renewed(each, told))
    return merged(new, (_ended(each, day) if _is_meant(each, told) else each for each in kept))


def _is_renewed(sanction: Sanction, told: Told) -> bool:
    return sanction.kind == "expired" and "status" in told and not _is_decided(sanction)


def _is_meant(sanction: Sanction, told: Told) -> bool:
    return "sanctions" in told or not _is_decided(sanction)


def _is_decided(sanction: Sanction) -> bool:
    return bool(sanction.decree or sanction.since)


def _ended(sanction: Sanction, day: date) -> Sanction:
    if sanction.entered_here or not runs(sanction, day):
        return sanction  # two people know more than the list; only two people end it
    if sanction.kind == "watch":
        return _watched_for_a_year(sanction, day)
    return replace(sanction, until=day) if sanction.kind in STOPS else sanction


def _watched_for_a_year(sanction: Sanction, day: date) -> Sanction:
    """A list forgets a company under watch sooner than the year is over."""
    if sanction.since or sanction.until:
        return sanction
    return replace(sanction, until=a_year_after(day))


def ended_by_silence(sanction: Sanction, day: date) -> Sanction:
    """A stop that the list of sanctions no longer names has ended by its day.

    A licence taken away does not come back by silence: that needs a list of
    companies that says so, or two people.
    """
    if sanction.kind == "revoked" or (sanction.since and sanction.since > day):
        return sanction
    return _ended(sanction, day)


def merged(new: tuple[Sanction, ...], old: Iterable[Sanction]) -> tuple[Sanction, ...]:
    """The new ones, and those old ones that are not the same decision."""
    named = {_decision(each) for each in new}
    kept = (
        each
        for each in old
        if _decision(each) not in named and not any(_speaks_for(one, each) for one in new)
    )
    return (*new, *kept)


def _decision(sanction: Sanction) -> tuple[str, str]:
    return sanction.kind, decree_key(sanction.decree) or str(sanction.since)


def _speaks_for(new: Sanction, entered: Sanction) -> bool:
    """An entered decree is the list's as soon as the list has it, whatever the list calls it.

    But a list that knows of no more than a warning does not undo the stop that two entered.
    """
    decree = decree_key(new.decree)
    is_same = decree != "" and decree == decree_key(entered.decree)
    return entered.entered_here and is_same and (new.kind in STOPS or entered.kind not in STOPS)
