"""Events as the case service tells them: read by an allow list, stored once."""

import re
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Connection, select, update

from ltsa_pwa.reports import events, forgetting, waiting
from ltsa_pwa.reports.checkins import book
from ltsa_pwa.reports.envelope import EnvelopeWrong, unwrap, wrap
from ltsa_pwa.reports.events import Event
from ltsa_pwa.reports.files import letting_go
from ltsa_pwa.reports.lines import EVENTS
from ltsa_pwa.reports.push import book as push
from ltsa_pwa.reports.report import CASE, REPORT_ID, now
from ltsa_pwa.reports.tables import case_event, relay_line

CODE = re.compile(r"[a-z][a-z_]{0,39}")
ERASED = "case.erased"
WELL = "checkin.well"
"""She told the office her five words: all is well."""
GOES_WITH_ITS_CASE = {"reply", letting_go.KEPT}
"""What the case service tells no more once a case was taken back; all else it tells for ever."""
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


def last_heard(connection: Connection) -> Event | None:
    """The newest event of the case service that lies here, to ask whether it still knows it."""
    columns = (case_event.c[name] for name in ("case", "type", "at", "report", "data"))
    newest = (
        select(*columns, case_event.c.source_cursor)
        .where(case_event.c.source_cursor.is_not(None))
        .order_by(case_event.c.source_cursor.desc())
        .limit(1)
    )
    row = connection.execute(newest).one_or_none()
    return Event(*row) if row else None


def begin_again(connection: Connection, unknown: Event) -> bool:
    """The case service was put back from a copy: its cursors mean other events from now on.

    Everything it knows is heard once more, and it is brought what it may have lost.
    Not again, when another relay has begun since this one asked about an event.
    """
    reached(connection)
    if last_heard(connection) != unknown:
        return False
    heard = update(case_event).where(case_event.c.source_cursor.is_not(None))
    connection.execute(heard.values(source_cursor=None))
    begin = update(relay_line).where(relay_line.c.name == EVENTS)
    connection.execute(begin.values(cursor=0))
    waiting.bring_again(connection)
    return True


def reached(connection: Connection) -> int:
    """How far the events were read; no other relay reads on until this is written down."""
    row = select(relay_line.c.cursor).where(relay_line.c.name == EVENTS).with_for_update()
    return connection.execute(row).scalar_one()


def store(
    connection: Connection,
    told: list[Event],
    following: int,
    asked: int = 0,
    *,
    knocks: bool = True,
) -> bool:
    """Keep a page of events and how far it reached, both or neither.

    Several relays may have ``asked`` for the same page. The row is locked, so the
    second one sees how far the first came and stores nothing twice; nor does it keep a page
    of a case service of which the first has found that it begins again.
    """
    before = reached(connection)
    if before < asked:
        return False
    later = [each for each in told if (each.source_cursor or 0) > before]
    fresh = [each for each in later if not is_known(connection, each)]
    events.append(connection, fresh)
    if knocks:
        push.want(connection, {each.case for each in fresh if each.type in WORTH_A_KNOCK}, now())
    for each in fresh:
        if each.type == ERASED:
            forgetting.take_back(connection, each.case, each.report, each.at)
        if each.type in {letting_go.KEPT, letting_go.BROKEN} and each.report:
            letting_go.file_is_settled(connection, each.report)
        if each.type == WELL:
            book.answer_in(connection, each.case, each.at)
    if following > before:
        further = update(relay_line).where(relay_line.c.name == EVENTS)
        connection.execute(further.values(cursor=following))
    return True


def is_here(connection: Connection, case: str) -> bool:
    of_case = select(case_event.c.id).where(case_event.c.case == case).limit(1)
    return connection.execute(of_case).first() is not None


def is_known(connection: Connection, told: Event) -> bool:
    """Whether it lies here already, told under another cursor; then that one is noted."""
    columns = case_event.c
    alike = select(columns.id, columns.data).where(
        columns.case == told.case,
        columns.type == told.type,
        columns.report == told.report,
        columns.at == told.at,
    )
    same = [row.id for row in connection.execute(alike) if row.data == told.data]
    if same:
        known = update(case_event).where(columns.id == same[0])
        connection.execute(known.values(source_cursor=told.source_cursor))
    return bool(same)
