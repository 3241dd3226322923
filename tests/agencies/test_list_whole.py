"""Nothing of a list is left out without a word: no sheet, no row, no cell, no number."""

import pytest

from ltsa_pwa.agencies.cells import pieces
from ltsa_pwa.agencies.contact import account_number
from ltsa_pwa.agencies.contact_finding import find_contacts
from ltsa_pwa.agencies.reading import read_list
from ltsa_pwa.agencies.spreadsheet import NotARegister, read_json
from ltsa_pwa.agencies.webpage import page_sheets

HEAD = ["Nama", "SIP3MI", "Sanksi"]
SKORSING = [HEAD, ["PT Uji Satu", "C-1/2024", "Skorsing"]]
DICABUT = [HEAD, ["PT Uji Dua", "C-2/2024", "Dicabut"], ["PT Uji Tiga", "C-3/2024", "Dicabut"]]


def test_every_sheet_of_the_list_is_read():
    reading = read_list({"Skorsing": SKORSING, "Dicabut": DICABUT}, "sanctions")

    assert [each.name for each in reading.belongings] == [
        "PT Uji Satu",
        "PT Uji Dua",
        "PT Uji Tiga",
    ]
    assert [each.sanctions[0].kind for each in reading.belongings] == [
        "suspended", "revoked", "revoked",
    ]  # fmt: skip


def test_every_table_of_a_page_is_read():
    table = "<table><tr><th>Nama<th>SIP3MI</tr><tr><td>PT Uji {0}<td>C-{0}/2024</tr></table>"

    reading = read_list(page_sheets(f"<h2>Jabar</h2>{table.format(1)}{table.format(2)}".encode()))

    assert [each.licence for each in reading.agencies] == ["C-1/2024", "C-2/2024"]


def test_problem_says_in_which_sheet():
    bad = [HEAD, ["PT Uji Empat", "C-1/2024", "Dicabut"], ["", "C-4", "-"]]

    reading = read_list({"Jabar": SKORSING, "Jatim": bad})

    assert [(each.row, each.column, each.what) for each in reading.problems] == [
        (2, "Jatim, SIP3MI", "“C-1/2024” stands in row 2 of Jabar as well"),
        (3, "Jatim, Nama", "is empty"),
    ]


@pytest.mark.parametrize(
    ("other", "why"),
    [
        ([["Nama", "SIP3MI"], ["PT Uji Dua", "C-2/2024"]], "have different columns"),
        ([["PT Uji Dua", "C-2/2024"]], "“Lain” looks like a part of the list"),
        ([["Nama", "Alamat", "Sanksi"], ["x", "y", "Skorsing"]], "“Lain” looks like a part"),
        ([["No", "Keputusan"], ["7", "dicabut"]], "“Lain” looks like a part of the list"),
    ],
)
def test_sheet_that_cannot_be_read_refuses_the_whole_list(other, why):
    with pytest.raises(NotARegister, match=why):
        read_list({"Jabar": DICABUT, "Lain": other})


def test_sheet_that_is_no_list_is_told():
    reading = read_list(
        {"Jabar": DICABUT, "Catatan": [["Disusun oleh Dinas", "Diperbarui 21/11/2026"]]}
    )

    assert (len(reading.agencies), reading.unread) == (2, ("Catatan",))


def test_cell_after_the_last_heading_is_a_problem():
    rows = [["Nama", "SIP3MI", ""], ["PT Uji A", "C-1/2024", " Bekasi", " dicabut"]]

    [problem] = read_list({"": rows}).problems

    assert problem.what == "has “Bekasi” after the last heading: a cell too many"


@pytest.mark.parametrize(
    ("kind", "head", "row", "column"),
    [
        ("permits", "SIP3MI,Negara,Jabatan,Berlaku s/d", "C-1,Hongkong,Perawat", "Berlaku s/d"),
        ("companies", "Nama,SIP3MI,Alamat,Sanksi", "PT A,C-1,Jl. B", "Sanksi"),
        ("companies", "Nama,SIP3MI,Alamat,Status", "PT A,C-1", "Status"),
        ("sanctions", "SIP3MI,Sanksi,Mulai", "C-1,Dicabut", "Mulai"),
        ("branches", "SIP3MI,Kabupaten,Status", "C-1,Blitar", "Status"),
    ],
)
def test_row_that_breaks_off_before_an_end_is_a_problem(kind, head, row, column):
    reading = read_list({"": [head.split(","), row.split(",")]}, kind)

    assert [(each.row, each.column, each.what) for each in reading.problems] == [
        (2, column, "is cut off: the row has fewer cells than the headings")
    ]


def test_row_that_leaves_out_what_ends_nothing_is_read():
    rows = [["SIP3MI", "Negara", "Berlaku s/d", "Jabatan"], ["C-1", "Hongkong", ""]]

    assert read_list({"": rows}, "permits").problems == ()


def test_numbers_beyond_the_twelfth_are_told():
    numbers = "; ".join(f"0812000{at:05}" for at in range(14))

    reading = read_list({"": [["Nama", "SIP3MI", "HP", "Telepon"], ["PT A", "C-1", "", numbers]]})

    assert len(reading.agencies[0].contacts) == 12
    assert [each.what for each in reading.remarks] == [
        "“081200000012” is left out: a cell may have 12",
        "“081200000013” is left out: a cell may have 12",
    ]


@pytest.mark.parametrize(
    ("cell", "numbers"),
    [
        ("0812-3456-7890 (Budi)", ["+6281234567890"]),
        ("0062 812 3456 7890", ["+6281234567890"]),
        ("0812 3456 7890 0813 1111 2222", ["+6281234567890", "+6281311112222"]),
        ("021-555 1234 ext. 12", ["+62215551234"]),
        ("215551234", ["+62215551234"]),
        ("62215551234", ["+62215551234"]),
    ],
)
def test_telephones_are_read_as_a_phone_reads_them(cell, numbers):
    reading = read_list({"": [["Nama", "SIP3MI", "Telepon"], ["PT A", "C-1", cell]]})

    assert [each.value for each in reading.agencies[0].contacts] == numbers
    assert reading.remarks == ()


@pytest.mark.parametrize("cell", ["(021)5551234-35", "5551234", "021-5551234 5551235", "hubungi"])
def test_telephone_that_nobody_could_compare_is_told(cell):
    reading = read_list({"": [["Nama", "SIP3MI", "Telepon"], ["PT A", "C-1", cell]]})

    assert reading.agencies[0].contacts == ()
    assert [each.what for each in reading.remarks] == [f"“{cell}” cannot be read and is left out"]


def test_name_in_the_column_of_licences_is_a_problem():
    [problem] = read_list({"": [["Nama", "SIP3MI"], ["KEP. 1/2024", "PT Uji A"]]}).problems

    assert (problem.column, problem.what) == ("SIP3MI", "“PT Uji A” is a company's name")


def test_address_on_the_internet_is_one_piece():
    assert pieces("https://wa.me/6281234567890 / 021-555") == (
        "https://wa.me/6281234567890",
        "021-555",
    )


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("Telp (021)5551234 Fax (021)5551239", ("Telp (021)5551234",)),
        ("HP 0812 3456 7890 Faks. 021 5551239", ("HP 0812 3456 7890",)),
        ("Fax: 021 5551239 HP 0812-3456-7890", ("HP 0812-3456-7890",)),
        ("Telp./Fax. 021-5551234", ("Telp. 021-5551234",)),
        ("Fax 021-5551239", ()),
        ("fax@contoh.co.id", ("fax@contoh.co.id",)),
        ("info@faksindo.co.id", ("info@faksindo.co.id",)),
        ("info@fax.co.id", ("info@fax.co.id",)),
        ("fax2@contoh.co.id", ("fax2@contoh.co.id",)),
        ("HP 0812 3456 7890 Fax No. 021 5551239", ("HP 0812 3456 7890",)),
        ("Telp 0215551234Fax0215551239", ("Telp 0215551234",)),
        ("Telp 021 5551234 Facsimile 021 5551239 ", ("Telp 021 5551234",)),
    ],
)
def test_only_the_fax_itself_is_left_out(cell, said):
    assert pieces(cell) == said


@pytest.mark.parametrize(
    ("cell", "account"),
    [
        ("BCA 014 1234567890", "1234567890"),
        ("BNI 46 0123456789", "0123456789"),
        ("Mandiri 008-1370012345678", "1370012345678"),
        ("BRI 002 123456789012345 a.n. PT Contoh", "123456789012345"),
        ("1234567890", "1234567890"),
    ],
)
def test_account_of_a_list_is_the_one_that_a_chat_names(cell, account):
    in_a_chat = [each.value for each in find_contacts(f"Rekening {cell}")]

    assert (account_number(cell), in_a_chat) == (account, [account])


def test_status_that_is_drawn_is_read():
    head = "<tr><th>Nama<th>SIP3MI<th>Status<th>Alamat</tr>"
    drawn = '<td><img src=x.png alt="Dicabut"><td><img src=y.png title="Jl. Satu">'
    page = f"<table>{head}<tr><td>PT Uji Satu<td>C-1/2024{drawn}</tr></table>"

    [company] = read_list(page_sheets(page.encode())).agencies

    assert ([each.kind for each in company.sanctions], company.address) == (["revoked"], "Jl. Satu")


def test_truth_in_json_is_said_and_an_object_is_refused():
    assert read_json(b'[{"Nama": "PT A", "Tutup": true}]')[1] == ["PT A", "ya"]
    with pytest.raises(NotARegister, match="objects inside a row"):
        read_json(b'[{"Nama": {"x": 1}}]')
