"""Hearing of the list at once: any change knocks at all who asked, and nobody says of whom."""

import base64
import os
from datetime import UTC, datetime, timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from sqlalchemy import select
from urllib3.exceptions import LocationParseError

from ltsa_pwa import database
from ltsa_pwa.followers import book
from ltsa_pwa.followers.tables import list_follower
from ltsa_pwa.reports import forgetting
from ltsa_pwa.reports.forgetting import Terms
from ltsa_pwa.reports.push.keys import make_key, public_of
from ltsa_pwa.reports.push.list_bell import ListBell

NOW = datetime(2026, 1, 1, tzinfo=UTC)
CHROME = "https://fcm.googleapis.com/fcm/send/abc"
KEYS = (
    public_of(ec.generate_private_key(ec.SECP256R1())),
    base64.urlsafe_b64encode(os.urandom(16)).rstrip(b"=").decode(),
)
ASKED = {"endpoint": CHROME, "p256dh": KEYS[0], "auth": KEYS[1]}


def does(engine, work, *more):
    with database.writer(engine).begin() as connection:
        return work(connection, *more)


def kept(engine):
    with engine.connect() as connection:
        columns = list_follower.c
        asked = select(columns.endpoint, columns.p256dh, columns.auth).order_by(columns.id)
        return [tuple(row) for row in connection.execute(asked)]


@pytest.fixture
def rung(engine):
    """Who was knocked at by one look of the bell."""

    def ring(outcome="heard", during=lambda: None):
        told = []

        def tell(phone):
            told.append(phone.endpoint)
            during()
            return outcome

        ListBell(engine, tell).ring()
        return told

    return ring


def test_all_who_asked_are_knocked_at_once(engine, rung):
    for name in ("a", "b"):
        does(engine, book.follow, CHROME + name, KEYS, NOW)
    before = rung()

    does(engine, book.want, NOW)

    assert (before, rung(), rung()) == ([], [CHROME + "a", CHROME + "b"], [])


def test_phone_that_says_nothing_for_a_year_is_forgotten(engine):
    does(engine, book.follow, CHROME + "a", KEYS, datetime.now(UTC) - timedelta(days=366))
    does(engine, book.follow, CHROME + "b", KEYS, datetime.now(UTC) - timedelta(days=366))
    does(engine, book.follow, CHROME + "b", KEYS, datetime.now(UTC) - timedelta(days=364))

    forgetting.purge(engine, Terms(timedelta(days=30), timedelta(days=365)))

    assert kept(engine) == [(CHROME + "b", *KEYS)]


def test_change_during_a_knock_knocks_once_more(engine, rung):
    does(engine, book.follow, CHROME, KEYS, NOW)
    does(engine, book.want, NOW)

    first = rung(during=lambda: does(engine, book.want, NOW))

    assert (first, rung(), rung()) == ([CHROME], [CHROME], [])


def test_phone_that_cannot_be_told_holds_nobody_up(engine):
    for name in ("a", "b"):
        does(engine, book.follow, CHROME + name, KEYS, NOW)
    does(engine, book.want, NOW)
    told = []

    def tell(phone):
        if phone.endpoint.endswith("a"):
            raise LocationParseError(phone.endpoint)
        return told.append(phone.endpoint) or "heard"

    ListBell(engine, tell).ring()

    assert told == [CHROME + "b"]


def test_phone_that_is_gone_is_forgotten(engine, rung):
    does(engine, book.follow, CHROME, KEYS, NOW)
    does(engine, book.want, NOW)

    rung("gone")

    assert kept(engine) == []


def test_knock_about_the_list_that_is_not_heard_is_given_up_at_last(engine):
    does(engine, book.follow, CHROME, KEYS, NOW)
    does(engine, book.want, NOW)
    tried, moment = 0, NOW

    for _ in range(100):
        for knock in does(engine, book.take, moment):
            does(engine, book.put_off, knock, moment)
            tried += 1
        moment += timedelta(minutes=5)

    assert tried == book.MOST_ATTEMPTS
    assert kept(engine) == [(CHROME, *KEYS)]


@pytest.fixture
def knocking(serve, sqlite_url, tmp_path):
    make_key(tmp_path / "push.pem")
    return serve(sqlite_url, LTSA_PUSH_KEY_FILE=str(tmp_path / "push.pem"))


def test_phone_asks_to_hear_of_the_list_and_takes_it_back(knocking, sqlite_engine):
    yes = [knocking.put("/api/push/list", json=ASKED).status_code for _ in range(2)]
    there = kept(sqlite_engine)

    no = knocking.request("DELETE", "/api/push/list", json={"endpoint": CHROME}).status_code

    assert (yes, there, no) == ([200, 200], [(CHROME, *KEYS)], 200)
    assert kept(sqlite_engine) == []


@pytest.mark.parametrize(
    ("changed", "error"),
    [
        ({"endpoint": "https://10.0.0.1/x"}, "bad_endpoint"),
        ({"endpoint": 1}, "bad_endpoint"),
        ({"agency": "C-1/2024"}, "bad_endpoint"),
        ({"p256dh": "A" * 87}, "bad_keys"),
        ({"p256dh": "é" * 87}, "bad_keys"),
        ({"auth": "short"}, "bad_keys"),
    ],
)
def test_what_is_no_phone_is_not_told_of_the_list(knocking, sqlite_engine, changed, error):
    answer = knocking.put("/api/push/list", json=ASKED | changed)

    assert (answer.status_code, answer.json()["error"]) == (422, error)
    assert kept(sqlite_engine) == []


def test_server_without_a_key_tells_nobody_of_the_list(sqlite_server):
    assert sqlite_server.put("/api/push/list", json=ASKED).status_code == 422
