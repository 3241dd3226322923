"""Lay a new list over the register in use; what it is silent about stays, with its own day."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from ltsa_pwa.agencies.agency import Agency, Permit, Register, Sanction, licence_key
from ltsa_pwa.agencies.belonging_row import Belonging
from ltsa_pwa.agencies.names import words
from ltsa_pwa.agencies.reading import Reading
from ltsa_pwa.agencies.row import Problem
from ltsa_pwa.agencies.spreadsheet import NotARegister

ENDED_PERMITS_STAY = timedelta(days=731)


def lay_over(
    reading: Reading, before: Register | None, source: str, list_date: date
) -> tuple[Register, tuple[Problem, ...]]:
    """The register with the new list in it, and the rows that speak of nobody we know."""
    if reading.kind == "companies":
        return _companies(reading, before, source, list_date), ()
    if before is None:
        raise NotARegister("There is no list of companies yet: import that first.")
    owners = _Owners(before.agencies)
    by_key: dict[str, list[Belonging]] = defaultdict(list)
    strangers = []
    for each in reading.belongings:
        key, why = owners.find(each)
        if key:
            by_key[key].append(each)
        else:
            strangers.append(Problem(each.row, "", why))
    agencies = (_with(agency, reading, by_key[agency.key], list_date) for agency in before.agencies)
    dated = replace(before, agencies=tuple(agencies), **_days(reading, before, list_date))
    return dated.tidied(), tuple(strangers)


def _companies(reading: Reading, before: Register | None, source: str, list_date: date) -> Register:
    known = {agency.key: agency for agency in before.agencies} if before else {}
    agencies = tuple(
        _carried_over(each, known.get(each.key), reading, list_date) for each in reading.agencies
    )
    blank = Register(source, list_date, None, ())
    after = replace(before or blank, source=source, list_date=list_date, is_sample=False)
    return replace(after, agencies=agencies, **_days(reading, before, list_date)).tidied()


def _carried_over(new: Agency, old: Agency | None, reading: Reading, list_date: date) -> Agency:
    if old is None:
        return new
    sanctions = old.sanctions
    if reading.has_sanctions:
        ended = (each for each in old.sanctions if _was_over(each, list_date))
        sanctions = _merged(new.sanctions, ended)
    others = tuple(each for each in old.contacts if each.origin != "companies")
    own = new.contacts if reading.has_contacts else old.contacts
    return replace(
        new,
        sanctions=sanctions,
        branches=old.branches,
        permits=old.permits,
        contacts=(*own, *others) if reading.has_contacts else old.contacts,
    )


def _days(reading: Reading, before: Register | None, list_date: date) -> dict[str, date | None]:
    """Only what a list looked at gets its day."""
    days: dict[str, date | None] = {}
    if reading.has_sanctions:
        days["sanctions_date"] = list_date
    if reading.kind in ("permits", "branches"):
        days[f"{reading.kind}_date"] = list_date
    if reading.kind == "contacts" or (reading.has_contacts and not _has_own_contacts(before)):
        days["contacts_date"] = list_date
    return days


def _has_own_contacts(before: Register | None) -> bool:
    """A list of contacts is looked at on its own day, and one telephone elsewhere is not that."""
    agencies = before.agencies if before else ()
    return any(each.origin == "contacts" for agency in agencies for each in agency.contacts)


def _with(agency: Agency, reading: Reading, found: list[Belonging], list_date: date) -> Agency:
    if reading.kind == "sanctions":
        new = tuple(sanction for each in found for sanction in each.sanctions)
        running = (_ended_by(each, list_date) for each in agency.sanctions)
        return replace(agency, sanctions=_merged(new, running))
    if reading.kind == "permits":
        permits = tuple(one for each in found for one in each.permits)
        return replace(agency, permits=_with_ended(permits, agency.permits, list_date))
    contacts = tuple(one for each in found for one in each.contacts)
    others = tuple(each for each in agency.contacts if each.origin != reading.kind)
    if reading.kind == "branches":
        branches = tuple(one for each in found for one in each.branches)
        return replace(agency, branches=branches, contacts=(*others, *contacts))
    return replace(agency, contacts=(*others, *contacts))


def _with_ended(
    new: tuple[Permit, ...], old: tuple[Permit, ...], list_date: date
) -> tuple[Permit, ...]:
    """Lists drop what ran out; people are still recruited with it, so it stays for a while."""
    named = {(each.country, each.job, each.number) for each in new}
    ended = (
        each
        for each in old
        if each.until is not None
        and list_date - ENDED_PERMITS_STAY < each.until < list_date
        and (each.country, each.job, each.number) not in named
    )
    return (*new, *ended)


def _was_over(sanction: Sanction, day: date) -> bool:
    return sanction.until is not None and sanction.until < day


def _ended_by(sanction: Sanction, day: date) -> Sanction:
    """A stop that the list of sanctions no longer names has ended by its day.

    A licence taken away does not come back by silence: that needs a list of
    companies that says so, or a person.
    """
    if sanction.kind not in ("suspended", "watch") or _was_over(sanction, day):
        return sanction
    if sanction.since and sanction.since > day:
        return sanction
    return replace(sanction, until=day)


def _merged(new: tuple[Sanction, ...], old: Iterable[Sanction]) -> tuple[Sanction, ...]:
    """The new ones, and those old ones that are not the same decision."""
    named = {(each.kind, each.decree or str(each.since)) for each in new}
    kept = (each for each in old if (each.kind, each.decree or str(each.since)) not in named)
    return (*new, *kept)


class _Owners:
    """Whose a row is: by licence number, or by a name that only one company has."""

    def __init__(self, agencies: Iterable[Agency]) -> None:
        self._names: dict[str, set[str]] = defaultdict(set)
        self._keys = set()
        for agency in agencies:
            self._keys.add(agency.key)
            self._names[" ".join(words(agency.name))].add(agency.key)

    def find(self, row: Belonging) -> tuple[str, str]:
        """The licence key, or "" and why."""
        if key := licence_key(row.licence):
            known = key in self._keys
            return (key, "") if known else ("", f"no company has the licence {row.licence}")
        keys = self._names.get(" ".join(words(row.name)), set())
        if len(keys) == 1:
            return next(iter(keys)), ""
        why = "no company has" if not keys else "more than one company has"
        return "", f"{why} the name {row.name}"
