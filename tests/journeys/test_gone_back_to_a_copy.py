"""Server or desk is put back from a copy: what is answered then comes, and nothing comes twice."""

import sqlite3
from contextlib import closing

import pytest
from playwright.sync_api import expect

from tests.journeys.phone import waits_for
from tests.journeys.worker import STATES, Worker

pytestmark = pytest.mark.journeys

FIRST = "Kami sudah membaca laporan Ibu."
SECOND = "Kami menelepon Ibu malam ini."
MESSAGE = "Saya di dapur."


def copies(town, name):
    """As docs/operating.md says it: never the file itself while it is in use."""
    with (
        closing(sqlite3.connect(town.folder / name)) as there,
        closing(sqlite3.connect(town.folder / f"copy-{name}")) as copy,
    ):
        there.backup(copy)


def puts_back(town, name):
    for ending in ("-wal", "-shm"):
        (town.folder / (name + ending)).unlink(missing_ok=True)
    (town.folder / f"copy-{name}").rename(town.folder / name)


def kept(town, name, columns="kind"):
    with closing(sqlite3.connect(town.folder / name)) as database:
        rows = database.execute(f"select {columns} from sealed_report order by kind")  # noqa: S608
        return [row[0] for row in rows]


def writes_back(worker, text):
    worker.page.locator("case-list textarea").first.fill(text)
    worker.page.locator("case-list form button[type=submit]").first.click()


def reads_answers(worker, *texts):
    letters = worker.page.locator("case-list .reply .letter")
    expect(letters).to_have_text(list(texts))


def test_server_put_back_from_before_the_answer(own_town, new_phone, new_officer):
    town = own_town
    town.starts_server()
    worker = Worker(new_phone(town))
    worker.keeps_the_app_and_alarms_the_server()
    copies(town, "phone.db")
    town.starts_desk()
    town.starts_relay()
    worker.opens("/mine")
    officer = new_officer(town)
    waits_for(lambda: kept(town, "desk.sqlite3") == ["alarm"])
    officer.signs_in()
    officer.sees_cases(1)
    officer.opens_first_case()
    officer.answers(FIRST)
    reads_answers(worker, FIRST)
    writes_back(worker, MESSAGE)
    waits_for(lambda: "message" in kept(town, "desk.sqlite3"))
    expect(worker.page.locator("case-list [data-state=office].is-done")).to_have_count(2)

    for each in ("relay", "server"):
        town.kills(each)
    puts_back(town, "phone.db")
    town.starts_server()
    town.starts_relay()
    officer.answers(SECOND)

    reads_answers(worker, FIRST, SECOND)
    for state in STATES:
        worker.sees(state, "case-list")
    # What came after the copy was brought again by the phone, and is one report everywhere.
    there = ["alarm forwarded", "message forwarded"]
    waits_for(lambda: kept(town, "phone.db", "kind || ' ' || state") == there)
    assert kept(town, "desk.sqlite3") == ["alarm", "message"]


def test_desk_put_back_from_before_the_answer(own_town, new_phone, new_officer):
    town = own_town
    for starts in (town.starts_server, town.starts_desk, town.starts_relay):
        starts()
    worker = Worker(new_phone(town))
    worker.keeps_the_app()
    worker.opens("/now")
    worker.raises_the_alarm()
    worker.sees("office")
    officer = new_officer(town)
    officer.signs_in()
    officer.sees_cases(1)
    officer.opens_first_case()
    worker.sees("opened")
    copies(town, "desk.sqlite3")
    officer.answers(FIRST)
    worker.opens("/mine")
    reads_answers(worker, FIRST)
    writes_back(worker, MESSAGE)
    waits_for(lambda: "message" in kept(town, "desk.sqlite3"))

    town.kills("desk")
    puts_back(town, "desk.sqlite3")
    town.starts_desk()
    # The relay sees it by itself, and brings what the copy lacks.
    waits_for(lambda: "message" in kept(town, "desk.sqlite3"))
    officer.page.reload()
    officer.answers(SECOND)

    reads_answers(worker, FIRST, SECOND)
    for state in STATES:
        worker.sees(state, "case-list")
    assert kept(town, "desk.sqlite3") == ["alarm", "message"]
