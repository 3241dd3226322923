"""An earlier list brought back, with the decisions that we have learnt of since."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from ltsa_pwa.agencies.agency import Agency, Looked, Permit, Register
from ltsa_pwa.agencies.contact import Contact
from ltsa_pwa.agencies.offices import kept_offices
from ltsa_pwa.agencies.stops import name_of

_PARTS = ("permits", "branches", "contacts")


def with_decisions_of(current: Register, earlier: Register, *, revive: bool) -> Register:
    """The earlier list with today's sanctions, and with those it does not have remembered.

    What newer lists have taken away since (a permit, an open office, a number) stays away
    unless it is to be brought to life again.
    """
    known = {each.key: each for each in current.agencies}
    listed = {each.key for each in earlier.listed}
    names = {name_of(each): each for each in current.agencies if each.key not in listed}
    agencies = [_decided(each, known, names) for each in earlier.agencies]
    if not revive:
        newer = frozenset(_looked_at_since(current, earlier))
        agencies = [_as_since(each, known.get(each.key), newer) for each in agencies]
    held = {each.key for each in agencies}
    later = (each for each in current.agencies if each.key not in held)
    remembered = (replace(each, gone_since=each.gone_since or earlier.list_date) for each in later)
    whole = (*agencies, *remembered)
    dated = replace(
        earlier, sanctions_date=current.sanctions_date, looked=_looked(current, earlier)
    )
    return replace(dated, agencies=whole).tidied()


def differing(earlier: Register, now: Register) -> tuple[Agency, ...]:
    """Companies of the earlier list whose permits, offices or numbers are not as they were."""
    known = {each.key: each for each in now.agencies}
    return tuple(
        each
        for each in earlier.tidied().agencies
        if any(getattr(known[each.key], part) != getattr(each, part) for part in _PARTS)
    )


def _decided(agency: Agency, known: dict[str, Agency], names: dict[str, Agency]) -> Agency:
    """What is known today of the same number, or of the same name under another one."""
    now = known.get(agency.key) or names.get(name_of(agency))
    return replace(agency, sanctions=now.sanctions) if now else agency


def _looked_at_since(current: Register, earlier: Register) -> Iterator[str]:
    """Which kinds of parts lists looked at on the earlier one's day or later."""
    for part in _PARTS:
        then: date | None = getattr(earlier, f"{part}_date")
        now: date | None = getattr(current, f"{part}_date")
        if now and (then is None or then <= now):
            yield part


def _as_since(agency: Agency, now: Agency | None, newer: frozenset[str]) -> Agency:
    """Without what the newer lists no longer have of it."""
    if now is None:
        return agency
    if "permits" in newer:
        agency = replace(agency, permits=tuple(_still_given(agency.permits, now.permits)))
    if "branches" in newer:
        agency = replace(agency, branches=kept_offices(agency.branches, now.branches))
    return replace(agency, contacts=tuple(_still_theirs(agency.contacts, now.contacts, newer)))


def _still_given(permits: Iterable[Permit], now: Iterable[Permit]) -> Iterator[Permit]:
    """A permit that both have ends on the earlier of its last days."""
    left = {_name(each): each for each in now}
    for each in permits:
        if found := left.get(_name(each)):
            ends = [day for day in (each.until, found.until) if day]
            yield replace(each, until=min(ends, default=None))


def _name(permit: Permit) -> tuple[str, str, str]:
    return permit.country, permit.job, permit.number


def _still_theirs(
    contacts: Iterable[Contact], now: Iterable[Contact], newer: frozenset[str]
) -> Iterator[Contact]:
    """Numbers of the list of companies come back with it; that list is why one goes back."""
    left = {(each.kind, each.mark) for each in now}
    for each in contacts:
        is_gone = each.origin in newer and (each.kind, each.mark) not in left
        if not is_gone:
            yield each


def _looked(current: Register, earlier: Register) -> tuple[Looked, ...]:
    """Who looked at what: at sanctions, who looked last."""
    since = [each for each in current.looked if each.what == "sanctions"]
    return tuple(sorted([*(each for each in earlier.looked if each.what != "sanctions"), *since]))
