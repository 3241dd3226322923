"""The jobs that a cell of a permit names, and whether one that was offered is among them.

The phone does the same in assets/device/agency_jobs.js; both must pass
tests/cases/agency_permits.json.
"""

import re

_EXCEPT = re.compile(
    r"(?<![^\W\d_])(?:bukan|kecuali|selain|tanpa|non(?![ -]?formal)|except|not|excluding|excl"
    r"|dilarang|(?:tidak|tdk)\.? (?:termasuk|untuk|utk|boleh|berlaku)|di luar(?! negeri))"
    r"(?![^\W\d_]).*",
    re.IGNORECASE | re.DOTALL,
)
"""What a permit is not for, up to the end of its cell."""
_BRACKETS = re.compile(r"\(([^)]*)\)?")
_SIGN_BETWEEN = re.compile(r"[^\w\s().'’-]|[_\t-\r\x1c-\x1f\x85\u2028\u2029]|[.-](?=\s|$)")
"""One job is words with blanks between them, at most hyphens. All else parts two."""
_WORDS_BETWEEN = re.compile(
    r"(^|[\W_])(?:(?:dan|dn|and|serta|beserta|plus|atau|or|maupun|juga|lalu|ke|dll|dsb|dst|etc"
    r"|\d+ ?(?:orang|org|pax|people))(?![^\W_])|-|\d{1,2}[.)](?!\d))",
    re.IGNORECASE,
)
_PIECE = re.compile(r"(?:\([^)]*\)?|[^(;])+")


def is_among(job: str, cell: str) -> bool:
    """Every job that is asked for must stand in one job, word for word and side by side.

    With a word more, or another between, it is another job. A cell that names
    none is for all jobs, and who asks for none asks for any.
    """
    asked = [each for each in _named(job) if each]
    listed = _named(_without_excluded(cell))
    if not asked or not cell:
        return True
    return all(any(_is_part(one, each) for each in listed) for one in asked)


def _without_excluded(cell: str) -> str:
    kept = _BRACKETS.sub(lambda seen: " " if _EXCEPT.search(seen[1]) else seen[0], cell)
    return _EXCEPT.sub("", kept)


def _named(text: str) -> list[list[str]]:
    """The words of each job. Brackets hold another name of it, or more about it."""
    parted = _SIGN_BETWEEN.sub(";", _WORDS_BETWEEN.sub(r"\1;", text))
    return [each for piece in _PIECE.findall(parted) for each in _names(piece)]


def _names(piece: str) -> list[list[str]]:
    name = _words(_BRACKETS.sub(" ", piece))
    inside = [_words(each) for seen in _BRACKETS.finditer(piece) for each in seen[1].split(";")]
    before = _words(piece.partition("(")[0])
    return [name, *inside, *(before + each for each in inside)]


def _words(job: str) -> list[str]:
    return re.findall(r"[^\W_]+", job.lower())


def _is_part(some: list[str], whole: list[str]) -> bool:
    """Whole words: three letters of a job are no job."""
    return f" {' '.join(some)} " in f" {' '.join(whole)} "
