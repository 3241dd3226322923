"""Read the counts as they are told, keep them whole, give them to phones."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from ltsa_pwa.reviews.tables import AgencyScore

QUESTIONS = (
    "fee_asked",
    "receipt_given",
    "contract_own_language",
    "contract_kept",
    "orientation",
    "papers_returned",
    "helped",
    "would_send_sister",
)
"""The questions a phone asks and shows; at most eight, so that they are answered."""
AT_LEAST = 5
"""A case service that tells fewer is not believed: one person could be seen."""
LONGEST_REPLY = 600
_LICENCE = re.compile(r"[0-9A-Z]{1,60}")
_table = AgencyScore.__table__  # pyright: ignore[reportAttributeAccessIssue] -- SQLModel adds it


class ScoresWrong(Exception):
    """What was told is not as the contract says; the counts that are kept stay."""


@dataclass(frozen=True)
class Score:
    """Counts about one company; ``counts`` in the order of ``QUESTIONS``."""

    licence: str
    told_on: date
    answered: int
    counts: tuple[tuple[int, int], ...]
    reply: str = ""
    replied_at: datetime | None = None


def read_scores(told: dict[str, Any]) -> list[Score]:
    """All of them, or ScoresWrong: half of the counts would be another picture."""
    try:
        day = date.fromisoformat(told["date"])
        order = [told["questions"].index(question) for question in QUESTIONS]
        return [_score(name, day, said, order) for name, said in told["agencies"].items()]
    except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
        raise ScoresWrong(type(error).__name__) from None


def _score(licence: str, day: date, said: dict[str, Any], order: list[int]) -> Score:
    answered = said["answered"]
    counts = tuple((int(said["counts"][at][0]), int(said["counts"][at][1])) for at in order)
    if not _LICENCE.fullmatch(licence) or type(answered) is not int or answered < AT_LEAST:
        raise ValueError(licence)
    if any(min(pair) < 0 or sum(pair) > answered for pair in counts):
        raise ValueError(licence)
    counts = tuple(pair if sum(pair) >= AT_LEAST else (0, 0) for pair in counts)
    reply = said.get("reply") or {}
    at = datetime.fromisoformat(reply["at"]).astimezone(UTC) if reply else None
    return Score(licence, day, answered, counts, str(reply.get("text", ""))[:LONGEST_REPLY], at)


def keep_scores(connection: Connection, scores: list[Score]) -> bool:
    """Put them in the place of the ones before, all in one step."""
    connection.execute(delete(_table))
    if scores:
        connection.execute(insert(_table), [_as_row(each) for each in scores])
    return True


def kept_scores(connection: Connection) -> list[Score]:
    """As they were told last, by licence number."""
    rows = connection.execute(select(_table).order_by(_table.c.licence))
    return [
        Score(
            row.licence,
            row.told_on,
            row.answered,
            tuple((yes, no) for yes, no in row.counts),
            row.reply,
            row.replied_at,
        )
        for row in rows
    ]


def for_phones(scores: list[Score]) -> dict[str, object]:
    """By licence key: ``n`` people, ``q`` yes and no of each question, ``r`` what it answers."""
    return {
        "date": max((each.told_on.isoformat() for each in scores), default=None),
        "reviews": {each.licence: _short(each) for each in scores},
    }


def _short(score: Score) -> dict[str, object]:
    said: dict[str, object] = {"n": score.answered, "q": [list(pair) for pair in score.counts]}
    if score.reply and score.replied_at:
        said["r"] = [score.replied_at.date().isoformat(), score.reply]
    return said


def _as_row(score: Score) -> dict[str, object]:
    return {
        "licence": score.licence,
        "told_on": score.told_on,
        "answered": score.answered,
        "counts": [list(pair) for pair in score.counts],
        "reply": score.reply,
        "replied_at": score.replied_at,
    }
