"""Of which day a list is: said, or written in its name or above its table; never guessed."""

import pytest

from ltsa_pwa.agencies.list_day import day_above, day_in_words
from tests.agencies.office import Office

COMPANIES = ("Nama,SIP3MI", "PT Contoh Satu,C-1/2024", "PT Contoh Dua,C-2/2024")
STOPPED = ("SIP3MI,Sanksi", "C-1/2024,Dicabut")


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("sanksi-2026-11-20", "2026-11-20"), ("20261120 p3mi", "2026-11-20"),
        ("sanksi-20-10-2026", "2026-10-20"), ("daftar p3mi 20 Oktober 2026", "2026-10-20"),
        ("P3MI_20_Okt_2026", "2026-10-20"), ("p3mi 3.1.2026 (1)", "2026-01-03"),
        ("p3mi", "None"), ("sanksi-31-02-2026", "None"), ("p3mi 2026", "None"),
        ("2026-01-01 bis 2026-02-01", "None"), ("0812202611204455", "None"),
    ],
)  # fmt: skip
def test_day_is_read_in_a_name(name, day):
    assert str(day_in_words(name)) == day


def test_day_is_read_above_the_table_and_not_in_it():
    rows = [
        ["DAFTAR P3MI", ""],
        ["Keadaan per 20 November 2026", ""],
        ["Nama", "SIP3MI"],
        ["PT Contoh 01-01-2020", "C-1"],
    ]

    assert str(day_above({"": rows}, "companies")) == "2026-11-20"


@pytest.fixture
def office(tmp_path, monkeypatch) -> Office:
    (tmp_path / "box").mkdir()
    return Office(tmp_path, monkeypatch)


def test_list_without_a_day_is_refused_with_how_to_say_it(office):
    file = office.writes("list.csv", *COMPANIES)

    assert office.runs("import", file, "--yes") == (
        1,
        "Nothing says of which day this list is. Say it: --date 2026-11-20."
        " The register is unchanged.",
    )


@pytest.mark.parametrize("kind", ["permits", "branches", "contacts"])
def test_no_kind_of_list_is_taken_to_be_of_the_day_it_was_copied(office, kind):
    rows = ("SIP3MI,Negara,Kabupaten,Telepon", "C-1/2024,Taiwan,Cirebon,0231 555 0101")
    office.imports(COMPANIES, "--date", "2026-02-01")
    file = office.writes("list.csv", *rows)

    code, told = office.runs("import", file, "--kind", kind, "--yes")

    assert code == 1
    assert "Nothing says of which day this list is." in told


def test_old_list_copied_today_is_as_old_as_its_name_says(office):
    office.writes("box/1-p3mi-01-10-2026.csv", *COMPANIES)
    office.writes("box/2-sanksi-20-10-2026.csv", *STOPPED)

    office.runs("watch", office.folder / "box", "--once")

    register = office.register()
    assert (str(register.list_date), str(register.sanctions_date)) == ("2026-10-01", "2026-10-20")


def test_list_in_the_folder_without_a_day_is_refused(office):
    office.writes("box/p3mi.csv", *COMPANIES)

    _, told = office.runs("watch", office.folder / "box", "--once")

    assert "p3mi.csv: refused. Nothing says of which day this list is. Put it into" in told
