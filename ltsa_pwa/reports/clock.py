"""Notice when somebody sets this computer's clock, or when it slept."""

import time
from collections.abc import Callable

WORTH_NOTICING = 5.0
"""Seconds: a time server that corrects the clock a little is no news."""


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

    def was_set(self) -> bool:
        """Whether it was set since the last question: what waits for a time has another one now."""
        between = self._wall() - self._steady()
        is_set = abs(between - self._between) > WORTH_NOTICING
        if is_set:
            self._between = between
        return is_set
