"""What a phone, a gateway and an officer may say about a check-in."""

import base64
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from sqlalchemy import select

from ltsa_pwa import database
from ltsa_pwa.reports import news
from ltsa_pwa.reports.checkins import book
from ltsa_pwa.reports.checkins.checkin import id_of
from ltsa_pwa.reports.events import Event
from ltsa_pwa.reports.tables import sealed_report

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
SECRET = "fedcba9876543210" * 2
GATEWAY = "g" * 32


@pytest.fixture
def wanted(envelope):
    def write(**other):
        secret = SECRET
        told = {
            "v": 1,
            "secret": secret,
            "revision": 1,
            "due": ["2099-12-01T02:00:00.000Z"],
            "grace_hours": 12,
            "report": str(uuid4()),
            "envelope": json.dumps(envelope()),
        }
        soon = (datetime.now(UTC) + DAY).isoformat(timespec="milliseconds")
        told["due"] = [soon.replace("+00:00", "Z")]
        return id_of(secret), told | other

    return write


def test_phone_sets_answers_looks_and_ends(server, wanted):
    name, told = wanted()
    address = f"/api/checkins/{name}"

    set_ = server.put(address, json=told)
    again = server.put(address, json=told)
    well = server.post(f"{address}/well", json={"secret": told["secret"]})
    looked = server.get(address)
    ended = server.post(f"{address}/end", json={"secret": told["secret"]})

    standing = {"state": "on", "next": told["due"][0], "report": None}
    assert [each.status_code for each in (set_, again, well, looked, ended)] == [200] * 5
    assert {k: set_.json()[k] for k in standing} == standing
    assert set_.json() == again.json() == well.json() == looked.json()
    assert ended.json() == {"state": "none", "next": None, "fires_at": None, "report": None}
    assert server.get(address).json()["state"] == "none"


@pytest.mark.parametrize(
    ("other", "error"),
    [
        ({"secret": "f" * 32}, "bad_secret"),
        ({"due": []}, "bad_days"),
        ({"due": ["2026-12-01T09:00:00+07:00"]}, "bad_days"),
        ({"due": ["2199-12-01T09:00:00Z"]}, "bad_days"),
        ({"due": ["2026-12-01T09:00:00Z"] * 61}, "bad_days"),
        ({"grace_hours": 0}, "bad_number"),
        ({"grace_hours": 73}, "bad_number"),
        ({"grace_hours": True}, "bad_number"),
        ({"report": "r1"}, "bad_id"),
        ({"envelope": "{}"}, "missing_member"),
        ({"envelope": {}}, "not_sealed"),
        ({"practice": True}, "members"),
    ],
)
def test_what_is_no_checkin_is_refused(sqlite_server, wanted, other, error):
    name, told = wanted(**other)

    answer = sqlite_server.put(f"/api/checkins/{name}", json=told)

    assert (answer.status_code, answer.json()["error"]) == (422, error)


def test_alarm_is_no_plan(sqlite_server, wanted, envelope):
    name, told = wanted(envelope=json.dumps(envelope(kind="alarm")))

    assert sqlite_server.put(f"/api/checkins/{name}", json=told).json()["error"] == "unknown_kind"


@pytest.mark.parametrize("what", ["well", "end"])
def test_who_does_not_know_the_secret_changes_nothing(sqlite_server, wanted, what):
    name, told = wanted()
    sqlite_server.put(f"/api/checkins/{name}", json=told)

    answer = sqlite_server.post(f"/api/checkins/{name}/{what}", json={"secret": "e" * 32})

    assert (answer.status_code, answer.json()["error"]) == (422, "bad_secret")
    assert sqlite_server.get(f"/api/checkins/{name}").json()["state"] == "on"


def test_secret_is_kept_nowhere(sqlite_server, sqlite_url, wanted):
    name, told = wanted()
    sqlite_server.put(f"/api/checkins/{name}", json=told)

    folder = Path(sqlite_url.removeprefix("sqlite:///")).parent
    files = b"".join(each.read_bytes() for each in folder.glob("phone.db*"))
    assert name.encode() in files
    assert SECRET.encode() not in files


def code_of(secret, mark=2):
    """The secret in the letters of an SMS, as the phone writes it; the mark says what it is."""
    letters = base64.b32encode(bytes.fromhex(secret)).decode().rstrip("=").lower()
    alphabet = "abcdefghijklmnopqrstuvwxyz234567"
    return letters[:-1] + alphabet[alphabet.index(letters[-1]) | mark]


def brings(server, text):
    shown = {"Authorization": f"Bearer {GATEWAY}"}
    message = {"from": "+62811", "text": text, "id": text[-8:]}
    return server.post("/api/sms", data=message, headers=shown).status_code


@pytest.fixture
def gateway(serve, sqlite_url, office_keys_file, real_key):  # noqa: ARG001 -- it opens what this one keeps
    return serve(sqlite_url, LTSA_SMS_SECRET=GATEWAY)


@pytest.fixture
def real_key(office_keys_file):
    """A key that can be sealed to, in the place of the random one."""
    point = ec.generate_private_key(ec.SECP256R1()).public_key()
    public = point.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    written = base64.urlsafe_b64encode(public).rstrip(b"=").decode()
    before = office_keys_file.read_text()
    told = {"current": "office-1", "keys": [{"id": "office-1", "public": written}]}
    office_keys_file.write_text(json.dumps(told))
    yield
    office_keys_file.write_text(before)


def reports(engine):
    columns = sealed_report.c
    with engine.connect() as connection:
        rows = connection.execute(select(columns.case, columns.kind)).all()
    return [tuple(row) for row in rows]


def test_ok_by_sms_is_a_sign_and_no_report(gateway, sqlite_engine, wanted):
    name, told = wanted()
    soon, later = (datetime.now(UTC) + HOUR * n for n in (1, 30))
    due = [each.isoformat(timespec="seconds").replace("+00:00", "Z") for each in (soon, later)]
    gateway.put(f"/api/checkins/{name}", json=told | {"due": due})

    said = brings(gateway, f"OK {code_of(SECRET)}")

    assert said == 200
    assert gateway.get(f"/api/checkins/{name}").json()["next"][:16] == due[1][:16]
    assert reports(sqlite_engine) == []


def test_ok_by_sms_after_the_plan_went_tells_the_office_in_that_case(
    gateway, sqlite_engine, wanted
):
    name, told = wanted()
    gateway.put(f"/api/checkins/{name}", json=told)
    with database.writer(sqlite_engine).begin() as connection:
        book.to_fire(connection, datetime.now(UTC) + 3 * DAY)

    assert [brings(gateway, f"OK {code_of(SECRET)}") for _ in range(2)] == [201, 200]
    assert reports(sqlite_engine) == [(json.loads(told["envelope"])["case"], "message")]


def test_ok_of_nobody_is_no_alarm(gateway, sqlite_engine):
    assert brings(gateway, f"OK {code_of('f' * 32)}") == 200
    assert reports(sqlite_engine) == []


def test_officer_who_was_told_the_words_is_heard(sqlite_server, sqlite_engine, wanted):
    name, told = wanted()
    sqlite_server.put(f"/api/checkins/{name}", json=told)
    case = json.loads(told["envelope"])["case"]
    at = datetime.now(UTC) + DAY

    with database.writer(sqlite_engine).begin() as connection:
        news.store(connection, [Event(case, news.WELL, at, None, {}, 1)], 1)

    assert sqlite_server.get(f"/api/checkins/{name}").json()["next"] is None


def test_no_sign_is_kept_out_because_of_the_neighbours(serve, sqlite_url, wanted, envelope):
    server = serve(sqlite_url, LTSA_REPORTS_BURST="3", LTSA_REPORTS_PER_HOUR="1")
    name, told = wanted()
    server.put(f"/api/checkins/{name}", json=told)
    for _ in range(3):
        server.put(f"/api/reports/{uuid4()}", json=envelope())

    crowded = server.put(f"/api/checkins/{name}", json=told).status_code
    sign = server.post(f"/api/checkins/{name}/well", json={"secret": SECRET}).status_code

    assert (crowded, sign) == (429, 200)
