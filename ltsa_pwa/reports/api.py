"""What a phone may ask about reports: hand one over, and hear what became of it."""

import asyncio
import random
from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter, Request, Response
from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError
from starlette.concurrency import run_in_threadpool

from ltsa_pwa import database, routes
from ltsa_pwa.reports import events, openapi
from ltsa_pwa.reports.crowd import Allowance, household
from ltsa_pwa.reports.envelope import LARGEST, read_envelope
from ltsa_pwa.reports.intake import CannotKeep, Conflict, Intake
from ltsa_pwa.reports.refusal import Refusal, say
from ltsa_pwa.reports.report import ALARM, CASE, Receipt, Report, say_moment
from ltsa_pwa.settings import Settings

SLOWEST = 30
"""Seconds a body may take to come in: 64 KiB over GPRS, and some patience."""
HIGHEST_NUMBER = 2**31 - 1

router = APIRouter(tags=["reports"])


@dataclass(frozen=True, slots=True)
class Counter:
    """Everything the two questions of a phone need, made once."""

    intake: Intake
    engine: Engine
    keys: frozenset[str]
    reports: Allowance
    alarms: Allowance
    reads: Allowance


def open_counter(settings: Settings, engine: Engine) -> Counter:
    return Counter(
        intake=Intake(engine),
        engine=engine,
        keys=frozenset(settings.office_keys.public),
        reports=Allowance(settings.reports_per_hour, settings.reports_burst),
        alarms=Allowance(settings.reports_per_hour, settings.alarms_burst),
        reads=Allowance(settings.reads_per_hour, settings.reads_burst),
    )


@router.put(routes.API_REPORT, openapi_extra=openapi.HAND_OVER, response_class=Response)
async def hand_over_report(request: Request) -> Response:
    """Keep one sealed report. It is on the disk before this answers."""
    counter: Counter = request.app.state.counter
    visitor = household(request.client.host if request.client else None)
    expect_json(request)
    pause = counter.reports.wait(visitor)
    report = read_envelope(request.path_params["id"], await read_body(request), counter.keys)
    if pause and not may_still_pass(counter, visitor, report):
        raise Refusal(429, "too_many", "Too many reports came from this address.", pause)
    receipt = await keep(counter.intake, report)
    return say(201 if receipt.first else 200, as_told(receipt))


def may_still_pass(counter: Counter, visitor: str, report: Report) -> bool:
    """A cry for help does not stand in the queue behind the neighbours' reports."""
    return report.kind == ALARM and not counter.alarms.wait(visitor)


def expect_json(request: Request) -> None:
    content_type = request.headers.get("content-type", "").lower().replace(" ", "")
    if content_type not in {"application/json", "application/json;charset=utf-8"}:
        raise Refusal(415, "content_type", "A report is sent as application/json.")


async def read_body(request: Request) -> bytes:
    """The body, given up as soon as it is too long or takes too long."""
    if request.headers.get("content-length", "0").zfill(20) > str(LARGEST).zfill(20):
        raise too_large()
    body = bytearray()
    try:
        async with asyncio.timeout(SLOWEST):
            async for piece in request.stream():
                body += piece
                if len(body) > LARGEST:
                    raise too_large()
    except TimeoutError:
        reason = "The report did not come in within half a minute."
        raise Refusal(408, "too_slow", reason, database.SOON) from None
    return bytes(body)


def too_large() -> Refusal:
    return Refusal(413, "too_large", f"A report has at most {LARGEST} bytes.")


async def keep(intake: Intake, report: Report) -> Receipt:
    try:
        return await intake.keep(report)
    except Conflict:
        reason = "This id belongs to a report with other bytes."
        raise Refusal(409, "conflict", reason) from None
    except CannotKeep as trouble:
        raise cannot_now(trouble.retry_after) from None


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
    visitor = household(request.client.host if request.client else None)
    if pause := counter.reads.wait((visitor, case)):
        raise Refusal(429, "too_many", "This case was asked for too often.", pause)
    news = await run_in_threadpool(news_after, counter.engine, case, number)
    return say(200, {"events": news, "last": news[-1]["n"] if news else number})


def read_number(told: str) -> int:
    if told.isascii() and told.isdigit() and len(told) <= 10 and int(told) <= HIGHEST_NUMBER:  # noqa: PLR2004 -- digits of the highest
        return int(told)
    raise Refusal(422, "bad_number", "The number after which to read is not a whole number.")


def news_after(engine: Engine, case: str, number: int) -> list[dict[str, Any]]:
    try:
        with engine.connect() as connection:
            return events.after(connection, case, number)
    except SQLAlchemyError as error:
        raise cannot_now(database.pause_after(error)) from None
