"""A knock at a phone: at known push services only, with nothing in the hand, and not for ever."""

import asyncio
import base64
import http.server
import json
import os
import ssl
import threading
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import http_ece
import httpx
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, utils
from cryptography.x509.oid import NameOID
from requests import Session
from sqlalchemy import select
from urllib3.exceptions import LocationParseError

from ltsa_pwa import database
from ltsa_pwa.followers.book import Follower
from ltsa_pwa.reports import forgetting, news, sms_api
from ltsa_pwa.reports.events import Event
from ltsa_pwa.reports.forgetting import Terms
from ltsa_pwa.reports.push import api as push_api
from ltsa_pwa.reports.push import book
from ltsa_pwa.reports.push.bell import Bell
from ltsa_pwa.reports.push.endpoint import may_knock
from ltsa_pwa.reports.push.keys import make_key, public_of, read_key
from ltsa_pwa.reports.push.sending import Knocker
from ltsa_pwa.reports.push.tables import push_subscription
from ltsa_pwa.settings import PUSH_HOSTS, SettingWrong, read_settings

CASE = "a" * 32
OTHER = "b" * 32
NOW = datetime(2026, 12, 1, tzinfo=UTC)
CHROME = "https://fcm.googleapis.com/fcm/send/abc:DEF_-1"


class PushService:
    """Somebody else's, on a line with TLS; it remembers what came and says what it is told to."""

    def __init__(self, folder):
        service = self
        self.status, self.more, self.came = 201, {}, []

        class Line(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                service.came.append((self.path, self.headers, body))
                self.send_response(service.status)
                for name, value in service.more.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, format, *args):  # noqa: A002 -- the base class' name
                pass

        self.certificate = certificate_for("localhost", folder)
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Line)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.certificate)
        self.server.socket = context.wrap_socket(self.server.socket, server_side=True)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.address = f"https://localhost:{self.server.server_port}"


def certificate_for(name, folder):
    key = ec.generate_private_key(ec.SECP256R1())
    called = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    begin = datetime.now(UTC) - timedelta(days=1)
    made = x509.CertificateBuilder(called, called, key.public_key(), x509.random_serial_number())
    made = made.not_valid_before(begin).not_valid_after(begin + timedelta(days=9))
    named = x509.SubjectAlternativeName([x509.DNSName(name)])
    signed = made.add_extension(named, critical=False).sign(key, hashes.SHA256())
    private = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    file = folder / "certificate.pem"
    file.write_bytes(private + signed.public_bytes(serialization.Encoding.PEM))
    return file


@pytest.fixture
def service(tmp_path):
    service = PushService(tmp_path)
    yield service
    service.server.shutdown()
    service.server.server_close()


@pytest.fixture
def knocker(service, tmp_path):
    make_key(tmp_path / "push.pem")
    session = Session()
    session.trust_env = False
    session.verify = str(service.certificate)
    with session:
        key = read_key(tmp_path / "push.pem")
        yield Knocker(key, "mailto:operator@example.org", session)


def unpadded(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def test_knock_is_empty_and_signed_for_this_push_service(service, knocker, tmp_path):
    assert knocker.knock(f"{service.address}/p/1") == "heard"

    [(path, headers, body)] = service.came
    token, key = headers["Authorization"].removeprefix("vapid t=").split(",k=")
    claims, signature = token.rsplit(".", 1)
    r, s = (int.from_bytes(part) for part in (unpadded(signature)[:32], unpadded(signature)[32:]))
    public = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), unpadded(key))
    public.verify(utils.encode_dss_signature(r, s), claims.encode(), ec.ECDSA(hashes.SHA256()))
    said = json.loads(unpadded(claims.split(".")[1]))
    assert (path, body, headers["Ttl"]) == ("/p/1", b"", "86400")
    assert key == public_of(read_key(tmp_path / "push.pem"))
    assert (said["aud"], said["sub"]) == (service.address, "mailto:operator@example.org")
    assert 0 < said["exp"] - datetime.now(UTC).timestamp() <= 86_400


def test_knock_about_the_list_says_one_word_that_only_the_phone_can_read(service, knocker):
    key, secret = ec.generate_private_key(ec.SECP256R1()), os.urandom(16)
    text = base64.urlsafe_b64encode(secret).rstrip(b"=").decode()
    phone = Follower(1, f"{service.address}/p/1", public_of(key), text, 0, NOW)

    assert knocker.tell(phone) == "heard"

    [(path, _, body)] = service.came
    assert (path, http_ece.decrypt(body, private_key=key, auth_secret=secret)) == ("/p/1", b"list")


@pytest.mark.parametrize(
    ("status", "outcome"),
    [(200, "heard"), (201, "heard"), (404, "gone"), (410, "gone"), (429, "away"), (500, "away")],
)
def test_what_a_push_service_answers_is_understood(service, knocker, status, outcome):
    service.status = status

    assert knocker.knock(f"{service.address}/p/1") == outcome


def test_push_service_that_sends_us_elsewhere_is_not_followed(service, knocker):
    service.status, service.more = 307, {"Location": f"{service.address}/inside"}

    assert knocker.knock(f"{service.address}/p/1") == "away"
    assert [path for path, *_ in service.came] == ["/p/1"]


def test_push_service_out_of_reach_is_away(knocker):
    assert knocker.knock("https://localhost:9/p/1") == "away"


@pytest.mark.parametrize("host", ["a..notify.windows.com", "a" * 64 + ".notify.windows.com"])
def test_invented_address_is_away_and_breaks_nothing(knocker, host):
    assert knocker.knock(f"https://{host}/x") == "away"


@pytest.mark.parametrize(
    "endpoint",
    [
        CHROME,
        "https://fcm.googleapis.com:443/wp/x",
        "https://updates.push.services.mozilla.com/wpush/v2/gAAA",
        "https://web.push.apple.com/QF",
        "https://db5p.notify.windows.com/w/?token=x",
    ],
)
def test_known_push_services_may_be_knocked_at(endpoint):
    assert may_knock(endpoint, PUSH_HOSTS.split())


@pytest.mark.parametrize(
    "endpoint",
    [
        "",
        "http://fcm.googleapis.com/x",
        "https://127.0.0.1/x",
        "https://[::1]/x",
        "https://169.254.169.254/latest/meta-data",
        "https://localhost/x",
        "https://fcm.googleapis.com:8443/x",
        "https://fcm.googleapis.com@10.0.0.1/x",
        "https://user@fcm.googleapis.com/x",
        "https://fcm.googleapis.com.evil.example/x",
        "https://evil.example/fcm.googleapis.com",
        "https://notify.windows.com/x",
        "https://evilnotify.windows.com/x",
        "https://a..notify.windows.com/x",
        "https://.notify.windows.com/x",
        f"https://{'a' * 64}.notify.windows.com/x",
        "https://fcm.googleapis.com/\r\nX: y",
        "https://fcm.googleapis.com:x/",
        "https://fcm.googleapis.com/" + "x" * 1000,
    ],
)
def test_no_other_address_is_knocked_at(endpoint):
    assert not may_knock(endpoint, PUSH_HOSTS.split())


def does(engine, work, *more):
    with database.writer(engine).begin() as connection:
        return work(connection, *more)


def hears(engine, type_, cursor, case=CASE, **data):
    told = Event(case, type_, datetime.now(UTC), None, data, cursor)
    does(engine, news.store, [told], cursor)


def kept(engine):
    with engine.connect() as connection:
        columns = push_subscription.c
        rows = connection.execute(select(columns.case, columns.endpoint).order_by(columns.id))
        return [tuple(row) for row in rows]


@pytest.fixture
def rung(engine):
    """Who was knocked at by one look of the bell."""

    def ring(outcome="heard"):
        knocks = []
        Bell(engine, lambda endpoint: knocks.append(endpoint) or outcome).ring()
        return knocks

    return ring


def test_answer_knocks_once_at_the_phones_of_its_case_alone(engine, rung):
    does(engine, book.subscribe, CASE, CHROME, NOW)
    does(engine, book.subscribe, OTHER, CHROME + "2", NOW)

    hears(engine, "reply", 1, sealed="x")

    assert (rung(), rung()) == ([CHROME], [])


def test_phone_that_cannot_be_knocked_at_holds_nobody_up(engine):
    for name in ("1", "2"):
        does(engine, book.subscribe, CASE, CHROME + name, NOW)
    does(engine, book.want, [CASE], datetime.now(UTC))
    heard = []

    def knock(endpoint):
        if endpoint.endswith("1"):
            raise LocationParseError(endpoint)
        return heard.append(endpoint) or "heard"

    Bell(engine, knock).ring()

    assert heard == [CHROME + "2"]


def test_reading_alone_knocks_at_nobody(engine, rung):
    does(engine, book.subscribe, CASE, CHROME, NOW)

    hears(engine, "report.opened", 1)

    assert rung() == []


def test_phone_that_is_gone_is_forgotten_in_every_case(engine, rung):
    for case in (CASE, OTHER):
        does(engine, book.subscribe, case, CHROME, NOW)
    hears(engine, "case.step", 1, code="received")

    rung("gone")

    assert kept(engine) == []


def test_knock_that_is_not_heard_is_tried_later_and_at_last_given_up(engine):
    does(engine, book.subscribe, CASE, CHROME, NOW)
    does(engine, book.want, [CASE], NOW)
    tried, moment = 0, NOW

    for _ in range(200):
        for knock in does(engine, book.take, moment):
            does(engine, book.put_off, knock, moment)
            tried += 1
        moment += timedelta(minutes=6)

    assert tried == book.MOST_ATTEMPTS
    assert kept(engine) == [(CASE, CHROME)]


def test_another_server_passes_over_a_knock_on_its_way(engine):
    does(engine, book.subscribe, CASE, CHROME, NOW)
    does(engine, book.want, [CASE], NOW)

    taken = [len(does(engine, book.take, NOW + timedelta(seconds=n))) for n in (0, 60, 121)]

    assert taken == [1, 0, 1]


def test_case_has_five_phones_at_most(engine):
    for n in range(7):
        does(engine, book.subscribe, CASE, f"{CHROME}{n}", NOW)

    assert [endpoint[-1] for _, endpoint in kept(engine)] == list("23456")


@pytest.mark.parametrize("way", ["taken back", "silent for long"])
def test_erased_case_is_knocked_at_no_more(engine, way):
    does(engine, book.subscribe, CASE, CHROME, NOW)
    if way == "taken back":
        hears(engine, "case.erased", 1)
    else:
        years = timedelta(days=900)
        old = Event(CASE, "report.opened", datetime.now(UTC) - years, None, {}, 1)
        does(engine, news.store, [old], 1)
        forgetting.purge(engine, Terms(timedelta(days=30), timedelta(days=365)))

    assert kept(engine) == []


@pytest.fixture
def knocking(serve, sqlite_url, tmp_path):
    make_key(tmp_path / "push.pem")
    return serve(sqlite_url, LTSA_PUSH_KEY_FILE=str(tmp_path / "push.pem"))


def test_phone_asks_by_whom_says_yes_and_says_no_more(knocking, sqlite_engine, tmp_path):
    address = f"/api/cases/{CASE}/push"

    key = knocking.get("/api/push").json()
    yes = [knocking.put(address, json={"endpoint": CHROME}).status_code for _ in range(2)]
    there = kept(sqlite_engine)
    no = knocking.request("DELETE", address, json={"endpoint": CHROME}).status_code

    assert key == {"key": public_of(read_key(tmp_path / "push.pem"))}
    assert (yes, there, no) == ([200, 200], [(CASE, CHROME)], 200)
    assert kept(sqlite_engine) == []


@pytest.mark.parametrize(
    ("case", "body", "error"),
    [
        ("x", {"endpoint": CHROME}, "bad_case"),
        (CASE, {"endpoint": "https://10.0.0.1/x"}, "bad_endpoint"),
        (CASE, {"endpoint": CHROME, "keys": {}}, "bad_endpoint"),
        (CASE, {"endpoint": 1}, "bad_endpoint"),
        (CASE, [], "not_json"),
    ],
)
def test_what_is_no_address_is_refused(knocking, sqlite_engine, case, body, error):
    answer = knocking.put(f"/api/cases/{case}/push", json=body)

    assert (answer.status_code, answer.json()["error"]) == (422, error)
    assert kept(sqlite_engine) == []


def test_without_a_key_nobody_is_knocked_at(sqlite_server):
    asked = sqlite_server.get("/api/push")
    told = sqlite_server.put(f"/api/cases/{CASE}/push", json={"endpoint": CHROME})

    assert (asked.status_code, told.status_code) == (404, 422)


def test_key_is_made_once_and_only_we_can_read_it(tmp_path):
    file = tmp_path / "new" / "push.pem"

    made = [make_key(file), make_key(file)]

    assert made == [True, False]
    assert file.stat().st_mode & 0o777 == 0o600


def test_damaged_key_stops_the_relay_at_its_start(tmp_path):
    file = tmp_path / "push.pem"
    file.write_text("nothing")

    with pytest.raises(SettingWrong) as wrong:
        read_key(file)

    assert wrong.value.name == "LTSA_PUSH_KEY_FILE"


def test_contact_that_no_push_service_takes_stops_at_the_start():
    with pytest.raises(SettingWrong):
        read_settings({"LTSA_PUSH_CONTACT": "operator@example.org"})


def test_invented_cases_from_one_address_fill_no_disk_and_keep_no_alarm_out(
    sqlite_url, serve, tmp_path, envelope, report_id
):
    make_key(tmp_path / "push.pem")
    key = str(tmp_path / "push.pem")
    server = serve(
        sqlite_url, LTSA_PUSH_KEY_FILE=key, LTSA_REPORTS_BURST="20", LTSA_REPORTS_PER_HOUR="60"
    )

    told = [
        server.put(f"/api/cases/{n:032x}/push", json={"endpoint": CHROME}).status_code
        for n in range(40)
    ]
    alarm = server.put(f"/api/reports/{report_id}", json=envelope(kind="alarm"))

    assert told == [200] * 20 + [429] * 20
    assert alarm.status_code == 201


async def drips():
    """A body that comes, but slower than anybody waits."""
    yield b"{"
    await asyncio.sleep(60)


@pytest.mark.parametrize(
    ("path", "module", "limit"),
    [(f"/api/cases/{CASE}/push", push_api, "OF_AN_ADDRESS"), ("/api/sms", sms_api, "OF_A_MESSAGE")],
)
def test_body_that_drips_in_is_not_waited_for(
    sqlite_url, serve, tmp_path, monkeypatch, path, module, limit
):
    monkeypatch.setattr(module, limit, replace(getattr(module, limit), slowest=0.2))
    make_key(tmp_path / "push.pem")
    server = serve(
        sqlite_url, LTSA_PUSH_KEY_FILE=str(tmp_path / "push.pem"), LTSA_SMS_SECRET="x" * 40
    )
    headers = {"Content-Type": "application/json", "Authorization": "Bearer " + "x" * 40}

    async def sends():
        async with httpx.AsyncClient(base_url=server.base_url, timeout=30) as line:
            method = "POST" if path == "/api/sms" else "PUT"
            return await line.request(method, path, content=drips(), headers=headers)

    answer = asyncio.run(sends())

    assert (answer.status_code, answer.json()["error"]) == (408, "too_slow")


async def creeps():
    """A body as long as may be, over a line that is slow and no slower than it may be."""
    for _ in range(6):
        yield b" " * 500
        await asyncio.sleep(0.1)


def test_long_body_that_comes_as_fast_as_its_line_is_waited_for(sqlite_url, serve, monkeypatch):
    monkeypatch.setattr(sms_api, "OF_A_MESSAGE", replace(sms_api.OF_A_MESSAGE, slowest=0.2))
    server = serve(sqlite_url, LTSA_SMS_SECRET="x" * 40)
    headers = {"Content-Type": "application/json", "Authorization": "Bearer " + "x" * 40}

    async def sends():
        async with httpx.AsyncClient(base_url=server.base_url, timeout=30) as line:
            return await line.post("/api/sms", content=creeps(), headers=headers)

    assert asyncio.run(sends()).json()["error"] == "no_sms"
