"""Links in workbooks: numbers and addresses that a cell of contacts shows only as “klik”."""

import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from ltsa_pwa.agencies.reading import read_list
from ltsa_pwa.agencies.spreadsheet import NotARegister, read_sheets
from tests.agencies.open_document import cell, line, ods

HEAD = ("Nama", "SIP3MI", "WA", "Email")


def contacts(file: Path) -> list[list[str]]:
    reading = read_list(read_sheets(file))
    assert (reading.problems, reading.remarks) == ((), ())
    return [[each.value for each in agency.contacts] for agency in reading.agencies]


def a_book(*rows: tuple[str, ...]) -> tuple[Workbook, Worksheet]:
    book = Workbook()
    book.create_sheet("Daftar P3MI", 0)
    sheet = book.worksheets[0]
    for row in (HEAD, *rows):
        sheet.append(row)
    return book, sheet


def saved(book: Workbook, folder: Path) -> Path:
    book.save(folder / "list.xlsx")
    return folder / "list.xlsx"


def test_number_and_address_behind_links_of_an_xlsx_are_read(tmp_path):
    book, sheet = a_book(("PT Satu", "C-1", "Klik di sini", "email"), ("PT Dua", "C-2", "", ""))
    sheet["C2"].hyperlink = "https://wa.me/6281234567890?text=halo&x=1"
    sheet["D2"].hyperlink = "mailto:Kantor@contoh.test"
    sheet["C3"].hyperlink = "tel:0215551234"

    assert contacts(saved(book, tmp_path)) == [
        ["+6281234567890", "kantor@contoh.test"],
        ["+62215551234"],
    ]


def test_number_that_a_cell_shows_counts_more_than_its_link(tmp_path):
    book, sheet = a_book(("PT Satu", "C-1", "0812-3456-7890", ""))
    sheet["C2"].hyperlink = "https://wa.me/6281299998888"

    assert contacts(saved(book, tmp_path)) == [["+6281234567890"]]


def test_link_on_a_name_or_a_licence_changes_neither(tmp_path):
    book, sheet = a_book(("PT Satu", "C-1", "081234567890", ""))
    sheet["A2"].hyperlink = "https://wa.me/6281299998888"
    sheet["B2"].hyperlink = "tel:0215551234"

    [agency] = read_list(read_sheets(saved(book, tmp_path))).agencies

    assert (agency.name, agency.licence) == ("PT Satu", "C-1")
    assert [each.value for each in agency.contacts] == ["+6281234567890"]


def test_number_that_most_rows_lead_to_is_the_help_desks_and_no_companys(tmp_path):
    rows = [(f"PT {at}", f"C-{at}", "klik", "") for at in range(4)]
    book, sheet = a_book(*rows)
    for at in range(4):
        sheet[f"C{at + 2}"].hyperlink = "https://wa.me/6281299998888"

    reading = read_list(read_sheets(saved(book, tmp_path)))

    assert [each.contacts for each in reading.agencies] == [()] * 4
    assert [each.what for each in reading.remarks] == ["“klik” cannot be read and is left out"] * 4


def test_link_written_as_a_formula_is_read(tmp_path):
    book, sheet = a_book(("PT Satu", "C-1", "@", ""))
    raw = saved(book, tmp_path)
    formula = (
        '<c r="C2" t="str"><f>HYPERLINK(&quot;https://wa.me/6281234567890&quot;,'
        "&quot;WhatsApp&quot;)</f><v>WhatsApp</v></c>"
    )
    file = tmp_path / "formula.xlsx"
    with zipfile.ZipFile(raw) as old, zipfile.ZipFile(file, "w") as new:
        for part in old.namelist():
            text = old.read(part).decode()
            written = '<c r="C2" t="inlineStr"><is><t>@</t></is></c>'
            new.writestr(part, text.replace(written, formula))

    assert sheet["C2"].value == "@"
    assert contacts(file) == [["+6281234567890"]]


def link(href: str) -> str:
    return cell(f'<text:a xlink:href="{href}">klik</text:a>')


BLANK = line("", times=2)


def test_number_and_address_behind_links_of_an_ods_are_read(tmp_path):
    row = line(
        "PT Satu", "C-1", link("https://wa.me/6281234567890"), link("mailto:kantor@contoh.test")
    )

    assert contacts(ods(tmp_path, BLANK, line(*HEAD), row)) == [
        ["+6281234567890", "kantor@contoh.test"]
    ]


def test_ods_that_defines_words_of_its_own_is_refused(tmp_path):
    row = line("PT Satu", "C-1", link("https://wa.me/6281234567890"), "")
    file = ods(tmp_path, line(*HEAD), row, before='<!DOCTYPE a [<!ENTITY b "c">]>')

    with pytest.raises(NotARegister, match="it defines words of its own"):
        read_sheets(file)
