"""What a phone hears about its case."""

from uuid import uuid4

import pytest

from ltsa_pwa import database
from ltsa_pwa.reports import events
from ltsa_pwa.reports.report import now, say_moment

CASE = "0123456789abcdef0123456789abcdef"
OTHER_CASE = "f" * 32
NOTHING = {"events": [], "last": 0, "mark": ""}


def test_news_are_numbered_within_the_case(server, engine, envelope, report_id):
    receipt = server.put(f"/api/reports/{report_id}", json=envelope()).json()
    server.put(f"/api/reports/{uuid4()}", json=envelope(case=OTHER_CASE))
    moment = now()
    with database.writer(engine).begin() as connection:
        reply = events.Event(CASE, "reply", moment, data={"sealed": "QUJD"}, source_cursor=7)
        events.append(connection, [reply])

    answer = server.get(f"/api/cases/{CASE}/events")

    received = {"n": 1, "type": "report.received", "report": report_id, "data": {}}
    replied = {"n": 2, "type": "reply", "report": None, "data": {"sealed": "QUJD"}}
    assert answer.json() == {
        "events": [
            received | {"at": receipt["received_at"]},
            replied | {"at": say_moment(moment)},
        ],
        "last": 2,
        "mark": answer.json()["mark"],
    }


def test_phone_hears_only_what_is_new(server, envelope):
    for _ in range(3):
        server.put(f"/api/reports/{uuid4()}", json=envelope())

    news = server.get(f"/api/cases/{CASE}/events", params={"after": 2}).json()
    nothing = server.get(f"/api/cases/{CASE}/events", params={"after": 3}).json()

    assert ([each["n"] for each in news["events"]], news["last"]) == ([3], 3)
    assert (nothing["events"], nothing["last"]) == ([], 3)


def test_case_nobody_knows_has_no_news(server):
    answer = server.get(f"/api/cases/{CASE}/events")

    assert (answer.status_code, answer.json()) == (200, NOTHING)


def test_same_number_twice_in_one_case_cannot_be_stored(engine):
    with database.writer(engine).begin() as connection:
        events.append(connection, [events.Event(CASE, "report.opened", now()) for _ in range(2)])

    with engine.connect() as connection:
        assert [each["n"] for each in events.after(connection, CASE, 0)] == [1, 2]


@pytest.mark.parametrize("after", ["-1", "x", "1.5", "", "99999999999", "²", "1 OR 1=1"])
def test_number_that_is_none_is_refused(sqlite_server, after):
    answer = sqlite_server.get(f"/api/cases/{CASE}/events", params={"after": after})

    assert (answer.status_code, answer.json()["error"]) == (422, "bad_number")


@pytest.mark.parametrize("case", ["1", CASE.upper(), CASE + "0", "g" * 32])
def test_case_that_is_none_is_refused(sqlite_server, case):
    answer = sqlite_server.get(f"/api/cases/{case}/events")

    assert (answer.status_code, answer.json()["error"]) == (422, "bad_case")


def test_case_asked_for_too_often_is_slowed_down_and_others_are_not(serve, sqlite_url):
    server = serve(sqlite_url, LTSA_READS_BURST="3", LTSA_READS_PER_HOUR="3600")

    answers = [server.get(f"/api/cases/{CASE}/events") for _ in range(5)]
    other = server.get(f"/api/cases/{OTHER_CASE}/events")

    assert [each.status_code for each in answers] == [200, 200, 200, 429, 429]
    assert answers[-1].headers["Retry-After"] == "1"
    assert other.status_code == 200
