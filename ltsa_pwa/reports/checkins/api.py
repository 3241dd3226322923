"""What a phone may say about its check-in: set it, answer it, end it, and ask how it stands."""

from collections.abc import Callable

from fastapi import APIRouter, Request, Response
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError
from starlette.concurrency import run_in_threadpool

from ltsa_pwa import database, routes
from ltsa_pwa.reports.api import BodyLimit, Counter, body_of, cannot_now, visitor_of
from ltsa_pwa.reports.checkins import book
from ltsa_pwa.reports.checkins.book import Older, Standing
from ltsa_pwa.reports.checkins.checkin import (
    LARGEST_BODY,
    expect_secret,
    read_checkin,
    read_moment,
)
from ltsa_pwa.reports.envelope import EnvelopeWrong, read_object
from ltsa_pwa.reports.refusal import Refusal, answer_to, say
from ltsa_pwa.reports.report import CASE, now

OF_A_CHECKIN = BodyLimit("check-in", LARGEST_BODY)

router = APIRouter(tags=["check-ins"])
Work = Callable[[Connection], Standing]


@router.put(routes.API_CHECKIN, response_class=Response)
async def set_checkin(request: Request) -> Response:
    """Keep days and a sealed plan. The clock runs when this has answered."""
    counter: Counter = request.app.state.counter
    if pause := counter.reports.wait(visitor_of(request.scope)):
        raise Refusal(429, "too_many", "Too much was asked from this address.", pause)
    return await answered(request, put_of)


@router.post(routes.API_CHECKIN_WELL, response_class=Response)
async def say_well(request: Request) -> Response:
    """All is well, up to the hour ``upto``."""
    return await answered(request, well_of)


@router.post(routes.API_CHECKIN_END, response_class=Response)
async def end_checkin(request: Request) -> Response:
    """Everything about it goes; what already went to the office stays there."""
    return await answered(request, end_of)


@router.get(routes.API_CHECKIN, response_class=Response)
async def look_at_checkin(request: Request) -> Response:
    """How it stands. One that nobody knows is none."""
    name = expect_name(request)
    counter: Counter = request.app.state.counter
    expect_patience(counter, request, name)
    work = lambda open_: book.look(open_, name)  # noqa: E731 -- one small piece of work
    return say(200, (await run_in_threadpool(write, counter.engine, work)).as_told())


def put_of(name: str, body: bytes, counter: Counter) -> Work:
    wanted = read_checkin(name, body, counter.keys, now())
    return lambda connection: book.put(connection, wanted, now())


def well_of(name: str, body: bytes, _: Counter) -> Work:
    told = read_object(body)
    expect_only(told, {"secret", "upto"})
    expect_secret(name, told.get("secret"))
    upto = read_moment(told["upto"]) if told.get("upto") is not None else None
    return lambda connection: book.answer(connection, name, now(), upto)


def end_of(name: str, body: bytes, _: Counter) -> Work:
    told = read_object(body)
    expect_only(told, {"secret"})
    expect_secret(name, told.get("secret"))
    return lambda connection: book.end(connection, name)


def expect_only(told: dict[str, object], members: set[str]) -> None:
    if not told.keys() <= members:
        raise EnvelopeWrong("extra_member", "There is a member that is not allowed.")


def expect_name(request: Request) -> str:
    name = request.path_params["id"]
    if not CASE.fullmatch(name):
        raise Refusal(422, "bad_id", "The id is not 32 lower-case hexadecimal letters.")
    return name


async def answered(request: Request, work_of: Callable[[str, bytes, Counter], Work]) -> Response:
    name = expect_name(request)
    counter: Counter = request.app.state.counter
    expect_patience(counter, request, name)
    expect_json(request)
    body = await body_of(request, OF_A_CHECKIN)
    try:
        work = work_of(name, body, counter)
        standing = await run_in_threadpool(write, counter.engine, work)
    except EnvelopeWrong as wrong:
        return answer_to(wrong)
    except Older:
        raise Refusal(409, "older", "A newer change of this check-in is here.") from None
    return say(200, standing.as_told())


def expect_patience(counter: Counter, request: Request, name: str) -> None:
    """For each check-in by itself: no sign is kept out because of the neighbours."""
    if pause := counter.reads.wait((visitor_of(request.scope), name)):
        raise Refusal(429, "too_many", "This check-in was asked for too often.", pause)


def expect_json(request: Request) -> None:
    if not request.headers.get("content-type", "").startswith("application/json"):
        raise Refusal(415, "content_type", "A check-in is sent as application/json.")


def write(engine: Engine, work: Work) -> Standing:
    """On the disk when it returns."""
    try:
        with database.writer(engine).begin() as connection:
            return work(connection)
    except SQLAlchemyError as error:
        raise cannot_now(database.pause_after(error)) from None
