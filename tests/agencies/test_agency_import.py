"""The operator imports lists; what is wrong with one is named, and the register stays."""

import os
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook
from sqlmodel import Session
from typer.testing import CliRunner

from ltsa_pwa.agencies.cli import app
from ltsa_pwa.agencies.command import today
from ltsa_pwa.agencies.snapshots import current_register
from ltsa_pwa.database import open_database

HEADINGS = ("Nama Perusahaan", "Nomor SIP3MI", "Berlaku s/d", "Kab/Kota", "Sanksi")
RESMI = ("PT Contoh Resmi", "C-1/2024", "31-12-2028", "Kabupaten Cirebon", "-")
LAIN = ("PT Contoh Lain", "C-2/2024", "30/06/2027", "Kota Bekasi", "Skorsing")
MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    '<manifest:file-entry manifest:full-path="/"'
    ' manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>'
)
KETIGA = ("PT Contoh Ketiga", "C-3/2024", "1 Mei 2027", "Kabupaten Blitar", "-")


@pytest.fixture
def database(tmp_path, monkeypatch):
    monkeypatch.setenv("LTSA_DATABASE_URL", f"sqlite:///{tmp_path / 'phone.db'}")
    return os.environ["LTSA_DATABASE_URL"]


def run(*arguments: str | Path, answer: str = "") -> tuple[int, str]:
    if arguments[0] == "import" and "--date" not in arguments:
        arguments = (*arguments, "--date", today().isoformat())
    done = CliRunner().invoke(app, [str(each) for each in arguments], input=answer)
    return done.exit_code, " ".join(done.output.split())


def companies(database: str) -> list[str]:
    engine = open_database(database)
    with Session(engine) as session:
        register = current_register(session)
    engine.dispose()
    return [agency.name for agency in register.listed] if register else []


def csv_file(
    folder: Path, *rows: tuple[str, ...], sign: str = ",", encoding: str = "utf-8"
) -> Path:
    file = folder / "list.csv"
    file.write_bytes("\r\n".join(sign.join(row) for row in (HEADINGS, *rows)).encode(encoding))
    return file


def xlsx_file(folder: Path, *rows: tuple[object, ...]) -> Path:
    book = Workbook()
    sheet = book.create_sheet("Daftar")
    for row in (HEADINGS, *rows):
        sheet.append(row)
    file = folder / "list.xlsx"
    book.save(file)
    return file


def ods_file(folder: Path, *rows: tuple[str, ...]) -> Path:
    spaces = "urn:oasis:names:tc:opendocument:xmlns"
    lines = "".join(
        f"<table:table-row>{''.join(map(ods_cell, row))}</table:table-row>"
        for row in (HEADINGS, *rows)
    )
    content = (
        f'<office:document-content xmlns:office="{spaces}:office:1.0" office:version="1.2"'
        f' xmlns:table="{spaces}:table:1.0" xmlns:text="{spaces}:text:1.0"><office:body>'
        f'<office:spreadsheet><table:table table:name="Daftar">{lines}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    file = folder / "list.ods"
    with zipfile.ZipFile(file, "w") as parcel:
        parcel.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        parcel.writestr("content.xml", content)
        parcel.writestr("META-INF/manifest.xml", MANIFEST)
    return file


def ods_cell(text: str) -> str:
    return (
        f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'
    )


@pytest.mark.parametrize("written", [csv_file, xlsx_file, ods_file])
def test_list_is_imported_from_every_kind_of_file(database, tmp_path, written):
    code, told = run("import", written(tmp_path, RESMI, LAIN), "--yes")

    assert (code, companies(database)) == (0, ["PT Contoh Resmi", "PT Contoh Lain"])
    assert "2 new, 0 changed, 0 gone, 0 unchanged." in told


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_delimiter_and_encoding_are_found(database, tmp_path, sign, encoding):
    accented = ("PT Contoh Café", *RESMI[1:])

    run("import", csv_file(tmp_path, accented, sign=sign, encoding=encoding), "--yes")

    assert companies(database) == ["PT Contoh Café"]


@pytest.mark.usefixtures("database")
def test_strange_delimiter_is_named(tmp_path):
    code, told = run("import", csv_file(tmp_path, RESMI, sign="^"), "--yes")

    assert code == 1
    assert told == (
        "The columns are separated by “^”: use a comma, semicolon, tab or bar."
        " The register is unchanged."
    )


def test_difference_is_shown_and_asked_before_it_is_applied(database, tmp_path):
    run("import", csv_file(tmp_path, RESMI, LAIN), "--yes")
    moved = (*RESMI[:3], "Kota Cirebon", "-")

    code, told = run("import", csv_file(tmp_path, moved, LAIN, KETIGA), answer="n\n")

    assert (code, companies(database)) == (1, ["PT Contoh Resmi", "PT Contoh Lain"])
    assert "regency: “Kabupaten Cirebon” → “Kota Cirebon”" in told
    assert "1 new, 1 changed, 0 gone, 1 unchanged." in told


def test_every_bad_row_is_named_and_nothing_is_imported(database, tmp_path):
    run("import", csv_file(tmp_path, RESMI), "--yes")
    bad_day = ("PT Contoh Dua", "C-2", "31-02-2025", "", "")
    twice = ("PT Contoh Tiga", "c 1 2024", "", "", "")
    nameless = ("", "C-4", "", "", "entah apa")
    long = ("x" * 500, "C-5", "", "", "")

    code, told = run("import", csv_file(tmp_path, RESMI, bad_day, twice, nameless, long), "--yes")

    assert (code, companies(database)) == (1, ["PT Contoh Resmi"])
    for line in (
        "3 Berlaku s/d “31-02-2025” is not a day of the calendar",
        "4 Nomor SIP3MI “c 1 2024” stands in row 2 as well",
        "5 Nama Perusahaan is empty",
        "5 Sanksi “entah apa” is no status or sanction we know",
        "6 Nama Perusahaan has 500 letters; 400 are allowed",
        "5 problems. The register is unchanged.",
    ):
        assert line in told


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "list.csv is empty."),
        (b"\n \n", "The file is empty."),
        (b"a,b\n1,2\n", "No row names the columns:"),
        (b"Nama,Alamat\nx,y\n", "No column has the licence number (SIP3MI)."),
        (b"Nama,Sip3mi,Name\nx,y,z\n", "“Nama” and “Name” are two columns for one thing."),
        (b"Nama,SIP3MI\n", "There are headings, but no company below them."),
        (b'Nama,SIP3MI\n"x,y', "The CSV is broken:"),
        (b"%PDF-1.7 ...", "This is a PDF."),
        (b"<!DOCTYPE html><title>Oops</title>", "This is a web page without a table"),
        (b"<form><input type=password></form>", "This is a log-in page, not a list:"),
        (b"<?xml version='1.0'?><a/>", "This is XML, not a spreadsheet."),
        (b'{"error": "unauthorised"}', "This JSON holds no list of companies"),
        (b'[{"Nama": "x"', "The JSON is broken:"),
        (b"\x00\x01\x02\x03", "This is not a spreadsheet:"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "This is an old Excel file (.xls)"),
        (b"PK\x03\x04broken", "The file is damaged:"),
        (b"Nama,SIP3MI\n\x81\x8d,1\n", "The file is no text in UTF-8 or Windows-1252"),
    ],
)
def test_what_is_no_register_is_refused_with_a_sentence(database, tmp_path, content, why):
    (tmp_path / "list.csv").write_bytes(content)

    code, told = run("import", tmp_path / "list.csv", "--yes")

    assert (code, companies(database)) == (1, [])
    assert told.startswith(why)
    assert told.endswith("The register is unchanged.")


@pytest.mark.usefixtures("database")
def test_200_mb_are_refused_before_they_are_read(tmp_path):
    file = tmp_path / "list.csv"
    with file.open("wb") as sparse:
        sparse.truncate(200 * 1024**2)

    assert run("import", file, "--yes") == (
        1,
        "list.csv has 200 MB; a register file may have 20 MB. It was not opened."
        " The register is unchanged.",
    )


@pytest.mark.parametrize(
    ("part", "kind", "why"),
    [
        ("xl/vbaProject.bin", xlsx_file, "The workbook holds macros."),
        ("Basic/Standard/Module1.xml", ods_file, "The workbook holds macros."),
    ],
)
def test_macro_workbook_is_refused(database, tmp_path, part, kind, why):
    file = kind(tmp_path, RESMI)
    with zipfile.ZipFile(file, "a") as parcel:
        parcel.writestr(part, b"macro")

    code, told = run("import", file, "--yes")

    assert (code, companies(database)) == (1, [])
    assert told.startswith(why)


def test_zip_bomb_is_not_unpacked(database, tmp_path):
    file = xlsx_file(tmp_path, RESMI)
    with (
        zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as parcel,
        parcel.open("xl/more", "w") as more,
    ):
        for _ in range(101):
            more.write(bytes(1024**2))

    code, told = run("import", file, "--yes")

    assert (code, companies(database)) == (1, [])
    assert told.startswith("Unpacked it would have more than 100 MB")


def test_workbook_with_a_cell_at_the_end_of_the_world_is_refused(database, tmp_path):
    book = Workbook()
    book.active["A1"] = "Nama"  # pyright: ignore[reportOptionalSubscript] -- a new book has a sheet
    book.active["XFD1048576"] = "far"  # pyright: ignore[reportOptionalSubscript]
    book.save(tmp_path / "list.xlsx")

    code, told = run("import", tmp_path / "list.xlsx", "--yes")

    assert (code, companies(database)) == (1, [])
    assert told == (
        "The workbook cannot be read: it asks for more memory than a register needs."
        " The register is unchanged."
    )


@pytest.mark.usefixtures("database")
def test_parcel_that_is_no_workbook_is_refused(tmp_path):
    with zipfile.ZipFile(tmp_path / "list.xlsx", "w") as parcel:
        parcel.writestr("letter.txt", "hello")

    assert run("import", tmp_path / "list.xlsx", "--yes") == (
        1,
        "This is a packed file, but no XLSX or ODS workbook. The register is unchanged.",
    )


def test_licence_number_rounded_by_a_spreadsheet_is_refused(database, tmp_path):
    rounded = ("PT Contoh", 12345678901234567.0, "", "", "")

    code, told = run("import", xlsx_file(tmp_path, rounded), "--yes")

    assert (code, companies(database)) == (1, [])
    assert "is a rounded number: format the column as text and type it again" in told


def test_half_a_list_needs_a_persons_word(database, tmp_path):
    run("import", csv_file(tmp_path, RESMI, LAIN, KETIGA), "--yes")
    half = csv_file(tmp_path, RESMI)

    code, told = run("import", half, "--yes")
    kept = companies(database)
    run("import", half, "--yes", "--allow-gone")

    assert (code, kept) == (1, ["PT Contoh Resmi", "PT Contoh Lain", "PT Contoh Ketiga"])
    assert "67% of the companies would be gone." in told
    assert companies(database) == ["PT Contoh Resmi"]


@pytest.mark.usefixtures("database")
def test_list_older_than_the_register_is_refused(tmp_path):
    run("import", csv_file(tmp_path, RESMI), "--yes", "--date", "2026-03-01")

    code, told = run("import", csv_file(tmp_path, RESMI), "--yes", "--date", "2026-02-01")

    assert code == 1
    assert "The register in use is of 2026-03-01, newer than this list of 2026-02-01." in told


def test_sanctions_stay_when_a_list_is_silent_about_them(database, tmp_path):
    run("import", csv_file(tmp_path, RESMI, LAIN), "--yes", "--date", "2026-03-01")
    silent = tmp_path / "silent.csv"
    silent.write_text("Nama,SIP3MI\nPT Contoh Resmi,C-1/2024\nPT Contoh Lain,C-2/2024\n")

    run("import", silent, "--yes", "--date", "2026-03-20")

    engine = open_database(database)
    with Session(engine) as session:
        register = current_register(session)
    engine.dispose()
    assert register is not None
    assert [len(agency.sanctions) for agency in register.agencies] == [0, 1]
    assert (str(register.list_date), str(register.sanctions_date)) == ("2026-03-20", "2026-03-01")


def test_rollback_brings_an_earlier_list_back_as_a_new_snapshot(database, tmp_path):
    run("import", csv_file(tmp_path, RESMI), "--yes")
    run("import", csv_file(tmp_path, RESMI, LAIN), "--yes")

    run("rollback", "1", "--yes")

    _, told = run("list-snapshots")
    assert companies(database) == ["PT Contoh Resmi"]
    assert told.count("file list.csv") == 2
    assert told.endswith("snapshot 1")


def test_wrong_setting_is_one_line_and_ends_with_2(monkeypatch):
    monkeypatch.setenv("LTSA_DATABASE_URL", "mysql://nowhere")

    assert run("list-snapshots") == (
        2,
        "LTSA_DATABASE_URL must begin with sqlite:/// or postgresql:// and be an address.",
    )
