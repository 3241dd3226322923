"""Prove that the database takes a write, and not more often than needed."""

import time
from threading import Lock

from sqlalchemy import Engine, delete, insert
from sqlalchemy.exc import SQLAlchemyError

from ltsa_pwa import database
from ltsa_pwa.reports.report import now
from ltsa_pwa.reports.tables import heartbeat

FRESH = 5
"""Seconds one proof is believed: asking for health is free for anybody, writing is not."""


class Heartbeat:
    """Remembers the last proof."""

    def __init__(self, engine: Engine) -> None:
        self._engine = database.writer(engine)
        self._lock = Lock()
        self._proved_at = float("-inf")
        self._writes = False

    def beats(self) -> bool:
        """Whether a write was on the disk within the last seconds."""
        with self._lock:
            if time.monotonic() - self._proved_at > FRESH:
                self._writes = self._write()
                self._proved_at = time.monotonic()
            return self._writes

    def _write(self) -> bool:
        try:
            with self._engine.begin() as connection:
                connection.execute(delete(heartbeat).where(heartbeat.c.name == "server"))
                connection.execute(insert(heartbeat).values(name="server", at=now()))
        except SQLAlchemyError:
            return False
        return True
