"""Carry waiting reports to the case service, and its events back.

All that matters is in the database: the relay may be killed at any moment, and
the next one goes on. What was handed over but not yet noted is handed over
again under the same id, which the case service knows.
"""

import asyncio
import logging
from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from typing import TypeVar

from sqlalchemy import Connection, Engine

from ltsa_pwa import database
from ltsa_pwa.reports import waiting
from ltsa_pwa.reports.case_service import (
    CaseServiceAway,
    CountsReviews,
    ReportRefused,
    TakesReports,
)
from ltsa_pwa.reports.clock import Clock
from ltsa_pwa.reports.hearing import Heard, hear_a_page, in_database
from ltsa_pwa.reports.lines import EVENTS, LONGEST_PAUSE, LONGEST_SILENCE, REPORTS, Line, pause
from ltsa_pwa.reports.metrics import Tally
from ltsa_pwa.reports.report import FORWARDED, REFUSED, WAITING, now
from ltsa_pwa.reports.waiting import Fate, Waiting
from ltsa_pwa.reviews.scores import keep_scores

AT_ONCE = 16
"""Reports on their way at the same time; one place of them is kept free for an alarm."""
LOOK_AGAIN = 0.3
"""Seconds between two looks for new reports: what an alarm may lose here."""
ASK_AGAIN = 2.0
"""Seconds between two questions for news."""
COUNT_AGAIN = 3600.0
"""Seconds between two questions for the counts of reviews; they change by the week."""
FAREWELL = 10.0
"""Seconds that reports on their way get to arrive when the relay is told to stop."""

T = TypeVar("T")
log = logging.getLogger(__name__)


class Relay:
    """Runs until told to stop."""

    def __init__(
        self,
        engine: Engine,
        service: TakesReports,
        tally: Tally | None = None,
        clock: Clock | None = None,
        keep: timedelta | None = None,
    ) -> None:
        self._engine = database.writer(engine)
        self._tally = tally or Tally()
        self._clock = clock or Clock()
        self._service = service
        self._keep = keep
        """How long cases are kept; without it everything told is."""
        self._reports = Line(REPORTS)
        self._events = Line(EVENTS)
        self._on_their_way: dict[asyncio.Task[Fate], Waiting] = {}
        self._unsettled: list[Fate] = []
        self._stumbles: Counter[str] = Counter()
        """How often each failed since the line last came back: an outage is no report's fault."""
        self._is_back = False
        self._counts_at: datetime | None = None

    async def run(self, stop: asyncio.Event) -> None:
        """Carry on until ``stop``; then let what is on its way arrive."""
        hearing = asyncio.create_task(self._hear_news())
        stopping = asyncio.create_task(stop.wait())
        while not stop.is_set():
            self._look_at_the_clock()
            await self._send_more()
            await asyncio.wait(
                {stopping, *self._on_their_way},
                timeout=LOOK_AGAIN,
                return_when=asyncio.FIRST_COMPLETED,
            )
            await self._write_down()
        hearing.cancel()
        await self._say_farewell()

    def _look_at_the_clock(self) -> None:
        if self._clock.was_set():
            log.warning("The clock of this computer was set: nobody waits for the old time.")
            self._is_back = True

    async def _say_farewell(self) -> None:
        if self._on_their_way:
            await asyncio.wait(self._on_their_way, timeout=FAREWELL)
        await self._write_down()
        for task, each in self._on_their_way.items():
            task.cancel()
            self._unsettled.append(Fate(each.report, WAITING, "the relay was stopped", now()))
        self._on_their_way.clear()
        await self._write_down()

    async def _send_more(self) -> None:
        free = self._free_places()
        if free <= 0 or not self._reports.is_open_for_alarm:
            return
        others = AT_ONCE - 1 - sum(not each.is_alarm for each in self._on_their_way.values())
        if not self._reports.is_open:
            others = 0
        away = [each.report.id for each in self._on_their_way.values()]
        taken = await self._in_database(lambda open_: waiting.take(open_, free, others, away))
        for each in taken or []:
            self._on_their_way[asyncio.create_task(self._hand_over(each))] = each

    def _free_places(self) -> int:
        """While the line is in doubt one report at a time finds out."""
        return (AT_ONCE if self._reports.works else 1) - len(self._on_their_way)

    async def _hand_over(self, each: Waiting) -> Fate:
        try:
            await self._service.hand_over(each.report, each.received_at)
        except ReportRefused as refused:
            self._found_open()
            return Fate(each.report, REFUSED, str(refused))
        except CaseServiceAway as away:
            return self._put_off(each, away)
        except Exception as mistake:
            # Ours. It may be this one report: the others, and the next alarm, go on.
            log.exception("A report could not be handed over")
            return self._put_off(each, CaseServiceAway(f"our mistake ({type(mistake).__name__})"))
        self._found_open()
        return Fate(each.report, FORWARDED)

    def _found_open(self) -> None:
        self._is_back = self._reports.worked() or self._is_back

    def _put_off(self, each: Waiting, away: CaseServiceAway) -> Fate:
        """The report waits for its own pause, counted from when the line may be used again.

        So a report that always fails stands behind the others when it opens.
        """
        name = each.report.id
        self._reports.failed(name, away.reason, for_all=away.for_all, retry_after=away.retry_after)
        longest = LONGEST_SILENCE if each.is_alarm else LONGEST_PAUSE
        asked = away.retry_after or 0.0
        rest = min(asked, longest) if each.is_alarm else asked
        own = max(pause(self._stumbles[name], longest), rest)
        self._stumbles[name] += 1
        begin = 0.0 if away.retry_after else self._reports.closed_for
        again = now() + timedelta(seconds=begin + own)
        return Fate(each.report, WAITING, away.reason, again)

    async def _write_down(self) -> None:
        """Settle every try that has ended, and whatever could not be written before."""
        ended = [task for task in self._on_their_way if task.done()]
        for task in ended:
            self._unsettled.append(task.result())
            del self._on_their_way[task]
        lines = [(line, line.trouble) for line in (self._reports, self._events) if line.has_news]
        if not (self._unsettled or lines or self._is_back):
            return
        # Whatever comes back while this is written is woken by the next one.
        was_back, self._is_back = self._is_back, False
        if await self._in_database(lambda open_: self._settle(open_, lines, was_back=was_back)):
            for line, trouble in lines:
                line.was_noted(trouble)
            for fate in self._unsettled:
                self._tally.settled(fate)
                if fate.state != WAITING:
                    self._stumbles.pop(fate.report.id, None)
            self._unsettled.clear()
            if was_back:
                self._stumbles.clear()
        else:
            self._is_back = self._is_back or was_back

    def _settle(
        self, connection: Connection, lines: list[tuple[Line, str | None]], *, was_back: bool
    ) -> bool:
        waiting.settle(connection, self._unsettled)
        if was_back:
            waiting.wake(connection, [each.report.id for each in self._on_their_way.values()])
        for line, trouble in lines:
            line.note(connection, trouble)
        return True

    async def _hear_news(self) -> None:
        while True:
            try:
                heard = await self._hear_a_page()
            except CaseServiceAway as away:
                self._events.failed("news", away.reason, for_all=True, retry_after=away.retry_after)
                await asyncio.sleep(self._events.closed_for)
            except Exception as mistake:
                # Ours. Reports go on while the operator reads of it.
                log.exception("The news could not be heard")
                self._events.failed("news", f"our mistake ({type(mistake).__name__})", for_all=True)
                await asyncio.sleep(self._events.closed_for)
            else:
                if self._events.worked():
                    self._is_back = True
                await self._hear_scores()
                await asyncio.sleep(0 if heard is Heard.MORE else ASK_AGAIN)

    async def _hear_a_page(self) -> Heard:
        return await hear_a_page(self._engine, self._service, keep=self._keep)

    async def _hear_scores(self) -> None:
        """Now and then, and only over a line that has just worked: nobody waits for counts."""
        if not isinstance(self._service, CountsReviews):
            return
        if self._counts_at and now() < self._counts_at:
            return
        self._counts_at = now() + timedelta(seconds=COUNT_AGAIN)
        try:
            scores = await self._service.scores()
        except CaseServiceAway as away:
            log.info("The counts of reviews stay as they are: %s", away.reason)
            return
        if scores is not None:
            await self._in_database(partial(keep_scores, scores=scores))

    async def _in_database(self, work: Callable[[Connection], T]) -> T | None:
        return await in_database(self._engine, work)
