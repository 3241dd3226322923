"""Lay a new list over the register in use; what it is silent about stays, with its own day."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from ltsa_pwa.agencies.agency import Agency, Branch, Permit, Register, licence_key
from ltsa_pwa.agencies.belonging_row import Belonging
from ltsa_pwa.agencies.ends import with_known_days, with_known_ends
from ltsa_pwa.agencies.looking import looked, not_asked
from ltsa_pwa.agencies.names import breaks_fit
from ltsa_pwa.agencies.offices import offices
from ltsa_pwa.agencies.owners import Placed, place
from ltsa_pwa.agencies.reading import Reading
from ltsa_pwa.agencies.row import Problem
from ltsa_pwa.agencies.spreadsheet import NotARegister
from ltsa_pwa.agencies.stops import (
    STOPS,
    Told,
    carried,
    ended_by_silence,
    is_stopped,
    merged,
    name_of,
)

ENDED_PERMITS_STAY = timedelta(days=731)


@dataclass(frozen=True)
class Laid:
    """The register with a new list in it, and what a person should hear of."""

    register: Register
    strangers: tuple[Problem, ...] = ()
    """Rows that speak of nobody we know."""
    renumbered: tuple[str, ...] = ()
    """Sanctioned companies that come under another licence number: each is told a person."""
    renamed: tuple[Problem, ...] = ()
    """Rows whose licence number is known with a name that is only like theirs."""
    keeps_day: bool = False
    """Whether a row that could not be placed may stop a company in the list."""
    doubts: tuple[Problem, ...] = ()
    """Rows that may mean something else than they were taken for."""


def lay_over(reading: Reading, before: Register | None, source: str, list_date: date) -> Laid:
    """What a reading makes of the register; NotARegister when there is nothing to lay it over."""
    if reading.kind == "companies":
        return _companies(reading, before, source, list_date)
    if before is None:
        raise NotARegister("There is no list of companies yet: import that first.")
    placed = place(reading.belongings, before.agencies)
    if placed.keeps_day:
        # A list with a hole is no whole one: its silence ends nothing, and it makes nothing fresh.
        reading = replace(reading, has_sanctions=False)
    agencies = (_with(each, reading, placed.rows[each.key], list_date) for each in before.agencies)
    whole = (*agencies, *_stopped_strangers(placed.unknown, list_date))
    days = _days(reading, before, list_date)
    told = looked(reading, before, source, list_date, days)
    dated = replace(before, agencies=whole, looked=told, **days)
    return Laid(
        dated.tidied(),
        tuple(placed.strangers),
        tuple(placed.renumbered),
        tuple(placed.renamed),
        placed.keeps_day,
        tuple(_doubts(placed, before)) if reading.kind == "branches" else (),
    )


def _doubts(placed: Placed, before: Register) -> Iterable[Problem]:
    for each in before.agencies:
        yield from offices(placed.rows[each.key], each.branches).doubts


def _stopped_strangers(rows: Iterable[Belonging], list_date: date) -> Iterable[Agency]:
    """A company that no list of ours ever had is known at least as suspended or revoked."""
    found: dict[str, Agency] = {}
    for row in rows:
        key = licence_key(row.licence)
        if not (key and row.name and any(each.kind in STOPS for each in row.sanctions)):
            continue
        known = found.get(key, Agency(row.name, row.licence, gone_since=list_date))
        found[key] = replace(known, sanctions=(*known.sanctions, *row.sanctions))
    return found.values()


def _companies(reading: Reading, before: Register | None, source: str, list_date: date) -> Laid:
    blank = Register(source, list_date, None, ())
    was = before or blank
    known = {agency.key: agency for agency in was.agencies}
    by_name = _warned_of_by_name(was, {agency.key for agency in reading.agencies})
    newest = max(list_date, was.sanctions_date or list_date)
    agencies, renumbered, moved = [], [], set()
    for new in reading.agencies:
        namesakes = [] if new.key in known else by_name[name_of(new)]
        agencies.append(_carried_over(new, known.get(new.key), namesakes, reading, was, list_date))
        # Without a sanction that would stand twice it is remembered: its number may come back.
        moved |= {each.key for each in namesakes if each.sanctions}
        renumbered += [
            f"{new.name} comes as {new.licence}, and was {each.licence}."
            for each in namesakes
            if is_stopped(each, newest)
        ]
        renumbered += _other_strokes(new, known.get(new.key))
    keys = moved | {agency.key for agency in agencies}
    gone = (each for each in was.agencies if each.key not in keys)
    remembered = (replace(each, gone_since=each.gone_since or list_date) for each in gone)
    after = replace(was, source=source, list_date=list_date, is_sample=False)
    days = _days(reading, before, list_date)
    told = looked(reading, before, source, list_date, days)
    whole = replace(after, agencies=(*agencies, *remembered), looked=told, **days)
    return Laid(whole.tidied(), (), tuple(renumbered))


def _other_strokes(new: Agency, old: Agency | None) -> list[str]:
    """Two numbers that differ by their strokes alone may be two companies: a person must look."""
    if old is None or breaks_fit(new.licence, old.licence):
        return []
    return [f"{new.name} comes as {new.licence}, and {old.name} was {old.licence}."]


def _warned_of_by_name(register: Register, listed: set[str]) -> dict[str, list[Agency]]:
    """Companies whose number the new list does not have: one of them may be written anew."""
    found: dict[str, list[Agency]] = defaultdict(list)
    for each in register.agencies:
        if each.key not in listed and (each.sanctions or _closed_branches([each])):
            found[name_of(each)].append(each)
    return found


def _carried_over(  # noqa: PLR0913, PLR0917 -- all that is known of one company
    new: Agency,
    old: Agency | None,
    namesakes: list[Agency],
    reading: Reading,
    before: Register,
    list_date: date,
) -> Agency:
    known = old.sanctions if old else merged((), (s for each in namesakes for s in each.sanctions))
    told = _told(new, reading, before, list_date)
    new = replace(new, sanctions=carried(new.sanctions, known, list_date, told))
    if old is None:
        # What speaks against it comes along; a permit or a telephone is that of the old licence.
        return replace(new, branches=_closed_branches(namesakes))
    new = with_known_days(new, old, reading.columns)
    others = not_asked(old.contacts, "companies", reading.columns)
    return replace(
        new, branches=old.branches, permits=old.permits, contacts=(*new.contacts, *others)
    )


def _closed_branches(agencies: list[Agency]) -> tuple[Branch, ...]:
    return tuple(branch for each in agencies for branch in each.branches if branch.is_closed)


def _told(agency: Agency, reading: Reading, before: Register, list_date: date) -> Told:
    """Where the list says that there is no sanction; an older one than the known says nothing."""
    if before.sanctions_date and before.sanctions_date > list_date:
        return frozenset()
    says_sanctions = reading.has_sanctions and agency.key not in reading.silent
    is_stated = "status" in reading.columns and agency.key not in reading.unstated
    return frozenset(
        [*(["sanctions"] if says_sanctions else []), *(["status"] if is_stated else [])]
    )


def _days(reading: Reading, before: Register | None, list_date: date) -> dict[str, date | None]:
    """Only what a list looked at gets its day."""
    days: dict[str, date | None] = {}
    known = before.sanctions_date if before else None
    if reading.has_sanctions and not reading.silent and (known is None or known <= list_date):
        days["sanctions_date"] = list_date
    if reading.kind in ("permits", "branches"):
        days[f"{reading.kind}_date"] = list_date
    if reading.kind == "contacts" or (reading.has_contacts and not _has_others(before, reading)):
        days["contacts_date"] = list_date
    return days


def _has_others(before: Register | None, reading: Reading) -> bool:
    """A list of contacts is looked at on its own day, and one telephone elsewhere is not that.

    Neither has a list of branches looked at the numbers in the list of companies.
    """
    theirs = ("contacts", "companies") if reading.kind == "branches" else ("contacts",)
    agencies = before.agencies if before else ()
    return any(each.origin in theirs for agency in agencies for each in agency.contacts)


def _with(agency: Agency, reading: Reading, found: list[Belonging], list_date: date) -> Agency:
    if reading.kind == "sanctions":
        new = tuple(sanction for each in found for sanction in each.sanctions)
        if not reading.has_sanctions:
            return replace(agency, sanctions=merged(new, agency.sanctions))
        running = (ended_by_silence(each, list_date) for each in agency.sanctions)
        return replace(agency, sanctions=merged(new, running))
    if reading.kind == "permits":
        said = (one for each in found for one in each.permits)
        permits = with_known_ends(said, agency.permits, reading.columns)
        return replace(agency, permits=_with_ended(permits, agency.permits, list_date))
    contacts = tuple(one for each in found for one in each.contacts)
    if reading.kind == "branches":
        # Whose number was a closed office's is not known: what this list no longer says is gone.
        others = tuple(each for each in agency.contacts if each.origin != "branches")
        now = offices(found, agency.branches)
        return replace(agency, branches=now.branches, contacts=(*others, *now.contacts))
    others = not_asked(agency.contacts, "contacts", reading.columns)
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
