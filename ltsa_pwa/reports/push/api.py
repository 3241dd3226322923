"""What a phone asks about being knocked at: by whom, yes, and no more."""

from collections.abc import Callable
from typing import Any

from fastapi import APIRouter, Request, Response
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError
from starlette.concurrency import run_in_threadpool

from ltsa_pwa import database, routes
from ltsa_pwa.reports.api import BodyLimit, Counter, body_of, cannot_now, visitor_of
from ltsa_pwa.reports.envelope import EnvelopeWrong, read_object
from ltsa_pwa.reports.push import book
from ltsa_pwa.reports.push.endpoint import LONGEST, may_knock
from ltsa_pwa.reports.push.keys import public_of, read_key
from ltsa_pwa.reports.refusal import Refusal, say
from ltsa_pwa.reports.report import CASE, now
from ltsa_pwa.settings import Settings

OF_AN_ADDRESS = BodyLimit("push address", LONGEST + 400)

router = APIRouter(tags=["push"])


@router.get(routes.API_PUSH, response_class=Response)
async def push_key(request: Request) -> Response:
    """The public key that phones subscribe with; none where no phone is knocked at."""
    settings: Settings = request.app.state.settings
    if settings.push_key_file is None:
        raise Refusal(404, "no_push", "This server knocks at no phone.")
    key = await run_in_threadpool(read_key, settings.push_key_file)
    return say(200, {"key": public_of(key)})


@router.put(routes.API_CASE_PUSH, response_class=Response)
async def knock_here(request: Request) -> Response:
    """Knock at this address when something happens in the case."""
    counter: Counter = request.app.state.counter
    # By the address too: cases are easily invented, and each would be a row on the disk of alarms.
    if pause := counter.knocks.wait(visitor_of(request.scope)):
        raise Refusal(429, "too_many", "Too much was asked from this address.", pause)
    case, endpoint = await read(request)
    settings: Settings = request.app.state.settings
    if settings.push_key_file is None or not may_knock(endpoint, settings.push_hosts):
        raise Refusal(422, "bad_endpoint", "This is no push service that is known here.")
    await write(request, lambda open_: book.subscribe(open_, case, endpoint, now()))
    return say(200, {"case": case})


@router.delete(routes.API_CASE_PUSH, response_class=Response)
async def knock_no_more(request: Request) -> Response:
    """Forget the address for this case."""
    case, endpoint = await read(request)
    await write(request, lambda open_: book.unsubscribe(open_, case, endpoint))
    return say(200, {"case": case})


async def read(request: Request) -> tuple[str, str]:
    """The case and the address, by an allow list."""
    counter: Counter = request.app.state.counter
    case = request.path_params["case"]
    if not CASE.fullmatch(case):
        raise Refusal(422, "bad_case", "The case is not 32 lower-case hexadecimal letters.")
    if pause := counter.reads.wait((visitor_of(request.scope), case)):
        raise Refusal(429, "too_many", "This case was asked for too often.", pause)
    told = await told_of(request, {"endpoint"})
    return case, told["endpoint"]


async def told_of(request: Request, members: set[str]) -> dict[str, str]:
    """Exactly these members, each a text."""
    if not request.headers.get("content-type", "").startswith("application/json"):
        raise Refusal(415, "content_type", "An address is sent as application/json.")
    try:
        told = read_object(await body_of(request, OF_AN_ADDRESS))
    except EnvelopeWrong as wrong:
        raise Refusal(422, wrong.error, wrong.reason) from None
    if told.keys() != members or not all(isinstance(each, str) for each in told.values()):
        names = ", ".join(sorted(members))
        raise Refusal(422, "bad_endpoint", f"There is exactly this, each a text: {names}.")
    return told


async def write(request: Request, work: Callable[[Connection], Any]) -> None:
    await run_in_threadpool(transact, request.app.state.engine, work)


def transact(engine: Engine, work: Callable[[Connection], Any]) -> None:
    try:
        with database.writer(engine).begin() as connection:
            work(connection)
    except SQLAlchemyError as error:
        raise cannot_now(database.pause_after(error)) from None
