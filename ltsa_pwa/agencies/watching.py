"""A folder into which somebody puts lists; each is taken in when it has come to rest."""

import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ltsa_pwa.agencies.headings import ListKind

_KINDS: dict[ListKind, str] = {
    "sanctions": r"sanksi|sanctions?|cabut|skors|beku|suspen|revoked",
    "permits": r"sip2mi|lowongan|permits?|job",
    "branches": r"cabang|branch(es)?",
    "contacts": r"kontak|rekening|contacts?",
    "companies": r"p3mi|perusahaan|daftar|companies|agencies",
}
_UNFINISHED = {".part", ".partial", ".tmp", ".crdownload", ".download", ".swp"}
_LOOK = 2.0


@dataclass(frozen=True)
class Shape:
    """A file that keeps its shape between two looks is whole, as far as anybody can tell."""

    size: int
    changed: int


def files_at_rest(folder: Path, seen: dict[Path, Shape]) -> Iterator[Path]:
    """Files that have not changed since the last look; ``seen`` remembers from look to look."""
    now = {path: shape for path in sorted(folder.iterdir()) if (shape := _shape(path))}
    at_rest = [path for path, shape in now.items() if seen.get(path) == shape]
    seen.clear()
    seen.update(now)
    yield from at_rest


def is_unchanged(path: Path, seen: dict[Path, Shape]) -> bool:
    """Whether a file is still what it was when it was called at rest."""
    return _shape(path) == seen.get(path)


def _shape(path: Path) -> Shape | None:
    """None for what is no list, or is being written under a name that says so."""
    if path.name.startswith((".", "~")) or path.suffix.lower() in _UNFINISHED:
        return None
    try:
        found = path.stat()
    except OSError:
        return None
    return Shape(found.st_size, found.st_mtime_ns) if path.is_file() and found.st_size else None


def kind_of(path: Path) -> ListKind | None:
    """What kind of list a file is, by the first words of its name."""
    name = path.stem.lower()
    return next((kind for kind, words in _KINDS.items() if re.search(words, name)), None)


def put_away(path: Path, outcome: str, why: str) -> Path:
    """Move a file beside the others of its fate, with a note when it was not used."""
    shelf = path.parent / outcome
    shelf.mkdir(exist_ok=True)
    there = shelf / f"{datetime.now().astimezone():%Y%m%d-%H%M%S}-{path.name}"
    path.rename(there)
    if outcome not in ("kept", "same"):
        there.with_name(there.name + ".why.txt").write_text(why + "\n", encoding="utf-8")
    return there


def wait_a_moment() -> None:
    time.sleep(_LOOK)
