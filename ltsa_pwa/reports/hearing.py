"""Hear what the case service tells, page by page; also one that was put back from a copy."""

import asyncio
import logging
from collections.abc import Callable
from datetime import timedelta
from enum import Enum
from functools import partial
from typing import TypeVar

from sqlalchemy import Connection, Engine

from ltsa_pwa import database
from ltsa_pwa.reports import news
from ltsa_pwa.reports.case_service import KeepsEvents, TakesReports
from ltsa_pwa.reports.events import Event
from ltsa_pwa.reports.report import now

T = TypeVar("T")
log = logging.getLogger(__name__)


class Heard(Enum):
    """What came of asking for a page."""

    MORE = "it is kept, and there may be another"
    ALL = "there is nothing that was not heard"
    LATER = "it has to be asked for again, after a while"


async def hear_a_page(
    engine: Engine, service: TakesReports, *, knocks: bool = True, keep: timedelta | None = None
) -> Heard:
    """Ask for one page and keep it.

    What is older than cases are kept begins none: it would bring back one that was let go of.
    """
    place = await in_database(engine, place_of)
    if place is None:
        return Heard.LATER
    cursor, heard = place
    if heard and isinstance(service, KeepsEvents) and not await service.still_knows(heard):
        log.warning("The case service does not know what it told us: everything is heard again.")
        await in_database(engine, partial(news.begin_again, unknown=heard))
        # Not at once: one that never tells an event twice alike would be asked without rest.
        return Heard.LATER
    page = await service.news_after(cursor)
    if page.next == cursor:
        return Heard.ALL

    def note(open_: Connection) -> bool:
        told = worth_hearing(open_, page.events, keep)
        return news.store(open_, told, page.next, cursor, knocks=knocks)

    return Heard.MORE if await in_database(engine, note) else Heard.LATER


def worth_hearing(connection: Connection, told: list[Event], keep: timedelta | None) -> list[Event]:
    """Of a case that is here everything: no clock that runs ahead loses her an answer."""
    return [
        each
        for each in told
        if not keep or each.at >= now() - keep or news.is_here(connection, each.case)
    ]


def place_of(connection: Connection) -> tuple[int, Event | None]:
    return news.read_cursor(connection), news.last_heard(connection)


async def in_database(engine: Engine, work: Callable[[Connection], T]) -> T | None:
    """Away from the loop; None when the database would not, and it is tried again."""
    return await asyncio.to_thread(database.attempt, engine, work)
