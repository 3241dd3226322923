"""A folder into which lists are put."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlmodel import select

from ltsa_pwa.agencies import watching
from ltsa_pwa.agencies.tables import ProposedList
from ltsa_pwa.database import open_database
from tests.agencies.office import Office

COMPANIES = (
    "Nama,SIP3MI,Sanksi",
    *[f"PT Contoh {at},C-{at}/2024,-" for at in range(1, 11)],
)


@pytest.fixture
def office(tmp_path, monkeypatch) -> Office:
    monkeypatch.setattr(watching, "wait_a_moment", lambda: None)
    (tmp_path / "box").mkdir()
    return Office(tmp_path, monkeypatch)


def kept(office: Office, fate: str) -> list[str]:
    shelf = office.folder / "box" / fate
    return sorted(path.name[16:] for path in shelf.iterdir()) if shelf.exists() else []


def test_list_put_into_the_folder_is_used_and_put_away(office):
    office.writes("box/daftar-p3mi-2026-02-01.csv", *COMPANIES)

    code, told = office.runs("watch", office.folder / "box", "--once")

    assert (code, len(office.companies())) == (0, 10)
    assert str(office.register().list_date) == "2026-02-01"
    assert "daftar-p3mi-2026-02-01.csv: kept. Snapshot 1: 10 new, 0 changed, 0 gone." in told
    assert kept(office, "kept") == ["daftar-p3mi-2026-02-01.csv"]


def test_kind_of_list_is_in_the_files_name(office):
    office.writes("box/1-p3mi-2026-02-01.csv", *COMPANIES)
    office.writes("box/2-sanksi-2026-02-02.csv", "SIP3MI,Sanksi", "C-3/2024,Dicabut")

    office.runs("watch", office.folder / "box", "--once")

    sanctions = [[each.kind for each in agency.sanctions] for agency in office.register().agencies]
    assert sanctions.count(["revoked"]) == 1
    assert str(office.register().sanctions_date) == "2026-02-02"


def test_half_a_list_waits_for_a_person_and_the_old_one_stays(office):
    office.writes("box/p3mi-2026-02-01.csv", *COMPANIES)
    office.runs("watch", office.folder / "box", "--once")
    office.writes("box/p3mi-2026-02-02.csv", *COMPANIES[:6])

    _, told = office.runs("watch", office.folder / "box", "--once")
    waiting = office.companies()
    office.runs("accept", "1", "--yes", "--by", "Siti")

    assert "proposed. 50% of the companies would be gone." in told
    assert (len(waiting), len(office.companies())) == (10, 5)
    assert "Siti" in office.runs("list-snapshots")[1]


def test_list_that_is_declined_is_not_used(office):
    office.writes("box/p3mi-2026-02-01.csv", *COMPANIES)
    office.writes("box/p3mi-2026-02-02.csv", *COMPANIES[:3])
    office.runs("watch", office.folder / "box", "--once")

    office.runs("decline", "1")

    assert len(office.companies()) == 10
    assert office.runs("accept", "1", "--yes") == (
        1,
        "Nothing with the number 1 waits for a decision.",
    )


@pytest.mark.parametrize("decision", ["accept", "decline"])
def test_list_that_somebody_has_decided_on_leaves_no_account_behind(office, decision):
    account = "1234509876"
    office.writes("box/p3mi-2026-02-01.csv", *COMPANIES)
    office.writes("box/p3mi-2026-02-02.csv", "Nama,SIP3MI,Rekening", f"PT A,C-1/2024,BCA {account}")
    office.runs("watch", office.folder / "box", "--once")
    engine = open_database(office.url)

    with engine.connect() as connection:
        waiting = connection.execute(select(ProposedList.rows)).scalar_one()
    office.runs(decision, "1", *(["--yes"] if decision == "accept" else []))
    with engine.connect() as connection:
        decided = connection.execute(select(ProposedList.rows)).scalar_one()
    engine.dispose()

    assert account in waiting
    assert decided == ""


def test_what_cannot_be_read_is_put_aside_with_the_reason(office):
    office.writes("box/p3mi.csv", "<html><form><input type=password></form></html>")
    office.writes("box/letter.csv", *COMPANIES)

    office.runs("watch", office.folder / "box", "--once")

    refused = office.folder / "box" / "refused"
    reasons = sorted(path.read_text() for path in refused.glob("*.why.txt"))
    assert reasons == [
        "The name does not say what it is: p3mi, sanksi, sip2mi, cabang.\n",
        "This is a log-in page, not a list: the source wants a password.\n",
    ]
    assert "log-in page" in office.runs("status")[1]


def test_file_that_grows_is_waited_for(tmp_path):
    file, seen = tmp_path / "p3mi.csv", {}
    looks = []

    for piece in ("Nama,", "SIP3MI\n", "PT X,C-1\n", "", ""):
        with file.open("a") as growing:
            growing.write(piece)
        os.utime(file, ns=(0, file.stat().st_size))
        looks.append([path.name for path in watching.files_at_rest(tmp_path, seen)])

    assert looks == [[], [], [], ["p3mi.csv"], ["p3mi.csv"]]


@pytest.mark.parametrize("name", [".p3mi.csv", "~$p3mi.xlsx", "p3mi.csv.part", "p3mi.crdownload"])
def test_file_whose_name_says_it_is_not_finished_is_left_alone(tmp_path, name):
    (tmp_path / name).write_text("x")
    seen: dict[Path, watching.Shape] = {}

    for _ in range(3):
        assert list(watching.files_at_rest(tmp_path, seen)) == []


@pytest.mark.faults
def test_file_written_slowly_by_another_program_is_taken_in_whole(tmp_path, monkeypatch):
    office = Office(tmp_path, monkeypatch)
    (tmp_path / "box").mkdir()
    command = [Path(sys.executable).with_name("ltsa"), "agencies", "watch", tmp_path / "box"]
    with subprocess.Popen(command, env=os.environ | {"LTSA_DATABASE_URL": office.url}) as watcher:
        with (tmp_path / "box" / "p3mi-2026-02-01.csv").open("w") as slow:
            for row in COMPANIES:
                slow.write(row + "\n")
                slow.flush()
                time.sleep(0.4)
        until = time.monotonic() + 40
        while not kept(office, "kept") and time.monotonic() < until:
            time.sleep(0.2)
        watcher.terminate()

    assert len(office.companies()) == 10
