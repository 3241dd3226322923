"""Phones on a bad link, and everything else broken at random: nothing lost, doubled or changed.

A failing seed can be replayed: ``LTSA_FAULT_SEED=7 pytest -s -m faults tests/faults``.
"""

import asyncio
import json
import os
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import httpx
import pytest
from sqlalchemy import text

from ltsa_pwa.database import open_database
from tests.faults.checker import History, faults_in
from tests.faults.older import older_version
from tests.faults.phones import all_phones
from tests.faults.postgres import Postgres
from tests.faults.programs import FAKETIME, Programs
from tests.faults.troubles import Troubles

BY_HAND = os.environ.get("LTSA_FAULT_SEED")
SEEDS = [int(BY_HAND)] if BY_HAND else range(1, 6)
PHONES, REPORTS, TROUBLES = (
    int(os.environ.get(f"LTSA_FAULT_{name}", usual))
    for name, usual in (("PHONES", 200), ("REPORTS", 50), ("TROUBLES", 40))
)
ALL = ["kill", "kill", "kill", "disk", "certificate", *(["clock"] if FAKETIME else [])]

ARRIVED = 'SELECT "case", id, sealed FROM sealed_report ORDER BY rowid'
STUCK_AFTER = 400
"""Seconds in which no report at all went on: longer than the relay's longest pause and a lease."""
WAITING = text("SELECT count(*) FROM sealed_report WHERE state = 'waiting'")


@pytest.fixture
def own_postgres() -> Iterator[Postgres]:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"))
    if not found:
        # make test installs it as root; without root, one who only changes a page may go without.
        assert "CI" not in os.environ
        pytest.skip("there is no PostgreSQL here; on Debian: apt-get install postgresql")
    with tempfile.TemporaryDirectory(prefix="ltsa-pg-") as folder:
        if os.geteuid() == 0:
            shutil.chown(folder, "postgres")
        postgres = Postgres(found[-1].parent, Path(folder))
        yield postgres
        postgres.ends()


def at_the_desk(programs):
    """Case, report and digest of everything there, in the order in which it arrived."""
    with closing(sqlite3.connect(programs.desk_database)) as desk:
        rows = desk.execute(ARRIVED).fetchall()
    return [(case, report, sha256(sealed.encode()).hexdigest()) for case, report, sealed in rows]


def drain(programs):
    """Seconds until the case service has everything; on a busy machine as long as it goes on."""
    begun = moved = time.monotonic()
    engine = open_database(programs.database_url)
    left = None
    while left != 0:
        with engine.connect() as connection:
            before, left = left, connection.scalar(WAITING)
        moved = moved if left == before else time.monotonic()
        assert time.monotonic() - moved < STUCK_AFTER, f"{left} reports are stuck"
        time.sleep(0.1)
    engine.dispose()
    return time.monotonic() - begun


def heard(programs, history: History):
    """What every phone is told of its case."""
    with httpx.Client(base_url=programs.address, timeout=30) as client:
        for case in history.saved:
            events = client.get(f"/api/cases/{case}/events").json()["events"]
            history.told[case] = [(each["type"], each["report"]) for each in events]


async def heard_out(troubles, phones, reports, programs, key):
    """What the phones saw; they do not wait for programs that nobody will begin again."""
    work = all_phones(phones, reports, programs.seed, programs.address, key)
    seen = asyncio.create_task(work)
    while not seen.done():
        await asyncio.wait({seen}, timeout=1)
        if troubles.went_wrong:
            raise troubles.went_wrong
    return seen.result()


def break_everything(programs, phones, reports, troubles):
    """Until all phones have their receipts; then all is mended, drained, and looked at."""
    programs.prepare()
    programs.all_begin()
    key = json.loads((programs.folder / "keys.json").read_text())["current"]
    begun = time.monotonic()
    troubles.start()
    history = asyncio.run(heard_out(troubles, phones, reports, programs, key))
    troubles.join()
    assert troubles.went_wrong is None
    programs.all_begin()
    drained_in = drain(programs)
    history.office = at_the_desk(programs)
    heard(programs, history)
    had = ", ".join(f"{times} {kind}" for kind, times in sorted(troubles.had.items()))
    database = "PostgreSQL" if programs.postgres else "SQLite"
    print(  # noqa: T201 -- the table of the run
        f"\n| {programs.seed} | {database} | {phones} | {phones * reports} | {had} "
        f"| {len(faults_in(history))} | {drained_in:.0f} s | {time.monotonic() - begun:.0f} s |"
    )
    return history


def test_nothing_is_lost_while_programs_are_killed_and_disk_and_certificate_fail(tmp_path):
    programs = Programs(tmp_path, 1)
    try:
        troubles = Troubles(programs, 1, 3, ["kill", "disk", "certificate"])
        history = break_everything(programs, 16, 4, troubles)
    finally:
        programs.all_end()

    assert faults_in(history) == []
    assert len(history.receipts) == 64


@pytest.mark.faults
@pytest.mark.timeout(5400)
@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_is_lost_while_everything_is_broken(tmp_path, seed):
    older = older_version(tmp_path / "older")
    programs = Programs(tmp_path, seed, older=older)
    try:
        kinds = [*ALL, "version"] if older else ALL
        history = break_everything(
            programs, PHONES, REPORTS, Troubles(programs, seed, TROUBLES, kinds)
        )
    finally:
        programs.all_end()

    assert faults_in(history) == []
    assert len(history.receipts) == PHONES * REPORTS


@pytest.mark.faults
@pytest.mark.timeout(5400)
@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_is_lost_while_postgresql_is_killed(tmp_path, own_postgres, seed):
    programs = Programs(tmp_path, seed, postgres=own_postgres)
    try:
        troubles = Troubles(programs, seed, TROUBLES // 2, [*ALL, "postgres", "postgres"])
        history = break_everything(programs, PHONES, REPORTS // 5, troubles)
    finally:
        programs.all_end()

    assert faults_in(history) == []
    assert len(history.receipts) == PHONES * (REPORTS // 5)
