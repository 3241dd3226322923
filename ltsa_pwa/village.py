"""The app in a village without data: pages, lists and reports from a laptop over a hot-spot."""

import asyncio
import logging
from dataclasses import dataclass
from pathlib import Path

import uvicorn
from sqlalchemy import Engine, make_url
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, QueryParams
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from ltsa_pwa import database, routes
from ltsa_pwa.api import HEADERS, create_api
from ltsa_pwa.line import Line
from ltsa_pwa.reports import waiting
from ltsa_pwa.reports.cli import alone
from ltsa_pwa.reports.mirror import Mirror
from ltsa_pwa.reports.parent import ParentServer, heard_after
from ltsa_pwa.reports.refusal import Refusal, say
from ltsa_pwa.reports.relay import Relay
from ltsa_pwa.reports.report import CASE
from ltsa_pwa.server import STAY_WITH_TLS, with_header
from ltsa_pwa.settings import Settings, SettingWrong
from ltsa_pwa.site import Site

LISTS = (routes.API_AGENCIES, routes.API_AGENCY_REVIEWS)
LATER = 300
"""Seconds after which a phone may ask again for what only the server can do."""

_REPORT = routes.API_REPORT.partition("{")[0]
_EVENTS_BEGIN, _, _EVENTS_END = routes.API_CASE_EVENTS.partition("{case}")


@dataclass(frozen=True)
class Certificate:
    """What the operator has installed, so that phones trust the laptop."""

    file: Path
    key: Path


def create_village(settings: Settings, engine: Engine, mirror: Mirror) -> ASGIApp:
    """Pages and reports as everywhere, lists as they were fetched, and "later" for all else."""
    site, api = Site(settings.site_dir), create_api(settings)

    async def village(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await api(scope, receive, send)
            return
        if scope.get("scheme") == "https":
            send = with_header(send, STAY_WITH_TLS)
        path = scope["path"]
        if not f"{path}/".startswith("/api/"):
            await site(scope, receive, send)
        elif path.startswith(_REPORT) or path == routes.API_HEALTH:
            await api(scope, receive, send)
        else:
            await (await _answer(scope, engine, mirror))(scope, receive, send)

    return village


async def _answer(scope: Scope, engine: Engine, mirror: Mirror) -> Response:
    path = scope["path"]
    if scope["method"] == "GET" and mirror.holds(path):
        known = Headers(scope=scope).get("if-none-match", "")
        answer = await run_in_threadpool(mirror.answer, path, known)
    elif scope["method"] == "GET" and (case := _case_in(path)):
        answer = await run_in_threadpool(_news, engine, case, scope)
    else:
        # Never taken in here: the phone keeps it until it reaches the server itself.
        reason = "Only the server itself can do this. Please ask again later."
        answer = Refusal(503, "later", reason, LATER).answer()
    for name, value in HEADERS:
        answer.headers.setdefault(name.decode(), value.decode())
    return answer


def _case_in(path: str) -> str | None:
    case = path.removeprefix(_EVENTS_BEGIN).removesuffix(_EVENTS_END)
    is_one = path == f"{_EVENTS_BEGIN}{case}{_EVENTS_END}" and CASE.fullmatch(case)
    return case if is_one else None


def _news(engine: Engine, case: str, scope: Scope) -> Response:
    asked = QueryParams(scope["query_string"]).get("after", "0")
    after = int(asked) if asked.isascii() and asked.isdigit() else 0
    with engine.connect() as connection:
        told = heard_after(connection, case, after)
    return say(200, {"events": told, "last": told[-1]["n"] if told else after})


def serve_village(settings: Settings, parent: str, certificate: Certificate | None) -> None:
    """Serve and carry until told to stop; what waits goes with the next contact."""
    engine = database.open_database(settings.database_url)
    mirror = Mirror.of(parent, beside_database(settings), LISTS)
    server = create_village(settings, engine, mirror)
    logging.getLogger("uvicorn.access").disabled = True
    config = uvicorn.Config(
        server,
        host=settings.host,
        port=settings.port,
        http=Line,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=10,
        ssl_certfile=certificate.file if certificate else None,
        ssl_keyfile=certificate.key if certificate else None,
    )
    with alone(settings):
        with database.writer(engine).begin() as connection:
            waiting.wake(connection)
        asyncio.run(_serve_and_carry(uvicorn.Server(config), engine, parent, mirror))


def beside_database(settings: Settings) -> Path:
    """A folder for the lists; only a laptop of its own is a village."""
    name = make_url(settings.database_url).database
    if not database.is_sqlite(settings.database_url) or not name:
        raise SettingWrong("LTSA_DATABASE_URL", "must name a SQLite file for a village.")
    return Path(f"{name}.lists")


async def _serve_and_carry(
    server: uvicorn.Server, engine: Engine, parent: str, mirror: Mirror
) -> None:
    stop = asyncio.Event()
    async with ParentServer.at(parent, engine) as line:
        carrying = asyncio.create_task(Relay(engine, line).run(stop))
        fetching = asyncio.create_task(mirror.keep_fresh())
        try:
            await server.serve()
        finally:
            stop.set()
            fetching.cancel()
            await carrying
