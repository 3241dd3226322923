"""Phones on a bad link, and programs killed at random: nothing lost, doubled, changed or invented.

A failing seed can be replayed: ``FAULTS_SEED=7 pytest -m faults tests/faults``.
"""

import asyncio
import json
import os
import sqlite3
import time
from contextlib import closing
from hashlib import sha256

import httpx
import pytest

from tests.faults.checker import History, faults_in
from tests.faults.phones import all_phones
from tests.faults.programs import Killer, Programs, wait_for

SEEDS = [int(os.environ["FAULTS_SEED"])] if "FAULTS_SEED" in os.environ else range(1, 6)
LONG = [pytest.param(200, 50, 15, seed, marks=pytest.mark.faults) for seed in SEEDS]


@pytest.fixture
def programs(tmp_path):
    programs = Programs(tmp_path, f"sqlite:///{tmp_path / 'phone.db'}")
    programs.prepare()
    yield programs
    programs.all_end()


ARRIVED = 'SELECT "case", id, sealed FROM sealed_report ORDER BY arrived_at, rowid'
WAITING = "SELECT count(*) FROM sealed_report WHERE state = 'waiting'"


def at_the_desk(programs):
    """Case, report and digest of everything there, in the order in which it arrived."""
    with closing(sqlite3.connect(programs.folder / "desk.sqlite3")) as desk:
        rows = desk.execute(ARRIVED).fetchall()
    return [(case, report, sha256(sealed.encode()).hexdigest()) for case, report, sealed in rows]


def waiting(programs):
    with closing(sqlite3.connect(programs.folder / "phone.db")) as phone:
        return phone.execute(WAITING).fetchone()


def heard(programs, history: History):
    """What every phone is told of its case."""
    with httpx.Client(base_url=programs.address, timeout=30) as client:
        for case in history.saved:
            events = client.get(f"/api/cases/{case}/events").json()["events"]
            history.told[case] = [(each["type"], each["report"]) for each in events]


@pytest.mark.timeout(1200)
@pytest.mark.parametrize(("phones", "reports", "kills", "seed"), [(16, 4, 3, 1), *LONG])
def test_nothing_is_lost_doubled_or_changed(programs, phones, reports, kills, seed):
    programs.all_begin()
    key = json.loads((programs.folder / "keys.json").read_text())["current"]
    killer = Killer(programs, seed, kills)
    begun = time.monotonic()

    killer.start()
    history = asyncio.run(all_phones(phones, reports, seed, programs.address, key))
    killer.join()
    programs.all_begin()
    drained_from = time.monotonic()
    wait_for(lambda: waiting(programs) == (0,), seconds=600)
    drained_in = time.monotonic() - drained_from
    history.office = at_the_desk(programs)
    heard(programs, history)

    faults = faults_in(history)
    took = time.monotonic() - begun
    print(  # noqa: T201 -- the table of the run
        f"\n| {seed} | {phones} | {phones * reports} | {programs.kills} "
        f"| {len(faults)} | {drained_in:.1f} s | {took:.0f} s |"
    )
    assert faults == []
    assert len(history.receipts) == phones * reports
