"""Hear what the case service tells, page by page; also one that was put back from a copy."""

import asyncio
import logging
from collections.abc import Callable
from typing import TypeVar

from sqlalchemy import Connection, Engine

from ltsa_pwa import database
from ltsa_pwa.reports import news
from ltsa_pwa.reports.case_service import KeepsEvents, TakesReports
from ltsa_pwa.reports.events import Event

T = TypeVar("T")
log = logging.getLogger(__name__)


async def hear_a_page(engine: Engine, service: TakesReports, *, knocks: bool = True) -> bool:
    """Ask for one page and keep it; True when there may be more."""
    place = await in_database(engine, place_of)
    if place is None:
        return False
    cursor, heard = place
    if heard and isinstance(service, KeepsEvents) and not await service.still_knows(heard):
        log.warning("The case service does not know what it told us: everything is heard again.")
        return await in_database(engine, news.begin_again) is True
    page = await service.news_after(cursor)
    if page.next == cursor:
        return False
    kept = await in_database(
        engine, lambda open_: news.store(open_, page.events, page.next, cursor, knocks=knocks)
    )
    return kept is True


def place_of(connection: Connection) -> tuple[int, Event | None]:
    return news.read_cursor(connection), news.last_heard(connection)


async def in_database(engine: Engine, work: Callable[[Connection], T]) -> T | None:
    """Away from the loop; None when the database would not, and it is tried again."""
    return await asyncio.to_thread(database.attempt, engine, work)
