"""What is remembered between two looks at a case, and what follows from the difference."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from ltsa_pwa.reports.events import Event
from ltsa_pwa.reports.lines import EVENTS
from ltsa_pwa.reports.primero.mapping import Mapping as CaseMapping
from ltsa_pwa.reports.primero.opening import seal_letter
from ltsa_pwa.reports.primero.tables import primero_case, primero_event
from ltsa_pwa.reports.report import FORWARDED, now, say_moment
from ltsa_pwa.reports.tables import case_event, relay_line, sealed_report

OPENED = "report.opened"
MOST_AT_ONCE = 100


def case_id(case: str) -> str:
    """The thread as a UUID of version 4: one thread is one case there, however often tried."""
    marked = f"{case[:12]}4{case[13:16]}{int(case[16], 16) & 3 | 8:x}{case[17:]}"
    return "-".join((marked[:8], marked[8:12], marked[12:16], marked[16:20], marked[20:]))


@dataclass(frozen=True, slots=True)
class Known:
    """A case as it was when it was last looked at."""

    case: str
    reply_key: str
    owner: str
    status: str
    opened: bool
    note: str


def known(connection: Connection, case: str) -> Known | None:
    columns = [primero_case.c[name] for name in Known.__dataclass_fields__]
    row = connection.execute(select(*columns).where(primero_case.c.case == case)).one_or_none()
    return Known(*row) if row else None


def remember(
    connection: Connection, case: str, record: str, reply_key: str, there: Mapping[str, Any]
) -> None:
    """A new case; one that is known already stays as it is."""
    if known(connection, case) is None:
        display = str(there.get("case_id_display") or "")
        owner, status = str(there.get("owned_by") or ""), str(there.get("status") or "")
        row = {"case": case, "record": record, "display": display, "reply_key": reply_key}
        more = {"owner": owner, "status": status, "opened": False, "note": ""}
        connection.execute(insert(primero_case).values(**row, **more))


def hint(connection: Connection, record: str) -> None:
    """Something has changed in a record there; one that is none of ours is nothing to us."""
    ours = update(primero_case).where(primero_case.c.record == record)
    connection.execute(ours.values(hinted_at=now()))


def forget_hint(connection: Connection, case: str) -> None:
    looked_at = update(primero_case).where(primero_case.c.case == case)
    connection.execute(looked_at.values(hinted_at=None))


def hinted(connection: Connection) -> list[str]:
    wanted = select(primero_case.c.case).where(primero_case.c.hinted_at.is_not(None))
    return list(connection.scalars(wanted.limit(MOST_AT_ONCE)))


def every_case(connection: Connection) -> list[str]:
    return list(connection.scalars(select(primero_case.c.case)))


def after(connection: Connection, cursor: int) -> list[Event]:
    wanted = select(primero_event).where(primero_event.c.cursor > cursor)
    rows = connection.execute(wanted.order_by(primero_event.c.cursor).limit(MOST_AT_ONCE))
    return [as_event(row) for row in rows]


def as_event(row: Row[Any]) -> Event:
    return Event(row.case, row.type, row.at, row.report, row.data, row.cursor)


def note_changes(
    connection: Connection, mapping: CaseMapping, user: str, case: str, there: Mapping[str, Any]
) -> bool:
    """Write down what the reporter is to be told, and how the case looks now: both or neither."""
    take_turn(connection)
    before = known(connection, case)
    if before is None:
        return False
    told = [*openings(connection, before, user, there), *news_of(mapping, before, there)]
    if told:
        connection.execute(insert(primero_event), [as_row(event) for event in told])
    seen = update(primero_case).where(primero_case.c.case == case)
    connection.execute(
        seen.values(
            owner=str(there.get("owned_by") or before.owner),
            status=str(there.get("status") or before.status),
            opened=before.opened or any(each.type == OPENED for each in told),
            note=hash_of(note_in(mapping, there)) or before.note,
            hinted_at=None,
        )
    )
    return bool(told)


def take_turn(connection: Connection) -> None:
    """One relay at a time, or a lower cursor could appear after a higher one was told."""
    connection.execute(
        select(relay_line.c.name).where(relay_line.c.name == EVENTS).with_for_update()
    )


def tell_once(connection: Connection, event: Event) -> None:
    """What became of a file is told once, though more of its pieces came meanwhile."""
    take_turn(connection)
    columns = primero_event.c
    same = select(columns.cursor).where(
        columns.case == event.case, columns.report == event.report, columns.type == event.type
    )
    if connection.execute(same.limit(1)).first() is None:
        connection.execute(insert(primero_event), [as_row(event)])


def as_row(event: Event) -> dict[str, Any]:
    return {
        "case": event.case,
        "type": event.type,
        "report": event.report,
        "at": event.at,
        "data": event.data,
    }


def openings(
    connection: Connection, before: Known, user: str, there: Mapping[str, Any]
) -> Iterator[Event]:
    """A person has been there: every report that lay there by then was opened."""
    touched = when_touched(before, user, there)
    if touched is None:
        return
    columns = sealed_report.c
    arrived = select(columns.id).where(
        columns.case == before.case, columns.state == FORWARDED, columns.forwarded_at <= touched
    )
    seen = set(connection.scalars(opened_in(case_event, before.case)))
    seen |= set(connection.scalars(opened_in(primero_event, before.case)))
    for report in connection.scalars(arrived.order_by(columns.arrival)):
        if report not in seen:
            yield Event(before.case, OPENED, touched, report)


def opened_in(table: Any, case: str) -> Any:
    return select(table.c.report).where(table.c.case == case, table.c.type == OPENED)


def when_touched(before: Known, user: str, there: Mapping[str, Any]) -> datetime | None:
    """When somebody other than ourselves last changed the case; None when nobody has."""
    is_other = (there.get("status"), there.get("owned_by")) != (before.status, before.owner)
    if there.get("last_updated_by") in (None, user) and not is_other:
        return None
    try:
        moment = datetime.fromisoformat(str(there.get("last_updated_at")))
    except ValueError:
        return now()
    return min(moment, now()) if moment.tzinfo else now()


def news_of(mapping: CaseMapping, before: Known, there: Mapping[str, Any]) -> Iterator[Event]:
    status = str(there.get("status") or "")
    if status and status != before.status:
        yield from step_or_end(mapping, before.case, status, there)
    text = note_in(mapping, there)
    if hash_of(text) not in ("", before.note):
        written = {"v": 1, "kind": "reply", "text": text, "language": mapping.language}
        more = {"written_at": say_moment(now()), "from": mapping.office}
        info = f"ltsa reply v1 {before.case}"
        sealed = seal_letter(info, before.reply_key, written | more)
        if sealed is not None:
            yield Event(before.case, "reply", now(), data={"sealed": sealed})


def step_or_end(
    mapping: CaseMapping, case: str, status: str, there: Mapping[str, Any]
) -> Iterator[Event]:
    if status == "closed":
        reason = mapping.reasons.get(str(there.get(mapping.reason) or ""), mapping.reason_else)
        yield Event(case, "case.closed", now(), data={"reason": reason})
    elif status in mapping.steps:
        yield Event(case, "case.step", now(), data={"code": mapping.steps[status]})


def note_in(mapping: CaseMapping, there: Mapping[str, Any]) -> str:
    text = there.get(mapping.note_for_reporter)
    return text.strip() if isinstance(text, str) else ""


def hash_of(text: str) -> str:
    return sha256(text.encode()).hexdigest() if text else ""
