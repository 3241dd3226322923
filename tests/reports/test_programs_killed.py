"""Server and relay as real processes, killed at the worst moment: nothing lost, nothing twice."""

import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import cast
from uuid import uuid4

import httpx
import pytest

from ltsa_pwa.database import open_database
from ltsa_pwa.reports import events
from ltsa_pwa.reports.ledger import Ledger
from ltsa_pwa.reports.relay_status import relay_status
from ltsa_pwa.reports.report import Report
from tests.ports import free_port

CASE = "0123456789abcdef0123456789abcdef"
LTSA = Path(sys.executable).with_name("ltsa")


class Office(ThreadingHTTPServer):
    """A case service on a real socket: knows a report by its id, answers when it may."""

    def __init__(self):
        self.cases = Counter()
        self.may_answer = threading.Event()
        self.may_answer.set()
        super().__init__(("127.0.0.1", 0), Desk)
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def address(self):
        return f"http://127.0.0.1:{self.server_address[1]}"


class Desk(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_PUT(self):
        office = cast("Office", self.server)
        report = self.path.rpartition("/")[2]
        json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        office.cases[report] += 1
        office.may_answer.wait(20)
        self.say(201 if office.cases[report] == 1 else 200, {"id": report})

    def do_GET(self):
        self.say(200, {"events": [], "next": 0})

    def say(self, status, told):
        body = json.dumps(told).encode()
        try:
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
        except OSError:
            self.close_connection = True  # the relay was killed

    def log_message(self, format, *args):  # noqa: A002 -- the library calls it so
        pass


class Place:
    """One computer with a server and a relay that can be killed and started again."""

    def __init__(self, folder, environment):
        self.log = (folder / "log").open("ab")
        self.environment = os.environ | environment
        self.address = f"http://127.0.0.1:{environment['LTSA_PORT']}"
        self.client = httpx.Client()
        self.running = []

    def start(self, *command):
        process = subprocess.Popen(
            [LTSA, *command], env=self.environment, stdout=self.log, stderr=self.log
        )
        self.running.append(process)
        return process

    def serve(self):
        process = self.start("serve")
        wait_until(self.answers)
        return process

    def answers(self):
        try:
            return self.client.get(f"{self.address}/api/health").status_code == 200
        except httpx.TransportError:
            return False

    def send(self, report, body):
        """As a phone does it: again and again until there is a receipt."""
        while True:
            try:
                answer = self.client.put(f"{self.address}/api/reports/{report}", json=body)
            except httpx.TransportError:
                time.sleep(0.05)
                continue
            if answer.status_code in {200, 201}:
                return answer.json()["received_at"]

    def news(self):
        answer = self.client.get(f"{self.address}/api/cases/{CASE}/events")
        return [(each["type"], each["report"]) for each in answer.json()["events"]]

    def close(self):
        for process in self.running:
            process.kill()
            process.wait()
        self.client.close()
        self.log.close()


def kill(process):
    process.send_signal(signal.SIGKILL)
    process.wait()


def wait_until(is_true, seconds=60):
    end = time.monotonic() + seconds
    while not is_true():
        assert time.monotonic() < end
        time.sleep(0.02)


@pytest.fixture
def office():
    office = Office()
    yield office
    office.may_answer.set()
    office.shutdown()
    office.server_close()


@pytest.fixture
def place(tmp_path, sqlite_url, office_keys_file, office):
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("<!doctype html>")
    (tmp_path / "site" / "csp.json").write_text('{"styles": []}')
    port = free_port()
    place = Place(
        tmp_path,
        {
            "LTSA_DATABASE_URL": sqlite_url,
            "LTSA_OFFICE_KEYS_FILE": str(office_keys_file),
            "LTSA_SITE_DIR": str(tmp_path / "site"),
            "LTSA_CASE_SERVICE_URL": office.address,
            "LTSA_CASE_SERVICE_TOKEN": "token",
            "LTSA_PORT": str(port),
            "LTSA_REPORTS_BURST": "1000000",
            "LTSA_READS_BURST": "1000000",
        },
    )
    yield place
    place.close()


@pytest.fixture
def waiting_report(sqlite_engine):
    report = Report(str(uuid4()), CASE, "alarm", "office-1", b"sealed", b"digest")
    ledger = Ledger(sqlite_engine)
    ledger.write_down([report])
    ledger.close()
    return report.id


ROUNDS = [1, pytest.param(20, marks=pytest.mark.faults)]


@pytest.mark.parametrize("rounds", ROUNDS)
def test_server_killed_between_accepting_and_forwarding(place, office, envelope, rounds):
    reports = [str(uuid4()) for _ in range(rounds)]
    body = envelope(kind="alarm")

    first, second = [], []
    for report in reports:
        server = place.serve()
        first.append(place.send(report, body))
        kill(server)
    place.start("relay", "run")
    wait_until(lambda: len(office.cases) == rounds)
    place.serve()
    wait_until(lambda: len(place.news()) == 2 * rounds)
    second = [place.send(report, body) for report in reports]

    assert office.cases == dict.fromkeys(reports, 1)
    assert second == first
    assert Counter(place.news()) == Counter(
        (kind, report) for report in reports for kind in ("report.received", "report.forwarded")
    )


@pytest.mark.parametrize("rounds", ROUNDS)
def test_relay_killed_between_sending_and_noting(place, office, envelope, rounds):
    place.serve()

    for number in range(rounds):
        report = str(uuid4())
        office.may_answer.clear()
        relay = place.start("relay", "run")
        place.send(report, envelope(kind="alarm"))
        wait_until(lambda report=report: office.cases[report] == 1)
        kill(relay)
        office.may_answer.set()
        relay = place.start("relay", "run")
        wait_until(lambda number=number: len(place.news()) == 2 * (number + 1))
        kill(relay)

    news = Counter(place.news())
    assert set(news.values()) == {1}
    assert set(office.cases.values()) == {2}
    assert len(office.cases) == rounds


@pytest.mark.faults
@pytest.mark.parametrize("seed", range(3))
def test_no_receipt_is_false_and_nothing_is_lost_while_everything_is_killed(
    place, office, envelope, seed
):
    dice = random.Random(seed)  # noqa: S311 -- the same kills again for the same seed
    reports = {str(uuid4()): envelope() for _ in range(600)}
    receipts = {}

    def phone(report):
        receipts[report] = place.send(report, reports[report])

    with ThreadPoolExecutor(8) as phones:
        done = phones.map(phone, reports)
        for _ in range(8):
            server, relay = place.start("serve"), place.start("relay", "run")
            time.sleep(dice.uniform(1.0, 4.0))
            kill(dice.choice([server, relay]))
            time.sleep(dice.uniform(0.0, 0.5))
            kill(server)
            kill(relay)
        place.serve()
        place.start("relay", "run")
        list(done)
    wait_until(lambda: len(office.cases) == len(reports))

    assert receipts.keys() == reports.keys() == office.cases.keys()
    assert {report: place.send(report, reports[report]) for report in reports} == receipts


@pytest.mark.faults
def test_of_three_relays_on_postgresql_two_are_killed_and_each_report_is_one_case(
    place, office, postgresql_url
):
    place.environment["LTSA_DATABASE_URL"] = postgresql_url
    engine = open_database(postgresql_url)
    ledger = Ledger(engine)
    reports = [
        Report(str(uuid4()), f"{n % 40:032x}", "report", "office-1", b"sealed", b"digest")
        for n in range(400)
    ]
    ledger.write_down(reports)
    ledger.close()

    relays = [place.start("relay", "run") for _ in range(3)]
    wait_until(lambda: len(office.cases) > 100)
    kill(relays[0])
    kill(relays[1])
    wait_until(lambda: not waiting_in(engine), seconds=90)

    with engine.connect() as connection:
        news = [events.after(connection, f"{n:032x}", 0) for n in range(40)]
    engine.dispose()
    assert office.cases.keys() == {each.id for each in reports}
    assert [len(each) for each in news] == [20] * 40


def waiting_in(engine):
    with engine.connect() as connection:
        return relay_status(connection).waiting


def test_second_relay_on_sqlite_does_not_start_and_says_why(place, office, waiting_report):
    place.start("relay", "run")
    wait_until(lambda: office.cases[waiting_report] == 1)

    second = subprocess.run(
        [LTSA, "relay", "run"], env=place.environment, capture_output=True, check=False
    )

    reason = b"LTSA_DATABASE_URL names a database that another relay is working on.\n"
    assert (second.returncode, second.stderr) == (2, reason)


def test_relay_that_is_asked_to_stop_lets_the_report_arrive(
    place, office, sqlite_engine, waiting_report
):
    office.may_answer.clear()
    relay = place.start("relay", "run")
    wait_until(lambda: office.cases[waiting_report] == 1)

    relay.send_signal(signal.SIGTERM)
    time.sleep(0.2)
    office.may_answer.set()

    with sqlite_engine.connect() as connection:
        assert relay.wait(20) == 0
        assert [each["type"] for each in events.after(connection, CASE, 0)] == [
            "report.received",
            "report.forwarded",
        ]


def test_log_names_neither_cases_nor_addresses(place, envelope):
    server = place.serve()
    place.send(str(uuid4()), envelope())
    place.news()
    server.send_signal(signal.SIGTERM)
    server.wait(20)

    log = Path(place.log.name).read_text()

    assert "Uvicorn running on" in log
    assert CASE not in log
    assert "/api/" not in log
    assert log.count("127.0.0.1") == 1  # where it listens
