"""A stop said where nobody reads refuses the list: no company becomes active by it."""

from typing import get_args

import pytest

from ltsa_pwa.agencies.cells import BadCell, sanction_kind, status_kind
from ltsa_pwa.agencies.headings import HEADINGS, REQUIRED, ListKind
from ltsa_pwa.agencies.reading import read_list
from ltsa_pwa.agencies.spreadsheet import NotARegister, read_json
from ltsa_pwa.agencies.stops import STOPS
from ltsa_pwa.agencies.watching import kind_of
from ltsa_pwa.agencies.webpage import NoTable, page_sheets
from tests.agencies.laying import laid, status

HEAD = ["Nama", "SIP3MI"]
ONE, TWO = ["PT Uji Satu", "C-1/2024"], ["PT Uji Dua", "C-2/2024"]
EXPIRED = ("Nama,SIP3MI,Status", "PT A,C-1,habis masa berlaku")
TABLE = "<table>{0}<tr><th>Nama<th>SIP3MI<th>Alamat</tr>{1}</table>"
ROW = "<tr><td>PT Uji Satu<td>C-1/2024<td>Jl. Satu</tr>"


@pytest.mark.parametrize(
    "rows",
    [
        ("Nama,SIP3MI,Sanksi", "PT A,C-1,-"),
        ("Nama,SIP3MI,Status,Sanksi", "PT A,C-1,,-"),
        ("Nama,SIP3MI,Status,Sanksi", "PT A,C-1,-,tidak ada sanksi"),
    ],
)
def test_licence_that_has_run_out_does_not_come_alive_by_a_list_silent_about_it(rows):
    register = laid(None, "2026-02-01", *EXPIRED).register

    after = laid(register, "2026-02-02", *rows).register

    assert status(after, "PT A", "2026-02-02") == "expired"


def test_licence_that_has_run_out_is_renewed_by_a_status_but_not_against_a_decree():
    by_status = laid(None, "2026-02-01", *EXPIRED).register
    listed = laid(None, "2026-02-01", "Nama,SIP3MI,Sanksi", "PT A,C-1,-").register
    decided = ("SIP3MI,Sanksi,Nomor SK", "C-1,izin habis,SK 7/2026")
    by_decree = laid(listed, "2026-02-01", *decided, kind="sanctions").register
    valid = ("Nama,SIP3MI,Status,Sanksi", "PT A,C-1,Aktif,-")

    after = [laid(each, "2026-02-02", *valid).register for each in (by_status, by_decree)]

    assert [status(each, "PT A", "2026-02-02") for each in after] == ["active", "expired"]


@pytest.mark.parametrize(
    ("kind", "heading", "said"),
    [
        ("companies", "Keterangan", "DICABUT"),
        ("companies", "Catatan", "izin habis"),
        ("companies", "Tanggal pencabutan", "2026-02-03"),
        ("companies", "Catatan", "surat peringatan 1"),
        ("permits", "Status", "Dicabut"),
        ("permits", "Keterangan", "Dihentikan, kuota habis"),
        ("contacts", "Status", "tidak aktif"),
        ("branches", "Keterangan", "Tutup"),
        ("companies", "Aktif", "tidak"),
        ("companies", "Status sanksi", "Aktif"),
        ("companies", "Masa berlaku SIP3MI", "2025-12-31"),
        ("permits", "Masih berlaku", "Tidak"),
    ],
)
def test_end_in_a_column_that_is_not_read_refuses_its_row(kind: ListKind, heading: str, said: str):
    more = {"permits": ["Negara"], "branches": ["Kota"], "contacts": ["Telepon"]}.get(kind, [])
    told = {"permits": ["Taiwan"], "branches": ["Cirebon"], "contacts": ["0215551234"]}
    sheet = [[*HEAD, *more, heading], [*ONE, *told.get(kind, []), said]]

    problems = read_list({"": sheet}, kind).problems

    assert [(each.row, each.column) for each in problems] == [(2, heading)]
    assert "is not read: call the column “Sanksi” or “Status”" in problems[0].what


@pytest.mark.parametrize("said", ["", "-", "Buka 8-16", "melayani Taiwan dan Hong Kong"])
@pytest.mark.parametrize("revoked", ["", "-", "tidak"])
def test_what_else_stands_in_such_a_column_does_no_harm(said, revoked):
    columns = ["Keterangan", "Pencabutan", "Masih aktif", "Mulai berlaku SIP3MI"]
    sheet = [[*HEAD, *columns], [*ONE, said, revoked, "Ya", "2024-01-02"]]

    assert read_list({"": sheet}).problems == ()


@pytest.mark.parametrize(
    "sheets",
    [
        {"Aktif": [HEAD, ONE], "Dicabut": [HEAD, TWO]},
        {"": [["Daftar P3MI yang dicabut izinnya", ""], HEAD, ONE]},
        page_sheets(TABLE.format("<caption>P3MI dicabut</caption>", ROW).encode()),
        page_sheets(f"<h3>Aktif</h3><h3>P3MI Skorsing</h3>{TABLE.format('', ROW)}".encode()),
    ],
)
def test_list_whose_title_alone_says_a_stop_is_refused(sheets):
    with pytest.raises(NotARegister, match="looks like a list of sanctions"):
        read_list(sheets)


def test_title_says_nothing_new_of_rows_that_have_a_status():
    sheet = [["Daftar P3MI aktif dan dicabut"], [*HEAD, "Status"], [*ONE, "Dicabut"]]

    [company] = read_list({"": sheet}).agencies

    assert [each.kind for each in company.sanctions] == ["revoked"]


@pytest.mark.parametrize(
    ("kind", "heading"),
    [
        *[("companies", each) for each in ("Nama", "SIP3MI", "Alamat", "Kota", "Negara tujuan")],
        *[("permits", "No SIP2MI"), ("permits", "Jabatan"), ("branches", "Alamat")],
        *[("contacts", "Nama"), ("contacts", "Telepon"), ("branches", "Email")],
    ],
)
def test_stop_beside_a_name_is_complained_of(kind: ListKind, heading: str):
    row = {"Nama": "PT Uji Satu", "SIP3MI": "C-1/2024", "Negara": "Taiwan", "Kota": "Cirebon"}
    more = {"permits": ["Negara"], "branches": ["Kota"], "contacts": ["Telepon"]}.get(kind, [])
    columns = list(dict.fromkeys([*HEAD, *more, heading]))
    told = {**row, heading: f"{row.get(heading, 'x 1')} (DICABUT)"}

    [problem] = read_list({"": [columns, [told.get(each, "") for each in columns]]}, kind).problems

    assert (problem.column, problem.what) == (
        heading,
        f"“{told[heading]}” says a sanction: write it in a column “Sanksi”",
    )


@pytest.mark.parametrize("heading", ["Sanksi kedua", "Keterangan"])
def test_stop_beside_a_warning_is_complained_of(heading):
    head = [*HEAD, "Sanksi", heading]
    rows = [[*ONE, "Peringatan tertulis", "dicabut 2026"], [*TWO, "Skorsing", "belum dicabut"]]

    [problem] = read_list({"": [head, *rows]}, "sanctions").problems

    assert (problem.row, problem.column) == (2, heading)


USUAL = {
    "name": "PT Uji Satu",
    "licence": "C-1/2024",
    "regency": "Cirebon",
    "country": "Taiwan",
    "phone": "0215551234",
    "status": "Aktif",
}


@pytest.mark.parametrize("kind", [each for each in get_args(ListKind) if each != "sanctions"])
@pytest.mark.parametrize("word", ["DICABUT", "Dicabut SK 3/2026", "Skorsing", "izin dibekukan"])
def test_no_cell_of_any_list_loses_a_stop(kind: ListKind, word: str):
    lost = []
    for field in HEADINGS[kind]:
        fields = [*dict.fromkeys(["name", "licence", *REQUIRED[kind], "phone", field])]
        known = [each for each in fields if each in HEADINGS[kind]]
        head = [HEADINGS[kind][each].split(", ")[0] for each in known]
        cells = [f"{USUAL.get(each, '')} {word if each == field else ''}".strip() for each in known]
        reading = read_list({"": [head, cells]}, kind)
        stops = {each.kind for agency in reading.agencies for each in agency.sanctions}
        if not reading.problems and stops.isdisjoint(STOPS):
            lost.append(field)

    assert lost == []


@pytest.mark.parametrize("title", ["JAWA BARAT", "P3MI YANG DICABUT IZINNYA", "Jumlah"])
def test_title_drawn_over_a_whole_table_is_no_company(title):
    page = TABLE.format("", f"<tr><td colspan=3>{title}</tr>{ROW}")

    problems = read_list(page_sheets(page.encode())).problems

    assert {each.row for each in problems} == {2}


@pytest.mark.parametrize(
    "more",
    [
        "Menampilkan 1 sampai 1 dari 23 entri",
        "Showing 1 to 1 of 1,438 entries",
        '<ul class="pagination"><li><a rel="next" href="?page=2">2</a></ul>',
    ],
)
def test_first_page_of_many_is_no_list(more):
    with pytest.raises(NoTable, match="only a part of the list"):
        page_sheets(f"{TABLE.format('', ROW)}{more}".encode())


def test_only_page_is_a_list_also_where_another_article_comes_next():
    page = f'{TABLE.format("", ROW)}1 dari 1 entri <a rel="next" href="/kabar">Kabar lain</a>'

    assert len(page_sheets(page.encode())) == 1


@pytest.mark.parametrize(
    "beside",
    ['"total": 438', '"meta": {"total": 438}', '"recordsTotal": 2', '"next_page_url": "?page=2"'],
)
def test_first_page_of_a_source_is_no_list(beside):
    told = f'{{{beside}, "data": [{{"Nama": "PT A", "SIP3MI": "C-1"}}]}}'

    with pytest.raises(NotARegister, match="only a part of the list"):
        read_json(told.encode())


def test_last_page_of_a_source_is_a_list():
    told = '{"total": 1, "next_page_url": null, "data": [{"Nama": "PT A", "SIP3MI": "C-1"}]}'

    assert read_json(told.encode())[1] == ["PT A", "C-1"]


@pytest.mark.parametrize("written", ["Masih berlaku", "aktif", "Berlaku", "valid"])
def test_valid_in_a_column_of_sanctions_may_be_the_sanction(written):
    assert status_kind(written) is None
    with pytest.raises(BadCell, match="may be the sanction"):
        sanction_kind(written)


@pytest.mark.parametrize(
    "name", ["p3mi dicabut 2026-11-20", "Daftar pencabutan SIP3MI", "Daftar P3MI Skorsing"]
)
def test_file_of_the_stopped_is_a_list_of_sanctions(tmp_path, name):
    assert kind_of(tmp_path / f"{name}.xlsx") == "sanctions"
