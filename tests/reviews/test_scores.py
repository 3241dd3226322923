"""Counts of reviews as they are told, kept and given to phones."""

from datetime import UTC, date, datetime

import pytest

from ltsa_pwa.agencies.report_card import QUESTIONS as ASKED
from ltsa_pwa.reviews.scores import (
    QUESTIONS,
    Score,
    ScoresWrong,
    for_phones,
    keep_scores,
    kept_scores,
    read_scores,
)

DAY = date(2026, 11, 22)
COUNTS = ((4, 1),) * 8


def told(**other):
    company = {"answered": 5, "counts": [[4, 1]] * 8, "reply": None} | other
    return {
        "date": "2026-11-22",
        "questions": list(QUESTIONS),
        "agencies": {"C12024": company},
    }


def test_phone_asks_the_questions_that_are_counted():
    assert tuple(ASKED) == QUESTIONS


def test_counts_are_read_in_our_order_whatever_theirs_is():
    said = told(answered=9, counts=[[number, 0] for number in range(5, 10)] + [[0, 0]] * 3)
    said["questions"].reverse()

    [score] = read_scores(said)

    assert score.counts == ((0, 0), (0, 0), (0, 0), (9, 0), (8, 0), (7, 0), (6, 0), (5, 0))


def test_question_that_fewer_than_five_answered_is_told_to_nobody():
    [score] = read_scores(told(answered=9, counts=[[4, 0], [2, 3]] + [[0, 1]] * 6))

    assert score.counts == ((0, 0), (2, 3), *[(0, 0)] * 6)


@pytest.mark.parametrize(
    "said",
    [
        {},
        told(answered=4),
        told(answered="5"),
        told(counts=[[5, 1]] * 8),
        told(counts=[[-1, 1]] * 8),
        told(counts=[[1, 1]]),
        told(reply={"text": "no day"}),
        told() | {"agencies": {"../etc": told()["agencies"]["C12024"]}},
        told() | {"questions": ["fee_asked"]},
        told() | {"date": "yesterday"},
        told() | {"agencies": ["C12024"]},
    ],
)
def test_counts_that_make_no_sense_are_refused_whole(said):
    with pytest.raises(ScoresWrong):
        read_scores(said)


def test_new_counts_take_the_place_of_the_old_ones(engine):
    old = Score("A1", DAY, 5, COUNTS)
    new = Score("B2", DAY, 10, COUNTS, "We pay back.", datetime(2026, 11, 20, tzinfo=UTC))
    with engine.begin() as connection:
        keep_scores(connection, [old])
        keep_scores(connection, [new])

    with engine.connect() as connection:
        kept = kept_scores(connection)

    assert kept == [new]
    assert for_phones(kept) == {
        "date": "2026-11-22",
        "reviews": {"B2": {"n": 10, "q": [[4, 1]] * 8, "r": ["2026-11-20", "We pay back."]}},
    }
