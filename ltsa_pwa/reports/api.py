"""What a phone may ask about reports: hand one over, and hear what became of it."""

import asyncio
import random
from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter, Request, Response
from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError
from starlette.concurrency import run_in_threadpool
from starlette.types import Receive, Scope

from ltsa_pwa import database, routes
from ltsa_pwa.reports import events, openapi
from ltsa_pwa.reports.crowd import Allowance, household
from ltsa_pwa.reports.envelope import LARGEST, EnvelopeWrong, read_envelope
from ltsa_pwa.reports.intake import Intake
from ltsa_pwa.reports.ledger import CannotKeep, Conflict
from ltsa_pwa.reports.refusal import PhoneGone, Refusal, answer_to, say
from ltsa_pwa.reports.report import ALARM, CASE, Receipt, Report, say_moment
from ltsa_pwa.settings import Settings

SLOWEST = 30
"""Seconds a body may take to come in, and as many more as its bytes take over the slowest line."""
BYTES_A_SECOND = 1000
"""GPRS where the signal is weak. Who drips less is given up after the seconds above."""
REPORTS = routes.API_REPORT.removesuffix("{id}")
HIGHEST_NUMBER = 2**31 - 1

router = APIRouter(tags=["reports"])


@dataclass(frozen=True, slots=True)
class BodyLimit:
    """How long a body may be, and how long it may take to come in."""

    what: str
    largest: int
    slowest: float = SLOWEST


OF_A_REPORT = BodyLimit("report", LARGEST)


@dataclass(frozen=True, slots=True)
class Counter:
    """Everything the two questions of a phone need, made once."""

    intake: Intake
    engine: Engine
    keys: frozenset[str]
    reports: Allowance
    alarms: Allowance
    reads: Allowance
    knocks: Allowance

    @property
    def allowances(self) -> list[tuple[str, Allowance]]:
        """All of them, by names that every server calls them by."""
        return [
            ("reports", self.reports),
            ("alarms", self.alarms),
            ("reads", self.reads),
            ("knocks", self.knocks),
        ]


def open_counter(settings: Settings, engine: Engine) -> Counter:
    return Counter(
        intake=Intake(engine),
        engine=engine,
        keys=frozenset(settings.office_keys.public),
        reports=Allowance(settings.reports_per_hour, settings.reports_burst),
        alarms=Allowance(settings.reports_per_hour, settings.alarms_burst),
        reads=Allowance(settings.reads_per_hour, settings.reads_burst),
        knocks=Allowance(settings.reports_per_hour, settings.reports_burst),
    )


@router.put(routes.API_REPORT, openapi_extra=openapi.HAND_OVER, response_class=Response)
async def hand_over_report(request: Request) -> Response:
    """Keep one sealed report. It is on the disk before this answers."""
    return await take_in(request.app.state.counter, request.scope, request.receive)


def is_hand_over(scope: Scope) -> bool:
    """Whether a request goes straight to ``take_in``.

    The framework's way from the door to a route costs more than keeping a
    report, and after an outage a hundred thousand phones come back.
    """
    return scope["method"] == "PUT" and scope["path"].startswith(REPORTS)


async def take_in(counter: Counter, scope: Scope, receive: Receive) -> Response:
    """Answer one ``PUT``: what was asked, what may be kept, what was kept."""
    try:
        receipt = await keep(counter, scope, receive)
    except (Refusal, EnvelopeWrong, PhoneGone) as refused:
        return answer_to(refused)
    return say(201 if receipt.first else 200, as_told(receipt))


async def keep(counter: Counter, scope: Scope, receive: Receive) -> Receipt:
    headers = dict(scope["headers"])
    expect_json(headers)
    visitor = visitor_of(scope)
    pause = counter.reports.wait(visitor)
    body = await read_body(headers, receive)
    report = read_envelope(scope["path"].removeprefix(REPORTS), body, counter.keys)
    if pause and not may_still_pass(counter, visitor, report):
        raise Refusal(429, "too_many", "Too many reports came from this address.", pause)
    try:
        return await counter.intake.keep(report)
    except Conflict:
        reason = "This id belongs to a report with other bytes."
        raise Refusal(409, "conflict", reason) from None
    except CannotKeep as trouble:
        raise cannot_now(trouble.retry_after) from None


def visitor_of(scope: Scope) -> str:
    client = scope.get("client")
    return household(client[0] if client else None)


def may_still_pass(counter: Counter, visitor: str, report: Report) -> bool:
    """A cry for help does not stand in the queue behind the neighbours' reports."""
    return report.kind == ALARM and not counter.alarms.wait(visitor)


def expect_json(headers: dict[bytes, bytes]) -> None:
    content_type = headers.get(b"content-type", b"").lower().replace(b" ", b"")
    if content_type not in {b"application/json", b"application/json;charset=utf-8"}:
        raise Refusal(415, "content_type", "A report is sent as application/json.")


async def read_body(
    headers: dict[bytes, bytes], receive: Receive, limit: BodyLimit = OF_A_REPORT
) -> bytes:
    """The body, given up as soon as it is too long or takes too long."""
    if headers.get(b"content-length", b"0").zfill(20) > str(limit.largest).encode().zfill(20):
        raise too_large(limit)
    body = bytearray()
    try:
        async with asyncio.timeout(limit.slowest) as patience:
            end = asyncio.get_running_loop().time() + limit.slowest
            while True:
                message = await receive()
                if message["type"] == "http.disconnect":
                    raise PhoneGone
                body += message.get("body", b"")
                if len(body) > limit.largest:
                    raise too_large(limit)
                if not message.get("more_body"):
                    return bytes(body)
                patience.reschedule(end + len(body) / BYTES_A_SECOND)
    except TimeoutError:
        reason = f"The {limit.what} came in too slowly."
        raise Refusal(408, "too_slow", reason, database.SOON) from None


async def body_of(request: Request, limit: BodyLimit) -> bytes:
    """The same for the routes of the framework."""
    return await read_body(dict(request.scope["headers"]), request.receive, limit)


def too_large(limit: BodyLimit) -> Refusal:
    return Refusal(413, "too_large", f"A {limit.what} has at most {limit.largest} bytes.")


def cannot_now(pause: int) -> Refusal:
    """Phones that were turned away together must not come back together."""
    reason = "The server cannot write at the moment."
    return Refusal(503, "cannot_keep", reason, pause + random.randint(0, pause))  # noqa: S311


def as_told(receipt: Receipt) -> dict[str, str]:
    received_at = say_moment(receipt.received_at)
    return {"id": receipt.report, "case": receipt.case, "received_at": received_at}


@router.get(routes.API_CASE_EVENTS, openapi_extra=openapi.HEAR_NEWS, response_class=Response)
async def hear_news(request: Request) -> Response:
    """What happened to a case after event ``after``. A case nobody knows has no news."""
    counter: Counter = request.app.state.counter
    case = request.path_params["case"]
    number = read_number(request.query_params.get("after", "0"))
    if not CASE.fullmatch(case):
        raise Refusal(422, "bad_case", "The case is not 32 lower-case hexadecimal letters.")
    if pause := counter.reads.wait((visitor_of(request.scope), case)):
        raise Refusal(429, "too_many", "This case was asked for too often.", pause)
    mark = request.query_params.get("mark")
    return say(200, await run_in_threadpool(news_after, counter.engine, case, number, mark))


def read_number(told: str) -> int:
    if told.isascii() and told.isdigit() and len(told) <= 10 and int(told) <= HIGHEST_NUMBER:  # noqa: PLR2004 -- digits of the highest
        return int(told)
    raise Refusal(422, "bad_number", "The number after which to read is not a whole number.")


def news_after(engine: Engine, case: str, number: int, mark: str | None) -> dict[str, Any]:
    try:
        with engine.connect() as connection:
            return events.tell(connection, case, number, mark)
    except SQLAlchemyError as error:
        raise cannot_now(database.pause_after(error)) from None
