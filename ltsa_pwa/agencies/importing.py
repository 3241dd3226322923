"""Turn what a file holds into the register that would be kept, or refuse it."""

from dataclasses import dataclass, replace
from datetime import date

from ltsa_pwa.agencies.agency import Agency, Register, Sanction
from ltsa_pwa.agencies.difference import Difference, difference
from ltsa_pwa.agencies.reading import Reading
from ltsa_pwa.agencies.spreadsheet import NotARegister


@dataclass(frozen=True)
class Plan:
    """A register that may be kept, and what it would change."""

    register: Register
    difference: Difference
    is_in_use: bool
    """The same list of the same day: there is nothing to do."""


def plan_import(
    reading: Reading, before: Register | None, source: str, list_date: date, today: date
) -> Plan:
    """Compare a reading with the register in use; NotARegister for a day that cannot be."""
    if before and before.is_sample:
        before = None
    if list_date > today:
        raise NotARegister(f"The day of the list, {list_date}, has not come yet.")
    if before and list_date < before.list_date:
        raise NotARegister(
            f"The register in use is of {before.list_date}, newer than this list of {list_date}."
        )
    register = _register(reading, before, source, list_date)
    return Plan(register, difference(before, register), register == before)


def _register(reading: Reading, before: Register | None, source: str, list_date: date) -> Register:
    """A list without a word on sanctions leaves those we know, with the day they were known."""
    if reading.has_sanctions:
        return Register(source, list_date, list_date, reading.agencies)
    known = {agency.key: agency.sanctions for agency in before.agencies} if before else {}
    agencies = tuple(_with_sanctions(each, known.get(each.key, ())) for each in reading.agencies)
    return Register(source, list_date, before.sanctions_date if before else None, agencies)


def _with_sanctions(agency: Agency, sanctions: tuple[Sanction, ...]) -> Agency:
    return replace(agency, sanctions=sanctions)
