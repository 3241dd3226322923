"""Workbooks as people draw them: merged cells, formulas."""

from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from ltsa_pwa.agencies.contact import mark
from ltsa_pwa.agencies.reading import read_list
from ltsa_pwa.agencies.spreadsheet import NotARegister, read_sheets
from tests.agencies.open_document import COVERED, blank, cell, line, ods


def sheet_of(book: Workbook, *rows: tuple[str, ...]) -> Worksheet:
    sheet = book.create_sheet("Daftar", 0)
    for row in rows:
        sheet.append(row)
    return sheet


def saved(book: Workbook, folder: Path) -> Path:
    book.save(folder / "list.xlsx")
    return folder / "list.xlsx"


def test_name_drawn_over_several_rows_is_said_in_each(tmp_path):
    book = Workbook()
    sheet = sheet_of(
        book,
        ("DAFTAR JOB ORDER", "", ""),
        ("Nama P3MI", "Negara", "Jabatan"),
        ("PT Contoh Resmi", "Taiwan", "Nelayan"),
        ("", "", "Perawat"),
        ("PT Contoh Lain", "Jepang", "Perawat"),
    )
    for merged in ("A1:C1", "A3:A4", "B3:B4"):
        sheet.merge_cells(merged)

    reading = read_list(read_sheets(saved(book, tmp_path), "permits"), "permits")

    said = [(row.name, row.permits[0].country, row.permits[0].job) for row in reading.belongings]
    assert said == [
        ("PT Contoh Resmi", "TW", "Nelayan"),
        ("PT Contoh Resmi", "TW", "Perawat"),
        ("PT Contoh Lain", "JP", "Perawat"),
    ]


def test_empty_name_that_is_not_merged_is_not_guessed(tmp_path):
    book = Workbook()
    sheet_of(book, ("Nama P3MI", "Negara"), ("PT Contoh Resmi", "Taiwan"), ("", "Jepang"))

    reading = read_list(read_sheets(saved(book, tmp_path), "permits"), "permits")

    assert [(each.row, each.column, each.what) for each in reading.problems] == [
        (3, "Nama P3MI", "is empty")
    ]


def test_formula_without_its_result_is_refused_rather_than_read_as_nothing(tmp_path):
    book = Workbook()
    head = ("Nama", "SIP3MI", "Berlaku s/d")
    sheet_of(book, head, ("PT Contoh Resmi", "C-1/2024", "=DATE(2020,1,1)"))

    with pytest.raises(NotARegister, match=r"it holds formulas whose results were not saved"):
        read_sheets(saved(book, tmp_path))


def test_days_in_three_styles_are_read_in_one_list(tmp_path):
    file = tmp_path / "list.csv"
    days = ("31-12-2028", "2028/12/31", "31 Des 2028", "31 December 2028")
    rows = [f"PT Contoh {at},C-{at},{day}" for at, day in enumerate(days)]
    file.write_text("\n".join(("Nama,SIP3MI,Berlaku s/d", *rows)))

    reading = read_list(read_sheets(file))

    assert {str(each.until) for each in reading.agencies} == {"2028-12-31"}


def test_american_day_is_refused_and_not_turned_round(tmp_path):
    file = tmp_path / "list.csv"
    file.write_text("Nama,SIP3MI,Berlaku s/d\nPT X,C-1,12/31/2028\n")

    assert [each.what for each in read_list(read_sheets(file)).problems] == [
        "“12/31/2028” is not a day of the calendar"
    ]


def test_list_in_json_is_read_by_its_members(tmp_path):
    file = tmp_path / "answer"
    file.write_text(
        '{"total": 1, "data": [{"nama_perusahaan": "PT Contoh Resmi", "no_sip3mi": "C-1/2024",'
        ' "berlaku_sampai": null, "telepon": ["021-5551234", "0812-3456-7890"]}]}'
    )

    [agency] = read_list(read_sheets(file)).agencies

    assert (agency.name, agency.licence, agency.until) == ("PT Contoh Resmi", "C-1/2024", None)
    assert {each.value for each in agency.contacts} == {"+62215551234", "+6281234567890"}


def test_last_day_drawn_over_several_permits_of_an_ods_is_said_in_each(tmp_path):
    file = ods(
        tmp_path,
        line(cell("DAFTAR JOB ORDER", across=4), COVERED, COVERED, COVERED),
        line("", times=2),
        "<table:table-header-rows>",
        line(blank(2), "Nama P3MI", "Negara", "Berlaku s/d"),
        "</table:table-header-rows>",
        line("", "", cell("PT Contoh", down=2), "Taiwan", cell("2026-10-01", down=2)),
        line("", "", COVERED, "Hongkong", COVERED),
        line("", "", "PT Lain", "Jepang", ""),
        line("", times=1_048_570),
    )

    reading = read_list(read_sheets(file, "permits"), "permits")

    assert [
        (each.name, each.permits[0].country, str(each.permits[0].until))
        for each in reading.belongings
    ] == [
        ("PT Contoh", "TW", "2026-10-01"),
        ("PT Contoh", "HK", "2026-10-01"),
        ("PT Lain", "JP", "None"),
    ]


@pytest.mark.parametrize(
    ("before", "inside", "why"),
    [
        ('<!DOCTYPE a [<!ENTITY b "c">]>', "PT Contoh", "it defines words of its own"),
        ("", "<table:table-cell><table:table/></table:table-cell>", "a table stands inside a cell"),
    ],
)
def test_ods_that_no_office_program_writes_is_refused(tmp_path, before, inside, why):
    file = ods(tmp_path, line("Nama P3MI", "Negara"), line(inside, "Taiwan"), before=before)

    with pytest.raises(NotARegister, match=why):
        read_sheets(file, "permits")


def test_number_that_a_spreadsheet_has_rounded_is_no_account_and_no_licence(tmp_path):
    book = Workbook()
    sheet = sheet_of(book, ("Nama", "SIP3MI", "Rekening"))
    sheet.append(("PT A", "C-1", 1234567890123456))
    sheet.append(("PT B", "C-2", 123456789012345))
    sheet.append(("PT C", 1234567890123456, "1234567890.0"))

    reading = read_list(read_sheets(saved(book, tmp_path)))

    marks = [[each.mark for each in agency.contacts] for agency in reading.agencies]
    assert marks == [[], [mark("account", "123456789012345")], [mark("account", "1234567890")]]
    assert [(each.row, each.what) for each in reading.remarks] == [
        (2, "“1234567890123456.0” cannot be read and is left out")
    ]
    assert [(each.row, each.column) for each in reading.problems] == [(4, "SIP3MI")]
