"""What an outreach worker tells of a session: numbers and codes, nothing by name."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

TOPICS = ("before", "agency", "costs", "rights", "help", "trafficking", "return", "other")
QUESTIONS = (
    "cost",
    "agency",
    "papers",
    "contract",
    "wage",
    "insurance",
    "loan",
    "unregistered",
    "employer",
    "violence",
    "family",
    "return",
    "other",
)
SEXES = ("f", "m")
AGES = ("u18", "18_24", "25_39", "40")
GROUPS = tuple(f"{sex}_{age}" for sex in SEXES for age in AGES)
"""``f_u18``: girls and women under 18; the keys of ``SessionLog.counts``."""
LESSON = ("people", "q1", "q2", "q3", "q4", "q5")
"""How many answered, and how many of them rightly, question by question."""
MOST = 20_000
"""People of one group in one session; more is a slip of the thumb."""
LONGEST_PLACE = 80
VILLAGE_DIGITS = 10
OLDEST = timedelta(days=730)
TOMORROW = timedelta(days=1)
"""The office's clock may be behind a phone in Papua."""
DAY = len("2026-11-20")


@dataclass(frozen=True)
class Session:
    """One session as it is counted."""

    village: str
    place: str
    date: date
    topic: str
    counts: dict[str, int]
    questions: list[str]
    lesson: dict[str, int]


def read_session(said: object, today: date, written_at: object = None) -> Session | None:
    """The session, or None when it says neither where, when nor how many.

    A phone whose clock is wrong proposes that day: such a session was held on the day it came.
    """
    if not isinstance(said, dict):
        return None
    day = _day(said.get("date"), _day_in(written_at), today)
    village, place = _where(said.get("village"))
    counts = _numbers(said.get("people"), GROUPS)
    if day is None or not (village or place) or not any(counts.values()):
        return None
    topic = said.get("topic")
    asked = said.get("questions")
    return Session(
        village=village,
        place=place,
        date=day,
        topic=topic if topic in TOPICS else "other",
        counts=counts,
        questions=[each for each in QUESTIONS if isinstance(asked, list) and each in asked],
        lesson=_numbers(said.get("lesson"), LESSON),
    )


def _where(said: object) -> tuple[str, str]:
    """The ten figures of a village, or else the name that was typed."""
    if not isinstance(said, dict):
        return "", ""
    code, name = said.get("code"), said.get("name")
    digits = "".join(each for each in code if each.isdecimal()) if isinstance(code, str) else ""
    place = name.strip()[:LONGEST_PLACE] if isinstance(name, str) else ""
    return (digits if len(digits) == VILLAGE_DIGITS else ""), place


def _day(said: object, written: date | None, today: date) -> date | None:
    day = _day_in(said)
    if day is None or _can_be(day, today):
        return day
    return None if written is None or _can_be(written, today) else today


def _day_in(said: object) -> date | None:
    """Of a day, or of a moment."""
    try:
        return date.fromisoformat(said[:DAY]) if isinstance(said, str) else None
    except ValueError:
        return None


def _can_be(day: date, today: date) -> bool:
    return today - OLDEST <= day <= today + TOMORROW


def _numbers(said: Any, names: tuple[str, ...]) -> dict[str, int]:
    given = said if isinstance(said, dict) else {}
    return {name: number for name in names if (number := _count(given.get(name)))}


def _count(said: object) -> int:
    if isinstance(said, bool) or not isinstance(said, int):
        return 0
    return said if 0 < said <= MOST else 0
