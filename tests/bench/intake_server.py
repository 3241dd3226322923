"""The two intakes that are compared: ours as it is served, and the barest that keeps a promise.

The bare one has no validation, no limits, no idempotence and no news: a request,
an insert, a commit for the whole group, an answer.
"""

import asyncio
import json
import sqlite3
import sys
import time
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread

import uvicorn
from sqlalchemy import event
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from ltsa_pwa.api import create_api
from ltsa_pwa.database import migrate
from ltsa_pwa.settings import read_settings

KEY = "office-1"
PUBLIC = "BA" + "A" * 85
UNLIMITED = "1000000000"


def ours(folder: Path, pause: float) -> ASGIApp:
    """The API as ``ltsa serve`` runs it; only the limits are out of the way."""
    keys = folder / "office-keys.json"
    keys.write_text(json.dumps({"current": KEY, "keys": [{"id": KEY, "public": PUBLIC}]}))
    url = f"sqlite:///{folder / 'ours.db'}"
    migrate(url)
    named = {"LTSA_DATABASE_URL": url, "LTSA_OFFICE_KEYS_FILE": str(keys)}
    limits = dict.fromkeys(("LTSA_REPORTS_PER_HOUR", "LTSA_REPORTS_BURST"), UNLIMITED)
    api = create_api(read_settings(named | limits))
    if pause:
        event.listen(api.state.engine, "commit", lambda _: time.sleep(pause))
    return api


def bare(folder: Path, pause: float) -> ASGIApp:
    arrivals: SimpleQueue[tuple[str, bytes, asyncio.Future[None]]] = SimpleQueue()

    def write(loop: asyncio.AbstractEventLoop) -> None:
        disk = sqlite3.connect(folder / "bare.db", isolation_level=None)
        disk.execute("PRAGMA journal_mode=WAL")
        disk.execute("PRAGMA synchronous=FULL")
        disk.execute("CREATE TABLE report (id TEXT PRIMARY KEY, body BLOB)")
        while True:
            group = [arrivals.get()]
            with suppress(Empty):
                while len(group) < 500:
                    group.append(arrivals.get_nowait())
            disk.execute("BEGIN IMMEDIATE")
            rows = [(report, body) for report, body, _ in group]
            disk.executemany("INSERT INTO report VALUES (?, ?) ON CONFLICT DO NOTHING", rows)
            disk.execute("COMMIT")
            time.sleep(pause)
            loop.call_soon_threadsafe(answer, [done for _, _, done in group])

    def answer(group: list[asyncio.Future[None]]) -> None:
        for done in group:
            done.set_result(None)

    async def put(request: Request) -> Response:
        done = asyncio.get_running_loop().create_future()
        arrivals.put((request.path_params["id"], await request.body(), done))
        await done
        return Response(b'{"ok": true}', 201, media_type="application/json")

    @asynccontextmanager
    async def writing(_: Starlette):
        loop = asyncio.get_running_loop()
        Thread(target=write, args=(loop,), daemon=True).start()
        yield

    return Starlette(routes=[Route("/api/reports/{id}", put, methods=["PUT"])], lifespan=writing)


if __name__ == "__main__":
    which, place, port, wait = sys.argv[1:]
    app = {"ours": ours, "bare": bare}[which](Path(place), float(wait))
    uvicorn.run(app, port=int(port), access_log=False, log_level="error", server_header=False)
