"""Turn what a file holds into the register that would be kept, or refuse it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ltsa_pwa.agencies.agency import Agency, Register
from ltsa_pwa.agencies.correcting import Agreed, with_corrections
from ltsa_pwa.agencies.difference import Difference, difference, newest_day
from ltsa_pwa.agencies.headings import ListKind
from ltsa_pwa.agencies.merging import lay_over
from ltsa_pwa.agencies.reading import Reading
from ltsa_pwa.agencies.returning import differing, with_decisions_of
from ltsa_pwa.agencies.row import Problem
from ltsa_pwa.agencies.spreadsheet import NotARegister

_NAMED = 5


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
    renumbered: tuple[str, ...] = ()
    """Stopped companies that come under another licence number; their sanctions came along."""
    renamed: tuple[Problem, ...] = ()
    """Rows with a known licence number and a name that is only like that company's."""
    keeps_day: bool = False
    """Without the strangers' rows the list of sanctions is not whole, and makes nothing fresh."""
    doubts: tuple[Problem, ...] = ()
    """Rows that may mean something else than they were taken for."""
    taken_since: tuple[Agency, ...] = ()
    """Of a return: whose permits, offices or numbers newer lists have taken away."""

    @property
    def lifts(self) -> str:
        """Which companies would no longer be suspended or revoked, "" for none."""
        return _named("No longer suspended or revoked", self.difference.lifted)

    @property
    def endless(self) -> str:
        """Which companies' licence or permit would no longer end, "" for none."""
        return _named("The last day of a licence or permit would be gone", self.difference.endless)

    @property
    def away(self) -> str:
        """Of which companies newer lists than the earlier one took something, "" for none."""
        what = "Newer lists have closed an office, or left out a permit or a number, of"
        return _named(what, self.taken_since)


def _named(what: str, agencies: Sequence[Agency]) -> str:
    if not agencies:
        return ""
    names = ", ".join(each.name for each in agencies[:_NAMED])
    more = f" and {len(agencies) - _NAMED:,} more" if len(agencies) > _NAMED else ""
    return f"{what}: {names}{more}."


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
    laid = lay_over(reading, before, origin.source, origin.list_date)
    register = with_corrections(laid.register, agreed, origin.list_date)
    found = difference(before, register)
    return Plan(
        register,
        found,
        register == before,
        laid.strangers,
        laid.renumbered,
        laid.renamed,
        laid.keeps_day,
        laid.doubts,
    )


def plan_return(
    earlier: Register,
    current: Register,
    agreed: Sequence[Agreed],
    *,
    forget: bool,
    revive: bool = False,
) -> Plan:
    """An earlier list in use again; what was decided since then stays, unless it is forgotten.

    A list of companies can be bad; that is no reason to forget who was stopped, nor to
    ``revive`` what lists of permits, branches and contacts have ended since.
    """
    if earlier.is_sample and not current.is_sample:
        raise NotARegister("That snapshot is the sample: every company in it is invented.")
    is_whole = forget or current.is_sample
    careful = earlier if current.is_sample else with_decisions_of(current, earlier, revive=False)
    alive = with_decisions_of(current, earlier, revive=True) if revive else careful
    register = earlier if is_whole else alive
    known = (register,) if forget else (register, current)
    register = with_corrections(register, agreed, max(newest_day(each) for each in known))
    return Plan(
        register,
        difference(current, register),
        register == current,
        taken_since=differing(earlier, careful),
    )


def _day_of(register: Register, kind: ListKind) -> date | None:
    return {
        "companies": register.list_date,
        "sanctions": register.sanctions_date,
        "permits": register.permits_date,
        "branches": register.branches_date,
        "contacts": register.contacts_date,
    }[kind]
