"""The desk in the officer's language; a text is said when a page is built or an event answered."""

import gettext as gettext_module
import io
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_datetime, format_timedelta
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal
from babel.support import Translations

LOCALES = Path(__file__).parents[1] / "locales"


class NobodySpeaks(RuntimeError):
    """A text was said outside a page or an event."""


_spoken: ContextVar[str] = ContextVar("desk_spoken")


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Everything said inside is said in this language."""
    token = _spoken.set(language)
    try:
        yield
    finally:
        _spoken.reset(token)


def spoken() -> str:
    """The language being spoken; NobodySpeaks when there is none."""
    try:
        return _spoken.get()
    except LookupError:
        raise NobodySpeaks("no page is being built") from None


def N_(text: str) -> str:  # noqa: N802 -- the name every extractor knows
    """Mark a text now, to be said later with ``_``."""
    return text


def _(text: str) -> str:
    """Say a text."""
    return _voice(spoken()).gettext(text)


def ngettext(one: str, many: str, count: int) -> str:
    """Say a text that depends on how many there are."""
    return _voice(spoken()).ngettext(one, many, count)


def say_moment(moment: datetime, zone: ZoneInfo) -> str:
    """A time on the office's clock: ``21 Nov 2026, 14.05``."""
    pattern = "d MMM y, HH.mm" if spoken() == "id" else "d MMM y, HH:mm"
    return format_datetime(moment, pattern, tzinfo=zone, locale=spoken())


def say_day(day: date) -> str:
    """A day: ``21 November 2026``."""
    return format_date(day, "d MMMM y", locale=spoken())


def say_month(month: date) -> str:
    """A month: ``November 2026``."""
    return format_date(month, "MMMM y", locale=spoken())


def say_number(number: int) -> str:
    """A number with its dots or commas."""
    return format_decimal(number, locale=spoken())


def say_how_long(time: timedelta) -> str:
    """A length of time: ``3 hours``."""
    return format_timedelta(time, threshold=1.2, locale=spoken())


@cache
def _voice(language: str) -> gettext_module.NullTranslations:
    if language == "en":
        return gettext_module.NullTranslations()
    packed = io.BytesIO()
    with (LOCALES / language / "LC_MESSAGES" / "messages.po").open("rb") as file:
        write_mo(packed, read_po(file, locale=language))
    packed.seek(0)
    return Translations(packed)
