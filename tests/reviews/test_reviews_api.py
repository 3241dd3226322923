"""What a phone is told of reviews."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import httpx
import pytest
from fastapi import FastAPI

from ltsa_pwa.reviews.api import router
from ltsa_pwa.reviews.scores import Score, keep_scores


@pytest.fixture
def phone(engine):
    api = FastAPI()
    api.state.engine = engine
    api.include_router(router)

    async def ask(headers):
        line = httpx.ASGITransport(api)
        async with httpx.AsyncClient(transport=line, base_url="http://phone.test") as client:
            return await client.get("/api/agencies/reviews", headers=headers)

    def get(**headers):
        # In a thread of its own: a browser that is open beside us holds this one's loop.
        with ThreadPoolExecutor(1) as beside:
            return beside.submit(asyncio.run, ask(headers)).result()

    return get


def test_phone_is_told_all_counts_and_only_when_they_are_new(engine, phone):
    with engine.begin() as connection:
        keep_scores(connection, [Score("C1", date(2026, 11, 22), 5, ((5, 0),) * 8)])

    first = phone()
    again = phone(**{"if-none-match": first.headers["etag"]})

    assert first.json() == {"date": "2026-11-22", "reviews": {"C1": {"n": 5, "q": [[5, 0]] * 8}}}
    assert (again.status_code, again.content) == (304, b"")


def test_before_the_first_count_there_is_nothing_and_no_error(phone):
    assert phone().json() == {"date": None, "reviews": {}}
