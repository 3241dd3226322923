"""Carry pieces to the case service, one at a time, whenever no report waits to go."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any, TypeVar

from sqlalchemy import Column, Connection, Engine, Row, exists, select, text, update

from ltsa_pwa import database
from ltsa_pwa.reports.case_service import CaseServiceAway, ReportRefused, TakesFiles
from ltsa_pwa.reports.files.piece import Piece
from ltsa_pwa.reports.files.tables import file_piece
from ltsa_pwa.reports.lines import pause
from ltsa_pwa.reports.report import FORWARDED, REFUSED, WAITING, now
from ltsa_pwa.reports.tables import IS_WAITING, sealed_report
from ltsa_pwa.reports.waiting import FARTHEST

LEASE = timedelta(minutes=2)
"""How long a piece belongs to the relay that took it; longer than any single try."""
LOOK_AGAIN = 1.0
"""Seconds between two looks for pieces; nobody in danger waits for them."""

T = TypeVar("T")
log = logging.getLogger(__name__)


class Carrier:
    """Runs until it is cancelled; a piece in its hand then is simply taken again."""

    def __init__(self, engine: Engine, service: TakesFiles) -> None:
        self._engine = database.writer(engine)
        self._service = service

    async def run(self) -> None:
        await carry_all(self.carry_one)

    async def carry_one(self) -> bool:
        """Whether one was carried, so that the next may follow at once."""
        row = await self._in_database(take)
        if row is None:
            return False
        said: dict[str, object]
        try:
            await self._service.hand_over_piece(Piece(row.file, row.n, row.sealed))
        except ReportRefused as refused:
            said = {"state": REFUSED, "last_error": str(refused), "sealed": b""}
        except CaseServiceAway as away:
            seconds = max(pause(row.attempts), away.retry_after or 0.0)
            said = {"next_try_at": now() + timedelta(seconds=seconds), "last_error": away.reason}
        else:
            # The phone keeps its piece until it hears that the whole file is there.
            said = {"state": FORWARDED, "last_error": None, "sealed": b""}
        await self._in_database(lambda open_: settle(open_, row.arrival, said))
        return said.get("state") == FORWARDED

    async def _in_database(self, work: Callable[[Connection], T]) -> T | None:
        return await asyncio.to_thread(database.attempt, self._engine, work)


async def carry_all(carry_one: Callable[[], Awaitable[bool]]) -> None:
    """One after the other, until it is cancelled."""
    while True:
        try:
            carried = await carry_one()
        except Exception:
            # Ours. Reports go on while the operator reads of it.
            log.exception("A piece could not be carried")
            carried = False
        await asyncio.sleep(0 if carried else LOOK_AGAIN)


def take(connection: Connection) -> Row[*tuple[Any, ...]] | None:
    columns = file_piece.c
    wanted = (columns.arrival, columns.file, columns.n, columns.attempts, columns.sealed)
    row = due_piece(connection, *wanted)
    if row is not None:
        taken = update(file_piece).where(columns.arrival == row.arrival)
        connection.execute(taken.values(next_try_at=now() + LEASE))
    return row


def due_piece(connection: Connection, *wanted: Column[Any]) -> Row[*tuple[Any, ...]] | None:
    """The oldest piece that may go: its report has gone before, and no other report is due."""
    columns, moment = file_piece.c, now()
    if is_report_due(connection, moment):
        return None
    announced = exists().where(
        sealed_report.c.id == columns.file, sealed_report.c.state == FORWARDED
    )
    is_due = (columns.next_try_at <= moment) | (columns.next_try_at > moment + FARTHEST)
    oldest = (
        select(*wanted)
        .where(text("file_piece.state = 'waiting'"), is_due, announced)
        .order_by(columns.arrival)
        .limit(1)
        .with_for_update(skip_locked=True, of=file_piece)
    )
    return connection.execute(oldest).one_or_none()


def is_report_due(connection: Connection, moment: datetime) -> bool:
    waiting = select(sealed_report.c.id).where(
        text(IS_WAITING), sealed_report.c.next_try_at <= moment
    )
    return connection.execute(waiting.limit(1)).first() is not None


def settle(connection: Connection, arrival: int, said: dict[str, object]) -> None:
    """Write down how a try ended; what was erased meanwhile stays erased."""
    columns = file_piece.c
    waiting = update(file_piece).where(columns.arrival == arrival, columns.state == WAITING)
    connection.execute(waiting.values(attempts=columns.attempts + 1, **said))
