"""What a case service must do, whoever wrote it; ``docs/case-service.md`` says it in words.

    CASE_SERVICE_URL=https://cases.example.org CASE_SERVICE_TOKEN=… pytest tests/conformance

Reports of these tests stay in the service that is tried: use one made for trying. One that takes
its time to erase is given it: ``CASE_SERVICE_ERASES_WITHIN``, in seconds.
"""

import base64
import os
import re
import time
from collections.abc import Iterator
from datetime import datetime
from typing import Any
from uuid import uuid4

import httpx
import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from tests.device.protocol import new_keeper, seal_to

TYPES = {
    "report.opened",
    "reply",
    "case.step",
    "case.closed",
    "case.erased",
    "file.kept",
    "file.broken",
    "checkin.well",
}
PIECE = bytes(range(100))
BYTES = {"Content-Type": "application/octet-stream"}
RECEIVED = "2026-11-21T07:00:00.000000Z"


def envelope(service: httpx.Client, **other: Any) -> dict[str, Any]:
    """Sealed to nobody: a case service keeps what it cannot open yet."""
    return {
        "v": 1,
        "case": uuid4().hex,
        "kind": "message",
        "key": service.get("/v1/keys").json()["current"],
        "sealed": base64.urlsafe_b64encode(b"\x04" + os.urandom(1105)).rstrip(b"=").decode(),
        "received_at": RECEIVED,
    } | other


def hand_over(service: httpx.Client, body: Any, report: str | None = None) -> httpx.Response:
    return service.put(f"/v1/reports/{report or uuid4()}", json=body)


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text)


def test_keys_are_told_to_everybody(case_service):
    said = httpx.get(f"{case_service.base_url}/v1/keys").json()

    assert {"current", "keys"} <= set(said) <= {"current", "keys", "receipts"}
    assert said["current"] in [key["id"] for key in said["keys"]]
    for key in [*said["keys"], *said.get("receipts", [])]:
        assert set(key) == {"id", "public", "created_at"}
        assert re.fullmatch(r"[A-Za-z0-9_-]{87}", key["public"])
        assert base64.urlsafe_b64decode(key["public"] + "=")[0] == 4


def test_a_report_is_kept_and_says_when_it_was_received(case_service):
    report, body = str(uuid4()), envelope(case_service)

    answer = hand_over(case_service, body, report)

    said = answer.json()
    assert answer.status_code == 201
    assert (said["id"], said["case"]) == (report, body["case"])
    assert moment(said["received_at"]) == moment(RECEIVED)


def test_the_same_report_again_is_the_same_report(case_service):
    report, body = str(uuid4()), envelope(case_service)
    first = hand_over(case_service, body, report)

    again = hand_over(case_service, body, report)

    assert again.status_code == 200
    assert again.json() == first.json()


@pytest.mark.parametrize("part", ["case", "kind", "sealed"])
def test_the_same_id_with_other_bytes_is_refused(case_service, part):
    report, body = str(uuid4()), envelope(case_service)
    other = envelope(case_service, kind="report")
    hand_over(case_service, body, report)

    answer = hand_over(case_service, body | {part: other[part]}, report)

    assert answer.status_code == 409
    assert set(answer.json()) == {"error", "reason"}
    assert hand_over(case_service, body, report).status_code == 200


@pytest.mark.parametrize(
    "kind", ["alarm", "place", "cancel", "report", "message", "status", "evidence", "withdraw"]
)
def test_every_kind_a_phone_sends_is_kept(case_service, kind):
    assert hand_over(case_service, envelope(case_service, kind=kind)).status_code == 201


def test_the_largest_report_a_phone_may_send_is_kept(case_service):
    largest = "A" * 60_124

    assert hand_over(case_service, envelope(case_service, sealed=largest)).status_code == 201


@pytest.mark.parametrize(
    "wrong",
    [
        {"v": 2},
        {"v": "1"},
        {"case": "a" * 31},
        {"case": "A" * 32},
        {"kind": "joke"},
        {"key": "of-another-office"},
        {"sealed": "not base64url!"},
        {"sealed": ""},
        {"received_at": "yesterday"},
        {"practice": True},
        {"text": "words outside the seal"},
    ],
)
def test_anything_but_an_envelope_is_refused_for_good(case_service, wrong):
    answer = hand_over(case_service, envelope(case_service) | wrong)

    assert answer.status_code == 422
    assert set(answer.json()) == {"error", "reason"}


@pytest.mark.parametrize("missing", ["v", "case", "kind", "key", "sealed", "received_at"])
def test_every_part_of_the_envelope_is_needed(case_service, missing):
    body = envelope(case_service)
    del body[missing]

    assert hand_over(case_service, body).status_code == 422


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"null", b"\xff\xfe"])
def test_what_is_no_json_object_is_refused(case_service, body):
    answer = case_service.put(
        f"/v1/reports/{uuid4()}", content=body, headers={"Content-Type": "application/json"}
    )

    assert answer.status_code == 422


@pytest.mark.parametrize(
    "report", ["1", "3F2504E0-4F89-41D3-9A0C-0305E82C3301", "3f2504e0-4f89-11d3-9a0c-0305e82c3301"]
)
def test_an_id_that_is_no_lower_case_uuid_4_is_refused(case_service, report):
    assert hand_over(case_service, envelope(case_service), report).status_code == 422


def test_a_report_that_is_too_large_is_refused(case_service):
    answer = hand_over(case_service, envelope(case_service, sealed="A" * 66_000))

    assert answer.status_code == 413
    assert set(answer.json()) == {"error", "reason"}


@pytest.mark.parametrize("token", ["", "Bearer", "Bearer wrong", "Basic dDp0", "Bearer é"])
def test_without_the_right_token_nothing_is_kept_or_told(case_service, token):
    report, body = str(uuid4()), envelope(case_service)
    shown = {"Authorization": token.encode()}

    with httpx.Client(base_url=case_service.base_url, headers=shown) as stranger:
        assert hand_over(stranger, body, report).status_code == 401
        assert stranger.get("/v1/events").status_code == 401
    assert hand_over(case_service, body, report).status_code == 201


def test_refusals_are_kept_by_no_cache(case_service):
    answer = hand_over(case_service, {})

    assert answer.headers["Cache-Control"] == "no-store"


def test_events_come_in_the_order_of_their_cursors(case_service):
    said = case_service.get("/v1/events", params={"after": 0, "limit": 500}).json()

    cursors = [event["cursor"] for event in said["events"]]
    assert cursors == sorted(set(cursors))
    assert said["next"] == (cursors[-1] if cursors else 0)
    for event in said["events"]:
        assert set(event) == {"cursor", "type", "case", "report", "at", "data"}
        assert event["type"] in TYPES


def test_after_the_last_cursor_there_is_nothing_new(case_service):
    last = 10**9

    said = case_service.get("/v1/events", params={"after": last}).json()

    assert said == {"events": [], "next": last}


def test_event_is_told_again_under_its_cursor(case_service):
    """By this whoever listens sees that the events were not put back from a copy."""
    [erased] = told_of(case_service, taken_back(case_service))

    asked = {"after": erased["cursor"] - 1, "limit": 1}
    again = [case_service.get("/v1/events", params=asked).json() for _ in range(2)]

    assert again == [{"events": [erased], "next": erased["cursor"]}] * 2


def taken_back(service: httpx.Client) -> str:
    """A case with a report, and her wish that it be erased; both can be opened."""
    offered = service.get("/v1/keys").json()
    [key] = [each for each in offered["keys"] if each["id"] == offered["current"]]
    mine = new_keeper(ec.generate_private_key(ec.SECP256R1()))
    case = uuid4().hex
    for kind in ("report", "withdraw"):
        report = str(uuid4())
        body = {"v": 1, "kind": kind, "reply_key": mine.public}
        sealed = seal_to(key["public"], body, f"ltsa report v1 {report}")
        sent = envelope(service, case=case, kind=kind, sealed=sealed)
        assert hand_over(service, sent, report).status_code == 201
    return case


def told_of(service: httpx.Client, case: str) -> list[dict[str, Any]]:
    """That it is erased: our own desk says so at once, another in the seconds it was given."""
    give_up = time.monotonic() + float(os.environ.get("CASE_SERVICE_ERASES_WITHIN", "0"))
    while True:
        found = [each for each in all_events(service) if each["case"] == case]
        found = [each for each in found if each["type"] == "case.erased"]
        if found or time.monotonic() >= give_up:
            return found
        time.sleep(1)


def all_events(service: httpx.Client) -> Iterator[dict[str, Any]]:
    after = 0
    while page := service.get("/v1/events", params={"after": after, "limit": 500}).json()["events"]:
        yield from page
        after = page[-1]["cursor"]


@pytest.mark.parametrize("asked", [{"after": -1}, {"after": "x"}, {"limit": 0}])
def test_a_question_for_events_that_makes_no_sense_is_refused(case_service, asked):
    assert case_service.get("/v1/events", params=asked).status_code == 422


@pytest.fixture
def takes_files(case_service):
    """Another's case service may do without files, and then says that nothing is at the address.

    Our own desk takes them: there a missing address is a failure, never a reason to leave out.
    """
    there = case_service.put(f"/v1/files/{uuid4()}/0", content=PIECE, headers=BYTES).status_code
    if there == 404 and "CASE_SERVICE_URL" in os.environ:
        pytest.skip("this case service takes no files")
    assert there != 404
    return case_service


def announced(service: httpx.Client) -> str:
    file = str(uuid4())
    assert hand_over(service, envelope(service, kind="evidence"), file).status_code == 201
    return file


def bring(
    service: httpx.Client, file: str, n: object, sealed: bytes, **more: str
) -> httpx.Response:
    return service.put(f"/v1/files/{file}/{n}", content=sealed, headers=BYTES | more)


def test_piece_of_an_announced_file_is_kept_once(takes_files):
    file = announced(takes_files)

    first, again = (bring(takes_files, file, 7, PIECE) for _ in range(2))

    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json() == again.json() == {"file": file, "n": 7}


def test_other_bytes_for_the_same_piece_are_refused(takes_files):
    file = announced(takes_files)
    bring(takes_files, file, 0, PIECE)

    answer = bring(takes_files, file, 0, PIECE[::-1])

    assert (answer.status_code, set(answer.json())) == (409, {"error", "reason"})


def test_file_that_no_report_announced_is_refused(takes_files):
    report = str(uuid4())
    hand_over(takes_files, envelope(takes_files, kind="report"), report)

    assert bring(takes_files, report, 0, PIECE).status_code == 422
    assert bring(takes_files, str(uuid4()), 0, PIECE).status_code == 422


@pytest.mark.parametrize(
    ("n", "sealed", "status"),
    [
        ("0", b"x" * 262_160, 201),
        ("1999", PIECE, 201),
        ("0", b"x" * 262_161, 413),
        ("0", b"x" * 16, 422),
        ("2000", PIECE, 422),
        ("-1", PIECE, 422),
        ("first", PIECE, 422),
    ],
)
def test_what_may_be_a_piece(takes_files, n, sealed, status):
    assert bring(takes_files, announced(takes_files), n, sealed).status_code == status


def test_piece_of_another_type_is_refused(takes_files):
    answer = bring(takes_files, announced(takes_files), 0, PIECE, **{"Content-Type": "image/png"})

    assert answer.status_code == 415


def test_without_the_token_no_piece_is_kept(takes_files):
    file = announced(takes_files)

    with httpx.Client(base_url=takes_files.base_url) as stranger:
        assert bring(stranger, file, 0, PIECE).status_code == 401
    assert bring(takes_files, file, 0, PIECE).status_code == 201
