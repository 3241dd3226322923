"""When a new list is news: phones that keep an eye on some company are knocked at."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from ltsa_pwa.database import open_database
from ltsa_pwa.followers import book
from ltsa_pwa.followers.tables import list_follower
from tests.agencies.office import Office

HEAD = "Nama,SIP3MI,Berlaku s/d,Alamat,Sanksi"
RESMI = "PT Contoh Resmi,C-1/2024,31-12-2090,Jl. A,-"
LAIN = "PT Contoh Lain,C-2/2024,31-12-2090,Jl. B,-"
REVOKED = LAIN.replace(",-", ",Dicabut")
DATED = ("--date", "2026-02-02")


@pytest.fixture
def office(tmp_path, monkeypatch) -> Office:
    """One list is in use, and one phone asked to hear of it."""
    return opened(tmp_path, monkeypatch, HEAD, RESMI, LAIN)


def opened(folder: Path, environment: pytest.MonkeyPatch, *rows: str) -> Office:
    office = Office(folder, environment)
    office.imports(rows, "--date", "2026-02-01")
    engine = open_database(office.url)
    with engine.begin() as connection:
        book.follow(connection, "https://push.test/1", ("p", "a"), datetime.now(UTC))
    engine.dispose()
    return office


def is_wanted(office: Office) -> bool:
    engine = open_database(office.url)
    with engine.connect() as connection:
        [moment] = connection.execute(select(list_follower.c.wanted_at)).scalars()
    engine.dispose()
    return moment is not None


def test_revocation_knocks_as_it_is_kept(office):
    office.imports((HEAD, RESMI, REVOKED), *DATED)

    assert is_wanted(office)


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param((RESMI, LAIN), id="the same, a day newer"),
        pytest.param((RESMI.replace("Jl. A", "Jl. C"), LAIN), id="an address"),
        pytest.param((RESMI, LAIN, "PT Contoh Baru,C-3/2026,31-12-2090,Jl. D,-"), id="a new one"),
    ],
)
def test_list_that_says_the_same_of_everybody_knocks_at_nobody(office, rows):
    code, _ = office.imports((HEAD, *rows), *DATED)

    assert (code, is_wanted(office)) == (0, False)


@pytest.mark.parametrize(
    ("rows", "options"),
    [
        pytest.param((RESMI, LAIN.replace("2090", "2025")), (), id="a licence that has run out"),
        pytest.param((RESMI,), ("--allow-gone",), id="a company that is gone"),
    ],
)
def test_other_changes_of_a_status_knock_as_well(office, rows, options):
    code, _ = office.imports((HEAD, *rows), *DATED, *options)

    assert (code, is_wanted(office)) == (0, True)


def test_sanction_that_two_people_enter_knocks(office):
    wish = ("C-1/2024", "dicabut", "SK 9/2026", "--since", str(date(2026, 2, 1)))
    office.runs("propose-sanction", *wish, "--reason", "seen", "--by", "Siti")
    before = is_wanted(office)

    office.runs("confirm", "1", "--yes", "--by", "Budi")

    assert (before, is_wanted(office)) == (False, True)


def test_entered_sanction_knocks_where_nobody_ever_looked_at_sanctions(tmp_path, monkeypatch):
    office = opened(tmp_path, monkeypatch, HEAD.removesuffix(",Sanksi"), RESMI.removesuffix(",-"))
    wish = ("C-1/2024", "dicabut", "SK 9/2026", "--since", str(date(2026, 2, 1)))
    office.runs("propose-sanction", *wish, "--reason", "seen", "--by", "Siti")

    office.runs("confirm", "1", "--yes", "--by", "Budi")

    assert (office.register().sanctions_date, is_wanted(office)) == (None, True)


def test_list_that_is_refused_knocks_at_nobody(office):
    code, _ = office.imports((HEAD, RESMI, REVOKED.replace("Dicabut", "angry")), *DATED)

    assert (code, is_wanted(office)) == (1, False)
