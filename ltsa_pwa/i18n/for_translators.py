"""What a translator is told beside each text: what its holes hold, where it stands, and our notes.

Babel's own reader takes a comment for the one text below it. Here a comment that begins with
``# Translators:`` speaks for all that stands below it: a line, a whole table or a function; with an
empty line after it, for the whole module. ``babel.cfg`` names this one, for the phone and the desk.
"""

import ast
import io
import re
import string
import tokenize
import tomllib
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import IO, Any, NamedTuple

from babel.messages.extract import extract_python

MARK = "# Translators:"
HOLES = Path(__file__).with_name("holes.toml")
PACKAGE = re.compile(r".*\b(?:ltsa_pwa|ltsa_desk)/")
"""The phone's texts are read, and the desk's."""


class Note(NamedTuple):
    """A comment for translators, and the lines it speaks for."""

    text: str
    first: int
    last: int


def extract(
    file: IO[bytes],
    keywords: Mapping[str, Any],
    tags: Collection[str],  # noqa: ARG001 -- the form Babel calls; our mark is always the same
    options: Any,
) -> Iterator[tuple[int, Any, Any, list[str]]]:
    """The texts of a module as Babel finds them, each with what is to be known of it."""
    source = file.read().decode()
    said = notes(source)
    where = f"Where: {standing(source)}"
    found = extract_python(io.BytesIO(source.encode()), keywords, (), options)
    for line, function, texts, _ in found:
        ours = [each.text for each in said if each.first <= line <= each.last]
        yield line, function, texts, [*ours, *_holes(texts, _module(file.name)), where]


def notes(source: str) -> tuple[Note, ...]:
    """The comments for translators in a module, outer ones first."""
    comments = _comments(source)
    ends = _ends(ast.parse(source))
    length = len(source.splitlines())
    found: list[Note] = []
    for line in sorted(comments):
        if comments[line].startswith(MARK):
            below = line + 1
            text = comments[line].removeprefix(MARK).strip()
            while below in comments and not comments[below].startswith(MARK):
                text += f" {comments[below].removeprefix('#').strip()}"
                below += 1
            while below in comments:  # a second note for the same
                below += 1
            found.append(Note(text, below, ends.get(below, length)))
    return tuple(found)


def standing(source: str) -> str:
    """What the module is for: the first sentences of its docstring."""
    about = ast.get_docstring(ast.parse(source)) or ""
    return " ".join(about.partition("\n\n")[0].replace("``", "").split())


def holes(texts: object) -> list[str]:
    """The names in braces of a text, or of its forms, in their order."""
    forms = [texts] if isinstance(texts, str) else texts if isinstance(texts, tuple | list) else []
    named = [
        name
        for form in forms
        if isinstance(form, str)
        for _, name, _, _ in string.Formatter().parse(form)
        if name
    ]
    return list(dict.fromkeys(named))


@cache
def known_holes() -> dict[str, tuple[str, str]]:
    """Of each hole what it holds, and an example. ``"{name} in {module}"`` goes before the name."""
    with HOLES.open("rb") as file:
        return {name: (what, example) for name, (what, example) in tomllib.load(file).items()}


def row_of(hole: str, module: str) -> str:
    """The name of the row that speaks for a hole in this module."""
    own = f"{hole} in {module}"
    return own if own in known_holes() else hole


def _holes(texts: object, module: str) -> Iterator[str]:
    for hole in holes(texts):
        if row := known_holes().get(row_of(hole, module)):
            yield f"{{{hole}}}: {row[0]}, like {row[1]}"


def _module(path: str) -> str:
    return PACKAGE.sub("", path.replace("\\", "/")).removesuffix(".py")


def _comments(source: str) -> dict[int, str]:
    """The comments that have a line of their own."""
    words = tokenize.generate_tokens(io.StringIO(source).readline)
    return {
        each.start[0]: each.string
        for each in words
        if each.type == tokenize.COMMENT and each.line.lstrip().startswith("#")
    }


def _ends(tree: ast.AST) -> dict[int, int]:
    """Of each line that begins something, the line where the longest of it ends."""
    ends: dict[int, int] = {}
    for node in ast.walk(tree):
        for first, last in _spans(node):
            ends[first] = max(ends.get(first, 0), last)
    return ends


def _spans(node: ast.AST) -> Iterator[tuple[int, int]]:
    match node:
        case ast.Dict(keys=keys, values=values):
            for key, value in zip(keys, values, strict=True):
                yield (key or value).lineno, value.end_lineno or value.lineno
        case ast.FunctionDef(decorator_list=[first, *_]) | ast.ClassDef(decorator_list=[first, *_]):
            yield first.lineno, node.end_lineno or node.lineno
    if (line := getattr(node, "lineno", 0)) and (end := getattr(node, "end_lineno", None)):
        yield line, end
