"""The main road: an alarm without signal, an officer who answers, and a worker who sees it."""

import json
import sqlite3

import pytest
from playwright.sync_api import expect

from tests.journeys.phone import waits_for
from tests.journeys.worker import COUNT_DOWN_MS, STATES, Worker

pytestmark = pytest.mark.journeys

ANSWER = {
    "id": "Kami sudah membaca laporan Ibu. Kami telepon jam 8 malam.",
    "ar": "قرأنا رسالتك. سنتصل بك مساءً.",
}


def kept_at_the_desk(town):
    """(id, kind) of every report the desk has, in the order they came."""
    with sqlite3.connect(town.folder / "desk.sqlite3") as desk:
        return desk.execute("select id, kind from sealed_report").fetchall()


def kept_at_the_server(town):
    with sqlite3.connect(town.folder / "phone.db") as server:
        return server.execute("select id, kind from sealed_report").fetchall()


@pytest.mark.parametrize("tag", ["id", "ar"])
def test_alarm_without_signal_reaches_an_officer_and_the_answer_comes_back(
    own_town, new_phone, new_officer, tag
):
    town = own_town
    town.starts_server()
    town.starts_desk()
    town.starts_relay()
    worker = Worker(new_phone(town), tag)
    worker.keeps_the_app()

    town.kills("server")
    worker.opens("/now")
    worker.raises_the_alarm()
    words = worker.writes_down_the_five_words()
    worker.sees("kept")
    for state in STATES[1:]:
        worker.does_not_see(state)

    town.starts_server()
    worker.sees("server")
    worker.sees("office")
    worker.does_not_see("opened")
    assert [kind for _, kind in kept_at_the_desk(town)].count("alarm") == 1

    officer = new_officer(town)
    officer.signs_in()
    officer.sees_cases(1)
    officer.opens_first_case()
    worker.sees("opened")
    officer.answers(ANSWER[tag])

    worker.opens("/mine")
    worker.reads(ANSWER[tag])
    for state in STATES:
        worker.sees(state, "case-list")

    borrowed = Worker(new_phone(town), tag)
    borrowed.opens("/mine")
    borrowed.types_five_words(words)
    borrowed.reads(ANSWER[tag])


def test_message_from_the_case_reaches_the_same_case(own_town, new_phone, new_officer):
    town = own_town
    town.starts_server()
    town.starts_desk()
    town.starts_relay()
    worker = Worker(new_phone(town))
    worker.keeps_the_app()
    worker.opens("/now")
    worker.raises_the_alarm()
    worker.sees("office")

    worker.opens("/mine")
    worker.page.locator("case-list textarea").first.fill("Saya di dapur, pintunya dikunci.")
    worker.page.locator("case-list form button[type=submit]").first.click()
    waits_for(lambda: "message" in [kind for _, kind in kept_at_the_desk(town)])

    officer = new_officer(town)
    officer.signs_in()
    officer.sees_cases(1)
    officer.opens_first_case()
    expect(officer.page.locator(".thread")).to_contain_text("pintunya dikunci")


def test_a_touch_in_the_count_down_sends_nothing(own_town, new_phone):
    town = own_town
    town.starts_server()
    worker = Worker(new_phone(town))
    worker.keeps_the_app()
    worker.opens("/now")

    worker.presses_the_alarm()
    worker.page.wait_for_timeout(1000)
    worker.page.mouse.click(180, 320)
    worker.page.wait_for_timeout(COUNT_DOWN_MS + 2000)

    expect(worker.page.locator(".alarm-after")).to_be_hidden()
    assert kept_at_the_server(town) == []


def test_a_tap_is_no_alarm(own_town, new_phone):
    town = own_town
    town.starts_server()
    worker = Worker(new_phone(town))
    worker.keeps_the_app()
    worker.opens()

    for _ in range(20):
        worker.page.locator("alarm-button a[role=button]").click(delay=120)

    expect(worker.page.locator(".alarm-cover")).to_have_count(0)
    assert kept_at_the_server(town) == []


def test_browser_killed_in_the_count_down_sends_late_at_the_next_start(own_town, new_phone):
    town = own_town
    town.starts_server()
    worker = Worker(new_phone(town))
    worker.keeps_the_app()
    worker.opens("/now")
    worker.page.wait_for_timeout(3000)

    worker.presses_the_alarm()
    worker.page.wait_for_timeout(1500)
    worker.phone.is_killed()
    worker.phone.switches_on()
    worker.opens()

    waits_for(lambda: len(kept_at_the_server(town)) == 1)
    assert [kind for _, kind in kept_at_the_server(town)] == ["alarm"]


def test_nothing_she_wrote_can_be_read_in_the_profile(own_town, new_phone, tmp_path):
    town = own_town
    town.starts_server()
    worker = Worker(new_phone(town))
    worker.keeps_the_app_and_alarms_the_server()
    worker.opens("/mine")
    worker.page.locator("case-list textarea").first.fill("KATASANDIUJIAN pintu dikunci")
    worker.page.locator("case-list form button[type=submit]").first.click()
    waits_for(lambda: len(kept_at_the_server(town)) >= 2)
    worker.phone.switches_off()

    marker = "KATASANDIUJIAN"
    found = [
        path.name
        for path in (tmp_path / "phone0").rglob("*")
        if path.is_file()
        and any(marker.encode(code) in path.read_bytes() for code in ("utf-8", "utf-16-le"))
    ]
    assert json.dumps(found) == "[]"
