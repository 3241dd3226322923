"""How often phones found nobody by a name: a number with the request they make anyway.

Which name, and where, stays on the phone. Written at most once a minute: a
flood of such numbers must not keep a report waiting.
"""

import logging
import time
from datetime import date, timedelta
from threading import Lock

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import Session, col, select

from ltsa_pwa.agencies.tables import MissedNames
from ltsa_pwa.database import writer

HEADER = "Bekal-Missed"
MOST = 20
"""A phone that says more is not believed more."""
_PAUSE = 60.0

log = logging.getLogger(__name__)


def read_header(said: str) -> int:
    """The number a phone sends along, 0 for what is none."""
    if not (said.isascii() and said.isdigit() and len(said) < MOST):
        return 0
    return min(int(said), MOST)


class MissedCounter:
    """Counts in memory, and puts the sum of a day into the database now and then."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._waiting: dict[date, tuple[int, int]] = {}
        self._written = -_PAUSE
        self._lock = Lock()

    def count(self, times: int, day: date) -> None:
        """Never in the way of an answer: what cannot be written is written later, or lost."""
        if not times:
            return
        with self._lock:
            had_times, had_phones = self._waiting.get(day, (0, 0))
            self._waiting[day] = (had_times + times, had_phones + 1)
            if time.monotonic() - self._written < _PAUSE:
                return
            self._written = time.monotonic()
            waiting, self._waiting = self._waiting, {}
        try:
            self._write(waiting)
        except SQLAlchemyError:
            log.warning("The count of names not found could not be written.")

    def _write(self, waiting: dict[date, tuple[int, int]]) -> None:
        with Session(writer(self._engine)) as session:
            for day, (times, phones) in waiting.items():
                row = session.get(MissedNames, day) or MissedNames(day=day)
                row.times += times
                row.phones += phones
                session.add(row)
            session.commit()


def missed_names(session: Session, today: date, days: int) -> list[MissedNames]:
    """The sums of the last days, the newest first."""
    since = col(MissedNames.day) > today - timedelta(days=days)
    rows = select(MissedNames).where(since).order_by(col(MissedNames.day).desc())
    return list(session.exec(rows))
