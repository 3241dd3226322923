"""Turn what a file holds into the register that would be kept, or refuse it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ltsa_pwa.agencies.agency import Register
from ltsa_pwa.agencies.correcting import Agreed, with_corrections
from ltsa_pwa.agencies.difference import Difference, difference
from ltsa_pwa.agencies.headings import ListKind
from ltsa_pwa.agencies.merging import lay_over
from ltsa_pwa.agencies.reading import Reading
from ltsa_pwa.agencies.row import Problem
from ltsa_pwa.agencies.spreadsheet import NotARegister


@dataclass(frozen=True)
class Origin:
    """Whose list it is, and of which day."""

    source: str
    list_date: date


@dataclass(frozen=True)
class Plan:
    """A register that may be kept, and what it would change."""

    register: Register
    difference: Difference
    is_in_use: bool
    """The same list of the same day: there is nothing to do."""
    strangers: tuple[Problem, ...] = ()
    """Rows about companies that the register does not have."""


def plan_import(
    reading: Reading,
    before: Register | None,
    origin: Origin,
    today: date,
    agreed: Sequence[Agreed] = (),
) -> Plan:
    """Compare a reading with the register in use; NotARegister for a day that cannot be."""
    if before and before.is_sample:
        before = None
    if origin.list_date > today:
        raise NotARegister(f"The day of the list, {origin.list_date}, has not come yet.")
    newest = _day_of(before, reading.kind) if before else None
    if newest and origin.list_date < newest:
        raise NotARegister(
            f"The register in use is of {newest}, newer than this list of {origin.list_date}."
        )
    register, strangers = lay_over(reading, before, origin.source, origin.list_date)
    register = with_corrections(register, agreed)
    return Plan(register, difference(before, register), register == before, strangers)


def _day_of(register: Register, kind: ListKind) -> date | None:
    return {
        "companies": register.list_date,
        "sanctions": register.sanctions_date,
        "permits": register.permits_date,
        "branches": register.branches_date,
        "contacts": register.contacts_date,
    }[kind]
