import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import timedelta

import httpx
import pytest
from sqlmodel import Session, select

from ltsa_desk.database import open_database, writing
from ltsa_desk.moments import now
from ltsa_desk.officers import accounts, patience, sessions
from ltsa_desk.officers.sessions import IDLE, LASTS, MustWait, WrongPassword, sign_in, who
from ltsa_desk.tables import OfficerSession, WrongTry
from tests.desk.programs import TOKEN


def enters(desk, name, password, **headers):
    form = {"name": name, "password": password}
    return httpx.post(f"{desk.address}/session", data=form, headers=headers)


@pytest.fixture
def officer(house):
    """An officer's name and password."""
    return "Ani", accounts.add(house.engine, "Ani", "LTSA Contoh", "id")


def test_the_right_password_opens_the_queue_with_a_cookie_no_script_sees(shared_desk):
    password = shared_desk.hires("Ani")

    answer = enters(shared_desk, "Ani", password)

    cookie = answer.headers["Set-Cookie"].lower()
    assert (answer.status_code, answer.headers["Location"]) == (303, "/")
    assert cookie.startswith("desk=")
    assert {"httponly", "samesite=strict", "path=/"} <= set(cookie.split("; "))


def test_an_officer_who_reads_english_comes_to_the_english_queue(shared_desk):
    password = shared_desk.hires("Beni", language="en")

    assert enters(shared_desk, "Beni", password).headers["Location"] == "/en"


def test_a_wrong_password_and_a_name_nobody_has_look_the_same(shared_desk):
    shared_desk.hires("Citra")

    wrong, nobody = enters(shared_desk, "Citra", "salah"), enters(shared_desk, "Budi", "salah")

    assert wrong.headers["Location"] == nobody.headers["Location"] == "/sign-in?wrong=1"
    assert "Set-Cookie" not in wrong.headers


def test_who_has_to_wait_still_has_to_after_a_restart(desk):
    password = desk.hires("Ani")
    enters(desk, "Ani", "salah")
    with closing(sqlite3.connect(desk.folder / "desk.sqlite3")) as database:
        database.execute("UPDATE wrong_try SET times = 40")
        database.commit()
    desk.is_killed()
    desk.starts()

    assert enters(desk, "Ani", password).headers["Location"].startswith("/sign-in?wait=")


def test_the_wait_grows_with_every_wrong_password(house):
    account = patience.account("Ani")
    waits = []
    for _turn in range(9):
        with writing(house.engine) as session:
            patience.remember(session, account)
            waits.append(patience.seconds_to_wait(session, account))

    assert waits == [1, 2, 4, 8, 16, 32, 60, 60, 60]


def test_a_whole_office_behind_one_address_may_mistype_a_little(house):
    address = patience.address("192.0.2.7", TOKEN)
    waits = []
    for _turn in range(16):
        with writing(house.engine) as session:
            patience.remember(session, address)
            waits.append(patience.seconds_to_wait(session, address))

    assert waits == [0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]
    assert "192.0.2.7" not in address


def test_the_right_password_wipes_the_slate_of_the_account(house, officer):
    name, password = officer
    sign_in(house, name, password, "192.0.2.7")

    secret, seen = sign_in(house, name, password, "192.0.2.7")

    assert seen.name == name
    assert who(house.engine, secret) == seen


def test_a_disabled_officer_is_out_at_once_and_cannot_come_back(house, officer):
    name, password = officer
    secret, _seen = sign_in(house, name, password, "192.0.2.7")

    accounts.disable(house.engine, name)

    assert who(house.engine, secret) is None
    with pytest.raises(WrongPassword):
        sign_in(house, name, password, "192.0.2.7")


def test_a_new_password_ends_the_old_one_and_every_open_browser(house, officer):
    name, password = officer
    secret, _seen = sign_in(house, name, password, "192.0.2.7")

    new = accounts.new_password(house.engine, name)

    assert who(house.engine, secret) is None
    with pytest.raises(WrongPassword):
        sign_in(house, name, password, "192.0.2.7")
    with writing(house.engine) as session:
        patience.forgive(session, patience.account(name), "")
    assert sign_in(house, name, new, "192.0.2.7")[1].name == name


@pytest.mark.parametrize(("field", "age"), [("created_at", LASTS), ("used_at", IDLE)])
def test_a_session_ends_by_itself(house, officer, field, age):
    secret, _seen = sign_in(house, officer[0], officer[1], "192.0.2.7")
    with writing(house.engine) as session:
        row = session.exec(select(OfficerSession)).one()
        setattr(row, field, now() - age)

    assert who(house.engine, secret) is None


def test_a_page_that_looks_by_itself_does_not_keep_the_session_awake(house, officer):
    secret, _seen = sign_in(house, officer[0], officer[1], "192.0.2.7")
    long_ago = now() - IDLE / 2
    with writing(house.engine) as session:
        session.exec(select(OfficerSession)).one().used_at = long_ago

    who(house.engine, secret, by_hand=False)

    with Session(house.engine) as session:
        assert session.exec(select(OfficerSession)).one().used_at == long_ago


def test_the_database_does_not_hold_what_the_cookie_holds(house, officer):
    secret, _seen = sign_in(house, officer[0], officer[1], "192.0.2.7")

    with Session(house.engine) as session:
        row = session.exec(select(OfficerSession)).one()

    assert secret not in row.model_dump_json()


def test_many_tries_at_once_are_one_try(house, officer):
    name, _password = officer
    with writing(house.engine) as session:
        for _turn in range(8):
            patience.remember(session, patience.account(name))
        session.exec(select(WrongTry)).one().last_at = now() - timedelta(hours=1)

    def guess(number):
        with pytest.raises((WrongPassword, MustWait)) as refused:
            sign_in(house, name, "salah", f"192.0.2.{number}")
        return refused.type

    with ThreadPoolExecutor(8) as guessers:
        outcomes = list(guessers.map(guess, range(8)))

    assert sorted(each.__name__ for each in outcomes) == ["MustWait"] * 7 + ["WrongPassword"]


def test_signing_out_ends_the_session_and_clears_the_browser(shared_desk):
    cookie = enters(shared_desk, "Dewi", shared_desk.hires("Dewi")).cookies["desk"]
    engine = open_database(shared_desk.environment["DESK_DATABASE_URL"])
    before = who(engine, cookie)

    answer = httpx.post(f"{shared_desk.address}/session/end", headers={"Cookie": f"desk={cookie}"})

    assert answer.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert [before and before.name, who(engine, cookie)] == ["Dewi", None]
    engine.dispose()


@pytest.mark.parametrize("cookies", ["", "desk=", "desk=x", "other=1", 'desk="', "=;=;\x00"])
def test_a_cookie_that_is_not_ours_is_nobody(house, cookies):
    assert who(house.engine, sessions.secret_in(cookies)) is None


@pytest.mark.parametrize(
    "headers",
    [{"Origin": "https://evil.example"}, {"Origin": "null"}, {"Sec-Fetch-Site": "cross-site"}],
)
def test_another_website_cannot_sign_anybody_in_or_out(shared_desk, headers):
    assert enters(shared_desk, "Eka", "any", **headers).status_code == 403
    assert httpx.post(f"{shared_desk.address}/session/end", headers=headers).status_code == 403


def test_the_desks_own_page_may(shared_desk):
    password = shared_desk.hires("Fitri")

    assert (
        enters(shared_desk, "Fitri", password, Origin=shared_desk.address).headers["Location"]
        == "/"
    )


@pytest.mark.parametrize(
    "path", ["/v1/keys", "/v1/events", "/nothing", "/session", "/v1/reports/1"]
)
def test_every_answer_carries_the_careful_headers(shared_desk, path):
    headers = httpx.get(f"{shared_desk.address}{path}").headers

    assert {name: headers.get(name) for name in CAREFUL} == CAREFUL
    assert headers["Content-Security-Policy"].startswith("default-src 'none'; script-src 'self'")
    assert "unsafe" not in headers["Content-Security-Policy"]


CAREFUL = {
    "cache-control": "no-store",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
}
