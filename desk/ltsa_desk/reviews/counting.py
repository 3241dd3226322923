"""Counts of answers per company, in groups large enough that nobody stands alone.

Reviews stay sealed on disk. They are opened in memory to be counted, once for
each process, and what was counted is not written down anywhere.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlmodel import Session, col, select

from ltsa_desk.house import House
from ltsa_desk.sealing import CannotOpen, unseal
from ltsa_desk.tables import AgencyReply, SealedReport

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
AT_LEAST = 5
"""Fewer are not told. Counts grow by as many at once: nobody sees what the last one said."""
LONGEST_LICENCE = 60


@dataclass(frozen=True)
class Review:
    """One worker's answers about one company."""

    case: str
    licence: str
    answers: dict[str, bool]


@dataclass(frozen=True)
class Score:
    """How many answered, and each question's yes and no in the order of ``QUESTIONS``."""

    answered: int
    counts: list[tuple[int, int]]


class ReviewCounter:
    """Opens each review once."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._opened: dict[str, Review | None] = {}

    def scores(self) -> dict[str, Score]:
        """By licence number; a company with too few answers is not among them."""
        with Session(self._house.engine) as session:
            is_there = col(SealedReport.erased_at).is_(None)
            wanted = select(SealedReport).where(SealedReport.kind == "review", is_there)
            oldest_first = wanted.order_by(col(SealedReport.arrived_at), col(SealedReport.id))
            opened = {row.id: self._review(row) for row in session.exec(oldest_first)}
        # What was taken back is forgotten here too.
        self._opened = opened
        return counted(each for each in opened.values() if each)

    def replies(self) -> dict[str, AgencyReply]:
        """What a company has answered, by its licence number."""
        with Session(self._house.engine) as session:
            return {each.licence: each for each in session.exec(select(AgencyReply))}

    def _review(self, row: SealedReport) -> Review | None:
        return self._opened[row.id] if row.id in self._opened else self._read(row)

    def _read(self, row: SealedReport) -> Review | None:
        try:
            said = unseal(row.sealed, self._house.keys.private(row.key), f"ltsa report v1 {row.id}")
        except CannotOpen:
            return None
        return read_review(row.case, said)


def read_review(case: str, said: dict[str, Any]) -> Review | None:
    """The answers that make sense; None for a review of nobody or without one."""
    agency, answers = said.get("agency"), said.get("answers")
    if not isinstance(agency, dict) or not isinstance(answers, dict):
        return None
    licence = licence_key(agency.get("licence"))
    known = {
        question: answers[question] == "yes"
        for question in QUESTIONS
        if answers.get(question) in {"yes", "no"}
    }
    if not licence or not known:
        return None
    return Review(case, licence, known)


def licence_key(number: object) -> str:
    """A licence number without the signs people leave out; "" when it is none."""
    key = re.sub(r"[^0-9A-Z]", "", number.upper()) if isinstance(number, str) else ""
    return key if len(key) <= LONGEST_LICENCE else ""


def counted(reviews: Iterable[Review]) -> dict[str, Score]:
    """One voice for each case and company, the last one; whole groups only."""
    voices: dict[str, dict[str, Review]] = defaultdict(dict)
    for each in reviews:
        voices[each.licence][each.case] = each
    return {
        licence: _score(list(said.values())[: len(said) - len(said) % AT_LEAST])
        for licence, said in voices.items()
        if len(said) >= AT_LEAST
    }


def _score(reviews: list[Review]) -> Score:
    return Score(len(reviews), [_count(reviews, question) for question in QUESTIONS])


def _count(reviews: list[Review], question: str) -> tuple[int, int]:
    """Yes and no of the whole groups that answered it: many leave a question out."""
    said = [each.answers[question] for each in reviews if question in each.answers]
    told = said[: len(said) - len(said) % AT_LEAST]
    return sum(told), len(told) - sum(told)
