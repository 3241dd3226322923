"""The index of one language: every place of its pages, and which words lead there."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from ltsa_pwa.i18n import LANGUAGES
from ltsa_pwa.offline.found_in import Place, places_in
from ltsa_pwa.offline.search_words import words_of
from ltsa_pwa.routes import LOCK, OFFLINE, OUTREACH, PAGES, POSTER, SEARCH, Page, address

# A word that a fifth of all places have finds nothing, and would be the longest row of all.
_TOO_COMMON = 5
_BASE = 36
# What people say for a word of ours (docs/words.md), where no answer of the talk has it.
_SAID_FOR = {
    "pemberi": ("majikan", "bos", "juragan"),
    "ponsel": ("hp", "hape", "handphone"),
    "migran": ("tki", "tkw"),
    "uang": ("duit",),
    "kesehatan": ("medical", "medikal"),
    "employer": ("boss", "madam"),
    "صاحب": ("كفيل", "كفيلي"),
    "雇主": ("老闆",),
}
# What only an outreach worker needs stands in nobody's way.
UNSEARCHED = (OFFLINE, SEARCH, LOCK, OUTREACH, POSTER)


@dataclass(frozen=True)
class Row:
    """A place as the index counts it."""

    page: str
    place: Place


def write_indexes(site: Path) -> None:
    """Write every language's index under a name with its digest, and tell the search pages."""
    (site / "find").mkdir()
    named = {f"/find/{each.tag}.json": _write_index(site, each.tag) for each in LANGUAGES}
    for each in LANGUAGES:
        page = _file(site, SEARCH, each.tag)
        html = page.read_text(encoding="utf-8")
        for plain, hashed in named.items():
            html = html.replace(plain, hashed)
        page.write_text(html, encoding="utf-8")


def _write_index(site: Path, tag: str) -> str:
    searched = [each for each in PAGES if each not in UNSEARCHED]
    pages = {each.path: _file(site, each, tag).read_text(encoding="utf-8") for each in searched}
    index = search_index(pages).encode()
    name = f"/find/{tag}-{hashlib.sha256(index).hexdigest()[:8]}.json"
    (site / name[1:]).write_bytes(index)
    return name


def _file(site: Path, page: Page, tag: str) -> Path:
    return site / f"{address(page, tag)[1:]}.html"


def search_index(pages: Mapping[str, str]) -> str:
    """The index as JSON, of pages by their path within a language."""
    rows = [Row(path, place) for path, html in pages.items() for place in places_in(html)]
    order = list(pages)
    words = _rows_of_words(rows)
    return json.dumps(
        {
            "pages": order,
            "places": [
                [order.index(each.page), each.place.anchor, each.place.title] for each in rows
            ],
            "words": " ".join(_front_coded(sorted(words))),
            "rows": " ".join(_told(words[word]) for word in sorted(words)),
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )


def _rows_of_words(rows: list[Row]) -> dict[str, list[int]]:
    """Numbers of the places a word leads to; titles are read from the list of places itself."""
    found: dict[str, set[int]] = {}
    for number, row in enumerate(rows):
        in_title = set(words_of(row.place.title))
        in_all = in_title | {word for text in row.place.texts for word in words_of(text)}
        for word in (in_all | _said_for(in_all)) - in_title:
            found.setdefault(word, set()).add(number)
    most = max(4, len(rows) // _TOO_COMMON)
    return {word: sorted(numbers) for word, numbers in found.items() if len(numbers) <= most}


def _said_for(words: Iterable[str]) -> set[str]:
    return {other for word in words for other in _SAID_FOR.get(word, ())}


def _front_coded(words: Iterable[str]) -> Iterable[str]:
    """Each word without what it shares with the one before, told by a digit of base 36."""
    before = ""
    for word in words:
        shared = 0
        while shared < min(len(before), len(word), _BASE - 1) and before[shared] == word[shared]:
            shared += 1
        yield _digit(shared) + word[shared:]
        before = word


def _told(numbers: list[int]) -> str:
    """Steps from one number to the next, in base 36, larger ones behind a point."""
    steps = [now - before for before, now in zip([0, *numbers], numbers, strict=False)]
    return ".".join(_base36(step) for step in steps)


def _base36(number: int) -> str:
    digits = ""
    while True:
        number, rest = divmod(number, _BASE)
        digits = _digit(rest) + digits
        if not number:
            return digits


def _digit(number: int) -> str:
    return "0123456789abcdefghijklmnopqrstuvwxyz"[number]
