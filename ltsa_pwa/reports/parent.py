"""A server in a village hands its reports to the one on the internet, and hears the answers.

It speaks as a phone does: the same address, the same bytes, the same answers.
"""

import asyncio
import hashlib
import json
import time
from collections.abc import Iterable
from datetime import datetime
from typing import Any, Self

import httpx
from sqlalchemy import Connection, Engine, Row, func, select
from sqlalchemy.sql import Select

from ltsa_pwa import routes
from ltsa_pwa.reports.case_service import (
    CaseServiceAway,
    News,
    ReportRefused,
    expect,
    read_object,
)
from ltsa_pwa.reports.envelope import wrap
from ltsa_pwa.reports.events import Event
from ltsa_pwa.reports.news import read_moment
from ltsa_pwa.reports.report import FORWARDED, Report, say_moment
from ltsa_pwa.reports.tables import case_event, sealed_report

SLOWEST = 30.0
"""Seconds for one answer over a line that has just come back."""
NUMBERS = 1 << 16
"""A cursor holds the server's own number of an event in its lowest bits: phones ask by that."""
CASES_AT_ONCE = 5
ASK_AGAIN = 60.0
"""Seconds between two questions about one case: a village has many, and shares one address."""
REFUSALS = {409, 413, 415, 422}


class ParentServer:
    """The server on the internet, as the relay of a village sees it."""

    def __init__(
        self, client: httpx.AsyncClient, engine: Engine, ask_again: float = ASK_AGAIN
    ) -> None:
        self._client = client
        self._engine = engine
        self._ask_again = ask_again
        self._asked: dict[str, float] = {}
        self._marks: dict[str, tuple[int, str]] = {}
        """What came with the last number of each case: a server put back from a copy sees it."""

    @classmethod
    def at(cls, address: str, engine: Engine) -> Self:
        """The server at an address; it asks for no token, as it asks none of a phone."""
        return cls(httpx.AsyncClient(base_url=address, timeout=SLOWEST), engine)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *error: Any) -> None:
        await self._client.aclose()

    async def hand_over(self, report: Report, received_at: datetime) -> None:  # noqa: ARG002 -- the server has its own clock
        """Return when the server has it; the same id with the same bytes is the same report."""
        answer = await self._ask(
            "PUT",
            routes.API_REPORT.replace("{id}", report.id),
            content=as_the_phone_sent_it(report),
            headers={"Content-Type": "application/json"},
        )
        if answer.status_code in REFUSALS:
            raise ReportRefused(f"refused ({answer.status_code})")
        if read_object(expect(answer, 200, 201)).get("id") != report.id:
            raise CaseServiceAway("answered about another report")

    async def news_after(self, cursor: int) -> News:
        """What is new in the cases whose turn it is."""
        cases = await asyncio.to_thread(self._whose_turn)
        events: list[Event] = []
        for case, number in cases:
            self._asked[case] = time.monotonic()
            events += await self._news_of(case, number, cursor // NUMBERS + len(events))
        return News(events, (events[-1].source_cursor or cursor) if events else cursor)

    async def _news_of(self, case: str, number: int, counted: int) -> list[Event]:
        address = routes.API_CASE_EVENTS.replace("{case}", case)
        known, mark = self._marks.get(case, (number, ""))
        marked = {"mark": mark} if mark and known == number else {}
        answer = await self._ask("GET", address, params={"after": number} | marked)
        told = read_object(expect(answer, 200))
        lines, last = told.get("events"), told.get("last", number)
        if not isinstance(lines, list) or not isinstance(last, int):
            raise CaseServiceAway("answered with something that is no list of events")
        if last < number and not lines:
            # It counts from a copy, and has not come so far again.
            return await self._news_of(case, 0, counted)
        self._marks[case] = (last, str(told.get("mark", "")))
        return [
            as_event(case, line, (counted + step) * NUMBERS)
            for step, line in enumerate(lines, start=1)
        ]

    def _whose_turn(self) -> list[tuple[str, int]]:
        with self._engine.connect() as connection:
            cases = {row.case: row.number or 0 for row in connection.execute(followed())}
        late = time.monotonic() - self._ask_again
        due = [case for case in cases if self._asked.get(case, float("-inf")) < late]
        oldest_first = sorted(due, key=lambda case: self._asked.get(case, float("-inf")))
        return [(case, cases[case]) for case in oldest_first[:CASES_AT_ONCE]]

    async def _ask(self, method: str, path: str, **said: Any) -> httpx.Response:
        try:
            return await self._client.request(method, path, **said)
        except httpx.TimeoutException:
            raise CaseServiceAway("no answer in time", for_all=True) from None
        except (httpx.TransportError, httpx.DecodingError):
            raise CaseServiceAway("no connection", for_all=True) from None


def as_the_phone_sent_it(report: Report) -> bytes:
    """The phone may also get through by itself: other bytes under its id would be a conflict."""
    members = {
        "v": 1,
        "case": report.case,
        "kind": report.kind,
        "key": report.key,
        "sealed": wrap(report.sealed),
    }
    body = json.dumps(members, separators=(",", ":")).encode()
    if hashlib.sha256(body).digest() == report.digest:
        return body
    return json.dumps(members).encode()


def as_event(case: str, line: Any, place: int) -> Event:
    """An event as the server told it; its number there is the phone's number for it."""
    try:
        number = int(line["n"])
        moment = read_moment(line["at"])
        told = Event(case, str(line["type"]), moment, line["report"], dict(line["data"]))
    except (KeyError, TypeError, ValueError):
        raise CaseServiceAway("answered with an event that makes no sense") from None
    if not 0 < number < NUMBERS:
        raise CaseServiceAway("answered with an event that makes no sense")
    return Event(told.case, told.type, told.at, told.report, told.data, place + number)


def followed() -> Select[Any, Any]:
    """Every case of which the server has something, and the number heard last of it."""
    heard = (
        select(
            case_event.c.case,
            (func.max(case_event.c.source_cursor) % NUMBERS).label("number"),
        )
        .where(case_event.c.source_cursor.is_not(None))
        .group_by(case_event.c.case)
        .subquery()
    )
    handed_over = (
        select(sealed_report.c.case).where(sealed_report.c.state == FORWARDED).distinct().subquery()
    )
    return select(handed_over.c.case, heard.c.number).outerjoin(
        heard, heard.c.case == handed_over.c.case
    )


def heard_after(connection: Connection, case: str, number: int) -> list[dict[str, Any]]:
    """What the server said of a case, under its own numbers.

    A phone of the village asks both servers in turn: two ways of counting would
    make it miss an answer.
    """
    columns = (case_event.c[name] for name in ("type", "report", "at", "data", "source_cursor"))
    wanted = (
        select(*columns)
        .where(case_event.c.case == case, case_event.c.source_cursor.is_not(None))
        .where(case_event.c.source_cursor % NUMBERS > number)
        .order_by(case_event.c.source_cursor)
    )
    return list(_told(connection.execute(wanted)))


def _told(rows: Iterable[Row[Any]]) -> Iterable[dict[str, Any]]:
    for row in rows:
        yield {
            "n": row.source_cursor % NUMBERS,
            "type": row.type,
            "report": row.report,
            "at": say_moment(row.at),
            "data": row.data,
        }
