"""One alarm by SMS and by data: one case at the desk, whichever comes first."""

import json
import sqlite3
import subprocess
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import expect

from tests.journeys.in_the_store import lies
from tests.journeys.phone import waits_for
from tests.journeys.worker import Worker

pytestmark = pytest.mark.journeys

SECRET = "s" * 32
WRITE = Path(__file__).parents[1] / "reports" / "phone_sms.mjs"


def sms_of(alarm):
    """The text as the phone's own module writes it."""
    place = {"lat": 22.62, "lon": 120.3}
    said = {"words": "Tolong telepon saya.", "thread": alarm["case"], "where": place}
    asked = json.dumps([{"said": said | {"at": alarm["written_at"]}}])
    command = ["node", "--no-warnings", str(WRITE)]
    answer = subprocess.run(command, input=asked, text=True, capture_output=True, check=True)
    return json.loads(answer.stdout)[0]


def brings(town, text):
    """What the gateway does with a message."""
    message = {"from": "+886911222333", "text": text, "id": "m1"}
    shown = {"Authorization": f"Bearer {SECRET}"}
    return httpx.post(f"{town.address}/api/sms", data=message, headers=shown, trust_env=False)


def at_the_desk(town):
    with sqlite3.connect(town.folder / "desk.sqlite3") as desk:
        return desk.execute('select "case", kind from sealed_report order by kind').fetchall()


@pytest.mark.parametrize("first", ["sms", "data"])
def test_alarm_by_sms_and_by_data_is_one_case(own_town, new_phone, new_officer, monkeypatch, first):
    monkeypatch.setenv("LTSA_SMS_SECRET", SECRET)
    town = own_town
    town.starts_server()
    town.starts_desk()
    town.starts_relay()
    worker = Worker(new_phone(town))
    worker.keeps_the_app()
    town.kills("server")
    worker.opens("/now")
    worker.raises_the_alarm()
    worker.writes_down_the_five_words()
    [alarm] = waits_for(lambda: lies(worker.page, "outbox"))
    text = sms_of(alarm)
    worker.phone.is_killed()
    town.starts_server()

    def by_data():
        worker.phone.switches_on()
        worker.opens("/mine")
        worker.sees("office", "case-list")

    for each in (lambda: brings(town, text), by_data)[:: 1 if first == "sms" else -1]:
        each()

    second = "alarm" if first == "sms" else "message"
    waits_for(lambda: len(at_the_desk(town)) == 2)
    assert at_the_desk(town) == [(alarm["case"], "alarm"), (alarm["case"], second)]
    officer = new_officer(town)
    officer.signs_in()
    officer.sees_cases(1)
    officer.opens_first_case()
    expect(officer.page.locator(".thread")).to_contain_text("+886911222333")
