"""The one program: contract, door, Reflex' events and the built pages, with headers on all."""

import base64
import hashlib
import re
from pathlib import Path

from fastapi import FastAPI
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ltsa_desk.contract import api as contract
from ltsa_desk.contract.refusals import answer, speak_plainly
from ltsa_desk.counts import api as counts
from ltsa_desk.evidence import api as files
from ltsa_desk.house import House, the_house
from ltsa_desk.officers import api as door
from ltsa_desk.returnees.keeping import StatusKeeper
from ltsa_desk.reviews.counting import ReviewCounter
from ltsa_desk.settings import Settings

HARMLESS = ("GET", "HEAD")
INLINE_SCRIPT = re.compile(r"<script(?![^>]*\bsrc=)[^>]*>(.*?)</script>", re.DOTALL)


def create_api(house: House) -> FastAPI:
    """The contract and the door, without pages."""
    api = FastAPI(
        title="Case service",
        version="1",
        summary="What a case service of Bekal does, ours or another.",
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
    )
    api.state.house = house
    api.state.reviews = ReviewCounter(house)
    api.state.statuses = StatusKeeper(house)
    api.include_router(contract.router)
    api.include_router(door.router)
    api.include_router(files.router)
    api.include_router(counts.router)
    speak_plainly(api)
    return api


def contract_alone() -> ASGIApp:
    """The desk without its pages, for machines that only talk to machines."""
    house = the_house()
    return guarded(create_api(house), house.settings)


def guarded(app: ASGIApp, settings: Settings, pages: Path | None = None) -> ASGIApp:
    """Own pages only, careful headers on all."""
    return GuardedHeaders(OwnPagesOnly(app, settings), settings, pages)


class OwnPagesOnly:
    """Refuse what another website makes an officer's browser send."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        self._origins = settings.origins

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """A socket is refused before it is a socket."""
        if scope["type"] == "websocket" and self._is_foreign(scope):
            await send({"type": "websocket.close", "code": 1008})
        elif scope["type"] == "http" and self._is_foreign(scope):
            await answer(403, "foreign", "This comes from another website.")(scope, receive, send)
        else:
            await self._app(scope, receive, send)

    def _is_foreign(self, scope: Scope) -> bool:
        if scope.get("method") in HARMLESS:
            return False
        headers = Headers(scope=scope)
        if headers.get("sec-fetch-site") == "cross-site":
            return True
        return headers.get("origin", self._origins[0]) not in self._origins


class GuardedHeaders:
    """The same careful headers on every answer, whoever made it."""

    def __init__(self, app: ASGIApp, settings: Settings, pages: Path | None) -> None:
        self._app = app
        self._headers = {
            "Content-Security-Policy": content_policy(settings, pages),
            "Cross-Origin-Opener-Policy": "same-origin",
            "Cross-Origin-Resource-Policy": "same-origin",
            "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            # Not no-referrer: browsers would then send "Origin: null" with the sign-in form.
            "Referrer-Policy": "same-origin",
            "X-Content-Type-Options": "nosniff",
            "X-Frame-Options": "DENY",
        }
        if settings.is_https:
            self._headers["Strict-Transport-Security"] = "max-age=31536000"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Add them when the answer begins."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(self._headers)
                headers["Cache-Control"] = _how_long_to_keep(scope["path"], message["status"])
            await send(message)

        await self._app(scope, receive, with_headers)


class PrerenderedPages:
    """A page lies in a file with ``.html`` behind its name; the address stays as it is."""

    def __init__(self, app: ASGIApp, pages: Path) -> None:
        self._app = app
        self._files = {
            f"/{page.relative_to(pages).with_suffix('')}": f"/{page.relative_to(pages)}"
            for page in pages.rglob("*.html")
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Only known pages are looked for under another name."""
        if scope["type"] == "http" and scope["path"] in self._files:
            scope = {**scope, "path": self._files[scope["path"]]}
        await self._app(scope, receive, send)


def content_policy(settings: Settings, pages: Path | None) -> str:
    """Scripts of our own files, and exactly those that the built pages carry inside."""
    hashes = " ".join(sorted(_inline_hashes(pages) if pages else ()))
    sockets = " ".join("ws" + origin.removeprefix("http") for origin in settings.origins)
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src 'self' {hashes}".rstrip(),
            "style-src 'self'",
            "img-src 'self' data:",
            "media-src 'self'",
            "font-src 'self'",
            f"connect-src 'self' {sockets}",
            "manifest-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
        ]
    )


def _inline_hashes(pages: Path) -> set[str]:
    scripts = {
        script
        for page in pages.rglob("*.html")
        for script in INLINE_SCRIPT.findall(page.read_text(encoding="utf-8"))
    }
    digests = (hashlib.sha256(script.encode()).digest() for script in scripts)
    return {f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests}


def _how_long_to_keep(path: str, status: int) -> str:
    # Files under /assets/ carry a hash of their content in the name.
    is_forever = path.startswith("/assets/") and status in (200, 304)
    return "public, max-age=31536000, immutable" if is_forever else "no-store"
