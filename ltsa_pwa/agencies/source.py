"""Ask a source on the internet for its list. Fails closed: a half answer is no answer."""

import time
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

import httpx

from ltsa_pwa.agencies.headings import HEADINGS, ListKind
from ltsa_pwa.agencies.spreadsheet import LARGEST_FILE, NotARegister, read_sheets
from ltsa_pwa.agencies.workbook import Sheet
from ltsa_pwa.settings import SettingWrong

VARIABLE = "LTSA_AGENCY_SOURCES_FILE"
SLOWEST = 90.0
"""Seconds for one whole answer; a source that drips is treated as away."""
_CONNECT = 20.0
NOT_READ = ""
"""In place of a field: an operator has looked at this column, and nothing in it concerns us."""
_HEADING_ROWS = 15
_HOME = ("127.0.0.1", "localhost", "::1")


@dataclass(frozen=True)
class Source:
    """Where a list comes from, and how its headings are to be read."""

    name: str
    kind: ListKind
    address: str
    says: str
    headers: Mapping[str, str]
    headings: Mapping[str, str]
    is_of_today: bool = False
    """Whether somebody vouches that each answer is of the day it is asked for."""


@dataclass(frozen=True)
class Answer:
    """What a source answered; ``etag`` is its own name for it."""

    content: bytes
    etag: str


def read_sources(path: Path) -> list[Source]:
    """The sources an operator has named, or which variable leads to a damaged file."""
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8"))
        return [_source(each, path) for each in told["source"]]
    except (OSError, UnicodeDecodeError) as error:
        raise SettingWrong(VARIABLE, f"names a file that cannot be read ({error}).") from None
    except (tomllib.TOMLDecodeError, KeyError, TypeError, AttributeError, ValueError) as error:
        raise SettingWrong(VARIABLE, f"names a file that is damaged ({error}).") from None


def _source(told: Mapping[str, Any], path: Path) -> Source:
    kind: ListKind | None = next((k for k in get_args(ListKind) if k == told["kind"]), None)
    address = httpx.URL(told["address"])
    if kind is None:
        raise ValueError(f"{told['kind']} is no kind of list")
    if address.scheme != "https" and address.host not in _HOME:
        raise ValueError(f"{told['name']}: the address must begin with https://")
    headers = {str(name): str(text) for name, text in told.get("headers", {}).items()}
    for name, file in told.get("secret_headers", {}).items():
        headers[name] = (path.parent / file).read_text(encoding="utf-8").strip()
    headings = {str(said).casefold(): field for said, field in told.get("headings", {}).items()}
    if unknown := set(headings.values()) - HEADINGS[kind].keys() - {NOT_READ}:
        raise ValueError(f"{', '.join(sorted(unknown))} is no field of {kind}")
    says = told.get("says") or address.host
    if (day := told.get("day", "")) not in ("", "today"):
        raise ValueError(f"{told['name']}: day may be “today”, or be left out")
    return Source(told["name"], kind, str(address), says, headers, headings, day == "today")


def fetch(
    client: httpx.Client, source: Source, etag: str, slowest: float = SLOWEST
) -> Answer | None:
    """The source's answer, None when it is the one that ``etag`` names.

    NotARegister, with why, for everything else: a redirection leads to log-in
    pages, and what is cut short may have lost half the companies.
    """
    headers = {**source.headers, **({"If-None-Match": etag} if etag else {})}
    over = time.monotonic() + slowest
    try:
        with client.stream("GET", source.address, headers=headers) as answer:
            if answer.status_code == httpx.codes.NOT_MODIFIED and etag:
                return None
            _refuse_status(answer)
            return Answer(_whole(answer, over), answer.headers.get("ETag", ""))
    except httpx.HTTPError as error:
        raise NotARegister(
            f"{source.name} did not answer: {error or type(error).__name__}."
        ) from error


def _refuse_status(answer: httpx.Response) -> None:
    if answer.has_redirect_location:
        raise NotARegister("The source sends us somewhere else, perhaps to a log-in page.")
    # 206 is a part, 203 was changed on the way, 204 is nothing.
    if answer.status_code != httpx.codes.OK:
        raise NotARegister(f"The source answered with status {answer.status_code}.")


def _whole(answer: httpx.Response, over: float) -> bytes:
    content = bytearray()
    for piece in answer.iter_bytes():
        content += piece
        if len(content) > LARGEST_FILE:
            raise NotARegister(f"The answer has more than {LARGEST_FILE // 1024**2} MB.")
        if time.monotonic() > over:
            raise NotARegister("The answer took too long.")
    return bytes(content)


def open_line() -> httpx.Client:
    """A line that follows nobody elsewhere."""
    return httpx.Client(timeout=httpx.Timeout(_CONNECT), follow_redirects=False)


def sheets_of(source: Source, file: Path) -> dict[str, Sheet]:
    """The tables of an answer that was saved, under headings that we know."""
    sheets = read_sheets(file, source.kind)
    return {name: _renamed(rows, source) for name, rows in sheets.items()}


def _renamed(rows: Sheet, source: Source) -> Sheet:
    top = rows[:_HEADING_ROWS]
    left_out = {
        at for row in top for at, cell in enumerate(row) if _field(cell, source) == NOT_READ
    }
    named = [[_heading(cell, source) for cell in row] for row in top]
    return [
        [cell for at, cell in enumerate(row) if at not in left_out]
        for row in (*named, *rows[_HEADING_ROWS:])
    ]


def _heading(cell: str, source: Source) -> str:
    field = _field(cell, source)
    return HEADINGS[source.kind][field].split(", ")[0] if field else cell


def _field(heading: str, source: Source) -> str | None:
    return source.headings.get(" ".join(heading.split()).casefold())
