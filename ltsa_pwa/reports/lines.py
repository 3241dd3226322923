"""The relay's two lines to the case service: whether they work, and how long to leave them be."""

import random
import time
from collections.abc import Callable

from sqlalchemy import Connection, func, update

from ltsa_pwa.reports.report import now
from ltsa_pwa.reports.tables import relay_line

REPORTS = "reports"
EVENTS = "events"
FIRST_PAUSE = 1.0
LONGEST_PAUSE = 300.0
"""Seconds between two tries of one report."""
LONGEST_SILENCE = 30.0
"""Seconds a whole line is left alone; then one report is tried, and all others soon after."""
DIFFERENT_FAILURES = 3
"""So many reports must fail in a row before it is the line and not the report."""
WORTH_NOTING = 60.0
"""Seconds the note that a line works may grow old: each note is a write to the disk."""


def pause(failures: int, longest: float = LONGEST_PAUSE) -> float:
    """Twice as long each time, and never the same for two who failed together."""
    full = min(FIRST_PAUSE * 2 ** min(failures, 20), longest)
    return full * random.uniform(0.5, 1.0)  # noqa: S311 -- not a secret


class Line:
    """What one relay has lately seen of one line.

    Silences are counted, not looked up on the wall: whoever sets this computer's
    clock back by a year must not silence the line for a year.
    """

    def __init__(self, name: str, clock: Callable[[], float] = time.monotonic) -> None:
        self.name = name
        self._clock = clock
        self._failed: set[str] = set()
        self._silences = 0
        self._closed_until = float("-inf")
        self._failed_at = float("-inf")
        self._trouble: str | None = None
        self._noted: tuple[str | None, float] | None = None

    @property
    def works(self) -> bool:
        return self._silences == 0

    @property
    def closed_for(self) -> float:
        """Seconds until the line may be used again."""
        return max(0.0, self._closed_until - self._clock())

    @property
    def is_open(self) -> bool:
        return self.closed_for == 0

    @property
    def is_open_for_alarm(self) -> bool:
        """Whoever asks for an hour's rest knows of no danger: an alarm knocks all the same."""
        return self.is_open or self._clock() - self._failed_at >= LONGEST_SILENCE

    def failed(
        self, what: str, reason: str, *, for_all: bool, retry_after: float | None = None
    ) -> None:
        """Close the line when the service asks for it, or when it can hardly be one report."""
        self._failed_at = self._clock()
        self._failed.add(what)
        self._trouble = reason
        if not (for_all or len(self._failed) >= DIFFERENT_FAILURES):
            return
        if self.is_open:
            self._silences += 1
            self._close(pause(self._silences - 1, LONGEST_SILENCE))
        if for_all and retry_after:
            self._close(retry_after)

    def _close(self, seconds: float) -> None:
        self._closed_until = max(self._closed_until, self._clock() + seconds)

    def worked(self) -> bool:
        """Open the line; True when it had been given up, so that what waits is tried at once."""
        was_away = not self.works
        self._failed.clear()
        self._silences = 0
        self._closed_until = float("-inf")
        self._trouble = None
        return was_away

    def note(self, connection: Connection, trouble: str | None) -> None:
        """Tell the operator, who asks another process."""
        moment = now()
        since = relay_line.c.trouble_since
        told = (
            {"trouble": None, "trouble_since": None, "worked_at": moment}
            if trouble is None
            else {"trouble": trouble, "trouble_since": func.coalesce(since, moment)}
        )
        connection.execute(update(relay_line).where(relay_line.c.name == self.name).values(told))

    def was_noted(self, trouble: str | None) -> None:
        """It is on the disk; what was found meanwhile is still to be told."""
        self._noted = (trouble, self._clock())

    @property
    def trouble(self) -> str | None:
        """What stands in the way now."""
        return self._trouble

    @property
    def has_news(self) -> bool:
        """Whether a note would tell the operator something new."""
        if self._noted is None:
            return True
        trouble, at = self._noted
        return trouble != self._trouble or (trouble is None and self._clock() - at > WORTH_NOTING)
