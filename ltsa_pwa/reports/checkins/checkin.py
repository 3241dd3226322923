"""A check-in: days, a time of grace, and a sealed plan that goes to the office when she is silent.

Whoever knows its secret may change, answer or end it; its id is made from the
secret, so that the secret itself is kept nowhere here.
"""

import re
from collections.abc import Container, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any

from ltsa_pwa.reports.envelope import LARGEST, EnvelopeWrong, read_envelope, read_object
from ltsa_pwa.reports.report import Report

SECRET = re.compile(r"[0-9a-f]{32}")
MOST_DAYS = 60
FARTHEST = timedelta(days=400)
LONGEST_GRACE = 72
"""Hours; the shortest is one."""
HIGHEST_REVISION = 2**31 - 1
EARLY = timedelta(hours=2)
"""A sign so long before the hour stands for that hour."""
LARGEST_BODY = LARGEST + 8 * 1024
"""The sealed plan, and around it sixty days and the little else."""

MEMBERS = {"v", "secret", "revision", "due", "grace_hours", "report", "envelope"}


@dataclass(frozen=True, slots=True)
class Checkin:
    """What a phone has set, as it may be kept."""

    id: str
    revision: int
    """The phone counts its changes: an older one that comes late changes nothing."""
    due: tuple[datetime, ...]
    grace: timedelta
    plan: Report


def id_of(secret: str) -> str:
    return sha256(f"ltsa checkin v1 {secret}".encode()).hexdigest()[:32]


def read_secret(told: object) -> str:
    if isinstance(told, str) and SECRET.fullmatch(told):
        return told
    raise EnvelopeWrong("bad_secret", "The secret is not 32 lower-case hexadecimal letters.")


def read_checkin(checkin: str, body: bytes, keys: Container[str], moment: datetime) -> Checkin:
    """Read the body of ``PUT /api/checkins/{id}``, by an allow list."""
    told = read_object(body)
    if told.keys() != MEMBERS or type(told["v"]) is not int or told["v"] != 1:
        raise EnvelopeWrong("members", "A check-in has exactly the members of version 1.")
    expect_secret(checkin, told["secret"])
    due = read_days(told["due"], moment)
    revision = read_whole(told["revision"], HIGHEST_REVISION)
    grace = timedelta(hours=read_whole(told["grace_hours"], LONGEST_GRACE))
    return Checkin(checkin, revision, due, grace, read_plan(told, keys))


def expect_secret(checkin: str, secret: object) -> None:
    if id_of(read_secret(secret)) != checkin:
        raise EnvelopeWrong("bad_secret", "The secret is not the one of this check-in.")


def read_days(told: object, moment: datetime) -> tuple[datetime, ...]:
    if not isinstance(told, list) or not 1 <= len(told) <= MOST_DAYS:
        raise EnvelopeWrong("bad_days", f"There are 1 to {MOST_DAYS} days in a check-in.")
    days = sorted({read_moment(each) for each in told})
    if days[-1] > moment + FARTHEST:
        raise EnvelopeWrong("bad_days", "A day is too far away.")
    return tuple(days)


def read_moment(told: object) -> datetime:
    """A moment in UTC: a time zone has rules that change, and the phone knows them better."""
    try:
        if isinstance(told, str) and told.endswith("Z"):
            return datetime.fromisoformat(told).astimezone(UTC)
    except (ValueError, OverflowError):
        pass
    raise EnvelopeWrong("bad_days", "A time is not written as 2026-12-01T09:00:00Z.")


def read_whole(told: object, most: int) -> int:
    if type(told) is int and 1 <= told <= most:
        return told
    raise EnvelopeWrong("bad_number", f"A number is not a whole one from 1 to {most}.")


def read_plan(told: dict[str, Any], keys: Container[str]) -> Report:
    """The plan is a report like all others, ready to be sent; it waits here instead."""
    report, envelope = told["report"], told["envelope"]
    if not isinstance(report, str) or not isinstance(envelope, str):
        raise EnvelopeWrong("not_sealed", "The plan is not a sealed report.")
    plan = read_envelope(report, envelope.encode(), keys)
    if plan.kind != "report":
        raise EnvelopeWrong("unknown_kind", "A plan is of the kind report.")
    return plan


def next_due(due: Iterable[datetime], answered: datetime) -> datetime | None:
    """The first moment that no sign stands for yet."""
    return min((each for each in due if each > answered), default=None)


def covered(upto: datetime | None, moment: datetime) -> datetime:
    """How far a sign reaches that comes now; ``upto`` is the hour that the phone meant by it.

    A sign that lay on a phone without signal does not stand for what came due after it.
    """
    latest = moment + EARLY
    return min(upto, latest) if upto else latest
