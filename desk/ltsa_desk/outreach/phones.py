"""Paired phones in words: what an officer reads in each row."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from ltsa_desk.tables import Pairing
from ltsa_desk.words import _, say_moment


@dataclass(frozen=True)
class PhoneRow:
    """One phone, or a code that waits for one."""

    id: int
    worker: str
    state: str
    since: str
    last_session: str
    may_revoke: bool


def rows(pairings: list[Pairing], moment: datetime, zone: ZoneInfo) -> list[PhoneRow]:
    """The phones in the order in which their codes were made, the newest first."""
    return [_row(each, moment, zone) for each in pairings]


def _row(each: Pairing, moment: datetime, zone: ZoneInfo) -> PhoneRow:
    return PhoneRow(
        id=each.id or 0,
        worker=each.worker,
        state=_state(each, moment, zone),
        since=say_moment(each.paired_at, zone) if each.paired_at else "",
        last_session=say_moment(each.last_session_at, zone) if each.last_session_at else "",
        may_revoke=each.revoked_at is None,
    )


def _state(each: Pairing, moment: datetime, zone: ZoneInfo) -> str:
    if each.revoked_at:
        return _("Taken back on {time}").format(time=say_moment(each.revoked_at, zone))
    if each.until is None:
        return _("The code waits for the phone")
    said = say_moment(each.until, zone)
    if each.until < moment:
        return _("Has to be renewed since {time}").format(time=said)
    return _("Works until {time}").format(time=said)
