"""Points in time: always with a zone in Python, always UTC in the database."""

import time
from collections.abc import Callable
from datetime import UTC, datetime

from sqlalchemy import DateTime, Dialect
from sqlalchemy.types import TypeDecorator

AN_HOUR = 3600.0
WORTH_NOTICING = 60.0
"""Seconds: a time server that corrects the clock a little is no news."""


class Moment(TypeDecorator[datetime]):
    """A UTC time that SQLite, which has no zones, gives back with its zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Refuse a time without a zone: nobody could say when it was."""
        if value is not None and value.tzinfo is None:
            raise ValueError("a moment without a zone")
        return value.astimezone(UTC) if value else None

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Put the zone back."""
        if value is None:
            return None
        return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)


class Clock:
    """Compares the clock on the wall with the one that only counts."""

    def __init__(
        self,
        wall: Callable[[], float] = time.time,
        steady: Callable[[], float] = time.monotonic,
    ) -> None:
        self._wall = wall
        self._steady = steady
        self._between = wall() - steady()
        self._even_since = steady()

    def is_sure(self) -> bool:
        """Whether nobody has set it for an hour, and this computer did not sleep meanwhile."""
        between, moment = self._wall() - self._steady(), self._steady()
        if abs(between - self._between) > WORTH_NOTICING:
            self._between, self._even_since = between, moment
        return moment - self._even_since >= AN_HOUR


def now() -> datetime:
    """This moment."""
    return datetime.now(UTC)


def as_text(moment: datetime) -> str:
    """As it stands in an answer: ``2026-11-21T07:00:00.000000Z``."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
