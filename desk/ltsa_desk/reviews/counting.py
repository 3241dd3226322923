"""Counts of answers per company, in groups large enough that nobody stands alone.

Reviews stay sealed on disk. They are opened in memory to be counted, once for
each process; written down is only what was told last, and of which reports.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlmodel import Session, col, delete, select

from ltsa_desk.database import writing
from ltsa_desk.house import House
from ltsa_desk.sealing import CannotOpen, unseal
from ltsa_desk.tables import AgencyReply, ReviewCount, SealedReport, oldest_first

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
"""Fewer are not told, and as many change at once. Who remembers older counts may still see one
answer after another was taken back or left out (docs/threat-model.md)."""
ANSWERED = "answered"
"""Beside the questions: how many there are."""
LONGEST_LICENCE = 60


@dataclass(frozen=True)
class Review:
    """One worker's answers about one company."""

    report: str
    case: str
    licence: str
    answers: dict[str, bool]


Figure = tuple[str, str]
"""A company's licence number and a question, or ``ANSWERED``."""


@dataclass(frozen=True)
class Told:
    """One figure, and the reports it is made of."""

    yes: int
    no: int
    reports: frozenset[str]


NOBODY = Told(0, 0, frozenset())


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
            opened = {
                row.id: self._review(row) for row in session.exec(wanted.order_by(*oldest_first()))
            }
        # What was taken back is forgotten here too.
        self._opened = opened
        return _scores(self._told(counted(each for each in opened.values() if each)))

    def _told(self, now: dict[Figure, Told]) -> dict[Figure, Told]:
        """What was told before, and what has changed enough since; kept for the next time."""
        with Session(self._house.engine) as session:
            rows = session.exec(select(ReviewCount)).all()
        before = {
            (each.licence, each.question): Told(each.yes, each.no, frozenset(each.reports))
            for each in rows
        }
        figures = now.keys() | before.keys()
        told = {each: _tell(now.get(each, NOBODY), before.get(each, NOBODY)) for each in figures}
        if any(one != before.get(each, NOBODY) for each, one in told.items()):
            self._keep(told)
        return {each: one for each, one in told.items() if one.reports}

    def _keep(self, told: dict[Figure, Told]) -> None:
        rows = [_row(each, one) for each, one in told.items() if one.reports]
        with writing(self._house.engine) as session:
            session.exec(delete(ReviewCount))
            session.add_all(rows)

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
        return read_review(row.id, row.case, said)


def _row(figure: Figure, told: Told) -> ReviewCount:
    licence, question = figure
    return ReviewCount(
        licence=licence,
        question=question,
        yes=told.yes,
        no=told.no,
        reports=sorted(told.reports),
    )


def read_review(report: str, case: str, said: dict[str, Any]) -> Review | None:
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
    return Review(report, case, licence, known)


def licence_key(number: object) -> str:
    """A licence number without the signs people leave out; "" when it is none."""
    key = re.sub(r"[^0-9A-Z]", "", number.upper()) if isinstance(number, str) else ""
    return key if len(key) <= LONGEST_LICENCE else ""


def counted(reviews: Iterable[Review]) -> dict[Figure, Told]:
    """One voice for each case and company, the last one; whole groups only."""
    voices: dict[str, dict[str, Review]] = defaultdict(dict)
    for each in reviews:
        voices[each.licence][each.case] = each
    found: dict[Figure, Told] = {}
    for licence, said in voices.items():
        heard = _whole_groups(list(said.values()))
        found[licence, ANSWERED] = Told(len(heard), 0, _ids(heard))
        for question in QUESTIONS:
            # Many leave a question out.
            told = _whole_groups([each for each in heard if question in each.answers])
            yes = sum(each.answers[question] for each in told)
            found[licence, question] = Told(yes, len(told) - yes, _ids(told))
    return found


def _whole_groups(reviews: list[Review]) -> list[Review]:
    return reviews[: len(reviews) - len(reviews) % AT_LEAST]


def _ids(reviews: list[Review]) -> frozenset[str]:
    return frozenset(each.report for each in reviews)


def _tell(new: Told, old: Told) -> Told:
    """What is told from now on, against what was told last: older counts are not remembered."""
    came, went = len(new.reports - old.reports), len(old.reports - new.reports)
    return new if max(came, went) >= AT_LEAST else old


def _scores(told: dict[Figure, Told]) -> dict[str, Score]:
    return {
        licence: Score(
            figure.yes,
            [(each.yes, each.no) for each in (told.get((licence, q), NOBODY) for q in QUESTIONS)],
        )
        for (licence, question), figure in told.items()
        if question == ANSWERED
    }
