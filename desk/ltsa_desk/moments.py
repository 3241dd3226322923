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
        self._known = 0.0
        """The latest time that is sure, and when it was told by the clock that only counts."""
        self._known_at = steady()

    def is_sure(self) -> bool:
        """Whether nobody has set it for an hour, and this computer did not sleep meanwhile."""
        between, moment = self._wall() - self._steady(), self._steady()
        if abs(between - self._between) > WORTH_NOTICING:
            self._between, self._even_since = between, moment
        return moment - self._even_since >= AN_HOUR

    def sure_moment(self, newest: datetime | None) -> datetime | None:
        """This moment, but not more than an hour later than what is known: the ``newest`` time
        that another clock told, and what has passed since while this computer was awake.

        None while the clock was set within the hour. Where nothing was ever told, the wall counts.
        """
        if not self.is_sure():
            return None
        if newest is None:
            return datetime.fromtimestamp(self._wall(), UTC)
        passed = self._steady() - self._known_at
        if newest.timestamp() > self._known + passed:
            self._known, self._known_at, passed = newest.timestamp(), self._steady(), 0.0
        latest = self._known + passed + AN_HOUR
        return datetime.fromtimestamp(min(self._wall(), latest), UTC)


def now() -> datetime:
    """This moment."""
    return datetime.now(UTC)


def as_text(moment: datetime) -> str:
    """As it stands in an answer: ``2026-11-21T07:00:00.000000Z``."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
