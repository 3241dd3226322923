"""After going back to a copy: hear what was told since, and keep check-ins back for a while."""

import asyncio
from datetime import timedelta

from sqlalchemy import Engine

from ltsa_pwa import database
from ltsa_pwa.reports.case_service import TakesReports
from ltsa_pwa.reports.checkins import book
from ltsa_pwa.reports.hearing import Heard, hear_a_page
from ltsa_pwa.reports.report import now

TRIES = 5
"""Times a page may be asked for again before the operator is told that it does not work."""


def hold_checkins(engine: Engine, span: timedelta) -> str:
    """Keep plans back for a while, because signs since the copy are not known; what is due."""
    moment = now()
    with database.writer(engine).begin() as connection:
        due = book.count_due(connection, moment)
        if span:
            book.hold(connection, moment + span)
    if not due:
        return "No check-in is due."
    when = f"in {span}" if span else "soon after the relay starts"
    return f"Check-ins that go to the office {when}, unless a sign comes: {due}."


async def hear_everything(
    engine: Engine, end: TakesReports, keep: timedelta | None = None, pause: float = 1.0
) -> bool:
    """Whether the case service said itself that there is nothing more."""
    tries = TRIES
    async with end as service:
        while tries:
            heard = await hear_a_page(database.writer(engine), service, knocks=False, keep=keep)
            if heard is Heard.ALL:
                return True
            if heard is Heard.LATER:
                tries -= 1
                await asyncio.sleep(pause)
    return False
