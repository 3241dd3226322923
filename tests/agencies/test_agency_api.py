"""What a phone gets when it asks for the register."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date

import httpx
import pytest
from fastapi import FastAPI
from sqlmodel import Session

from ltsa_pwa.agencies.agency import Agency, Register, Sanction
from ltsa_pwa.agencies.api import router
from ltsa_pwa.agencies.snapshots import RegisterMoved, current_number, keep_register

RESMI = Agency(
    "PT Contoh Resmi",
    "C-1/2024",
    issued=date(2024, 1, 1),
    until=date(2028, 12, 31),
    regency="Kabupaten Cirebon",
    phone="000",
    email="office@contoh.test",
    director="Nobody",
    sanctions=(Sanction("suspended", "SK 1", date(2025, 1, 1), date(2025, 4, 1), "why"),),
)
LIST = Register("a test list", date(2026, 11, 20), date(2026, 11, 21), (RESMI,))


@pytest.fixture
def phone(engine) -> Callable[..., httpx.Response]:
    api = FastAPI()
    api.state.engine = engine
    api.include_router(router)

    async def ask(headers: dict[str, str]) -> httpx.Response:
        line = httpx.ASGITransport(api)
        async with httpx.AsyncClient(transport=line, base_url="http://phone.test") as client:
            return await client.get("/api/agencies", headers=headers)

    def get(**headers: str) -> httpx.Response:
        said = {name.replace("_", "-"): text for name, text in headers.items()}
        asked = ask({"accept-encoding": "identity", **said})
        # In a thread of its own: a browser that is open beside us holds this one's loop.
        with ThreadPoolExecutor(1) as beside:
            return beside.submit(asyncio.run, asked).result()

    return get


def keep(engine, register: Register) -> None:
    with Session(engine) as session:
        keep_register(session, register, "tester", current_number(session))


def test_phone_gets_the_whole_list_with_its_days_and_source(engine, phone):
    keep(engine, LIST)

    told = phone().json()

    imported_at = told.pop("imported_at")
    assert imported_at.endswith("+00:00")
    assert told == {
        "date": "2026-11-20",
        "sanctions_date": "2026-11-21",
        "source": "a test list",
        "sample": False,
        "agencies": [
            {
                "n": "PT Contoh Resmi",
                "l": "C-1/2024",
                "f": "2024-01-01",
                "u": "2028-12-31",
                "r": "Kabupaten Cirebon",
                "s": [
                    {
                        "k": "suspended",
                        "c": "SK 1",
                        "f": "2025-01-01",
                        "u": "2025-04-01",
                        "y": "why",
                    }
                ],
            }
        ],
    }


def test_without_a_register_the_phone_is_told_so(phone):
    answer = phone()

    assert (answer.status_code, answer.headers["cache-control"]) == (404, "no-store")
    assert answer.json() == {
        "error": "no_register",
        "reason": "No agency list has been imported yet.",
    }


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [
        ("br, gzip", "br"),
        ("gzip, deflate", "gzip"),
        ("identity", None),
        ("br;q=0, gzip;q=0.5", "gzip"),
        ("deflate", None),
    ],
)
def test_list_is_packed_as_the_phone_can_unpack_it(engine, phone, accepted, coding):
    keep(engine, LIST)

    answer = phone(accept_encoding=accepted)

    assert answer.headers.get("content-encoding") == coding
    assert answer.json()["source"] == "a test list"
    assert (answer.headers["cache-control"], answer.headers["vary"]) == (
        "no-cache",
        "Accept-Encoding",
    )


def test_each_packing_has_its_own_strong_tag(engine, phone):
    keep(engine, LIST)

    tags = {phone(accept_encoding=each).headers["etag"] for each in ("br", "gzip", "identity")}

    assert len(tags) == 3
    assert not any(tag.startswith("W/") for tag in tags)


def test_phone_that_has_the_list_gets_no_body(engine, phone):
    keep(engine, LIST)
    tag = phone().headers["etag"]

    for asked in (tag, f"W/{tag}", f'"other", {tag}'):
        answer = phone(if_none_match=asked)

        assert (answer.status_code, answer.content, answer.headers["etag"]) == (304, b"", tag)


def test_new_snapshot_is_told_at_the_next_question(engine, phone):
    keep(engine, LIST)
    tag = phone().headers["etag"]
    revoked = replace(RESMI, sanctions=(Sanction("revoked", since=date(2026, 11, 21)),))
    keep(engine, replace(LIST, agencies=(revoked,)))

    answer = phone(if_none_match=tag)

    assert answer.status_code == 200
    assert answer.json()["agencies"][0]["s"] == [{"k": "revoked", "f": "2026-11-21"}]


def test_of_two_imports_at_once_one_wins_and_one_is_told(engine):
    with Session(engine) as first, Session(engine) as second:
        keep_register(first, LIST, "first", follows=0)

        with pytest.raises(RegisterMoved):
            keep_register(second, replace(LIST, source="other"), "second", follows=0)

    with Session(engine) as session:
        assert current_number(session) == 1
