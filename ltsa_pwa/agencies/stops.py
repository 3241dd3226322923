"""Stops and revocations: what makes a company one not to go with, and how they end."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from ltsa_pwa.agencies.agency import Agency, Sanction
from ltsa_pwa.agencies.names import words

STOPS = ("suspended", "revoked")


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
    stopped = [each for each in after if is_stopped(each, day)]
    keys, names = {each.key for each in stopped}, {name_of(each) for each in stopped}
    had = (each for each in before if is_stopped(each, day))
    return tuple(each for each in had if each.key not in keys and name_of(each) not in names)


def name_of(agency: Agency) -> str:
    """The name as it is compared: without legal form, capitals and signs."""
    return " ".join(words(agency.name))


def carried(
    said: tuple[Sanction, ...], old: tuple[Sanction, ...], day: date, *, is_said: bool
) -> tuple[Sanction, ...]:
    """What a list of companies says of sanctions, laid over what was known.

    An empty cell is silence and takes nothing away. A status that is no stop ends
    the stops that run, on the list's day: whether that may be is asked elsewhere.
    """
    known = {each.kind for each in old if each.kind in STOPS and runs(each, day)}
    # "Suspended" in a column of status is the stop that is known by its decree.
    new = tuple(each for each in said if each.decree or each.since or each.kind not in known)
    is_stop = any(each.kind in STOPS for each in said)
    if is_stop or not is_said:
        return merged(new, old)
    return merged(new, (_ended(each, day) for each in old if each.kind != "expired"))


def _ended(sanction: Sanction, day: date) -> Sanction:
    if sanction.entered_here:
        return sanction  # two people know more than the list; only two people end it
    if sanction.kind not in (*STOPS, "watch") or not runs(sanction, day):
        return sanction
    return replace(sanction, until=day)


def ended_by_silence(sanction: Sanction, day: date) -> Sanction:
    """A stop that the list of sanctions no longer names has ended by its day.

    A licence taken away does not come back by silence: that needs a list of
    companies that says so, or two people.
    """
    if sanction.kind == "revoked" or (sanction.since and sanction.since > day):
        return sanction
    return _ended(sanction, day)


def merged(new: tuple[Sanction, ...], old: Iterable[Sanction]) -> tuple[Sanction, ...]:
    """The new ones, and those old ones that are not the same decision.

    An entered decree is the list's as soon as the list has it, whatever the list calls it.
    """
    named = {(each.kind, each.decree or str(each.since)) for each in new}
    decrees = {each.decree for each in new if each.decree}
    kept = (
        each
        for each in old
        if (each.kind, each.decree or str(each.since)) not in named
        and not (each.entered_here and each.decree in decrees)
    )
    return (*new, *kept)
