"""Who looked at what, and when: a list without accounts says nothing about accounts."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date

from ltsa_pwa.agencies.agency import Looked, Register
from ltsa_pwa.agencies.contact import ORIGINS, Contact, Origin, compared_as
from ltsa_pwa.agencies.reading import Reading
from ltsa_pwa.agencies.row import CONTACT_FIELDS

_DATED = ("sanctions", "permits", "branches")


def not_asked(
    contacts: Iterable[Contact], origin: Origin, columns: Collection[str]
) -> tuple[Contact, ...]:
    """Those known contacts that a list takes no place of: another's, or of a kind it has not."""
    asked = _kinds_in(columns)
    return tuple(
        each for each in contacts if each.origin != origin or compared_as(each.kind) not in asked
    )


def looked(
    reading: Reading,
    before: Register | None,
    source: str,
    list_date: date,
    days: Mapping[str, date | None],
) -> tuple[Looked, ...]:
    """What this list looked at, and of the rest who looked at it last."""
    known = before.looked if before else ()
    new = {what: day for what in _DATED if (day := days.get(f"{what}_date"))}
    if reading.kind in ORIGINS:
        new |= {f"{kind}@{reading.kind}": list_date for kind in _kinds_in(reading.columns)}
    rest = [each for each in known if each.what not in new]
    return tuple(sorted([*rest, *(Looked(what, day, source) for what, day in new.items())]))


def _kinds_in(columns: Collection[str]) -> set[str]:
    return {compared_as(each) for each in CONTACT_FIELDS if each in columns}


def contact_looked(register: Register, kind: str) -> Looked | None:
    """The list that was looked at longest ago, of those that this kind of contact comes from.

    A new list of contacts has not looked at the numbers in the list of companies.
    None when that was before we wrote it down.
    """
    origins = {
        each.origin
        for agency in register.listed
        for each in agency.contacts
        if compared_as(each.kind) == kind
    }
    # Before, a kind had one day for all its lists.
    found = [
        register.looked_at(f"{kind}@{each}") or register.looked_at(kind) for each in sorted(origins)
    ]
    seen = [each for each in found if each]
    return min(seen, key=lambda each: each.day) if seen and len(seen) == len(found) else None
