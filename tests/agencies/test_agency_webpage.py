"""Saved pages of official lists, in the shapes such pages come in. All of them are ours."""

import pytest

from ltsa_pwa.agencies import webpage
from ltsa_pwa.agencies.reading import read_list
from ltsa_pwa.agencies.webpage import NoTable, is_web_page, page_sheets

PLAIN = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>Daftar</title></head><body>
<nav><table><tr><td><a href="/">Beranda</a></td><td>Masuk</td></tr></table></nav>
<h1>Daftar P3MI</h1>
<table class="table"><thead><tr><th>No</th><th>Nama P3MI</th><th>Nomor SIP3MI</th>
<th>Berlaku s/d</th></tr></thead><tbody>
<tr><td>1</td><td><a href="/detail/1">PT Contoh&nbsp;Resmi</a></td><td>C-1/2024</td>
<td>31 Desember 2028</td></tr>
<tr><td>2</td><td>PT Contoh &amp; Anak<script>var a = "x";</script></td><td>C-2/2024</td>
<td>30/06/2027</td></tr></tbody></table><footer>© Contoh</footer></body></html>"""
IN_A_FRAME = """<html><body><table width="100%"><tr><td colspan=2>Kepala</td></tr><tr><td>Menu</td>
<td><table><tr><td colspan="4">DAFTAR P3MI 2026</td></tr><tr><td>No.</td><td>Nama Perusahaan</td>
<td>No. SIP3MI</td><td>Tgl Berakhir</td></tr>
<tr><td>1<td>PT Contoh Resmi<td>C-1/2024<td>2028-12-31
<tr><td>2<td>PT Contoh &amp; Anak<td>C-2/2024<td>30-6-2027</table></td></tr></table>
</body></html>"""
IN_DIVISIONS = """<div id=app><h3>Jumlah: 2</h3><div><table><tbody><tr><th scope=col>Nama PT</th>
<th scope=col>SIP3MI</th><th scope=col>Masa berlaku</th></tr><tr><th scope=row>PT Contoh Resmi</th>
<td> C-1/2024 </td><td>31.12.2028</td></tr><tr><th scope=row>PT Contoh &amp; Anak</th>
<td>C-2/2024</td><td>30 Juni 2027</td></tr></tbody></table></div></div>"""


@pytest.mark.parametrize("page", [PLAIN, IN_A_FRAME, IN_DIVISIONS])
def test_list_is_found_by_its_headings_wherever_it_stands(page):
    reading = read_list(page_sheets(page.encode()))

    assert reading.problems == ()
    found = [(each.name, each.licence, str(each.until)) for each in reading.agencies]
    assert found == [
        ("PT Contoh Resmi", "C-1/2024", "2028-12-31"),
        ("PT Contoh & Anak", "C-2/2024", "2027-06-30"),
    ]


CUT = PLAIN[: PLAIN.index("<tr><td>2")]
CUT_IN_A_ROW = PLAIN[: PLAIN.index("C-2/2024")]
CUT_IN_A_FRAME = IN_A_FRAME[: IN_A_FRAME.index("<tr><td>2")]


CUT_BEHIND_ITS_TABLE = PLAIN[: PLAIN.index("<footer>")]


@pytest.mark.parametrize("page", [CUT, CUT_IN_A_ROW, CUT_IN_A_FRAME, CUT_BEHIND_ITS_TABLE])
def test_page_that_ends_before_its_end_is_refused(page):
    with pytest.raises(NoTable, match="cut on its way"):
        page_sheets(page.encode())


def test_table_in_a_script_behind_the_list_cuts_nothing():
    script = '<script>const row = "<tr><td>";</script><!-- <tr> --><template><tr></template>'

    assert page_sheets(PLAIN.replace("</body>", f"{script}</body>").encode())


WHATSAPP = "https://api.whatsapp.com/send?text=a&amp;phone=%2B62 812-0000-1111"


@pytest.mark.parametrize(
    ("cell", "contacts"),
    [
        ('<a href="https://wa.me/6281200001111">WhatsApp</a>', ["+6281200001111"]),
        ('<a href="https://wa.me/6281200001111?text=Halo"><img></a>', ["+6281200001111"]),
        (f'<a href="{WHATSAPP}">klik di sini</a>', ["+6281200001111"]),
        ('<a href="whatsapp://send?phone=081200001111">Chat WA</a>', ["+6281200001111"]),
        ('<a href="tel:+62%2021-555-0101;ext=3">Telepon kami</a>', ["+62215550101"]),
        (
            '021-555-0101 <a href="https://wa.me/6281200001111">WA</a>',
            ["+62215550101", "+6281200001111"],
        ),
        ('<a href="https://wa.me/6281299998888">0812-0000-1111</a>', ["+6281200001111"]),
    ],
)
def test_number_that_stands_only_in_a_link_is_read(cell, contacts):
    page = f"<table><tr><th>Nama<th>SIP3MI<th>Telepon<tr><td>PT Contoh<td>C-1<td>{cell}</table>"

    reading = read_list(page_sheets(page.encode()))

    assert (reading.problems, reading.remarks) == ((), ())
    assert [each.value for each in reading.agencies[0].contacts] == contacts


def test_licence_with_a_link_beside_it_stays_a_licence():
    page = """<table><tr><th>Nama<th>SIP3MI<th>Telepon<tr><td>PT Contoh
        <td>568/2019 <a href="https://wa.me/6281200001111">WA</a><td>021-555-0101</table>"""

    [agency] = read_list(page_sheets(page.encode())).agencies

    assert (agency.licence, [each.value for each in agency.contacts]) == (
        "568/2019 WA",
        ["+62215550101"],
    )


def test_help_desk_behind_every_row_is_no_companys_number():
    help_desk = '<a href="https://wa.me/6281299998888">Chat</a>'
    own = '<a href="https://wa.me/6281200001111">Chat</a>'
    cells = [help_desk, help_desk, help_desk, own]
    rows = "".join(f"<tr><td>PT Contoh {at}<td>C-{at}<td>{cell}" for at, cell in enumerate(cells))

    sheets = page_sheets(f"<table><tr><th>Nama<th>SIP3MI<th>WA{rows}</table>".encode())

    said = [row[2] for row in sheets["table 1"][1:]]
    assert said == ["Chat", "Chat", "Chat", "; +6281200001111;"]


def test_address_that_stands_only_in_a_link_is_read():
    page = """<table><tr><th>Nama<th>SIP3MI<th>Email<tr><td>PT Contoh<td>C-1
        <td><a href="mailto:Kantor@Contoh.test?subject=Tanya">kirim email</a></table>"""

    reading = read_list(page_sheets(page.encode()))

    assert [each.value for each in reading.agencies[0].contacts] == ["kantor@contoh.test"]


@pytest.mark.parametrize(
    "cell",
    [
        '<a href="tel:+62215550101">PT Contoh Resmi</a>',
        'PT Contoh Resmi <a href="https://wa.me/6281200001111"><img></a>',
    ],
)
def test_link_beside_a_name_changes_nothing_of_the_name(cell):
    rows = page_sheets(f"<table><tr><td>{cell}</table>".encode())

    assert rows == {"table 1": [["PT Contoh Resmi"]]}


@pytest.mark.parametrize(
    "href",
    [
        "/detail/1",
        "https://contoh.test/?phone=62812000",
        "https://wa.me/message/ABC",
        "https://x.test/?u=whatsapp.com/&phone=6281200001111",
        "https://x.test/wa.me/6281200001111",
        "https://[whatsapp.com/?phone=6281200001111",
        "javascript:x",
    ],
)
def test_link_that_leads_to_no_contact_is_left_alone(href):
    link = f'<a href="{href}">klik di sini</a>'

    rows = page_sheets(f"<table><tr><th>Nama<th>WA<tr><td>PT Contoh<td>{link}</table>".encode())

    assert rows["table 1"][1] == ["PT Contoh", "klik di sini"]


def test_company_drawn_over_several_job_orders_is_said_in_each_row():
    page = """<table><tr><th>Nama P3MI</th><th>Negara</th><th>Jabatan</th></tr>
        <tr><td rowspan="2">PT Contoh Resmi</td><td rowspan=2>Taiwan</td><td>Nelayan</td></tr>
        <tr><td>Perawat</td></tr>
        <tr><td>PT Contoh Lain</td><td>Jepang</td><td>Perawat</td></tr></table>"""

    reading = read_list(page_sheets(page.encode()), "permits")

    found = [
        (each.name, *((p.country, p.job) for p in each.permits)) for each in reading.belongings
    ]
    assert found == [
        ("PT Contoh Resmi", ("TW", "Nelayan")),
        ("PT Contoh Resmi", ("TW", "Perawat")),
        ("PT Contoh Lain", ("JP", "Perawat")),
    ]


def test_jobs_on_lines_of_their_own_in_a_cell_stay_apart():
    page = """<table><tr><th>Nama<br>P3MI</th><th>Negara</th><th>Jabatan</th></tr>
        <tr><td>PT Contoh<br>Resmi</td><td>Taiwan</td><td>Perawat<br/>Pekerja
        kebun</td></tr></table>"""

    reading = read_list(page_sheets(page.encode()), "permits")

    assert [(each.name, each.permits[0].job) for each in reading.belongings] == [
        ("PT Contoh Resmi", "Perawat; Pekerja kebun")
    ]


@pytest.mark.parametrize(
    ("encoding", "says"),
    [("utf-8", "utf-8"), ("cp1252", "windows-1252"), ("utf-8", "iso-8859-1"), ("utf-16", "")],
)
def test_encoding_is_found_even_when_the_page_is_wrong_about_it(encoding, says):
    page = f"<html><meta charset={says}><table><tr><td>Café</td></tr></table></html>"

    assert page_sheets(page.encode(encoding)) == {"table 1": [["Café"]]}


@pytest.mark.parametrize(
    ("page", "why"),
    [
        ("<form action=/login><input name=u><input type=password></form>", "This is a log-in page"),
        ("<html><h1>502 Bad Gateway</h1></html>", "This is a web page without a table"),
    ],
)
def test_page_without_a_table_is_named_for_what_it_is(page, why):
    with pytest.raises(NoTable, match=f"^{why}"):
        page_sheets(page.encode())


def test_table_that_would_fill_the_memory_is_refused(monkeypatch):
    monkeypatch.setattr(webpage, "MOST_CELLS", 1_000)
    row = f"<tr>{'<td colspan=60 rowspan=20000>x' * 10}</tr>"

    with pytest.raises(NoTable, match="more than 1,000 cells"):
        page_sheets(f"<table>{row * 2}</table>".encode())


@pytest.mark.parametrize(
    "start", [b"\xef\xbb\xbf <!DOCTYPE html>", b"<HTML>", b"<table>", b"<!-- x"]
)
def test_web_page_is_known_by_its_beginning(start):
    assert is_web_page(start)
    assert not is_web_page(b"Nama,SIP3MI")
