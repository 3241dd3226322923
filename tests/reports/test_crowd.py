"""Limits that hold over several servers, and never keep a village's first alarms out."""

import sqlite3
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from uuid import uuid4

import httpx
import pytest
from sqlalchemy import select, update

from ltsa_pwa import database
from ltsa_pwa.reports.crowd import Allowance
from ltsa_pwa.reports.report import now
from ltsa_pwa.reports.shared_crowd import SharedCrowd, forget, secret_of_today
from ltsa_pwa.reports.tables import crowd_bucket, crowd_secret

NAT = "192.0.2.7"


def allowed(allowance, times, visitor=NAT):
    return sum(allowance.wait(visitor) == 0 for _ in range(times))


def two_servers(engine, **limits):
    allowances = [Allowance(**limits), Allowance(**limits)]
    return allowances, [SharedCrowd(engine, [("reports", each)]) for each in allowances]


def rows(engine):
    with engine.connect() as connection:
        return connection.execute(select(crowd_bucket)).all()


def test_what_was_drawn_at_one_server_is_missing_at_the_other(engine):
    (one, other), crowds = two_servers(engine, per_hour=1, burst=100)

    before = allowed(one, 70), allowed(other, 30)
    for crowd in crowds:
        crowd.step()
    after = allowed(one, 50), allowed(other, 50)

    assert before == (70, 30)
    assert after[1] == 0
    assert after[0] <= 30  # until it has heard what the other drew
    crowds[0].step()
    assert allowed(one, 50) == 0


def test_draws_are_counted_once(engine):
    (one, _), (crowd, _other) = two_servers(engine, per_hour=1, burst=100)
    allowed(one, 50)

    for _ in range(5):
        crowd.step()

    assert allowed(one, 100) == 50


def test_a_bucket_fills_up_again_and_no_further(engine):
    (one, _), (crowd, _other) = two_servers(engine, per_hour=3600, burst=100)
    allowed(one, 100)
    crowd.step()
    with database.writer(engine).begin() as connection:
        connection.execute(update(crowd_bucket).values(at=crowd_bucket.c.at - 3600))

    allowed(one, 1, "somebody else")
    time.sleep(1.1)
    allowed(one, 1)
    crowd.step()

    assert 98 <= allowed(one, 150) <= 101


def test_who_asks_little_is_written_nowhere(engine):
    (one, _), (crowd, _other) = two_servers(engine, per_hour=600, burst=500)

    for phone in range(300):
        allowed(one, 3, f"192.0.2.{phone}")
    crowd.step()

    assert rows(engine) == []


def test_no_address_can_be_read_from_what_is_written(engine):
    (one, _), (crowd, _other) = two_servers(engine, per_hour=1, burst=10)
    allowed(one, 10)

    crowd.step()

    [row] = rows(engine)
    assert NAT not in row.who
    assert len(row.who) == 32


def test_yesterdays_secret_and_buckets_are_gone(engine):
    (one, _), (crowd, _other) = two_servers(engine, per_hour=1, burst=10)
    allowed(one, 10)
    crowd.step()
    with database.writer(engine).begin() as connection:
        connection.execute(update(crowd_secret).values(day=now().date().replace(year=2020)))
        connection.execute(update(crowd_bucket).values(at=now().timestamp() - 90_000))
        secret_of_today(connection)
        forget(connection)

    with engine.connect() as connection:
        days = connection.scalars(select(crowd_secret.c.day)).all()
    assert (days, rows(engine)) == ([now().date()], [])


def test_two_servers_on_one_database_slow_a_flood_down_together(serve, postgresql_url, envelope):
    limits = {"LTSA_REPORTS_BURST": "40", "LTSA_REPORTS_PER_HOUR": "1"}
    servers = [serve(postgresql_url, **limits) for _ in range(2)]
    body = envelope()

    def flood(server):
        return server.put(f"/api/reports/{uuid4()}", json=body).status_code

    first = [flood(server) for server in servers for _ in range(30)]
    time.sleep(5)
    second = [flood(server) for server in servers for _ in range(30)]
    time.sleep(5)
    third = [flood(server) for server in servers for _ in range(30)]

    assert first.count(201) == 60
    assert second.count(201) <= 10  # what the first server thought was left before the second drew
    assert third.count(201) == 0


@pytest.mark.parametrize("flood", [0, 700])
def test_two_hundred_phones_behind_one_address_raise_their_first_alarm(
    serve, sqlite_url, envelope, flood
):
    """With the limits as they are delivered, and while a neighbour floods the same address."""
    server = serve(sqlite_url)
    reports = envelope()
    neighbours = [server.put(f"/api/reports/{uuid4()}", json=reports) for _ in range(flood)]

    def phone(number):
        case, limits = f"{number:032x}", httpx.Limits(max_connections=1)
        with httpx.Client(base_url=server.base_url, limits=limits, timeout=30) as line:
            body = envelope(kind="alarm", case=case)
            alarm = line.put(f"/api/reports/{uuid4()}", json=body)
            heard = line.get(f"/api/cases/{case}/events")
        return alarm.status_code, heard.status_code

    with ThreadPoolExecutor(50) as village:
        answers = set(village.map(phone, range(200)))

    assert answers == {(201, 200)}
    assert any(each.status_code == 429 for each in neighbours) == (flood > 0)


def test_limits_of_one_computer_are_written_nowhere(serve, sqlite_url, envelope):
    server = serve(sqlite_url, LTSA_REPORTS_BURST="5")
    for _ in range(20):
        server.put(f"/api/reports/{uuid4()}", json=envelope())
    time.sleep(2.5)

    with sqlite3.connect(Path(sqlite_url.removeprefix("sqlite:///"))) as file:
        assert file.execute("SELECT count(*) FROM crowd_bucket").fetchone() == (0,)
