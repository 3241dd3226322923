"""How alike two company names are. The phone decides the same in ``agency_names.js``.

Exact means the same words in the same order; only the legal form, capitals,
accents and punctuation may differ. Everything else is at most near: borrowing a
name that sounds like a licensed one is how people are cheated.
Both sides must pass ``tests/cases/agency_names.json``.
"""

import re
import unicodedata
from typing import Literal

from rapidfuzz.distance import OSA

from ltsa_pwa.agencies.agency import licence_key

Likeness = Literal["exact", "order", "spelling", "short", "longer", "part", "number"]
CLOSENESS: tuple[Likeness, ...] = (
    "exact",
    "number",
    "order",
    "spelling",
    "short",
    "longer",
    "part",
)
"""From the closest to the farthest, as they are listed."""

_DOTTED = ["p", "t"]
_LEGAL_FORMS = {"pt", "tbk", "persero", "perseroan", "terbatas"}
"""Only what a licensed company can be: a "CV" of that name is another one."""
_PLACE_KINDS = {"kabupaten", "kab", "kota", "kotamadya", "regency", "city"}
_SOUNDS = tuple(
    (re.compile(spelt), heard)
    for spelt, heard in (
        (r"oe", "u"), (r"dj", "j"), (r"tj", "c"), (r"sj|sy", "s"), (r"nj", "ny"), (r"kh|ch", "k"),
        (r"ph", "p"), (r"[fv]", "p"), (r"z", "s"), (r"q", "k"), (r"x", "ks"), (r"y", "i"),
        (r"(.)\1+", r"\1"),
    )
)  # fmt: skip
_ONE_WRONG, _TWO_WRONG = 4, 7
_SHORTEST_PREFIX, _SHORTEST_SKELETON, _SHORTEST_NUMBER = 2, 3, 4
_NUMBER_TYPO = 8


def words(text: str) -> list[str]:
    """The words that make a name, without the legal form at either end."""
    plain = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text).lower())
    plain = "".join(sign for sign in plain if unicodedata.category(sign) != "Mn")
    plain = re.sub("['’‘`´]", "", plain).replace("&", " dan ")
    found = _join_legal_form([word for word in re.split(r"[\W_]+", plain) if word])
    while len(found) > 1 and found[0] in _LEGAL_FORMS:
        found.pop(0)
    while len(found) > 1 and found[-1] in _LEGAL_FORMS:
        found.pop()
    return found


def _join_legal_form(found: list[str]) -> list[str]:
    """ "P.T." at either end is one word, "PT"."""
    if len(found) > len(_DOTTED) and found[:2] == _DOTTED:
        return ["pt", *found[2:]]
    if len(found) > len(_DOTTED) and found[-2:] == _DOTTED:
        return [*found[:-2], "pt"]
    return found


def sound(word: str) -> str:
    """A word as it is heard: old and new spellings, f and v and p, doubled letters."""
    for spelt, heard in _SOUNDS:
        word = spelt.sub(heard, word)
    return word.rstrip("h") or word


def likeness(query: str, name: str) -> Likeness | None:
    """How a typed name is like a listed one, None for not at all."""
    asked, listed = words(query), words(name)
    if not asked or not listed:
        return None
    if asked == listed:
        return "exact"
    if sorted(asked) == sorted(listed):
        return "order"
    if _is_misspelt("".join(asked), "".join(listed)):
        return "spelling"
    if _is_initials(asked, listed) or _is_initials(listed, asked):
        return "short"
    return _by_words(asked, listed)


def number_likeness(query: str, licence: str) -> Likeness | None:
    """How a typed licence number is like a listed one."""
    asked, listed = licence_key(query), licence_key(licence)
    if len(asked) < _SHORTEST_NUMBER or not re.search(r"\d", asked):
        return None
    if asked == listed:
        return "exact" if breaks_fit(query, licence) else "number"
    is_typo = min(len(asked), len(listed)) >= _NUMBER_TYPO and OSA.distance(asked, listed) == 1
    return "number" if asked in listed or is_typo else None


def breaks_fit(asked: str, listed: str) -> bool:
    """Signs between digits may be left out, but not stand elsewhere: 1/11/2019 is not 11/1/2019."""
    ones, others = _breaks(asked), _breaks(listed)
    return ones <= others or others <= ones


def _breaks(number: str) -> set[int]:
    """Where two digits are kept apart, counted from the end."""
    apart = re.finditer(r"\d[^0-9A-Z]+(?=\d)", number.upper())
    return {len(licence_key(number.upper()[each.end() :])) for each in apart}


def is_place(query: str, regency: str) -> bool:
    """Whether a typed place is this regency, with "Kabupaten" or "Kota" or without."""
    asked = [word for word in words(query) if word not in _PLACE_KINDS]
    listed = [word for word in words(regency) if word not in _PLACE_KINDS]
    return bool(asked) and asked == listed


def _by_words(asked: list[str], listed: list[str]) -> Likeness | None:
    left = list(listed)
    found = [_take_best(word, left) for word in asked]
    matched = [each for each in found if each]
    missed = len(found) - len(matched)
    if missed == 0 and left:
        return "part"
    if missed == 0:
        return "short" if "short" in matched else "spelling"
    return "longer" if missed == 1 and not left and len(matched) > 1 else None


def _take_best(word: str, left: list[str]) -> str | None:
    """Match one word with the most alike that is left, and take that away."""
    for is_alike, how in ((_is_same, "same"), (_is_misspelt, "spelling"), (_is_short, "short")):
        for each in left:
            if is_alike(word, each):
                left.remove(each)
                return how
    return None


def _is_same(one: str, other: str) -> bool:
    return one == other


def _is_misspelt(one: str, other: str) -> bool:
    shorter = min(len(one), len(other))
    wrong = 2 if shorter >= _TWO_WRONG else 1 if shorter >= _ONE_WRONG else 0
    return (
        OSA.distance(one, other, score_cutoff=wrong) <= wrong
        or OSA.distance(sound(one), sound(other), score_cutoff=wrong) <= wrong
    )


def _is_short(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    if len(short) < _SHORTEST_PREFIX:
        return False
    return long.startswith(short) or _is_skeleton(short, long)


def _is_skeleton(short: str, long: str) -> bool:
    """Whether ``mdr`` may stand for ``mandiri``."""
    if len(short) < _SHORTEST_SKELETON or re.search("[aeiou]", short[1:]):
        return False
    rest = iter(long[1:])
    return short[0] == long[0] and all(letter in rest for letter in short[1:])


def _is_initials(one: list[str], many: list[str]) -> bool:
    return len(many) > 2 and one == ["".join(word[0] for word in many)]  # noqa: PLR2004
