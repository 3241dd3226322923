"""Too much, too fast, too slow, no disk: a phone hears the truth and the server recovers."""

import socket
import sqlite3
import time
from uuid import uuid4

import pytest
from sqlalchemy import event, func, select

from ltsa_pwa.reports.crowd import Allowance, household
from ltsa_pwa.reports.tables import sealed_report


def kept(engine):
    with engine.connect() as connection:
        return connection.scalar(select(func.count()).select_from(sealed_report))


def send(server, body, **headers):
    return server.put(f"/api/reports/{uuid4()}", json=body, headers=headers)


def test_body_of_declared_length_is_refused_before_it_is_sent(sqlite_server, sqlite_engine):
    request = f"PUT /api/reports/{uuid4()} HTTP/1.1\r\nHost: x\r\nContent-Length: 65537\r\n"

    with socket.create_connection(("127.0.0.1", sqlite_server.base_url.port), timeout=5) as line:
        line.sendall(f"{request}Content-Type: application/json\r\n\r\n".encode())
        answer = line.recv(100)

    assert answer.startswith(b"HTTP/1.1 413 ")
    assert kept(sqlite_engine) == 0


def test_body_of_unknown_length_is_refused_while_it_comes_in(sqlite_server, sqlite_engine):
    request = f"PUT /api/reports/{uuid4()} HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n"

    with socket.create_connection(("127.0.0.1", sqlite_server.base_url.port), timeout=5) as line:
        line.sendall(f"{request}Content-Type: application/json\r\n\r\n".encode())
        line.sendall(b"10001\r\n" + b" " * 0x10001)  # and the end never comes
        answer = line.recv(100)

    assert answer.startswith(b"HTTP/1.1 413 ")
    assert kept(sqlite_engine) == 0


@pytest.mark.parametrize("length", ["-1", "1e3", "99999999999999999999999", "x"])
def test_length_that_is_no_number_keeps_nothing(sqlite_server, sqlite_engine, length):
    request = f"PUT /api/reports/{uuid4()} HTTP/1.1\r\nHost: x\r\nContent-Length: {length}\r\n"

    with socket.create_connection(("127.0.0.1", sqlite_server.base_url.port), timeout=5) as line:
        line.sendall(f"{request}Content-Type: application/json\r\n\r\n{{}}".encode())
        status = line.recv(100).split()[1]

    assert status in {b"400", b"413"}
    assert kept(sqlite_engine) == 0


def test_phone_that_hangs_up_in_the_middle_leaves_nothing_behind(sqlite_server, sqlite_engine):
    request = f"PUT /api/reports/{uuid4()} HTTP/1.1\r\nHost: x\r\nContent-Length: 2000\r\n"

    with socket.create_connection(("127.0.0.1", sqlite_server.base_url.port)) as line:
        line.sendall(f'{request}Content-Type: application/json\r\n\r\n{{"v":1,'.encode())

    assert sqlite_server.get("/api/health").json() == {"status": "ok"}
    assert kept(sqlite_engine) == 0


def test_village_behind_one_address_passes(serve, sqlite_url, envelope):
    server = serve(sqlite_url)
    body = envelope()

    answers = {send(server, body).status_code for _ in range(300)}

    assert answers == {201}


def test_thousand_reports_a_minute_from_one_address_are_slowed_down(
    serve, sqlite_url, sqlite_engine, envelope
):
    server = serve(sqlite_url, LTSA_REPORTS_BURST="20", LTSA_REPORTS_PER_HOUR="600")
    body = envelope()

    answers = [send(server, body) for _ in range(60)]

    refused = [each for each in answers if each.status_code == 429]
    reason = "Too many reports came from this address."
    assert kept(sqlite_engine) == len(answers) - len(refused)
    assert 35 <= len(refused) <= 40
    assert {each.json()["reason"] for each in refused} == {reason}
    assert {each.headers["Retry-After"] for each in refused} <= {"1", "2", "3", "4", "5", "6"}


def test_phone_that_waits_as_long_as_it_was_told_gets_through(serve, sqlite_url, envelope):
    server = serve(sqlite_url, LTSA_REPORTS_BURST="1", LTSA_REPORTS_PER_HOUR="3600")
    body = envelope()
    send(server, body)
    refused = send(server, body)

    time.sleep(int(refused.headers["Retry-After"]))

    assert (refused.status_code, send(server, body).status_code) == (429, 201)


def test_alarm_passes_when_the_neighbours_used_up_the_address(serve, sqlite_url, envelope):
    server = serve(sqlite_url, LTSA_REPORTS_BURST="5", LTSA_ALARMS_BURST="3")
    for _ in range(5):
        send(server, envelope())

    answers = [send(server, envelope(kind=kind)).status_code for kind in ["report", *["alarm"] * 5]]

    assert answers == [429, 201, 201, 201, 429, 429]


def test_other_address_is_not_slowed_down_by_a_flood():
    allowance = Allowance(per_hour=600, burst=2, clock=lambda: 0.0)

    flood = [allowance.wait("10.0.0.1") for _ in range(4)]

    assert flood == [0, 0, 6, 6]
    assert allowance.wait("10.0.0.2") == 0


@pytest.mark.parametrize(
    ("host", "visitor"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
        ("not an address", "not an address"),
        (None, ""),
    ],
)
def test_one_line_is_one_visitor(host, visitor):
    assert household(host) == visitor


def test_full_disk_gives_no_receipt_and_passes_by_itself(
    serve, sqlite_url, sqlite_engine, envelope
):
    room = [120]
    large = envelope(sealed="A" * 22_000)

    def small_disk(engine):
        limit = lambda line, _: line.execute(f"PRAGMA max_page_count={room[0]}")  # noqa: E731
        event.listen(engine, "connect", limit)
        engines.append(engine)

    engines = []
    server = serve(sqlite_url, small_disk)

    answers = [send(server, large) for _ in range(40)]
    kept_then = kept(sqlite_engine)
    room[0] = 10_000
    engines[0].dispose()
    afterwards = send(server, envelope())

    statuses = [each.status_code for each in answers]
    assert kept_then == statuses.count(201) < 40
    assert set(statuses) == {201, 503}
    assert 60 <= int(answers[-1].headers["Retry-After"]) <= 120
    assert answers[-1].json()["error"] == "cannot_keep"
    assert afterwards.status_code == 201


def test_locked_database_gives_no_receipt_and_passes_by_itself(
    serve, sqlite_url, sqlite_engine, envelope
):
    def impatient(engine):
        event.listen(engine, "connect", lambda line, _: line.execute("PRAGMA busy_timeout=20"))

    server = serve(sqlite_url, impatient)
    other = sqlite3.connect(sqlite_url.removeprefix("sqlite:///"), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    locked_out = send(server, envelope())
    other.close()
    afterwards = send(server, envelope())

    assert (locked_out.status_code, afterwards.status_code) == (503, 201)
    assert 5 <= int(locked_out.headers["Retry-After"]) <= 10
    assert kept(sqlite_engine) == 1


def test_health_tells_whether_a_report_would_be_kept(serve, sqlite_url):
    def read_only(engine):
        event.listen(engine, "connect", lambda line, _: line.execute("PRAGMA query_only=ON"))

    assert serve(sqlite_url).get("/api/health").status_code == 200
    assert serve(sqlite_url, read_only).get("/api/health").status_code == 503
