"""Keep reports: many in one transaction, each answered after its commit.

One thread writes. While it waits for the disk the next reports gather, so a
slow disk makes bigger groups and not a longer queue.
"""

import asyncio
import logging
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from threading import Thread

from sqlalchemy import Engine

from ltsa_pwa import database
from ltsa_pwa.reports.ledger import CannotKeep, Ledger, Outcome, cannot_keep
from ltsa_pwa.reports.report import Receipt, Report

LARGEST_GROUP = 500
MOST_WAITING = 1_000
"""Reports in memory, 64 KiB each at most; beyond it phones are asked to come back."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Arrival:
    """A report at the door, and who waits for its receipt."""

    report: Report
    answer: asyncio.Future[Outcome]


class Intake:
    """The one place where reports are written down."""

    def __init__(self, engine: Engine) -> None:
        self._ledger = Ledger(engine)
        self._arrivals: SimpleQueue[Arrival | None] = SimpleQueue()
        self._waiting = 0
        self._thread: Thread | None = None

    def open(self) -> None:
        """Start writing; to be called where the event loop runs."""
        loop = asyncio.get_running_loop()
        self._thread = Thread(target=self._write, args=(loop,), name="intake", daemon=True)
        self._thread.start()

    async def close(self) -> None:
        """Write down what already came in, then stop."""
        self._arrivals.put(None)
        if self._thread is not None:
            await asyncio.to_thread(self._thread.join)

    async def keep(self, report: Report) -> Receipt:
        """Return when the report is on the disk; otherwise raise."""
        if self._waiting >= MOST_WAITING:
            raise CannotKeep(database.SOON)
        arrival = Arrival(report, asyncio.get_running_loop().create_future())
        self._waiting += 1
        self._arrivals.put(arrival)
        outcome = await arrival.answer
        if isinstance(outcome, Receipt):
            return outcome
        raise outcome

    def _write(self, loop: asyncio.AbstractEventLoop) -> None:
        while group := self._gather():
            reports = [arrival.report for arrival in group]
            try:
                outcomes = self._ledger.write_down(reports)
            except Exception:
                # A mistake of ours. Each phone keeps its report; the next group gets its chance.
                log.exception("%d reports could not be kept", len(reports))
                outcomes = cannot_keep(reports, database.LATER)
            loop.call_soon_threadsafe(self._answer, group, outcomes)
        self._ledger.close()

    def _gather(self) -> list[Arrival]:
        """Wait for one report and take all that came with it; nothing when closing."""
        group: list[Arrival] = []
        arrival = self._arrivals.get()
        try:
            while arrival is not None:
                group.append(arrival)
                if len(group) == LARGEST_GROUP:
                    return group
                arrival = self._arrivals.get_nowait()
            if group:
                self._arrivals.put(None)  # closing, but after this group
        except Empty:
            pass
        return group

    def _answer(self, group: list[Arrival], outcomes: list[Outcome]) -> None:
        self._waiting -= len(group)
        for arrival, outcome in zip(group, outcomes, strict=True):
            if not arrival.answer.done():  # the phone may have hung up
                arrival.answer.set_result(outcome)
