"""Everything phones may ask the server, gathered."""

import logging
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from fastapi import FastAPI, Request, Response
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.types import Message, Receive, Scope, Send

from ltsa_pwa import routes
from ltsa_pwa.agencies.api import router as agencies
from ltsa_pwa.database import SOON, is_sqlite, open_database
from ltsa_pwa.reports import api as reports
from ltsa_pwa.reports.checkins.api import router as checkins
from ltsa_pwa.reports.files.api import FileCounter
from ltsa_pwa.reports.files.api import router as files
from ltsa_pwa.reports.heartbeat import Heartbeat
from ltsa_pwa.reports.primero.api import router as primero
from ltsa_pwa.reports.push.api import router as push
from ltsa_pwa.reports.push.list_api import router as list_push
from ltsa_pwa.reports.refusal import PhoneGone, Refusal, answer_refusal, say
from ltsa_pwa.reports.shared_crowd import SharedCrowd
from ltsa_pwa.reports.sms_api import router as sms
from ltsa_pwa.reports.sms_api import sender_allowance
from ltsa_pwa.reviews.api import router as reviews
from ltsa_pwa.settings import Settings

HEADERS = [
    (b"cache-control", b"no-store"),
    (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), geolocation=(), microphone=()"),
    (b"referrer-policy", b"no-referrer"),
    (b"x-content-type-options", b"nosniff"),
]
"""On every answer, wanted or not; a route may say its own ``Cache-Control``."""

STRANGERS = (b"sec-fetch-site", b"cross-site")

log = logging.getLogger(__name__)


class Api(FastAPI):
    """The application, with a door of its own in front of the framework's."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Turn pages of other sites away, and put our headers on every answer."""
        if scope["type"] != "http":
            await super().__call__(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                said = {name for name, _ in message["headers"]}
                message["headers"] += [pair for pair in HEADERS if pair[0] not in said]
            await send(message)

        if STRANGERS in scope["headers"]:
            refusal = Refusal(403, "cross_site", "Only our own pages may ask this.")
            await refusal.answer()(scope, receive, send_with_headers)
        elif reports.is_hand_over(scope):
            answer = await self._take_in(scope, receive)
            await answer(scope, receive, send_with_headers)
        else:
            await super().__call__(scope, receive, send_with_headers)

    async def _take_in(self, scope: Scope, receive: Receive) -> Response:
        try:
            return await reports.take_in(self.state.counter, scope, receive)
        except Exception:
            log.exception("A report could not be taken in")
            return our_mistake()


def create_api(settings: Settings) -> FastAPI:
    """The API on its own database; the tables must be there already."""
    engine = open_database(settings.database_url)
    counter = reports.open_counter(settings, engine)
    file_counter = FileCounter(settings, engine)
    crowd = SharedCrowd(engine, [*counter.allowances, ("pieces", file_counter.allowance)])

    @asynccontextmanager
    async def doors(_: FastAPI) -> AsyncGenerator[None]:
        counter.intake.open()
        if not is_sqlite(settings.database_url):
            crowd.open()
        yield
        crowd.close()
        await counter.intake.close()
        engine.dispose()

    api = Api(
        title="Bekal",
        openapi_url="/api/openapi.json",
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        lifespan=doors,
    )
    api.state.engine = engine
    api.state.counter = counter
    api.state.files = file_counter
    api.state.settings = settings
    api.state.sms_senders = sender_allowance()
    api.state.heartbeat = Heartbeat(engine)
    api.include_router(reports.router)
    api.include_router(files)
    api.include_router(agencies)
    api.include_router(primero)
    api.include_router(sms)
    api.include_router(checkins)
    api.include_router(push)
    api.include_router(list_push)
    api.include_router(reviews)
    api.add_api_route(routes.API_HEALTH, health, response_class=Response)
    api.add_exception_handler(Refusal, answer_refusal)
    api.add_exception_handler(PhoneGone, answer_refusal)
    api.add_exception_handler(HTTPException, say_no)
    api.add_exception_handler(Exception, say_sorry)
    return api


async def health(request: Request) -> Response:
    """Whether a report that came now would be kept."""
    if await run_in_threadpool(request.app.state.heartbeat.beats):
        return say(200, {"status": "ok"})
    reason = "The server cannot write at the moment."
    return Refusal(503, "cannot_keep", reason, SOON).answer()


async def say_no(_: Request, error: Exception) -> Response:
    """The framework's own refusals, in the words all our refusals have."""
    status = error.status_code if isinstance(error, HTTPException) else 500
    error_code, reason = {
        404: ("not_found", "There is nothing at this address."),
        405: ("method", "This cannot be done at this address."),
    }.get(status, ("refused", "The request cannot be answered."))
    answer = Refusal(status, error_code, reason).answer()
    answer.headers.update(getattr(error, "headers", None) or {})
    return answer


async def say_sorry(_: Request, _error: Exception) -> Response:
    return our_mistake()


def our_mistake() -> Response:
    return Refusal(500, "our_mistake", "Something went wrong here. It was noted.").answer()
