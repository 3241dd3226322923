"""Who looked at what, and when: a list without accounts says nothing about accounts."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date

from ltsa_pwa.agencies.agency import Looked, Register
from ltsa_pwa.agencies.contact import Contact, Origin, compared_as
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
    if day := days.get("contacts_date"):
        new |= dict.fromkeys(_kinds_in(reading.columns), day)
    elif reading.kind == "companies":
        # Lists of contacts have a day of their own; this one may know more kinds than they do.
        new |= dict.fromkeys(_kinds_in(reading.columns) - _own_kinds(before), list_date)
    rest = [each for each in known if each.what not in new]
    return tuple(sorted([*rest, *(Looked(what, day, source) for what, day in new.items())]))


def _kinds_in(columns: Collection[str]) -> set[str]:
    return {compared_as(each) for each in CONTACT_FIELDS if each in columns}


def _own_kinds(before: Register | None) -> set[str]:
    contacts = (each for agency in before.agencies for each in agency.contacts) if before else ()
    return {compared_as(each.kind) for each in contacts if each.origin == "contacts"}
