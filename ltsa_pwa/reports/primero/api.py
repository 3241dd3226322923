"""A Primero says that something changed. That is a hint, not news: the relay goes and looks."""

import hmac
import json

from fastapi import APIRouter, Request, Response
from sqlalchemy import Engine
from starlette.concurrency import run_in_threadpool

from ltsa_pwa import database, routes
from ltsa_pwa.reports.api import BodyLimit, body_of
from ltsa_pwa.reports.primero import memory
from ltsa_pwa.reports.refusal import Refusal, say

OF_A_HOOK = BodyLimit("record", 1024 * 1024)
"""A whole record may stand in a hook, of which only the id is read."""

router = APIRouter(tags=["case service"])


@router.post(routes.API_PRIMERO_HOOK, include_in_schema=False, response_class=Response)
async def take_hint(request: Request) -> Response:
    """Write down which case to look at; whose case it is decides the relay."""
    expect_secret(request)
    record = read_record_id(await body_of(request, OF_A_HOOK))
    await run_in_threadpool(note, request.app.state.engine, record)
    return say(200, {"status": "ok"})


def expect_secret(request: Request) -> None:
    secret = request.app.state.settings.primero_hook_secret
    if secret is None:
        raise Refusal(404, "not_found", "There is nothing at this address.")
    shown = request.headers.get("x-api-key", "")
    if not hmac.compare_digest(shown.encode(), secret.encode()):
        raise Refusal(401, "unauthorized", "The secret of this hook is missing or wrong.")


def read_record_id(body: bytes) -> str:
    try:
        record = json.loads(body)["data"]["record_id"]
    except (ValueError, KeyError, TypeError, RecursionError):
        record = None
    if not isinstance(record, str):
        raise Refusal(422, "no_record", "There is no data.record_id in this hook.")
    return record


def note(engine: Engine, record: str) -> None:
    with database.writer(engine).begin() as connection:
        memory.hint(connection, record)
