"""Knocks at phones when something has happened in their cases. Runs beside the relay."""

import asyncio
import logging
from collections.abc import Callable

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from ltsa_pwa import database
from ltsa_pwa.reports.push import book
from ltsa_pwa.reports.push.book import Knock
from ltsa_pwa.reports.report import now

LOOK_AGAIN = 2.0

log = logging.getLogger(__name__)


class Bell:
    """Looks again and again; what was not heard is tried later."""

    def __init__(self, engine: Engine, knock: Callable[[str], str]) -> None:
        self._engine = database.writer(engine)
        self._knock = knock

    async def run(self) -> None:
        while True:
            try:
                await asyncio.to_thread(self.ring)
            except SQLAlchemyError as error:
                log.warning("No phone was knocked at: %s", database.in_its_words(error))
            except Exception:
                log.exception("No phone was knocked at")
            await asyncio.sleep(LOOK_AGAIN)

    def ring(self) -> None:
        with self._engine.begin() as connection:
            knocks = book.take(connection, now())
        for each in knocks:
            self._by_itself(lambda knock=each: self._settle(knock, self._knock(knock.endpoint)))

    def _by_itself(self, work: Callable[[], None]) -> None:
        """One phone's trouble is its own: those behind it are knocked at all the same."""
        try:
            work()
        except Exception as error:  # noqa: BLE001 -- only its kind is told: the rest may hold an address
            log.warning("One phone was not knocked at: %s", type(error).__name__)

    def _settle(self, knock: Knock, outcome: str) -> None:
        with self._engine.begin() as connection:
            if outcome == "heard":
                book.heard(connection, knock)
            elif outcome == "gone":
                book.gone(connection, knock)
            else:
                book.put_off(connection, knock, now())
