"""What the cells of a list mean, in the ways people write them."""

from datetime import date

import pytest

from ltsa_pwa.agencies.cells import BadCell, day, is_closed, status_kind
from ltsa_pwa.agencies.columns import field_of


@pytest.mark.parametrize(
    "written",
    [
        "2025-12-31", "2025/12/31", "31-12-2025", "31/12/2025", "31.12.2025", "31 12 2025",
        "31 Desember 2025", "31 Des 2025", "31-Dec-2025", "31 december 2025",
        "2025-12-31 00:00:00", " 31-12-2025 ",
    ],
)  # fmt: skip
def test_a_day_is_read_as_people_write_it(written):
    assert day(written) == date(2025, 12, 31)


@pytest.mark.parametrize(
    "written",
    ["31-02-2025", "12/31/2025", "31-12-25", "00-01-2025", "45000", "besok", "31 Foo 2025",
     "01-01-0001", "01-01-9999"],
)  # fmt: skip
def test_what_is_no_day_is_refused(written):
    with pytest.raises(BadCell):
        day(written)


@pytest.mark.parametrize(
    "written",
    [
        "2025-12-30T17:00:00Z",
        "2025-12-31T16:59:59.000Z",
        "2025-12-31T00:00:00+07:00",
        "2025-12-30 17:00:00+00:00",
        "2025-12-30 17:00:00+00",
        "2025-12-30 17:00:00Z",
    ],
)
def test_moment_is_of_the_day_it_is_in_western_indonesia(written):
    assert day(written) == date(2025, 12, 31)


@pytest.mark.parametrize("written", ["", " ", "-", "nihil", "Tidak ada", "N/A"])
def test_nothing_is_no_day(written):
    assert day(written) is None


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("Aktif", None), ("ACTIVE", None), ("Masih berlaku", None), ("-", None),
        ("Dicabut", "revoked"), ("Pencabutan SIP3MI", "revoked"), ("revoked", "revoked"),
        ("Skorsing", "suspended"), ("Penghentian sementara sebagian", "suspended"),
        ("Tidak ada sanksi", None), ("Izin masih berlaku", None), ("Terdaftar dan aktif", None),
        ("Aktif (dibekukan)", "suspended"), ("Izin berlaku, diblokir", "suspended"),
        ("Terdaftar - dibekukan sementara", "suspended"), ("Registered - banned", "suspended"),
        ("aktif, tunda pelayanan", "suspended"), ("valid (cancelled)", "revoked"),
        ("SIP3MI masih berlaku, pembekuan kegiatan", "suspended"),
        ("terdaftar, izin dibatalkan", "revoked"), ("Peringatan ke-2", "warning"),
        ("Tunda layan", "suspended"), ("Suspended", "suspended"),
        ("Dalam pengawasan", "watch"), ("Aktif (dalam pengawasan)", "watch"),
        ("Habis masa berlaku", "expired"), ("Kedaluwarsa", "expired"),
        ("Peringatan tertulis", "warning"), ("Sanksi penghentian sementara", "suspended"),
        ("Sanksi: pencabutan SIP3MI", "revoked"), ("Dicabut (SK 12/2025)", "revoked"),
        ("Pembatalan SIP3MI", "revoked"),
    ],
)  # fmt: skip
def test_a_status_is_read_in_both_languages(written, kind):
    assert status_kind(written) == kind


@pytest.mark.parametrize(
    "written",
    ["Tidak aktif", "Nonaktif", "Inactive", "Sanksi dicabut", "Skorsing telah berakhir",
     "Pencabutan sanksi", "Aktif kembali", "baik", "dicabut, sebelumnya skorsing",
     "Aktif dengan sanksi", "Aktif?!x", "aktif sampai 2020", "Peringatan, kantor disegel",
     "Pembekuan dibatalkan", "Sanksi sudah dicabut", "dicabut sanksinya", "batal dicabut",
     "pernah dicabut", "habis masa sanksi", "masa sanksi habis", "un-suspended",
     "pencabutan dibatalkan", "Pembatalan pencabutan SIP3MI", "Revocation cancelled",
     "sanksi dibatalkan", "sanksi dihentikan", "Sanction revoked", "was suspended",
     "skorsing diangkat"],
)  # fmt: skip
def test_a_status_that_could_be_turned_round_is_for_a_person(written):
    with pytest.raises(BadCell):
        status_kind(written)


@pytest.mark.parametrize(
    ("written", "closed"),
    [
        ("Buka", False), ("Aktif", False), ("Open", False), ("", False), ("-", False),
        ("Tutup", True), ("Ditutup sementara", True), ("Tidak aktif", True), ("Non-aktif", True),
        ("Inactive", True), ("Not active", True),
    ],
)  # fmt: skip
def test_a_branch_is_open_or_closed(written, closed):
    assert is_closed(written) == closed


@pytest.mark.parametrize(
    "written",
    ["Tidak buka", "Belum buka", "Belum aktif", "Bukan kantor aktif", "Not open", "Akan buka",
     "Tidak tutup", "Belum tidak aktif", "kosong"],
)  # fmt: skip
def test_a_branch_that_is_not_said_to_be_open_is_for_a_person(written):
    with pytest.raises(BadCell):
        is_closed(written)


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Nama Perusahaan", "name"), ("NAMA P3MI", "name"), ("Company name", "name"),
        ("No. SIP3MI", "licence"), ("Licence number", "licence"), ("Berlaku s/d", "until"),
        ("Tgl. Terbit (dd-mm-yyyy)", "issued"), ("Kab/Kota", "regency"), ("Alamat", "address"),
        ("E-mail", "email"), ("Jenis Sanksi", "sanction_kind"), ("Keterangan", None), ("", None),
    ],
)  # fmt: skip
def test_a_heading_is_known_in_both_languages(heading, field):
    assert field_of(heading) == field
