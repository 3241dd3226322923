"""Ends that a newer list does not repeat: no licence or permit comes alive by silence."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from ltsa_pwa.agencies.agency import Agency, Permit

_DAYS = ("issued", "until")


def with_known_days(new: Agency, old: Agency, columns: Collection[str]) -> Agency:
    """The company as a list writes it; a day for which that has no column stays."""
    return replace(new, **{day: getattr(old, day) for day in _DAYS if day not in columns})


def with_known_ends(
    new: Iterable[Permit], old: Iterable[Permit], columns: Collection[str]
) -> tuple[Permit, ...]:
    """The permits of a list; where it has no column of last days, those we knew stay."""
    if "until" in columns:
        return tuple(new)
    known = tuple(old)
    return tuple(_with_known_end(each, known) for each in new)


def _with_known_end(permit: Permit, known: tuple[Permit, ...]) -> Permit:
    alike = [each for each in known if _is_same(permit, each)]
    exact = [each for each in alike if _name(each) == _name(permit)]
    ends = [each.until for each in exact or alike if each.until]
    is_endless = len(ends) < len(exact or alike)
    return replace(permit, until=None if is_endless else max(ends, default=None))


def endless(before: Iterable[Agency], after: Iterable[Agency]) -> tuple[Agency, ...]:
    """Companies whose licence, or one of whose permits, had a last day and would have none."""
    known = {each.key: each for each in before}
    return tuple(
        each
        for each in after
        if (was := known.get(each.key)) and ((was.until and not each.until) or _frees(was, each))
    )


def _frees(was: Agency, now: Agency) -> bool:
    if was.permits == now.permits:
        return False
    ended = [each for each in was.permits if each.until]
    return any(_is_same(new, each) for new in _newly_endless(was, now) for each in ended)


def _newly_endless(was: Agency, now: Agency) -> Iterator[Permit]:
    had_none = {_name(each) for each in was.permits if each.until is None}
    return (each for each in now.permits if each.until is None and _name(each) not in had_none)


def _name(permit: Permit) -> tuple[str, str, str]:
    return permit.country, permit.job, permit.number


def _is_same(one: Permit, other: Permit) -> bool:
    """For the same country; a list that leaves out the number or the job may mean any of them."""
    return (
        one.country == other.country
        and (one.number == other.number or not (one.number and other.number))
        and (one.job == other.job or not (one.job and other.job))
    )
