"""Keep reports: many in one transaction, each answered after its commit.

One thread writes. While it waits for the disk the next reports gather, so a
slow disk makes bigger groups and not a longer queue.
"""

import asyncio
import logging
from dataclasses import dataclass
from datetime import datetime
from queue import Empty, SimpleQueue
from threading import Thread

from sqlalchemy import Connection, Engine, insert, select
from sqlalchemy.exc import IntegrityError, SQLAlchemyError

from ltsa_pwa import database
from ltsa_pwa.reports import events
from ltsa_pwa.reports.report import WAITING, Receipt, Report, now
from ltsa_pwa.reports.tables import sealed_report

LARGEST_GROUP = 500
MOST_WAITING = 1_000
"""Reports in memory, 64 KiB each at most; beyond it phones are asked to come back."""
COLLISIONS = 5
"""How often a group is written again when another server took the same number."""

log = logging.getLogger(__name__)


class Conflict(Exception):
    """The id is taken by a report with other bytes."""


class CannotKeep(Exception):
    """Not on the disk, or nobody knows. The phone must keep it and try again."""

    def __init__(self, retry_after: int) -> None:
        super().__init__("The report could not be kept.")
        self.retry_after = retry_after


Outcome = Receipt | Conflict | CannotKeep


@dataclass(frozen=True, slots=True)
class Arrival:
    """A report at the door, and who waits for its receipt."""

    report: Report
    answer: asyncio.Future[Outcome]


class Intake:
    """The one place where reports are written down."""

    def __init__(self, engine: Engine) -> None:
        self._engine = database.writer(engine)
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
                outcomes = write_down(self._engine, reports)
            except Exception:
                # A mistake of ours. Each phone keeps its report; the next group gets its chance.
                log.exception("%d reports could not be kept", len(reports))
                outcomes = refuse_all(reports, database.LATER)
            loop.call_soon_threadsafe(self._answer, group, outcomes)

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


def write_down(engine: Engine, group: list[Report]) -> list[Outcome]:
    """Write a group in one transaction. One outcome for each report, in order."""
    for _ in range(COLLISIONS):
        try:
            with engine.begin() as connection:
                outcomes = insert_new(connection, group)
        except IntegrityError:
            continue
        except SQLAlchemyError as error:
            words = database.in_its_words(error)
            log.error("%d reports could not be kept: %s", len(group), words)  # noqa: TRY400 -- a trace would show the statement
            return refuse_all(group, database.pause_after(error))
        else:
            return outcomes
    log.error("%d reports could not be kept: other servers were always faster", len(group))
    return refuse_all(group, database.SOON)


def insert_new(connection: Connection, group: list[Report]) -> list[Outcome]:
    known = known_among(connection, group)
    moment = now()
    fresh: list[Report] = []
    outcomes: list[Outcome] = []
    for report in group:
        first = report.id not in known
        if first:
            known[report.id] = (report.digest, Receipt(report.id, report.case, moment, first=False))
            fresh.append(report)
            outcomes.append(Receipt(report.id, report.case, moment, first=True))
        else:
            digest, receipt = known[report.id]
            outcomes.append(receipt if digest == report.digest else Conflict())
    if fresh:
        connection.execute(insert(sealed_report), [as_row(report, moment) for report in fresh])
        received = (events.Event(each.case, events.RECEIVED, moment, each.id) for each in fresh)
        events.append(connection, received)
    return outcomes


def known_among(connection: Connection, group: list[Report]) -> dict[str, tuple[bytes, Receipt]]:
    columns = (sealed_report.c[name] for name in ("id", "digest", "case", "received_at"))
    same = select(*columns).where(sealed_report.c.id.in_([report.id for report in group]))
    return {
        row.id: (row.digest, Receipt(row.id, row.case, row.received_at, first=False))
        for row in connection.execute(same)
    }


def as_row(report: Report, moment: datetime) -> dict[str, object]:
    return {
        "id": report.id,
        "case": report.case,
        "kind": report.kind,
        "key": report.key,
        "size": len(report.sealed),
        "digest": report.digest,
        "sealed": report.sealed,
        "received_at": moment,
        "state": WAITING,
        "attempts": 0,
        "next_try_at": moment,
    }


def refuse_all(group: list[Report], retry_after: int) -> list[Outcome]:
    return [CannotKeep(retry_after) for _ in group]
