"""Branches over the ones that are known: none opens, and none closes, by silence."""

import pytest

from ltsa_pwa.agencies.agency import Register
from ltsa_pwa.agencies.importing import Plan
from tests.agencies.laying import laid
from tests.agencies.office import Office

COMPANIES = ("Nama,SIP3MI,Berlaku s/d,Sanksi", "PT A,C-1,31-12-2090,-", "PT B,C-2,31-12-2090,-")
BARE = "SIP3MI,Kabupaten,Alamat"
OFFICES = f"{BARE},Status Cabang"
TELEPHONES = f"{BARE},Telepon"


def after(*closed: str, rows: tuple[str, ...], day: str = "2026-02-02") -> Plan:
    """A list of branches that comes after these offices were closed."""
    register = laid(None, "2026-02-01", *COMPANIES).register
    known = laid(register, "2026-02-01", OFFICES, *closed, kind="branches").register
    return laid(known, day, *rows, kind="branches")


def offices_in(register: Register) -> list[tuple[str, str, bool]]:
    branches = register.agencies[1].branches
    return [(each.regency, each.address, each.is_closed) for each in branches]


def told(plan: Plan) -> list[tuple[int, str]]:
    return [(each.row, each.what) for each in plan.doubts]


def doubt(place: str, becomes: str) -> str:
    return (
        f"an office in {place} is known as closed, and one of the two has no address."
        f" This one is taken for {becomes}: write both addresses and the status"
    )


@pytest.mark.parametrize(
    ("head", "rows", "offices"),
    [
        pytest.param(
            BARE,
            ("C-2,Blitar,Jl. A", "C-2,Madiun,Jl. B"),
            [("Blitar", "Jl. A", True), ("Madiun", "Jl. B", False)],
            id="a list that says of none what it is",
        ),
        pytest.param(
            OFFICES, ("C-2,Blitar,Jl. A,",), [("Blitar", "Jl. A", True)], id="a blank cell"
        ),
        pytest.param(
            OFFICES,
            ("C-2,Madiun,Jl. B,buka",),
            [("Blitar", "Jl. A", True), ("Madiun", "Jl. B", False)],
            id="a list of the open ones",
        ),
        pytest.param(
            OFFICES,
            ("C-2,Blitar,Jl. C,buka",),
            [("Blitar", "Jl. A", True), ("Blitar", "Jl. C", False)],
            id="another office there",
        ),
        pytest.param(
            OFFICES, ("C-2,Blitar,jl. a,buka",), [("Blitar", "jl. a", False)], id="open again"
        ),
    ],
)
def test_closed_office_stays_closed_until_a_list_says_that_it_is_open(head, rows, offices):
    plan = after("C-2,Blitar,Jl. A,tutup", rows=(head, *rows))

    assert (offices_in(plan.register), told(plan)) == (offices, [])


def test_number_of_an_office_that_stays_closed_is_nobodys():
    plan = after("C-2,Blitar,Jl. A,tutup", rows=(TELEPHONES, "C-2,Blitar,Jl. A,0812-3456-7890"))

    assert plan.register.agencies[1].contacts == ()
    assert told(plan) == [(2, "the office in Blitar stays closed, and its numbers are left out")]


def test_number_of_an_open_office_beside_a_closed_one_is_kept():
    rows = "C-2,Blitar,Jl. A,", "C-2,Madiun,Jl. B,0812-3456-7890"

    plan = after("C-2,Blitar,Jl. A,tutup", rows=(TELEPHONES, *rows))

    assert [each.value for each in plan.register.agencies[1].contacts] == ["+6281234567890"]


def test_only_office_of_a_place_stays_closed_without_its_address_and_is_told():
    plan = after("C-2,Blitar,,tutup", rows=(BARE, "C-2,Blitar,Jl. Baru 5"))

    assert offices_in(plan.register) == [("Blitar", "Jl. Baru 5", True)]
    assert told(plan) == [(2, doubt("Blitar", "closed as well"))]


def test_address_of_a_closed_office_is_not_forgotten():
    plan = after("C-2,Blitar,Jl. A,tutup", rows=(BARE, "C-2,Blitar,"))

    assert offices_in(plan.register) == [("Blitar", "Jl. A", True)]


def test_two_offices_where_one_without_address_was_closed_are_not_both_called_closed():
    rows = "C-2,Blitar,Jl. B", "C-2,Blitar,Jl. C"

    plan = after("C-2,Blitar,,tutup", rows=(BARE, *rows))

    assert offices_in(plan.register) == [
        ("Blitar", "", True),
        ("Blitar", "Jl. B", False),
        ("Blitar", "Jl. C", False),
    ]
    assert told(plan) == [(2, doubt("Blitar", "open")), (3, doubt("Blitar", "open"))]


def test_open_office_without_address_leaves_the_closed_one_in_the_list():
    plan = after("C-2,Blitar,Jl. A,tutup", rows=(OFFICES, "C-2,Blitar,,buka"))

    assert offices_in(plan.register) == [("Blitar", "", False), ("Blitar", "Jl. A", True)]
    assert told(plan) == [(2, doubt("Blitar", "open"))]


def test_doubt_about_an_office_is_told_to_who_imports_and_in_the_folder(tmp_path, monkeypatch):
    office = Office(tmp_path, monkeypatch)
    office.imports(COMPANIES, "--date", "2026-02-01")
    branches = "--kind", "branches", "--date", "2026-02-02"
    office.imports((OFFICES, "C-2,Blitar,Jl. A,tutup"), *branches)
    (tmp_path / "box").mkdir()
    rows = (OFFICES, "C-2,Blitar,,buka")
    office.writes("box/cabang-2026-02-02.csv", *rows)

    _, by_itself = office.runs("watch", tmp_path / "box", "--once")
    office.runs("rollback", "2", "--yes")
    _, by_hand = office.imports(rows, *branches)

    assert f"1 changed, 0 gone. Row 2: {doubt('Blitar', 'open')}." in by_itself
    assert f"Row 2: {doubt('Blitar', 'open')}." in by_hand


@pytest.mark.parametrize(
    ("telephone", "day"), [("0812-3456-7890", "2026-01-05"), ("", "2026-02-01")]
)
def test_telephone_of_a_branch_makes_no_old_number_of_a_company_fresh(telephone, day):
    companies = "Nama,SIP3MI,Telepon", f"PT A,C-1,{telephone}"
    old = laid(None, "2026-01-05", *companies).register

    now = laid(old, "2026-02-01", TELEPHONES, "C-1,Blitar,Jl. A,0812-1111-2222", kind="branches")

    assert str(now.register.contacts_date) == day


def test_office_stays_closed_when_its_company_comes_with_another_licence_number():
    register = laid(None, "2026-02-01", *COMPANIES).register
    offices = ("C-2,Blitar,Jl. Satu,Tutup", "C-2,Malang,Jl. Dua,Buka")
    known = laid(register, "2026-02-01", OFFICES, *offices, kind="branches").register

    after = laid(known, "2026-02-02", *COMPANIES[:2], "PT B,C-9,31-12-2090,-").register

    again = laid(after, "2026-02-03", *COMPANIES).register

    [renumbered] = [each for each in after.listed if each.name == "PT B"]
    assert renumbered.licence == "C-9"
    assert [(each.regency, each.is_closed) for each in renumbered.branches] == [("Blitar", True)]
    assert [len(each.branches) for each in again.agencies if each.licence == "C-2"] == [2]
