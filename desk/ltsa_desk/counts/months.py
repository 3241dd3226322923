"""Months as ``2026-11``, and when each of them is counted."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

COUNTED_ON = 10
"""The day of the next month: phones without signal have had a while to tell."""
MONTHS = 12
QUARTER = 3


def month_of(day: date) -> str:
    """The month of a day."""
    return f"{day:%Y-%m}"


def first_day(month: str) -> date:
    """The first of a month."""
    return date.fromisoformat(f"{month}-01")


def following(month: str) -> str:
    """The month after it."""
    return month_of(first_day(month) + timedelta(days=31))


def counted_at(month: str, zone: ZoneInfo) -> datetime:
    """The moment from which on a month can be counted."""
    day = first_day(following(month)).replace(day=COUNTED_ON)
    return datetime(day.year, day.month, day.day, tzinfo=zone)


def oldest_open(moment: datetime, zone: ZoneInfo) -> str:
    """The month that was still to be counted at that moment, and no older one."""
    local = moment.astimezone(zone)
    return month_of(local.date() - timedelta(days=local.day if local.day < COUNTED_ON else 0))


def between(first: str, last: str) -> Iterator[str]:
    """All months from the first to the last."""
    while first <= last:
        yield first
        first = following(first)


def quarter_of(month: str) -> str:
    """``2026-Q4``."""
    day = first_day(month)
    return f"{day.year}-Q{(day.month - 1) // QUARTER + 1}"


def months_of(quarter: str) -> list[str]:
    """The three months of a quarter; ValueError for what is none."""
    year, _q, number = quarter.partition("-Q")
    if number not in {"1", "2", "3", "4"} or not (year.isdecimal() and len(year) == len("2026")):
        raise ValueError(quarter)
    first = (int(number) - 1) * QUARTER + 1
    return [f"{year}-{month:02}" for month in range(first, first + QUARTER)]
