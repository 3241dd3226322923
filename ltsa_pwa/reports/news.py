"""Events as the case service tells them: read by an allow list, stored once."""

import re
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Connection, select, update

from ltsa_pwa.reports import events, forgetting
from ltsa_pwa.reports.checkins import book
from ltsa_pwa.reports.envelope import EnvelopeWrong, unwrap, wrap
from ltsa_pwa.reports.events import Event
from ltsa_pwa.reports.files import letting_go
from ltsa_pwa.reports.lines import EVENTS
from ltsa_pwa.reports.push import book as push
from ltsa_pwa.reports.report import CASE, REPORT_ID, now
from ltsa_pwa.reports.tables import relay_line

CODE = re.compile(r"[a-z][a-z_]{0,39}")
ERASED = "case.erased"
WELL = "checkin.well"
"""She told the office her five words: all is well."""
WORTH_A_KNOCK = {"reply", "case.step", "case.closed"}
HIGHEST_CURSOR = 2**63 - 1


class EventWrong(Exception):
    """A line of the case service that is not an event. Its words hold nothing from inside it."""


def read_event(line: object) -> Event:
    """Keep what the contract names and drop the rest: a name has no business here."""
    if not isinstance(line, dict):
        raise EventWrong("it is not an object")
    cursor, report = line.get("cursor"), line.get("report")
    if type(cursor) is not int or not 0 < cursor <= HIGHEST_CURSOR:
        raise EventWrong("it has no cursor")
    if report is not None and not is_written(REPORT_ID, report):
        raise EventWrong(f"{cursor} is about something that is not a report")
    if not is_written(CASE, line.get("case")):
        raise EventWrong(f"{cursor} has no case")
    try:
        at = read_moment(line["at"])
        data = DATA[line["type"]](line.get("data") or {})
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError, EnvelopeWrong):
        raise EventWrong(
            f"{cursor} has a type, a time or data that is not in the contract"
        ) from None
    return Event(line["case"], line["type"], at, report, data, cursor)


def read_moment(told: str) -> datetime:
    moment = datetime.fromisoformat(told)
    if moment.tzinfo is None:
        raise ValueError("a time without a zone is no moment")
    return moment.astimezone(UTC)


def is_written(pattern: re.Pattern[str], told: object) -> bool:
    return isinstance(told, str) and pattern.fullmatch(told) is not None


def nothing_more(_: dict[str, Any]) -> dict[str, Any]:
    return {}


def sealed_reply(data: dict[str, Any]) -> dict[str, Any]:
    return {"sealed": wrap(unwrap(data["sealed"]))}


def sealed_receipt(data: dict[str, Any]) -> dict[str, Any]:
    """A file that nobody can be answered about has none."""
    return sealed_reply(data) if "sealed" in data else {}


def step(data: dict[str, Any]) -> dict[str, Any]:
    promised = data.get("promised")
    more = {} if promised is None else {"promised": date.fromisoformat(promised).isoformat()}
    return {"code": code(data["code"]), **more}


def closing(data: dict[str, Any]) -> dict[str, Any]:
    return {"reason": code(data["reason"])}


def code(told: str) -> str:
    if not CODE.fullmatch(told):
        raise ValueError(told)
    return told


DATA = {
    "report.opened": nothing_more,
    "reply": sealed_reply,
    "case.step": step,
    "case.closed": closing,
    ERASED: nothing_more,
    letting_go.KEPT: sealed_receipt,
    letting_go.BROKEN: nothing_more,
    WELL: nothing_more,
}


def read_cursor(connection: Connection) -> int:
    cursor = select(relay_line.c.cursor).where(relay_line.c.name == EVENTS)
    return connection.execute(cursor).scalar_one()


def store(connection: Connection, told: list[Event], following: int) -> bool:
    """Keep a page of events and how far it reached, both or neither.

    Several relays may have asked for the same page. The row is locked, so the
    second one sees how far the first came and stores nothing twice.
    """
    row = select(relay_line.c.cursor).where(relay_line.c.name == EVENTS).with_for_update()
    reached = connection.execute(row).scalar_one()
    fresh = [each for each in told if (each.source_cursor or 0) > reached]
    events.append(connection, fresh)
    push.want(connection, {each.case for each in fresh if each.type in WORTH_A_KNOCK}, now())
    for each in fresh:
        if each.type == ERASED:
            forgetting.take_back(connection, each.case, each.report, each.at)
        if each.type in {letting_go.KEPT, letting_go.BROKEN} and each.report:
            letting_go.file_is_settled(connection, each.report)
        if each.type == WELL:
            book.answer_in(connection, each.case, each.at)
    if following > reached:
        further = update(relay_line).where(relay_line.c.name == EVENTS)
        connection.execute(further.values(cursor=following))
    return True
