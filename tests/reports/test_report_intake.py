"""What a phone hears when it hands over a report, and what is kept of it."""

import base64
import json
from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest
from sqlalchemy import func, select

from ltsa_pwa.reports.tables import case_event, sealed_report

CASE = "0123456789abcdef0123456789abcdef"


def kept(engine):
    with engine.connect() as connection:
        return connection.scalar(select(func.count()).select_from(sealed_report))


def test_report_is_kept_and_answered_with_a_receipt(server, envelope, report_id, engine):
    answer = server.put(f"/api/reports/{report_id}", json=envelope(kind="alarm"))

    with engine.connect() as connection:
        row = connection.execute(select(sealed_report)).one()
    received_at = row.received_at.isoformat(timespec="milliseconds").replace("+00:00", "Z")
    assert answer.status_code == 201
    assert answer.json() == {"id": report_id, "case": CASE, "received_at": received_at}
    assert (row.id, row.case, row.kind, row.key) == (report_id, CASE, "alarm", "office-1")
    assert (row.state, row.attempts, row.size) == ("waiting", 0, len(row.sealed))


def test_report_sent_twice_is_one_report_with_the_first_receipt(
    server, envelope, report_id, engine
):
    body = envelope()

    first = server.put(f"/api/reports/{report_id}", json=body)
    second = server.put(f"/api/reports/{report_id}", json=body)

    assert (first.status_code, second.status_code) == (201, 200)
    assert first.json() == second.json()
    assert kept(engine) == 1


def test_same_id_with_other_bytes_is_a_conflict(server, envelope, report_id, engine):
    server.put(f"/api/reports/{report_id}", json=envelope())

    answer = server.put(f"/api/reports/{report_id}", json=envelope())

    reason = "This id belongs to a report with other bytes."
    assert answer.status_code == 409
    assert answer.json() == {"error": "conflict", "reason": reason}
    assert kept(engine) == 1


def test_many_phones_at_once_are_all_kept_and_each_case_counts_for_itself(server, envelope, engine):
    cases = [f"{n:032x}" for n in range(8)]
    bodies = [(str(uuid4()), envelope(case=case)) for case in cases for _ in range(10)]

    def send(each):
        return server.put(f"/api/reports/{each[0]}", json=each[1]).status_code

    with ThreadPoolExecutor(16) as phones:
        answers = list(phones.map(send, bodies * 2))

    with engine.connect() as connection:
        numbers = connection.execute(select(case_event.c.case, case_event.c.n)).all()
    assert sorted(answers) == [200] * 80 + [201] * 80
    assert sorted(numbers) == [(case, n) for case in cases for n in range(1, 11)]


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"kind": "complaint"}, "unknown_kind"),
        ({"kind": None}, "unknown_kind"),
        ({"kind": ["alarm"]}, "unknown_kind"),
        ({"key": "office-2"}, "unknown_key"),
        ({"key": {}}, "unknown_key"),
        ({"practice": True}, "practice"),
        ({"practice": False}, "practice"),
        ({"name": "Siti"}, "extra_member"),
        ({"v": 2}, "unknown_version"),
        ({"v": True}, "unknown_version"),
        ({"v": 1.0}, "unknown_version"),
        ({"case": CASE.upper()}, "bad_case"),
        ({"case": CASE + "\n"}, "bad_case"),
        ({"case": 7}, "bad_case"),
        ({"sealed": "Help me, I am locked in."}, "not_sealed"),
        ({"sealed": "AAAA"}, "not_sealed"),
        ({"sealed": "A" * 201}, "not_sealed"),
        ({"sealed": "A" * 199 + "+"}, "not_sealed"),
        ({"sealed": "A" * 198 + "=="}, "not_sealed"),
        ({"sealed": "é" * 200}, "not_sealed"),
        ({"sealed": None}, "not_sealed"),
    ],
)
def test_envelope_that_may_not_be_kept(sqlite_server, sqlite_engine, envelope, change, error):
    answer = sqlite_server.put(f"/api/reports/{uuid4()}", json=envelope() | change)

    assert (answer.status_code, answer.json()["error"]) == (422, error)
    assert answer.json().keys() == {"error", "reason"}
    assert kept(sqlite_engine) == 0


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"help",
        b"null",
        b"[]",
        b'"alarm"',
        b"{",
        b"\xff\xfe{\x00}\x00",
        b"\xef\xbb\xbf{}",
        b"[" * 60_000,
        b"9" * 60_000,
        b'{"v":1,"v":1}',
        b'{"v":NaN}',
        json.dumps({"v": 1}).encode("utf-16"),
    ],
)
def test_body_that_is_no_envelope(sqlite_server, sqlite_engine, report_id, body):
    headers = {"Content-Type": "application/json"}

    answer = sqlite_server.put(f"/api/reports/{report_id}", content=body, headers=headers)

    assert (answer.status_code, answer.json().keys()) == (422, {"error", "reason"})
    assert kept(sqlite_engine) == 0


@pytest.mark.parametrize(
    "bad",
    [
        "1",
        "6F9619FF-8B86-4D01-B42D-00CF4FC964FF",
        "6f9619ff8b864d01b42d00cf4fc964ff",
        "00000000-0000-1000-8000-000000000000",
        "%00",
        "é",
    ],
)
def test_id_that_no_phone_of_ours_makes(sqlite_server, sqlite_engine, envelope, bad):
    answer = sqlite_server.put(f"/api/reports/{bad}", json=envelope())

    assert (answer.status_code, answer.json()["error"]) == (422, "bad_id")
    assert kept(sqlite_engine) == 0


@pytest.mark.parametrize(
    "content_type",
    ["text/plain", "application/x-www-form-urlencoded", "application/json; charset=utf-16", ""],
)
def test_other_content_types_are_refused(sqlite_server, envelope, report_id, content_type):
    body = json.dumps(envelope()).encode()

    answer = sqlite_server.put(
        f"/api/reports/{report_id}", content=body, headers={"Content-Type": content_type}
    )

    reason = "A report is sent as application/json."
    assert (answer.status_code, answer.json()["reason"]) == (415, reason)


def test_page_of_another_site_is_turned_away(sqlite_server, sqlite_engine, envelope, report_id):
    headers = {"Sec-Fetch-Site": "cross-site"}

    answer = sqlite_server.put(f"/api/reports/{report_id}", json=envelope(), headers=headers)

    assert (answer.status_code, answer.json()["error"]) == (403, "cross_site")
    assert kept(sqlite_engine) == 0


def test_longest_padded_report_fits(sqlite_server, envelope, report_id):
    sealed = base64.urlsafe_b64encode(b"\x04" + bytes(64 + 44 * 1024 + 16)).decode().rstrip("=")

    answer = sqlite_server.put(f"/api/reports/{report_id}", json=envelope(sealed=sealed))

    assert answer.status_code == 201


def test_every_answer_says_that_nothing_may_be_kept_of_it(sqlite_server, envelope, report_id):
    answers = [
        sqlite_server.put(f"/api/reports/{report_id}", json=envelope()),
        sqlite_server.put(f"/api/reports/{report_id}", json={}),
        sqlite_server.get(f"/api/cases/{CASE}/events"),
        sqlite_server.get("/api/nothing"),
        sqlite_server.delete("/api/health"),
    ]

    assert [each.status_code for each in answers] == [201, 422, 200, 404, 405]
    assert {each.headers["Cache-Control"] for each in answers} == {"no-store"}
    assert {each.headers["X-Content-Type-Options"] for each in answers} == {"nosniff"}
