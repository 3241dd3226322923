"""Each kind of contact has its own day and source: a list without accounts says nothing of them."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from ltsa_pwa.agencies.agency import Looked
from ltsa_pwa.agencies.looking import contact_looked
from ltsa_pwa.agencies.phone_copy import kept_list
from tests.agencies.office import Office

FIRST, SECOND, THIRD = "2026-02-01", "2026-03-01", "2026-03-02"
ROW = "PT Contoh Resmi,C-1/2024,021-5551234,1234567890"


@pytest.fixture
def office(tmp_path, monkeypatch) -> Office:
    office = Office(tmp_path, monkeypatch)
    head = "Nama,SIP3MI,Telepon,Rekening"
    office.imports((head, ROW), "--date", FIRST, "--source", "First list")
    return office


def brings(office: Office, day: str, source: str, *rows: str, kind: str = "companies") -> None:
    code, told = office.imports(rows, "--kind", kind, "--date", day, "--source", source)
    assert code == 0, told


def kinds(office: Office) -> list[tuple[str, str | None, str | None]]:
    kept = kept_list(office.register(), 1, datetime.now(UTC))
    return [(what, day, source) for what, day, source in kept["kinds"]]


def test_list_without_accounts_leaves_them_their_day_and_their_source(office):
    brings(
        office, SECOND, "Second list", "Nama,SIP3MI,Telepon", "PT Contoh Resmi,C-1/2024,0215559999"
    )

    assert kinds(office) == [
        ("account", FIRST, "First list"),
        ("phone", SECOND, "Second list"),
    ]
    [company] = office.register().agencies
    assert [(each.kind, each.value) for each in company.contacts] == [
        ("account", ""),
        ("phone", "+62215559999"),
    ]


def test_list_with_an_empty_column_of_accounts_takes_them_away(office):
    head = "Nama,SIP3MI,Telepon,Rekening"
    brings(office, SECOND, "Second list", head, "PT Contoh Resmi,C-1/2024,021-5551234,")

    assert kinds(office) == [("phone", SECOND, "Second list")]


def test_accounts_of_a_list_of_companies_count_beside_a_list_of_telephones(office):
    telephones = "SIP3MI,Telepon", "C-1/2024,0215559999"
    brings(office, SECOND, "Telephones", *telephones, kind="contacts")
    brings(office, THIRD, "Companies", "Nama,SIP3MI,Telepon,Rekening", ROW)

    assert kinds(office) == [
        ("account", THIRD, "Companies"),
        ("phone", SECOND, "Telephones"),
    ]


def test_new_list_of_contacts_makes_no_number_of_the_companies_list_fresh(office):
    telephones = "SIP3MI,Telepon", "C-1/2024,0215559999"
    brings(office, SECOND, "Telephones", *telephones, kind="contacts")

    assert kinds(office)[-1] == ("phone", FIRST, "First list")


def test_new_list_of_companies_makes_no_number_of_a_branch_fresh(office):
    branches = "SIP3MI,Kabupaten,Telepon", "C-1/2024,Kabupaten Cirebon,0231555999"
    brings(office, SECOND, "Branches", *branches, kind="branches")
    brings(office, THIRD, "Companies", "Nama,SIP3MI,Telepon,Rekening", ROW)

    assert kinds(office)[-1] == ("phone", SECOND, "Branches")


def test_day_written_down_before_lists_had_their_own_counts_until_the_next_list(office):
    register = replace(office.register(), looked=(Looked("phone", date(2026, 1, 5), "Before"),))

    assert contact_looked(register, "phone") == register.looked[0]
    assert contact_looked(register, "account") is None


def test_permits_name_their_own_list_and_so_does_the_operators_table(office):
    permits = "SIP3MI,Negara", "C-1/2024,Taiwan"
    brings(office, SECOND, "Ministry", *permits, kind="permits")

    assert kinds(office)[-1] == ("permits", SECOND, "Ministry")
    assert office.register().looked_at("permits") == Looked("permits", date(2026, 3, 1), "Ministry")
    _, told = office.runs("status")
    assert f"permits {SECOND}" in told
    assert "Ministry" in told
    assert "First list" in told
