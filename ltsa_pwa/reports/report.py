"""A report: born on the phone with an id, sealed there, kept here unread."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime

KINDS = (
    "alarm",
    "place",
    "cancel",
    "report",
    "message",
    "status",
    "review",
    "session",
    "evidence",
    "withdraw",
)
ALARM = "alarm"
EVIDENCE = "evidence"
"""Announces a file, which follows in pieces; its id is the file's."""

WAITING = "waiting"
FORWARDED = "forwarded"
REFUSED = "refused"
ERASED = "erased"
"""Refused, and then taken back: nobody will ask for it again."""

REPORT_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
CASE = re.compile(r"[0-9a-f]{32}")


@dataclass(frozen=True, slots=True)
class Report:
    """What the server may know of a report; the words inside stay sealed."""

    id: str
    case: str
    kind: str
    key: str
    sealed: bytes
    digest: bytes
    """SHA-256 of the request's body: the same id with another one is a conflict."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """The promise to the phone: this report is on our disk."""

    report: str
    case: str
    received_at: datetime
    first: bool
    """False when the phone sent it again because our first answer was lost."""


def now() -> datetime:
    """The time in UTC, to the millisecond: what is answered is exactly what is kept."""
    moment = datetime.now(UTC)
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


def say_moment(moment: datetime) -> str:
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")
