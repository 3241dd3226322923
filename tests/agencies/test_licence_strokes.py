"""Licence numbers that are one but for their strokes: a person hears of them, nobody is guessed."""

import pytest

from ltsa_pwa.agencies.reading import read_list
from tests.agencies.laying import laid, status
from tests.agencies.office import Office

HEAD = "Nama,SIP3MI,Sanksi"
SANCTIONS = "Nama,SIP3MI,Sanksi"


def a_register():
    return laid(None, "2026-02-01", HEAD, "PT Contoh Resmi,11/1/2019,-").register


@pytest.mark.parametrize("name", ["", "PT Entah Siapa"])
def test_sanction_on_a_number_with_other_strokes_stops_nobody_unasked(name):
    row = f"{name},1/11/2019,Dicabut"
    plan = laid(a_register(), "2026-02-08", SANCTIONS, row, kind="sanctions")

    assert [each.what for each in plan.strangers] == [
        "1/11/2019 has other strokes than 11/1/2019, PT Contoh Resmi"
    ]
    assert [each for each in plan.register.agencies if each.sanctions] == []
    assert plan.keeps_day


def test_number_with_other_strokes_and_the_companys_own_name_is_told_and_counts():
    row = "PT Contoh Resmi,1/11/2019,Dicabut"
    plan = laid(a_register(), "2026-02-08", SANCTIONS, row, kind="sanctions")

    assert status(plan.register, "PT Contoh Resmi", "2026-02-08") == "revoked"
    assert [each.what for each in plan.renamed] == [
        "1/11/2019 has other strokes than 11/1/2019, PT Contoh Resmi"
    ]


@pytest.mark.parametrize("written", ["11 1 2019", "11-1.2019", "1112019", "11/12019"])
def test_strokes_written_otherwise_or_left_out_are_the_same_number(written):
    row = f",{written},Dicabut"
    plan = laid(a_register(), "2026-02-08", SANCTIONS, row, kind="sanctions")

    assert (plan.strangers, plan.renamed, plan.keeps_day) == ((), (), False)
    assert status(plan.register, "PT Contoh Resmi", "2026-02-08") == "revoked"


def test_company_that_comes_with_other_strokes_is_told_by_both_names():
    plan = laid(a_register(), "2026-02-08", HEAD, "PT Lain Sekali,1/11/2019,-")

    assert plan.renumbered == (
        "PT Lain Sekali comes as 1/11/2019, and PT Contoh Resmi was 11/1/2019.",
    )


def test_two_companies_apart_by_their_strokes_are_told_as_such():
    rows = [HEAD.split(","), ["PT Satu", "11/1/2019", "-"], ["PT Dua", "1/11/2019", "-"]]

    assert [each.what for each in read_list({"": rows}).problems] == [
        "“1/11/2019” and “11/1/2019” in row 2 are one number but for their strokes: the register"
        " cannot hold both"
    ]


def test_list_with_other_strokes_waits_for_a_person(tmp_path, monkeypatch):
    office = Office(tmp_path, monkeypatch)
    office.imports((HEAD, "PT Contoh Resmi,11/1/2019,-"), "--date", "2026-02-01")
    folder = tmp_path / "inbox"
    folder.mkdir()
    (folder / "p3mi-2026-02-08.csv").write_text(f"{HEAD}\nPT Lain Sekali,1/11/2019,-\n")

    _, told = office.runs("watch", folder, "--once")

    assert "p3mi-2026-02-08.csv: proposed." in told
    assert office.companies() == ["PT Contoh Resmi"]
