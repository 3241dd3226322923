"""Texts marked where they stand and said when a page is built.

A text said while no language is spoken raises: computed at import it would
freeze in whatever language came first.
"""

import gettext as gettext_module
import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from itertools import pairwise
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import Translations

from ltsa_pwa.i18n.languages import Language, language

_RIGHT_TO_LEFT_MARK = "\u200f"
_ARABIC = re.compile("[\u0620-\u064a]")
_LAW = re.compile(
    r"\b(?:UU|PP|Perpres|Permen(?:aker)?|Perka|Perban|Kepmenaker)(?: B?P2MI)? \d+/\d{4}\b"
)
_BEGINS_LATIN = re.compile(r"[\W\d]*([A-Za-z]|\{)")

LOCALES = Path(__file__).parents[2] / "locales"


class NobodySpeaks(RuntimeError):
    """A text was said outside a page."""


_spoken: ContextVar[Language] = ContextVar("spoken")


@contextmanager
def in_language(spoken: Language) -> Iterator[None]:
    """Everything said inside is said in this language."""
    token = _spoken.set(spoken)
    try:
        yield
    finally:
        _spoken.reset(token)


def spoken_language() -> Language:
    """The language of the page being built; NobodySpeaks outside one."""
    try:
        return _spoken.get()
    except LookupError:
        raise NobodySpeaks("no page is being built") from None


def N_(text: str) -> str:  # noqa: N802 -- the name every extractor knows
    """Mark a text now, to be said later with ``_``."""
    return text


def _(text: str) -> str:
    """Say a text in the language of the page."""
    return _well_set(_voice(text).gettext(text))


def pgettext(context: str, text: str) -> str:
    """Say a short text whose meaning depends on where it stands."""
    return _well_set(_voice(text).pgettext(context, text))


def ngettext(one: str, many: str, count: int) -> str:
    """Say a text that depends on how many there are."""
    return _well_set(_voice(one).ngettext(one, many, count))


def unbroken(said: str) -> str:
    """The name of a law stays on one line: ``UU 18/2017`` never ends one with ``UU``."""
    return _LAW.sub(lambda law: law[0].replace(" ", "\N{NO-BREAK SPACE}"), said)


def is_spoken(text: str, spoken: Language, context: str | None = None) -> bool:
    """Whether this language has its own words for a text."""
    if not spoken.has_catalogue:
        return True
    message = _catalog(spoken.locale).get(text, context)
    return bool(message and _said(message.string))


def completeness(spoken: Language) -> float:
    """Which part of all texts, 0 to 1, this language says in its own words."""
    if not spoken.has_catalogue:
        return 1.0
    messages = [each for each in _catalog(spoken.locale) if each.id]
    return sum(bool(_said(each.string)) for each in messages) / max(1, len(messages))


def everything_said(spoken: Language) -> dict[str, str]:
    """Every text a page could say, by context and id, in the words it would say it in."""
    said: dict[str, str] = {}
    for locale in reversed(_asked(spoken)):
        for each in _catalog(locale):
            if _said(each.string):
                said[f"{each.context}\x04{each.id}"] = str(each.string)
    return said


@cache
def every_text() -> frozenset[str]:
    """Every message id of the template; of a plural its singular."""
    with (LOCALES / "messages.pot").open("rb") as file:
        messages = [each.id for each in read_po(file) if each.id]
    return frozenset(each if isinstance(each, str) else each[0] for each in messages)


def line_of(text: str, spoken: Language) -> str:
    """File and line where this language says a text; for English, where the template has it."""
    path = _catalogue_of(spoken.locale) if spoken.has_catalogue else LOCALES / "messages.pot"
    with path.open("rb") as file:
        found = [each for each in read_po(file) if each.id == text]
    return f"{path}:{found[0].lineno}" if found else str(path)


def forget_catalogues() -> None:
    """Read the catalogues anew at the next text."""
    _catalog.cache_clear()
    _translations.cache_clear()
    every_text.cache_clear()


def _said(string: str | tuple[str, ...] | list[str] | None) -> bool:
    return all(string) if isinstance(string, tuple | list) else bool(string)


def _well_set(said: str) -> str:
    return _keeping_its_side(unbroken(said))


def _keeping_its_side(said: str) -> str:
    """An Arabic sentence that begins with a Latin name, or a hole for one, keeps to the right.

    A browser takes the side of a line from its first letter, so an unseen one stands before it.
    """
    if spoken_language().direction != "rtl" or not _ARABIC.search(said):
        return said
    return _RIGHT_TO_LEFT_MARK + said if _BEGINS_LATIN.match(said) else said


def _voice(text: str) -> gettext_module.NullTranslations:
    try:
        return _translations(_spoken.get())
    except LookupError:
        raise NobodySpeaks(text) from None


@cache
def _translations(spoken: Language) -> gettext_module.NullTranslations:
    voices = [_compiled(name) for name in _asked(spoken)]
    first = voices[0] if voices else gettext_module.NullTranslations()
    for voice, next_voice in pairwise(voices):
        voice.add_fallback(next_voice)
    return first


def _asked(spoken: Language) -> list[str]:
    chain = [spoken, *map(language, spoken.falls_back)]
    return [each.locale for each in chain if each.has_catalogue]


def _compiled(locale: str) -> Translations:
    packed = io.BytesIO()
    write_mo(packed, _catalog(locale))
    packed.seek(0)
    return Translations(packed)


@cache
def _catalog(locale: str) -> Catalog:
    with _catalogue_of(locale).open("rb") as file:
        return read_po(file, locale=locale)


def _catalogue_of(locale: str) -> Path:
    return LOCALES / language(locale).locale / "LC_MESSAGES" / "messages.po"
