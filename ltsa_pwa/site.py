"""The built pages, served from memory: they are small, and a phone waits for them."""

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from ltsa_pwa.settings import SettingWrong

POLICY_FILE = "csp.json"
NOT_FOUND = "/404"
COMPRESSED = {"br": ".br", "gzip": ".gz"}
"""Codings by name, the smallest first, and the suffix of a file that is already coded."""

TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".m4a": "audio/mp4",
    ".mp3": "audio/mpeg",
    ".ogg": "audio/ogg",
    ".opus": "audio/ogg",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".wav": "audio/wav",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}

HASHED = re.compile(
    r"/assets/.+|/device/[0-9a-f]{8,}/.+|/device/.+-[A-Za-z0-9_-]{8,}\.\w+"
    r"|/(?:find|voice)/.+-[0-9a-f]{8,}\.\w+"
)
"""Addresses whose content never changes: new content gets a new address."""

STYLE_HASH = re.compile(r"sha(256|384|512)-[A-Za-z0-9+/]+=*")

POWERS = (
    "accelerometer=(), autoplay=(), browsing-topics=(), camera=(self), "
    "display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(self), gyroscope=(), "
    "hid=(), identity-credentials-get=(), idle-detection=(), magnetometer=(), "
    "microphone=(self), midi=(), payment=(), publickey-credentials-get=(), serial=(), usb=(), "
    "xr-spatial-tracking=()"
)


@dataclass(frozen=True, slots=True)
class Form:
    """A file in one coding, with everything its answer says."""

    content: bytes
    etag: str
    headers: dict[str, str]


@dataclass(frozen=True, slots=True)
class Document:
    """What lies at one address, in every coding there is of it."""

    forms: dict[str, Form]

    def best_for(self, accepted: str) -> Form:
        for coding in accepted_codings(accepted):
            if coding in self.forms:
                return self.forms[coding]
        return self.forms["identity"]


class Site:
    """An ASGI application that knows its addresses by heart.

    A path from outside is only ever looked up in a table, so there is no way to
    another file.
    """

    def __init__(self, folder: Path) -> None:
        if not (folder / "index.html").is_file():
            raise SettingWrong("LTSA_SITE_DIR", f"names a folder without built pages ({folder}).")
        headers = security_headers(read_style_hashes(folder / POLICY_FILE))
        self._documents = dict(read_documents(folder, headers))
        self._not_found = self._documents.pop(NOT_FOUND, None)
        self._headers = headers

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self.answer(scope)(scope, receive, send)

    def answer(self, scope: Scope) -> Response:
        if scope["method"] not in {"GET", "HEAD"}:
            return Response(status_code=405, headers=self._headers | {"Allow": "GET, HEAD"})
        asked = Headers(scope=scope)
        path = scope["path"]
        document = self._documents.get(path)
        if document is None:
            return self.nothing_at(path, asked, scope["method"])
        form = document.best_for(asked.get("accept-encoding", ""))
        if is_known(form.etag, asked.get("if-none-match", "")):
            return Response(status_code=304, headers=without_content(form.headers))
        return with_content(form, scope["method"])

    def nothing_at(self, path: str, asked: Headers, method: str) -> Response:
        """A visitor who typed one stroke too many is shown the way; others our own page."""
        plain = path.rstrip("/")
        if plain in self._documents:
            return Response(status_code=308, headers=self._headers | {"Location": plain})
        if self._not_found is None:
            return Response(status_code=404, headers=self._headers)
        form = self._not_found.best_for(asked.get("accept-encoding", ""))
        return with_content(form, method, status=404)


def with_content(form: Form, method: str, status: int = 200) -> Response:
    """HEAD says the length of what GET would bring."""
    content = form.content if method == "GET" else b""
    return Response(content, status, form.headers | {"Content-Length": str(len(form.content))})


def without_content(headers: dict[str, str]) -> dict[str, str]:
    about_content = {"Content-Type", "Content-Encoding"}
    return {name: value for name, value in headers.items() if name not in about_content}


def read_documents(folder: Path, headers: dict[str, str]) -> Iterator[tuple[str, Document]]:
    hidden = {folder / POLICY_FILE}
    for path in sorted(folder.rglob("*")):
        is_coded = path.suffix in COMPRESSED.values() and path.with_suffix("").is_file()
        if is_coded or path in hidden or path.name.startswith(".") or not path.is_file():
            continue
        address = address_of(path.relative_to(folder))
        yield address, read_document(path, address, headers)


def address_of(path: Path) -> str:
    """``id/checklist.html`` is at ``/id/checklist``, ``id.html`` at ``/id``."""
    address = f"/{path.as_posix()}"
    if path.name == "index.html":
        return address.removesuffix("index.html").rstrip("/") or "/"
    return address.removesuffix(".html")


def read_document(path: Path, address: str, headers: dict[str, str]) -> Document:
    caching = "public, max-age=31536000, immutable" if HASHED.fullmatch(address) else "no-cache"
    common = headers | {
        "Content-Type": TYPES.get(path.suffix, "application/octet-stream"),
        "Cache-Control": caching,
        "Vary": "Accept-Encoding",
    }
    files = {"identity": path} | {
        coding: path.with_name(path.name + suffix) for coding, suffix in COMPRESSED.items()
    }
    return Document(
        {coding: read_form(file, coding, common) for coding, file in files.items() if file.exists()}
    )


def read_form(path: Path, coding: str, headers: dict[str, str]) -> Form:
    content = path.read_bytes()
    etag = f'"{hashlib.sha256(content).hexdigest()[:20]}"'
    said = headers | {"ETag": etag}
    if coding != "identity":
        said["Content-Encoding"] = coding
    return Form(content, etag, said)


def accepted_codings(accepted: str) -> list[str]:
    """The codings a browser takes, ours first among those it likes equally."""
    liked: dict[str, float] = {}
    for part in accepted.lower().split(","):
        name, _, weight = part.partition(";")
        liked[name.strip()] = read_weight(weight)
    anything = liked.get("*", 0.0)
    wanted = [(liked.get(coding, anything), coding) for coding in COMPRESSED]
    return [coding for weight, coding in sorted(wanted, key=lambda each: -each[0]) if weight > 0]


def read_weight(told: str) -> float:
    try:
        return float(told.strip().removeprefix("q=")) if told.strip() else 1.0
    except ValueError:
        return 0.0


def is_known(etag: str, if_none_match: str) -> bool:
    known = {each.strip().removeprefix("W/") for each in if_none_match.split(",")}
    return etag in known or "*" in known


def read_style_hashes(path: Path) -> list[str]:
    """The hashes of the styles written inside the pages, as the build left them."""
    try:
        styles = json.loads(path.read_text(encoding="utf-8"))["styles"]
        is_whole = all(STYLE_HASH.fullmatch(each) for each in styles)
    except (OSError, ValueError, KeyError, TypeError):
        is_whole, styles = False, []
    if not is_whole:
        reason = f"names a folder whose {POLICY_FILE} cannot be read; build the pages again."
        raise SettingWrong("LTSA_SITE_DIR", reason)
    return styles


def security_headers(styles: list[str]) -> dict[str, str]:
    """On every answer, found or not."""
    allowed_styles = " ".join(["'self'", *(f"'{each}'" for each in styles)])
    policy = {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": allowed_styles,
        "connect-src": "'self'",
        "font-src": "'self'",
        "img-src": "'self' data: blob:",
        "media-src": "'self' blob:",
        "manifest-src": "'self'",
        "worker-src": "'self'",
        "form-action": "'self'",
        "base-uri": "'none'",
        "frame-ancestors": "'none'",
    }
    return {
        "Content-Security-Policy": "; ".join(f"{name} {value}" for name, value in policy.items()),
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": POWERS,
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
    }
