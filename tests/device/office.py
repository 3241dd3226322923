"""The far end of the line for one phone: pages, an intake and events, with a signal that can go."""

import json
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

from ltsa_pwa.assets import ROOT
from tests.journeys.phone import PATIENCE_S
from tests.ports import free_port

TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript",
    ".html": "text/html; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".webmanifest": "application/manifest+json",
}


@dataclass
class Answer:
    """What the intake says instead of keeping a report."""

    status: int = 503
    body: str = ""
    headers: dict[str, str] = field(default_factory=dict)
    cut: bool = False
    """Close the line: before keeping, or after it when ``keeps``."""
    keeps: bool = False
    seconds: float = 0


@dataclass
class Office:
    """Keeps reports by id as the server does, and remembers every request."""

    folder: Path
    site: Path = ROOT / "build" / "site"
    kept: dict[str, bytes] = field(default_factory=dict)
    tries: list[tuple[str, bytes]] = field(default_factory=list)
    pieces: dict[tuple[str, int], bytes] = field(default_factory=dict)
    brought: list[tuple[str, int]] = field(default_factory=list)
    """Every piece that came, also again."""
    came: list[str] = field(default_factory=list)
    """The path of each report and piece, in the order they came."""
    piece_answers: list[Answer] = field(default_factory=list)
    events: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    received_at: dict[str, str] = field(default_factory=dict)
    answers: list[Answer | None] = field(default_factory=list)
    """What the next tries are told; None: what is usual."""
    moment: str = ""
    """When something is told; empty: now."""
    has_signal: bool = True
    busy: int = 0
    busiest: int = 0

    def __post_init__(self) -> None:
        office = self

        class Line(_Line):
            pass

        Line.office = office
        self._server = ThreadingHTTPServer(("127.0.0.1", free_port()), Line)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        self.address = f"http://localhost:{self._server.server_port}"

    def closes(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def kinds(self) -> list[str]:
        """The kinds that were kept, in the order they came."""
        return [json.loads(body)["kind"] for body in self.kept.values()]

    def tells(self, case: str, type_: str, report: str | None = None, **data: Any) -> None:
        news = self.events.setdefault(case, [])
        what = {"type": type_, "report": report, "at": self.moment or this_moment(), "data": data}
        news.append({"n": len(news) + 1, **what})


class _Line(BaseHTTPRequestHandler):
    office: Office

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 -- the base class' name
        pass

    def do_GET(self) -> None:
        path, _, query = self.path.partition("?")
        if path.startswith("/api/cases/"):
            asked = dict(parse_qsl(query))
            self._tell_news(path.split("/")[3], int(asked["after"]), asked.get("mark"))
            return
        file = self._file(path.strip("/"))
        if file is None:
            self.send_error(404)
            return
        self._say(200, file.read_bytes(), TYPES[file.suffix])

    def _file(self, path: str) -> Path | None:
        """A script as it is now, under whatever version a page asks for; else the built site."""
        folder, site = self.office.folder, self.office.site
        choices = [folder / Path(path).name, site / path, site / f"{path}.html"]
        # No worker: a test decides what is there and what is not.
        return next(
            (one for one in choices if one.is_file() and one.stem != "service_worker"), None
        )

    def _tell_news(self, case: str, after: int, mark: str | None) -> None:
        """As the server does: whoever shows a mark that is not ours hears everything."""
        if not self.office.has_signal:
            self.close_connection = True
            return
        whole = self.office.events.get(case, [])
        begin = after if mark in (None, mark_of(whole[:after])) else 0
        news = whole[begin:]
        last = len(whole) if news else min(begin, len(whole))
        self._say_json(200, {"events": news, "last": last, "mark": mark_of(whole[:last])})

    def do_PUT(self) -> None:
        office = self.office
        body = self.rfile.read(int(self.headers["Content-Length"]))
        if not office.has_signal:
            self.close_connection = True
            return
        office.came.append(self.path)
        if self.path.startswith("/api/files/"):
            self._take_piece(body)
            return
        office.busy += 1
        office.busiest = max(office.busiest, office.busy)
        office.tries.append((self.path.rsplit("/", 1)[1], body))
        self._answer(self.path.rsplit("/", 1)[1], body)

    def _take_piece(self, body: bytes) -> None:
        """As the server does: once, by its file and number, and only if a report announced it."""
        _, file, number = self.path.rsplit("/", 2)
        piece = (file, int(number))
        self.office.brought.append(piece)
        answer = self.office.piece_answers.pop(0) if self.office.piece_answers else None
        if answer is None and file not in self.office.kept:
            answer = refusal(422, "not_announced")
        if answer is None or answer.keeps:
            self.office.pieces.setdefault(piece, body)
        if answer is None:
            self._say_json(201, {"file": file, "n": int(number)})
        elif answer.cut:
            self.close_connection = True
        else:
            self._say(answer.status, answer.body.encode(), "application/json", answer.headers)

    def _answer(self, report: str, body: bytes) -> None:
        """The next report may come before this thread goes on behind its answer."""
        answer = self.office.answers.pop(0) if self.office.answers else None
        is_new = report not in self.office.kept
        if answer is None or answer.keeps:
            self.office.kept.setdefault(report, body)
        if answer is None:
            said = {
                "id": report,
                "case": json.loads(body)["case"],
                "received_at": self.office.received_at.setdefault(report, this_moment()),
            }
            self.office.busy -= 1
            self._say_json(201 if is_new else 200, said)
            return
        time.sleep(answer.seconds)
        self.office.busy -= 1
        if answer.cut:
            self.close_connection = True
            return
        self._say(answer.status, answer.body.encode(), "application/json", answer.headers)

    def _say_json(self, status: int, content: Any) -> None:
        self._say(status, json.dumps(content).encode(), "application/json")

    def _say(
        self, status: int, body: bytes, content_type: str, headers: dict[str, str] | None = None
    ) -> None:
        self.send_response(status)
        for name, value in {"Content-Type": content_type, **(headers or {})}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def mark_of(news: list[dict[str, Any]]) -> str:
    return sha256(json.dumps(news).encode()).hexdigest()[:16] if news else ""


def this_moment() -> str:
    return datetime.now(UTC).isoformat().replace("+00:00", "Z")


def refusal(status: int, error: str, **headers: str) -> Answer:
    body = json.dumps({"error": error, "reason": "One sentence."})
    return Answer(status, body, {name.replace("_", "-"): value for name, value in headers.items()})


def waits_for(look: Callable[[], Any], seconds: float = PATIENCE_S) -> Any:
    """Look until there is something to see."""
    give_up = time.monotonic() + seconds
    while not (seen := look()):
        assert time.monotonic() < give_up, f"waited {seconds} s in vain"
        time.sleep(0.05)
    return seen
