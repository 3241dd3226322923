"""Reads the catalogues before the build does: a text that cannot be said must not reach a page."""

import string
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Message
from babel.messages.pofile import PoFileError, read_po

from ltsa_pwa.i18n.languages import LANGUAGES, Language

_CLOSES = {
    **dict.fromkeys("\u2066\u2067\u2068", "\u2069"),  # isolates
    **dict.fromkeys("\u202a\u202b\u202d\u202e", "\u202c"),  # embeddings and overrides
}
_BRACKETS = {"(": ")", "[": "]", "«": "»", "“": "”"}
"""From right to left a lonely bracket turns around and swallows half a line."""


class BadMessage(ValueError):
    """A text that would break a page; the message names its file and line."""


def proofread(locales: Path) -> None:
    """Read every catalogue; BadMessage for the first text that is wrong."""
    for language in (each for each in LANGUAGES if each.has_catalogue):
        path = locales / language.locale / "LC_MESSAGES" / "messages.po"
        for message in _messages(path, language):
            for text in texts(message):
                wrong = _wrong_holes(message, text) or _wrong_marks(text, language)
                if wrong:
                    raise BadMessage(f"{path}:{message.lineno}: {wrong}: {text}")


def texts(message: Message) -> list[str]:
    """What a translator wrote: one text, or one for each plural form."""
    said = message.string
    return [each for each in ([said] if isinstance(said, str) else said or ()) if each]


def _messages(path: Path, language: Language) -> Iterator[Message]:
    try:
        with path.open("rb") as file:
            catalogue = read_po(file, locale=language.locale, abort_invalid=True)
    except (OSError, PoFileError, ValueError) as error:
        raise BadMessage(f"{path}: {error}") from error
    return (each for each in catalogue if each.id)


def _wrong_holes(message: Message, text: str) -> str:
    """A translation has the holes of its text; of two forms, the singular may drop the number."""
    forms = [message.id] if isinstance(message.id, str) else list(message.id)
    allowed = set().union(*map(_holes, forms))
    try:
        found = _holes(text)
    except ValueError as error:
        return str(error)
    if extra := found - allowed:
        return f"{_named(extra)} is not in the English text"
    if missing := _holes(forms[-1]) - found:
        return f"{_named(missing)} is missing"
    return ""


def _holes(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def _named(holes: set[str]) -> str:
    return ", ".join(f"{{{each}}}" for each in sorted(holes))


def _wrong_marks(text: str, language: Language) -> str:
    pairs = _CLOSES if language.direction == "ltr" else {**_CLOSES, **_BRACKETS}
    waiting: list[str] = []
    for sign in text:
        if sign in pairs:
            waiting.append(pairs[sign])
        elif sign in pairs.values() and (not waiting or waiting.pop() != sign):
            return f"{_sign(sign)} closes nothing"
    return f"{_sign(waiting[-1])} is missing" if waiting else ""


def _sign(sign: str) -> str:
    return f"U+{ord(sign):04X}" if not sign.isprintable() else sign
