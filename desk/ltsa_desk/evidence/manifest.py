"""What the report that announces a file says about it."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any

SHA256 = re.compile(r"[0-9a-f]{64}")
MOST_PIECES = 2_000
LARGEST_FILE = 50 * 1024 * 1024
TYPE = re.compile(r"[a-z]+/[a-z0-9.+-]{1,80}")
LONGEST_NAME = 120
SOURCES = ("photo", "sound", "file", "chat")


@dataclass(frozen=True)
class Manifest:
    """A file as the phone described it when it was taken."""

    source: str
    name: str
    type: str
    size: int
    pieces: int
    sha256: str
    taken_at: datetime | None
    is_cut: bool
    """The recording ended because the phone died or was taken."""
    key: str
    """Which key of the office the file's own key is sealed to."""
    wrapped: str


def read_manifest(said: Any) -> Manifest | None:
    """None when too little of it makes sense to open a file with."""
    if not isinstance(said, dict):
        return None
    size, pieces = said.get("size"), said.get("pieces")
    digest, key, wrapped = (_text(said, name) for name in ("sha256", "key", "wrapped"))
    if type(size) is not int or not 0 < size <= LARGEST_FILE:
        return None
    if type(pieces) is not int or not 0 < pieces <= MOST_PIECES:
        return None
    if not (SHA256.fullmatch(digest) and key and wrapped):
        return None
    source, kind = _text(said, "source"), _text(said, "type").partition(";")[0].strip().lower()
    return Manifest(
        source=source if source in SOURCES else "file",
        name=_plain(_text(said, "name")),
        type=kind if TYPE.fullmatch(kind) else "application/octet-stream",
        size=size,
        pieces=pieces,
        sha256=digest,
        taken_at=_moment(said.get("taken_at")),
        is_cut=said.get("cut") is True,
        key=key,
        wrapped=wrapped,
    )


def _text(said: dict[str, Any], name: str) -> str:
    value = said.get(name)
    return value if isinstance(value, str) else ""


def _plain(name: str) -> str:
    """A name that is no path and holds nothing that cannot be seen."""
    last = re.split(r"[/\\]", name)[-1]
    return "".join(letter for letter in last if letter.isprintable())[:LONGEST_NAME]


def _moment(value: object) -> datetime | None:
    try:
        moment = datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
    return moment if moment and moment.tzinfo else None
