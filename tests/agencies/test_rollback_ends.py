"""Going back to an earlier list brings nothing to life that newer lists have ended."""

from datetime import date

import pytest

from ltsa_pwa.agencies.agency import Register
from ltsa_pwa.agencies.headings import ListKind
from ltsa_pwa.agencies.importing import Plan, plan_return
from ltsa_pwa.agencies.standing import permit_standing
from tests.agencies.laying import laid
from tests.agencies.office import Office

Lists = dict[ListKind, tuple[str, ...]]
COMPANIES = "Nama,SIP3MI,Sanksi,Telepon", "PT A,C-1,-,021-5551234"
PERMITS = "SIP3MI,Negara,Berlaku s/d"
OFFICES = "SIP3MI,Kabupaten,Alamat,Status Cabang,Telepon"
CONTACTS = "SIP3MI,WhatsApp"
BEFORE: Lists = {
    "permits": (PERMITS, "C-1,Taiwan,31-12-2027", "C-1,Jepang,31-12-2027"),
    "branches": (OFFICES, "C-1,Blitar,Jl. A,buka,0342-801234", "C-1,Madiun,Jl. B,buka,"),
    "contacts": (CONTACTS, "C-1,0812-1111-2222"),
}
SINCE: Lists = {
    "permits": (PERMITS, "C-1,Jepang,31-03-2026"),
    "branches": (OFFICES, "C-1,Blitar,Jl. A,tutup,", "C-1,Madiun,Jl. B,buka,"),
    "contacts": (CONTACTS, "C-1,0812-3333-4444"),
}
AWAY = "Newer lists have closed an office, or left out a permit or a number, of: PT A."


def with_lists(register: Register, day: str, lists: Lists) -> Register:
    for kind, rows in lists.items():
        register = laid(register, day, *rows, kind=kind).register
    return register


def earlier() -> Register:
    return with_lists(laid(None, "2026-02-01", *COMPANIES).register, "2026-02-01", BEFORE)


def back(since: Lists, **options: bool) -> Plan:
    current = with_lists(earlier(), "2026-02-10", since)
    return plan_return(earlier(), current, (), forget=False, **options)


def living(register: Register) -> dict[str, list[str]]:
    [agency] = register.agencies
    return {
        "permits": [f"{each.country} {each.until}" for each in agency.permits],
        "offices": [each.regency for each in agency.branches if not each.is_closed],
        "numbers": [each.value for each in agency.contacts],
    }


def test_return_revives_no_permit_no_office_and_no_number():
    plan = back(SINCE)

    assert living(plan.register) == {
        "permits": ["JP 2026-03-31"],
        "offices": ["Madiun"],
        "numbers": ["+62215551234"],
    }
    assert plan.away == AWAY
    found = permit_standing(plan.register.agencies[0], plan.register, "TW", "", date(2026, 2, 11))
    assert found.status == "not_found"


def test_return_revives_what_newer_lists_took_only_when_told_so():
    plan = back(SINCE, revive=True)

    assert (living(plan.register), plan.away) == (living(earlier()), AWAY)


@pytest.mark.parametrize("kind", ["permits", "branches", "contacts"])
def test_return_before_a_list_that_took_nothing_is_the_earlier_list(kind):
    plan = back({kind: BEFORE[kind]})

    assert (living(plan.register), plan.away) == (living(earlier()), "")


def test_return_to_what_is_newer_takes_nothing_away():
    newer = with_lists(earlier(), "2026-02-10", BEFORE)
    older = with_lists(laid(None, "2026-02-01", *COMPANIES).register, "2026-02-01", SINCE)

    plan = plan_return(newer, older, (), forget=False)

    assert living(plan.register) == living(newer)


def test_numbers_of_the_list_of_companies_come_back_with_it():
    bad = laid(earlier(), "2026-02-10", COMPANIES[0], "PT A,C-1,-,021-9998877").register

    plan = plan_return(earlier(), bad, (), forget=False)

    assert (living(plan.register), plan.away) == (living(earlier()), "")


@pytest.mark.parametrize(
    ("options", "told", "permits"),
    [
        ((), "It stays away; --allow-revived brings it back.", 0),
        (("--allow-revived",), "It comes alive again.", 1),
    ],
)
def test_who_goes_back_is_told_what_stays_away(tmp_path, monkeypatch, options, told, permits):
    office = Office(tmp_path, monkeypatch)
    office.imports(COMPANIES, "--date", "2026-02-01")
    office.imports((PERMITS, "C-1,Taiwan,-"), "--kind", "permits", "--date", "2026-02-01")
    rows = PERMITS, "C-1,Jepang,-"
    office.imports(rows, "--kind", "permits", "--date", "2026-02-02")

    _, said = office.runs("rollback", "2", "--yes", *options)

    assert f"{AWAY} {told}" in said
    assert len(office.register().agencies[0].permits) == permits
