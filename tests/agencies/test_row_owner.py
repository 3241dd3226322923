"""Whose a row is when its name and its licence number do not agree, or nobody has either."""

from datetime import date

import pytest

from ltsa_pwa.agencies.agency import Register
from tests.agencies.laying import laid, status
from tests.agencies.office import Office

HEAD = "Nama,SIP3MI,Nama Dagang,Sanksi"
ROWS = (
    "PT Contoh Resmi,C-1/2024,Resmi Group,-",
    "PT Lain,C-2/2024,,-",
    "PT Alfa Nusantara,C-3/2024,,-",
    "PT Kembar,C-4/2024,,-",
    "PT Kembar,C-5/2024,,-",
)
SANCTIONS = "Nama,SIP3MI,Sanksi"


def a_register() -> Register:
    return laid(None, "2026-02-01", HEAD, *ROWS).register


def sanctions(*rows: str, before: Register | None = None):
    known = before or a_register()
    return laid(known, "2026-02-08", SANCTIONS, *rows, kind="sanctions")


@pytest.mark.parametrize("name", ["PT Lain", "PT Entah Siapa"])
def test_row_with_one_companys_number_and_anothers_name_stops_neither(name):
    plan = sanctions(f"{name},C-1/2024,Dicabut")

    told = f"C-1/2024 is the licence of PT Contoh Resmi, and the row says {name}"
    assert [each.what for each in plan.strangers] == [told]
    assert [each for each in plan.register.agencies if each.sanctions] == []
    assert (plan.keeps_day, plan.register.sanctions_date) == (True, date(2026, 2, 1))


@pytest.mark.parametrize("name", ["", "P.T. CONTOH RESMI", "Resmi Group"])
def test_row_by_number_may_have_the_name_in_any_spelling_or_the_trade_name(name):
    plan = sanctions(f"{name},C-1/2024,Dicabut")

    assert (plan.strangers, plan.renamed, plan.keeps_day) == ((), (), False)
    assert status(plan.register, "PT Contoh Resmi", "2026-02-08") == "revoked"


def test_sanction_under_a_trade_name_is_the_companys_and_is_told():
    plan = sanctions("PT Resmi Group,,Dicabut")

    assert status(plan.register, "PT Contoh Resmi", "2026-02-08") == "revoked"
    assert [each.what for each in plan.renamed] == [
        "PT Resmi Group is a trade name of PT Contoh Resmi"
    ]
    assert (plan.strangers, plan.keeps_day) == ((), False)


@pytest.mark.parametrize("row", ["PT Resmi Group,C-9/2024,Dicabut", "PT Resmi Gruop,,Dicabut"])
def test_sanction_that_may_be_meant_by_a_trade_name_makes_nothing_fresh(row):
    plan = sanctions(row)

    [told] = [each.what.partition("; ")[2] for each in plan.strangers]
    assert told == "it may be PT Contoh Resmi (C-1/2024)"
    assert (plan.keeps_day, plan.register.sanctions_date) == (True, date(2026, 2, 1))


@pytest.mark.parametrize(
    ("other", "named"),
    [("PT Resmi Group,C-8/2024,,-", "PT Resmi Group"), ("PT Tiga,C-8/2024,Resmi Group,-", "")],
)
def test_trade_name_that_is_anothers_too_gives_the_row_to_nobody_else(other, named):
    register = laid(None, "2026-02-01", HEAD, *ROWS, other).register

    plan = sanctions("PT Resmi Group,,Dicabut", before=register)

    stopped = [each.name for each in plan.register.agencies if each.sanctions]
    assert (stopped, plan.keeps_day) == ([named] if named else [], not named)


def test_name_that_is_only_like_the_numbers_owner_is_told():
    plan = sanctions("PT Contoh Remsi,C-1/2024,Dicabut")

    assert status(plan.register, "PT Contoh Resmi", "2026-02-08") == "revoked"
    assert [each.what for each in plan.renamed] == [
        "C-1/2024 is the licence of PT Contoh Resmi, and the row says PT Contoh Remsi"
    ]


def test_permit_with_anothers_name_is_given_to_nobody():
    rows = "Nama,SIP3MI,Negara", "PT Lain,C-1/2024,Taiwan"

    plan = laid(a_register(), "2026-02-08", *rows, kind="permits")

    assert [each.row for each in plan.strangers] == [2]
    assert [each for each in plan.register.agencies if each.permits] == []


@pytest.mark.parametrize(
    ("name", "perhaps"),
    [
        ("PT Kembar", "PT Kembar (C-4/2024), PT Kembar (C-5/2024)"),
        ("PT Alfa Nusantara (Jakarta)", "PT Alfa Nusantara (C-3/2024)"),
        ("PT Lain (Jakarta)", "PT Lain (C-2/2024)"),
    ],
)
def test_stop_that_may_be_a_listed_companys_makes_nothing_fresh(name, perhaps):
    stopped = sanctions("PT Lain,C-2/2024,Skorsing").register

    plan = laid(stopped, "2026-02-10", SANCTIONS, f"{name},,Dicabut", kind="sanctions")

    assert [each.what.partition("; ")[2] for each in plan.strangers] == [f"it may be {perhaps}"]
    assert (plan.keeps_day, plan.register.sanctions_date) == (True, date(2026, 2, 8))
    assert (plan.register.agencies, plan.lifts) == (stopped.agencies, "")


@pytest.mark.parametrize(
    "row",
    ["PT Entah Siapa,,Dicabut", "PT Alfa Nusantari,C-9/2020,Dicabut", "PT Kembar,,Peringatan"],
)
def test_row_that_stops_no_listed_company_leaves_the_list_whole(row):
    plan = sanctions(row)

    assert len(plan.strangers) == 1
    assert (plan.keeps_day, plan.register.sanctions_date) == (False, date(2026, 2, 8))


def test_list_of_very_many_strangers_is_not_compared_without_end():
    plan = sanctions(*[f"PT Asing Nomor{at:04},,Dicabut" for at in range(2_000)])

    assert (len(plan.strangers), plan.keeps_day) == (2_000, True)
    assert plan.strangers[-1].what.endswith("anybody: too many such rows to compare")


def test_left_out_row_is_told_to_keep_the_day(tmp_path, monkeypatch):
    office = Office(tmp_path, monkeypatch)
    office.imports((HEAD, *ROWS), "--date", "2026-02-01")
    rows = (SANCTIONS, "PT Alfa Nusantara (Jakarta),,Dicabut")

    code, told = office.imports(
        rows, "--kind", "sanctions", "--date", "2026-02-08", "--skip-unknown"
    )

    assert (code, str(office.register().sanctions_date)) == (0, "2026-02-01")
    assert "it may be PT Alfa Nusantara (C-3/2024)" in told
    assert "Sanctions keep the day they had, and none ends:" in told


def test_numbers_that_change_names_free_nobody_unasked():
    stopped = sanctions("PT Lain,C-2/2024,Dicabut").register
    swapped = "PT Lain,C-1/2024,,", "PT Contoh Resmi,C-2/2024,,"

    plan = laid(stopped, "2026-02-09", HEAD, *swapped, *ROWS[2:])

    assert plan.lifts == "No longer suspended or revoked: PT Lain."


def test_row_taken_for_a_company_by_its_trade_name_is_told_in_the_folder(tmp_path, monkeypatch):
    office = Office(tmp_path, monkeypatch)
    office.imports((HEAD, *ROWS), "--date", "2026-02-01")
    (tmp_path / "box").mkdir()
    office.writes("box/sanksi-2026-02-08.csv", SANCTIONS, "PT Resmi Group,,Dicabut")

    _, told = office.runs("watch", tmp_path / "box", "--once")

    assert "0 gone. Row 2: PT Resmi Group is a trade name of PT Contoh Resmi." in told
