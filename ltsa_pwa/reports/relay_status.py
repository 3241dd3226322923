"""What the operator sees of the relay: what waits, what was refused, and why."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text
from sqlalchemy import Connection, func, select, text
from sqlalchemy.sql import Select

from ltsa_pwa.reports.files.status import FilesStatus, files_status, say_files, why_not
from ltsa_pwa.reports.first_answers import FirstAnswers, Waits, first_answers
from ltsa_pwa.reports.report import ALARM, REFUSED, now, say_moment
from ltsa_pwa.reports.tables import IS_WAITING, relay_line, sealed_report

MOST_SHOWN = 50


@dataclass(frozen=True, slots=True)
class LineStatus:
    name: str
    worked_at: datetime | None
    trouble: str | None
    trouble_since: datetime | None


@dataclass(frozen=True, slots=True)
class ReportStatus:
    id: str
    kind: str
    received_at: datetime
    attempts: int
    last_error: str | None


@dataclass(frozen=True, slots=True)
class RelayStatus:
    waiting: int
    alarms: int
    oldest: datetime | None
    """When the oldest came that the case service never had; what is brought again is no delay."""
    lines: list[LineStatus]
    held_up: list[ReportStatus]
    """Waiting reports that were tried and failed, alarms first."""
    refused: list[ReportStatus]
    parked: int
    """How many were refused in all."""
    first_answers: FirstAnswers
    files: FilesStatus


def relay_status(connection: Connection) -> RelayStatus:
    waiting = text(IS_WAITING)
    is_alarm = sealed_report.c.kind == ALARM
    never_there = sealed_report.c.forwarded_at.is_(None)
    counts = select(
        func.count(),
        func.count().filter(is_alarm),
        func.min(sealed_report.c.received_at).filter(never_there),
    ).where(waiting)
    total, alarms, oldest = connection.execute(counts.select_from(sealed_report)).one()
    columns = (relay_line.c[name] for name in LineStatus.__dataclass_fields__)
    lines = connection.execute(select(*columns).order_by(relay_line.c.name.desc()))
    tried = reports().where(waiting, sealed_report.c.attempts > 0).order_by(~is_alarm)
    is_refused = sealed_report.c.state == REFUSED
    parked = select(func.count()).select_from(sealed_report).where(is_refused)
    return RelayStatus(
        waiting=total,
        alarms=alarms,
        oldest=oldest,
        lines=[LineStatus(*line) for line in lines],
        held_up=read(connection, tried),
        refused=read(connection, reports().where(is_refused)),
        parked=connection.execute(parked).scalar_one(),
        first_answers=first_answers(connection),
        files=files_status(connection),
    )


def reports() -> Select[tuple[object, ...]]:
    columns = [sealed_report.c[name] for name in ReportStatus.__dataclass_fields__]
    return select(*columns).limit(MOST_SHOWN)


def read(connection: Connection, which: Select[tuple[object, ...]]) -> list[ReportStatus]:
    rows = connection.execute(which.order_by(sealed_report.c.arrival))
    return [ReportStatus(*row) for row in rows]


def shown(status: RelayStatus) -> RenderableType:
    """The status as the terminal shows it."""
    parts: list[RenderableType] = [Text(say_waiting(status))]
    parts += [Text(say_line(line)) for line in status.lines]
    parts.append(Text(say_waits("read by a person", status.first_answers.opened)))
    parts.append(Text(say_waits("answered by a person", status.first_answers.answered)))
    if status.files.waiting or status.files.refused:
        parts.append(Text(say_files(status.files)))
    if status.files.troubles:
        parts.append(why_not(status.files.troubles))
    if status.held_up:
        parts.append(table("Tried, and waiting to be tried again", status.held_up))
    if status.refused:
        parts.append(table("Refused by the case service (ltsa relay retry ID)", status.refused))
    return Group(*parts)


def say_waiting(status: RelayStatus) -> str:
    if not status.waiting:
        return "Nothing is waiting."
    if not status.oldest:
        return f"{status.waiting} are brought to the case service again."
    seconds = int((now() - status.oldest).total_seconds())
    return f"{status.waiting} waiting, {status.alarms} of them alarms, the oldest for {seconds} s."


def say_line(line: LineStatus) -> str:
    name = line.name.capitalize()
    if line.trouble and line.trouble_since:
        return f"{name}: {line.trouble}, since {say_moment(line.trouble_since)}."
    if line.worked_at is None:
        return f"{name}: not used yet."
    return f"{name}: worked at {say_moment(line.worked_at)}."


def say_waits(what: str, waits: Waits) -> str:
    if waits.half is None or waits.nine_in_ten is None:
        return f"No case was first {what} in the last 30 days."
    half, most = whole_seconds(waits.half), whole_seconds(waits.nine_in_ten)
    return f"First {what} in {half} (half), {most} (nine in ten); {waits.count} in 30 days."


def whole_seconds(wait: timedelta) -> timedelta:
    return timedelta(seconds=round(wait.total_seconds()))


def table(title: str, reports: list[ReportStatus]) -> Table:
    shown = Table("Report", "Kind", "Received", "Tries", "Why", title=title, title_justify="left")
    for each in reports:
        received = say_moment(each.received_at)
        shown.add_row(each.id, each.kind, received, str(each.attempts), each.last_error or "")
    return shown
