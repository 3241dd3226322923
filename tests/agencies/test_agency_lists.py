"""Lists other than that of companies: sanctions, permits, branches and contacts."""

from datetime import date

import pytest

from ltsa_pwa.agencies.agency import Branch, Permit, Register, Sanction
from ltsa_pwa.agencies.contact import contact
from tests.agencies.office import Office

COMPANIES = (
    "Nama Perusahaan,Nomor SIP3MI,Berlaku s/d,Telepon",
    "PT Contoh Resmi,C-1/2024,31-12-2028,021-5551234",
    "PT Contoh Lain,C-2/2024,31-12-2028,",
    "PT Contoh Ketiga,C-3/2024,31-12-2028,",
)


@pytest.fixture
def office(tmp_path, monkeypatch) -> Office:
    office = Office(tmp_path, monkeypatch)
    assert office.imports(COMPANIES, "--date", "2026-02-01")[0] == 0
    return office


def company(register: Register, at: int):
    return register.agencies[at]


def test_sanctions_come_by_licence_or_name_and_get_their_own_day(office):
    rows = (
        "Nama P3MI;Nomor SIP3MI;Jenis Sanksi;Nomor SK;Mulai;Sampai;Keterangan",
        "PT. Contoh Resmi;;Penghentian sementara;SK 7/2026;2026-02-03;03/05/2026;tanpa OPP",
        ";c 2 2024;Dicabut;SK 8/2026;3 Februari 2026;;",
    )

    office.imports(rows, "--kind", "sanctions", "--date", "2026-02-10")

    register = office.register()
    first, second = date(2026, 2, 3), date(2026, 5, 3)
    assert company(register, 0).sanctions == (
        Sanction("suspended", "SK 7/2026", first, second, "tanpa OPP"),
    )
    assert company(register, 1).sanctions == (Sanction("revoked", "SK 8/2026", first),)
    assert (register.list_date, register.sanctions_date) == (date(2026, 2, 1), date(2026, 2, 10))


@pytest.mark.parametrize("heading", ["Masa Berlaku", "Berlaku sampai", "Valid until", "Sampai"])
def test_last_day_of_a_revoked_licence_does_not_end_the_revocation(office, heading):
    rows = (
        f"Nama P3MI,Nomor SIP3MI,Status,{heading}",
        "PT Contoh Lain,C-2/2024,Dicabut,2025-01-31",
    )

    office.imports(rows, "--kind", "sanctions", "--date", "2026-02-10")

    assert company(office.register(), 1).sanctions == (Sanction("revoked"),)


@pytest.mark.parametrize(
    ("heading", "until"),
    [
        ("Berlaku sampai", None),
        ("Masa berlaku", None),
        ("Berakhir", None),
        ("Tanggal berakhir", None),
        ("Sampai", None),
        ("Until", None),
        ("Sanksi sampai", date(2025, 1, 31)),
        ("Tanggal berakhir sanksi", date(2025, 1, 31)),
    ],
)
def test_day_until_which_something_is_valid_ends_no_stop(office, heading, until):
    rows = (
        f"Nama P3MI,Nomor SIP3MI,Sanksi,{heading}",
        "PT Contoh Lain,C-2/2024,Skorsing,2025-01-31",
    )

    office.imports(rows, "--kind", "sanctions", "--date", "2026-02-10")

    assert company(office.register(), 1).sanctions == (Sanction("suspended", until=until),)


def test_stop_without_a_first_day_is_told_in_plain_words(office):
    rows = ("Nama P3MI,Nomor SIP3MI,Sanksi", "PT Contoh Lain,C-2/2024,Skorsing")

    _, told = office.imports(rows, "--kind", "sanctions", "--date", "2026-02-10")

    assert "sanctions: none → suspended 0 new" in told


def test_stop_that_is_no_longer_listed_has_ended_but_a_revoked_licence_stays_revoked(office):
    head = "SIP3MI,Sanksi,Nomor SK,Mulai"
    stopped, taken = "C-1/2024,Skorsing,SK 1,2026-01-05", "C-2/2024,Dicabut,SK 2,2026-01-06"
    other = "C-3/2024,Skorsing,SK 3,2026-02-06"
    office.imports((head, stopped, taken), "--kind", "sanctions", "--date", "2026-02-02")

    silent = ("--kind", "sanctions", "--date", "2026-02-09")
    code, told = office.imports((head, other), *silent)
    office.imports((head, other), *silent, "--allow-lifted")

    assert (code, "No longer suspended or revoked: PT Contoh Resmi." in told) == (1, True)
    begun, ended = date(2026, 1, 5), date(2026, 2, 9)
    register = office.register()
    assert company(register, 0).sanctions == (Sanction("suspended", "SK 1", begun, ended),)
    assert company(register, 1).sanctions == (Sanction("revoked", "SK 2", date(2026, 1, 6)),)
    assert company(register, 2).sanctions == (Sanction("suspended", "SK 3", date(2026, 2, 6)),)


def test_job_orders_are_kept_and_those_that_ran_out_stay_known(office):
    head = "Perusahaan,No. SIP2MI,Negara Tujuan,Jabatan,Jumlah,Berlaku Hingga"
    old = "PT Contoh Resmi,S-1,Hongkong,Pekerja rumah tangga,20 orang,01-02-2026"
    new = "PT Contoh Resmi,S-2,Taiwan,Nelayan,1.200,30-09-2026"
    office.imports((head, old), "--kind", "permits", "--date", "2026-02-01")

    office.imports((head, new), "--kind", "permits", "--date", "2026-03-01")

    assert company(office.register(), 0).permits == (
        Permit("HK", "Pekerja rumah tangga", "S-1", 20, None, date(2026, 2, 1)),
        Permit("TW", "Nelayan", "S-2", 1200, None, date(2026, 9, 30)),
    )
    assert office.register().permits_date == date(2026, 3, 1)


def test_branches_bring_their_telephones_and_say_which_are_closed(office):
    rows = (
        "Nama PT,Alamat Cabang,Kab/Kota,Kode Wilayah,Telp,Status,Tanggal Tutup",
        "PT Contoh Resmi,Jl. Contoh 1,Kabupaten Madiun,3519,,Tutup,01-10-2025",
        "PT Contoh Resmi,Jl. Contoh 2,Kota Kediri,35.71,0354 555123,Buka,",
    )

    office.imports(rows, "--kind", "branches", "--date", "2026-02-10")

    found = company(office.register(), 0)
    assert found.branches == (
        Branch("Kabupaten Madiun", "Jl. Contoh 1", "35.19", True, date(2025, 10, 1)),
        Branch("Kota Kediri", "Jl. Contoh 2", "35.71"),
    )
    assert [each.value for each in found.contacts] == ["+62215551234", "+62354555123"]


def test_contacts_are_compared_in_one_spelling_and_accounts_are_marks_only(office):
    rows = (
        "SIP3MI,WhatsApp,Email,Rekening",
        "C-1/2024,https://wa.me/6281234567890,KANTOR@contoh.test,BCA 123-456-7890",
    )

    office.imports(rows, "--kind", "contacts", "--date", "2026-02-10")

    found = {(each.kind, each.value, each.mark) for each in company(office.register(), 0).contacts}
    assert found == {
        ("phone", "+62215551234", "My8_VynD"),
        ("whatsapp", "+6281234567890", "tLkIuosL"),
        ("email", "kantor@contoh.test", "ybFUbFtBReo"),
        ("account", "", "9m9Q46rY"),
    }
    assert b"1234567890" not in office.database.read_bytes().replace(b"6281234567890", b"")


def test_number_that_cannot_be_read_is_told_and_left_out(office):
    code, told = office.imports(
        ("SIP3MI,Telepon", "C-1/2024,021-5551234 / 12"),
        "--kind",
        "contacts",
        "--date",
        "2026-02-10",
    )

    assert code == 0
    assert "2 Telepon “12” cannot be read and is left out" in told
    assert "1 contact is left out." in told


def test_row_about_an_unknown_company_stops_the_list_until_a_person_leaves_it_out(office):
    rows = ("Nama,Sanksi", "PT Contoh Resmi,Skorsing", "PT Entah,Dicabut")

    code, told = office.imports(rows, "--kind", "sanctions", "--date", "2026-02-10")
    before = office.register()
    office.imports(rows, "--kind", "sanctions", "--date", "2026-02-10", "--skip-unknown")

    assert (code, before.sanctions_date) == (1, None)
    assert "3 no company has the name PT Entah" in told
    assert company(office.register(), 0).sanctions == (Sanction("suspended"),)


def test_new_list_of_companies_keeps_what_other_lists_said(office):
    office.imports(
        ("SIP3MI,Negara", "C-1/2024,Taiwan"), "--kind", "permits", "--date", "2026-02-02"
    )
    office.imports(
        ("SIP3MI,Kota", "C-1/2024,Kota Kediri"), "--kind", "branches", "--date", "2026-02-03"
    )

    office.imports(COMPANIES, "--date", "2026-02-20")

    register = office.register()
    assert company(register, 0).permits == (Permit("TW"),)
    assert company(register, 0).branches == (Branch("Kota Kediri"),)
    assert company(register, 0).contacts == (contact("phone", "+62215551234"),)
    assert (register.permits_date, register.branches_date) == (date(2026, 2, 2), date(2026, 2, 3))


def test_half_a_list_of_sanctions_needs_a_persons_word(office):
    head = "SIP3MI,Sanksi,Nomor SK"
    rows = [f"C-{1 + at % 3}/2024,Skorsing,SK {at}" for at in range(9)]
    office.imports((head, *rows), "--kind", "sanctions", "--date", "2026-02-02")

    code, told = office.imports(
        (head, *rows[:4]), "--kind", "sanctions", "--date", "2026-02-03", "--allow-lifted"
    )

    assert code == 1
    assert "56% of the running sanctions would be gone." in told
    assert office.register().sanctions_date == date(2026, 2, 2)


@pytest.mark.parametrize(
    ("kind", "row", "why"),
    [
        ("permits", "C-1/2024,Atlantis", "2 Negara “Atlantis” is no country we know"),
        ("permits", ",Taiwan", "2 SIP3MI is empty"),
        ("branches", "C-1/2024,", "2 Kota is empty"),
        ("sanctions", "C-1/2024,nihil", "2 Sanksi says nothing of a sanction"),
        ("companies", "=A1,C-1/2024", "2 Nama “=A1” is a formula or its error"),
        ("companies", "#REF!,C-1/2024", "2 Nama “#REF!” is a formula or its error"),
    ],
)
def test_row_that_cannot_be_understood_is_named(office, kind, row, why):
    heading = {
        "permits": "SIP3MI,Negara",
        "branches": "SIP3MI,Kota",
        "sanctions": "SIP3MI,Sanksi",
        "companies": "Nama,SIP3MI",
    }[kind]

    code, told = office.imports((heading, row), "--kind", kind, "--date", "2026-02-10")

    assert code == 1
    assert why in told


def test_list_of_permits_before_any_company_is_refused(tmp_path, monkeypatch):
    office = Office(tmp_path, monkeypatch)

    assert office.imports(("Nama,Negara", "PT X,Taiwan"), "--kind", "permits") == (
        1,
        "There is no list of companies yet: import that first. The register is unchanged.",
    )
