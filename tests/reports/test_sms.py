"""What an SMS gateway brings: who may, in which shapes, and how it joins what came by data."""

import base64
import json
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select
from standardwebhooks.webhooks import Webhook

from ltsa_pwa.reports.sealing import SUITE
from ltsa_pwa.reports.sms import NoSms, Sms, read_sms
from ltsa_pwa.reports.tables import sealed_report

CASE = "0123456789abcdef0123456789abcdef"
CODE = base64.b32encode(bytes.fromhex(CASE)).decode().rstrip("=").lower()
TEXT = f"Tolong telepon saya. {CODE} -6.21,106.85"
SECRET = "s" * 32
SIGNED = "whsec_" + base64.b64encode(b"k" * 32).decode()
SHOWN = {"Authorization": f"Bearer {SECRET}"}
FORM = {"from": "+62 812-3456-789", "text": TEXT, "id": "m1"}


@pytest.fixture
def office_key(office_keys_file):
    """A key whose private half the test has, in the place of the random one."""
    key = ec.generate_private_key(ec.SECP256R1())
    point = key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    public = base64.urlsafe_b64encode(point).rstrip(b"=").decode()
    before = office_keys_file.read_text()
    told = {"current": "office-1", "keys": [{"id": "office-1", "public": public}]}
    office_keys_file.write_text(json.dumps(told))
    yield key
    office_keys_file.write_text(before)


@pytest.fixture
def gateway(serve, sqlite_url, office_key):  # noqa: ARG001 -- it opens what this one keeps
    """A server that knows a gateway."""
    return serve(sqlite_url, LTSA_SMS_SECRET=SECRET, LTSA_SMS_WEBHOOK_SECRET=SIGNED)


def kept(engine):
    columns = sealed_report.c
    with engine.connect() as connection:
        rows = connection.execute(select(columns.id, columns.case, columns.kind, columns.sealed))
        return list(rows)


def opened(row, key):
    return json.loads(SUITE.decrypt(row.sealed, key, f"ltsa report v1 {row.id}".encode()))


def test_alarm_by_sms_is_a_sealed_alarm_in_the_thread_it_names(gateway, sqlite_engine, office_key):
    answer = gateway.post("/api/sms", data=FORM, headers=SHOWN)

    [row] = kept(sqlite_engine)
    body = opened(row, office_key)
    assert (answer.status_code, answer.json()["id"]) == (201, row.id)
    assert (row.case, row.kind) == (CASE, "alarm")
    assert (body.pop("written_at")[:2], body) == (
        "20",
        {
            "v": 1,
            "kind": "alarm",
            "text": "SMS: Tolong telepon saya.",
            "contact": {"number": "+628123456789"},
            "where": {"lat": -6.21, "lon": 106.85, "accuracy_m": 1000},
        },
    )


def test_nothing_of_the_text_touches_the_disk(gateway, sqlite_url):
    gateway.post("/api/sms", data=FORM, headers=SHOWN)

    folder = sqlite_url.removeprefix("sqlite:///").rsplit("/", 1)[0]
    files = b"".join(file.read_bytes() for file in Path(folder).glob("phone.db*"))
    assert CASE.encode() in files
    assert b"Tolong" not in files
    assert b"8123456789" not in files


@pytest.mark.parametrize("first", ["data", "sms"])
def test_by_data_and_by_sms_is_one_case(gateway, sqlite_engine, envelope, first):
    def by_data():
        gateway.put(f"/api/reports/{uuid4()}", json=envelope(kind="alarm", case=CASE))

    def by_sms():
        gateway.post("/api/sms", data=FORM, headers=SHOWN)

    for each in (by_data, by_sms) if first == "data" else (by_sms, by_data):
        each()

    kinds = [row.kind for row in kept(sqlite_engine)]
    assert {row.case for row in kept(sqlite_engine)} == {CASE}
    assert kinds == (["alarm", "message"] if first == "data" else ["alarm", "alarm"])


def test_message_brought_twice_is_one_report(gateway, sqlite_engine):
    answers = [gateway.post("/api/sms", data=FORM, headers=SHOWN) for _ in range(3)]

    assert [each.status_code for each in answers] == [201, 200, 200]
    assert len({each.text for each in answers}) == 1
    assert len(kept(sqlite_engine)) == 1


def test_somebody_without_the_app_has_one_thread_for_all_messages(
    gateway, sqlite_engine, office_key
):
    for number, text in (("62811", "Tolong"), ("62811", "Masih di sini"), ("62822", "Tolong")):
        gateway.post("/api/sms", data={"from": number, "text": text}, headers=SHOWN)

    first, second, other = kept(sqlite_engine)
    assert first.case == second.case != other.case
    assert {row.kind for row in kept(sqlite_engine)} == {"report"}
    assert "62811" not in first.case
    assert opened(second, office_key)["text"] == "SMS: Masih di sini"


RAPIDPRO = {
    "contact": {"name": "Siti", "urn": "tel:+628123456789", "uuid": "c1"},
    "input": {"text": TEXT, "urn": "tel:+628123456789", "uuid": "m1"},
    "run": {"uuid": "r1"},
}


@pytest.mark.parametrize(
    ("content_type", "body"),
    [
        ("application/json", json.dumps(RAPIDPRO)),
        ("application/json; charset=utf-8", json.dumps({"type": "sms", "data": FORM})),
        ("application/json", json.dumps({"msisdn": "628123456789", "message": TEXT})),
        ("application/x-www-form-urlencoded", f"From=%2B628123456789&Body={TEXT}&MessageSid=x"),
        ("application/x-www-form-urlencoded; charset=UTF-8", f"sender=08123456789&text={TEXT}"),
    ],
)
def test_every_gateway_is_understood(content_type, body):
    sms = read_sms(content_type, body.encode())

    assert (sms.case, sms.words) == (CASE, "Tolong telepon saya.")
    assert sms.sender.removeprefix("+").endswith("8123456789")


@pytest.mark.parametrize(
    "body",
    [
        *[b"", b"[]", b"null", b"{", b"\xff", b"[" * 5000],
        b'{"text":"x"}',
        b'{"from":"A","text":"x"}',
        b'{"from":"62811","text":""}',
        b'{"from":62811,"text":"x"}',
        b'{"from":"62811","text":[]}',
    ],
)
def test_what_is_no_message_is_refused(gateway, sqlite_engine, body):
    answer = gateway.post("/api/sms", content=body, headers=SHOWN)

    assert (answer.status_code, answer.json()["error"]) == (422, "no_sms")
    assert kept(sqlite_engine) == []


@pytest.mark.parametrize(
    "headers", [{}, {"Authorization": "Bearer wrong"}, {"X-Api-Key": ""}, {"X-Api-Key": "é"}]
)
def test_who_does_not_know_the_secret_brings_nothing(gateway, sqlite_engine, headers):
    raw = {name: value.encode() for name, value in headers.items()}

    answer = gateway.post("/api/sms", data=FORM, headers=raw)

    assert answer.status_code == 401
    assert kept(sqlite_engine) == []


def signed(body, moment=None, secret=SIGNED):
    moment = moment or datetime.now(UTC)
    signature = Webhook(secret).sign("msg_1", moment, body)
    return {
        "webhook-id": "msg_1",
        "webhook-timestamp": str(int(moment.timestamp())),
        "webhook-signature": signature,
    }


def test_signed_message_is_taken(gateway, sqlite_engine):
    body = json.dumps({"type": "sms.received", "data": FORM})

    answer = gateway.post("/api/sms", content=body, headers=signed(body))

    assert answer.status_code == 201
    assert len(kept(sqlite_engine)) == 1


@pytest.mark.parametrize(
    ("signature", "body"),
    [
        (lambda body: signed(body + " "), "{}"),
        (lambda body: signed(body, datetime(2020, 1, 1, tzinfo=UTC)), "{}"),
        (lambda body: signed(body, secret="whsec_" + base64.b64encode(b"z" * 32).decode()), "{}"),
        (lambda _: {"webhook-signature": "v1"}, "{}"),
        (lambda _: {"webhook-signature": "nonsense", "webhook-id": "1"}, "{}"),
    ],
)
def test_wrong_or_old_signature_brings_nothing(gateway, signature, body):
    assert gateway.post("/api/sms", content=body, headers=signature(body)).status_code == 401


def test_without_a_gateway_there_is_no_such_address(sqlite_server):
    answer = sqlite_server.post("/api/sms", data=FORM, headers=SHOWN)

    assert (answer.status_code, answer.json()["error"]) == (404, "not_found")


def test_flood_from_one_number_keeps_no_other_number_out(gateway):
    def send(number, text):
        data = {"from": number, "text": text}
        return gateway.post("/api/sms", data=data, headers=SHOWN).status_code

    flood = [send("62811", f"nomor {n}") for n in range(30)]

    assert (flood.count(201), flood.count(429)) == (20, 10)
    assert send("62822", "Tolong") == 201


def test_too_long_is_refused(gateway):
    answer = gateway.post("/api/sms", content=b" " * 17_000, headers=SHOWN)

    assert answer.status_code == 413


TYPES = ["application/json", "application/x-www-form-urlencoded"]


@given(st.binary(max_size=300), st.sampled_from(TYPES))
def test_whatever_comes_is_a_message_or_none(body, content_type):
    try:
        sms = read_sms(content_type, body)
    except NoSms:
        return
    assert isinstance(sms, Sms)
    assert sms.sender.removeprefix("+").isdigit()


@given(st.binary(min_size=16, max_size=16))
def test_every_thread_is_found_again_in_its_letters(thread):
    code = base64.b32encode(thread).decode().rstrip("=")

    assert Sms("62811", f"Tolong {code.swapcase()}.", "").case == thread.hex()


@pytest.mark.parametrize("place", ["96.21,106.85", "-6.21,206.85", "1.2.3,4.5", "12.03.2026"])
def test_what_is_no_place_is_none(place):
    assert Sms("62811", f"Tolong {place}", "").place is None
