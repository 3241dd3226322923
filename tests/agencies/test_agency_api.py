"""What a phone gets when it asks for the register."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime

import httpx
import pytest
from fastapi import FastAPI
from sqlmodel import Session

from ltsa_pwa.agencies.agency import Agency, Branch, Permit, Register, Sanction
from ltsa_pwa.agencies.api import router
from ltsa_pwa.agencies.contact import Contact, mark
from ltsa_pwa.agencies.missed import missed_names
from ltsa_pwa.agencies.snapshots import RegisterMoved, current_number, keep_register

RESMI = Agency(
    "PT Contoh Resmi",
    "C-1/2024",
    issued=date(2024, 1, 1),
    until=date(2028, 12, 31),
    regency="Kabupaten Cirebon",
    director="Nobody",
    sanctions=(Sanction("suspended", "SK 1", date(2025, 1, 1), date(2025, 4, 1), "why"),),
    branches=(
        Branch("Kabupaten Madiun", "Jl. Contoh 1", "35.19", True, date(2025, 10, 1)),
        Branch("Kota Kediri", "Jl. Contoh 2", "35.71"),
    ),
    permits=(
        Permit("TW", "Nelayan", "S-1", 20, None, date(2027, 3, 1)),
        Permit("TW", "Perawat", "S-2", 5, None, date(2027, 3, 1)),
        Permit("HK", "", "S-3"),
    ),
    contacts=(
        Contact("phone", "+6281234567890", mark("phone", "+6281234567890")),
        Contact("account", "", mark("account", "1234567890")),
        Contact("email", "kantor@contoh.test", mark("email", "kantor@contoh.test")),
    ),
)  # fmt: skip
LIST = Register(
    "a test list",
    date(2026, 11, 20),
    date(2026, 11, 21),
    (RESMI,),
    permits_date=date(2026, 11, 19),
)


@pytest.fixture
def phone(engine) -> Callable[..., httpx.Response]:
    api = FastAPI()
    api.state.engine = engine
    api.include_router(router)

    async def ask(address: str, headers: dict[str, str]) -> httpx.Response:
        line = httpx.ASGITransport(api)
        async with httpx.AsyncClient(transport=line, base_url="http://phone.test") as client:
            return await client.get(address, headers=headers)

    def get(since: int = 0, **headers: str) -> httpx.Response:
        said = {name.replace("_", "-"): text for name, text in headers.items()}
        address = f"/api/agencies?since={since}" if since else "/api/agencies"
        asked = ask(address, {"accept-encoding": "identity", **said})
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

    imported_at, digest = told.pop("imported_at"), told.pop("digest")
    assert imported_at.endswith("+00:00")
    assert len(digest) == 64
    assert told == {
        "v": 4,
        "snapshot": 1,
        "date": "2026-11-20",
        "sanctions_date": "2026-11-21",
        "permits_date": "2026-11-19",
        "branches_date": None,
        "contacts_date": None,
        "kinds": [[kind, None, "a test list"] for kind in ("account", "email", "phone")],
        "source": "a test list",
        "sample": False,
        "jobs": ["Nelayan", "Perawat"],
        "columns": {
            "n": ["PT Contoh Resmi"],
            "l": ["C-1/2024"],
            "f": ["2024-01-01"],
            "u": ["2028-12-31"],
            "r": ["Kabupaten Cirebon"],
            "s": [[{"k": "suspended", "c": "SK 1", "f": "2025-01-01", "u": "2025-04-01",
                    "y": "why"}]],
            "b": [[["Kabupaten Madiun", "Jl. Contoh 1", "2025-10-01"],
                   ["Kota Kediri", "Jl. Contoh 2"]]],
            "j": [[["HK", ""], ["TW", "2027-03-01", 0, 1]]],
            "h": ["9m9Q46rYtLkIuosL"],
            "e": ["ybFUbFtBReo"],
        },
    }  # fmt: skip


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
    assert answer.json()["columns"]["s"] == [[{"k": "revoked", "f": "2026-11-21"}]]


def test_phone_with_the_last_list_gets_what_has_changed(engine, phone):
    others = tuple(Agency(f"PT Contoh {at}", f"C-{at}") for at in range(10, 30))
    keep(engine, replace(LIST, agencies=(RESMI, *others)))
    revoked = replace(RESMI, sanctions=(Sanction("revoked", since=date(2026, 11, 21)),))
    keep(engine, replace(LIST, agencies=(revoked, *others[1:])))

    told = phone(since=1).json()

    assert (told["v"], told["snapshot"], told["since"], told["gone"]) == (4, 2, 1, ["C10"])
    assert [each["l"] for each in told["changed"]] == ["C-1/2024"]
    assert told["changed"][0]["s"] == [{"k": "revoked", "f": "2026-11-21"}]
    assert told["changed"][0]["j"] == [["HK", ""], ["TW", "2027-03-01", "Nelayan", "Perawat"]]
    assert told["digest"] == phone().json()["digest"]


@pytest.mark.parametrize("since", [2, 3, 99, 123456789012])
def test_phone_that_names_no_earlier_list_gets_the_whole(engine, phone, since):
    keep(engine, LIST)
    keep(engine, replace(LIST, source="another"))

    assert phone(since=since).json()["columns"]["n"] == ["PT Contoh Resmi"]


def test_phone_with_the_sample_gets_the_whole_real_list(engine, phone):
    keep(engine, replace(LIST, is_sample=True))
    keep(engine, LIST)

    assert phone(since=1).json()["columns"]["n"] == ["PT Contoh Resmi"]


def test_phone_that_misses_much_gets_the_whole(engine, phone):
    keep(engine, LIST)
    keep(engine, replace(LIST, agencies=(replace(RESMI, name="PT Contoh Baru"),)))

    assert phone(since=1).json()["columns"]["n"] == ["PT Contoh Baru"]


def test_difference_has_a_tag_of_its_own_by_which_the_list_is_known(engine, phone):
    others = tuple(Agency(f"PT Contoh {at}", f"C-{at}") for at in range(10, 30))
    keep(engine, replace(LIST, agencies=others))
    keep(engine, replace(LIST, agencies=others[1:]))

    tag = phone(since=1).headers["etag"]

    assert tag != phone().headers["etag"]
    assert phone(if_none_match=tag).status_code == 304


def test_names_not_found_are_counted_and_nothing_else(engine, phone):
    keep(engine, LIST)
    today = datetime.now(UTC).date()

    for said in ("3", "999", "x", "-1", "PT Contoh"):
        phone(bekal_missed=said)

    with Session(engine) as session:
        assert [each.model_dump() for each in missed_names(session, today, 1)] == [
            {"day": today, "times": 3, "phones": 1}
        ]


def test_of_two_imports_at_once_one_wins_and_one_is_told(engine):
    with Session(engine) as first, Session(engine) as second:
        keep_register(first, LIST, "first", follows=0)

        with pytest.raises(RegisterMoved):
            keep_register(second, replace(LIST, source="other"), "second", follows=0)

    with Session(engine) as session:
        assert current_number(session) == 1
