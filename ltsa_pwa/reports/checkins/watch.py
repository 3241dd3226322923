"""The clock of the check-ins. It runs beside the relay, because a phone that was taken cannot."""

import asyncio
import logging
import time
from collections.abc import Callable
from datetime import datetime

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import IntegrityError, SQLAlchemyError

from ltsa_pwa import database
from ltsa_pwa.reports.checkins import book
from ltsa_pwa.reports.clock import Clock
from ltsa_pwa.reports.ledger import Ledger, known_among
from ltsa_pwa.reports.push import book as push
from ltsa_pwa.reports.report import Report, now

LOOK_AGAIN = 15.0
HOLD = 300.0
"""Seconds in which nothing fires after a start or after the computer's clock was set.

While the server was away no sign could come in: phones get this long to say what
they have been trying to say. Whoever is still silent then is not forgotten.
"""

log = logging.getLogger(__name__)


class Watch:
    """Looks again and again; all that matters is in the database."""

    def __init__(
        self,
        engine: Engine,
        wall: Callable[[], datetime] = now,
        steady: Callable[[], float] = time.monotonic,
    ) -> None:
        self._engine = database.writer(engine)
        self._ledger = Ledger(engine)
        self._wall = wall
        self._steady = steady
        self._clock = Clock(lambda: wall().timestamp(), steady)
        self._held_since = steady()

    async def run(self) -> None:
        while True:
            try:
                await asyncio.to_thread(self.look)
            except SQLAlchemyError as error:
                log.warning(
                    "The check-ins could not be looked at: %s", database.in_its_words(error)
                )
            except Exception:
                log.exception("The check-ins could not be looked at")
            await asyncio.sleep(LOOK_AGAIN)

    def look(self) -> None:
        """Ask those whose hour has come; send on the plans of those who stayed silent."""
        if self._clock.was_set():
            self._held_since = self._steady()
        moment = self._wall()
        with self._engine.begin() as connection:
            if cases := book.to_ask(connection, moment):
                push.want(connection, cases, moment)
        if self._steady() - self._held_since < HOLD:
            return
        while self._fire_some(moment):
            pass

    def _fire_some(self, moment: datetime) -> bool:
        """On the road and fired, or neither: a sign that comes meanwhile waits for this row."""
        try:
            with self._engine.begin() as connection:
                return self._fire(connection, moment)
        except IntegrityError:
            # Another server numbered an event of the same case at the same time.
            log.warning("A plan is tried again: another server was faster")
            return False

    def _fire(self, connection: Connection, moment: datetime) -> bool:
        plans = book.to_fire(connection, moment)
        there = known_among(connection, plans) if plans else {}
        # An id can only be taken by somebody who made the plan himself.
        fresh: dict[str, Report] = {plan.id: plan for plan in plans if plan.id not in there}
        if fresh:
            self._ledger.insert_all(connection, list(fresh.values()))
            log.warning("%d check-ins were not answered; their plans go to the office", len(fresh))
        return bool(plans)
