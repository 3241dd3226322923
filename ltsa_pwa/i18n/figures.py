"""Dates, numbers and money as the reader writes them."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from babel.dates import format_date, get_date_format, get_month_names
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal, format_percent

from ltsa_pwa.i18n.speech import spoken_language


def say_date(day: date) -> str:
    """A day in words: ``21 November 2026``."""
    return format_date(day, format="long", locale=spoken_language().babel)


def date_form() -> str:
    """How scripts write the same: ``d MMMM y|Januari|Februari|…``, the pattern and the months."""
    locale = spoken_language().babel
    months = get_month_names("wide", locale=locale)
    return "|".join(
        [get_date_format("long", locale).pattern, *(months[each] for each in range(1, 13))]
    )


def say_list(each: Iterable[str]) -> str:
    """Several names, joined as the reader joins them."""
    names = list(each)
    if spoken_language().direction == "rtl":
        # Its "and" hangs on the next word, and among Latin names turns the line around.
        return "، ".join(names)
    return format_list(names, locale=spoken_language().babel)


def say_number(number: int | Decimal) -> str:
    """A number with the reader's separators."""
    return format_decimal(number, locale=spoken_language().babel)


def say_percent(part: float) -> str:
    """A part of one as a percentage without decimals."""
    return format_percent(part, locale=spoken_language().babel)


def say_money(amount: int | Decimal, currency: str) -> str:
    """An amount; ``currency`` is the ISO 4217 code. Whole amounts lose their decimals."""
    locale = spoken_language().babel
    whole = amount == int(amount)
    said = format_currency(
        amount,
        currency,
        format=None if not whole else "¤#,##0",
        locale=locale,
        currency_digits=not whole,
    )
    # As it stands on a wage slip in Malaysia; Babel knows this for Malay only.
    return said.replace("MYR", "RM")
