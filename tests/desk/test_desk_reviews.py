"""Answers about an agency are counted at the desk, and told in groups only."""

import httpx
import pytest
from sqlmodel import Session, select

from ltsa_desk.cases.queue import waiting
from ltsa_desk.moments import now
from ltsa_desk.reviews.counting import QUESTIONS, ReviewCounter, Score, read_review
from ltsa_desk.reviews.replies import drop_reply, keep_reply
from ltsa_desk.tables import ReviewCount, SealedReport

AGENCY = {"licence": "C-1/2024", "name": "PT Contoh Maju"}


@pytest.fixture
def receives(house, phone_of):
    """A new phone's review, as the relay handed it over; another one of the same phone if given."""

    def receive(answers, phone=None, agency=AGENCY):
        phone = phone or phone_of(house)
        report, sent = phone.writes("review", agency=agency, answers=answers)
        row = {name: sent[name] for name in ("case", "kind", "key", "sealed")}
        with Session(house.engine) as session:
            session.add(SealedReport(id=report, received_at=now(), arrived_at=now(), **row))
            session.commit()
        return phone

    return receive


def test_four_answers_are_not_told(house, receives):
    for _ in range(4):
        receives({"fee_asked": "yes"})

    assert ReviewCounter(house).scores() == {}


def test_five_answers_are_told_as_counts(house, receives):
    for answer in ("yes", "yes", "yes", "no", "yes"):
        receives({"fee_asked": answer, "helped": "no"})

    expected = [(0, 0)] * len(QUESTIONS)
    expected[QUESTIONS.index("fee_asked")] = (4, 1)
    expected[QUESTIONS.index("helped")] = (0, 5)
    assert ReviewCounter(house).scores() == {"C12024": Score(5, expected)}


def test_counts_grow_by_five_so_that_the_last_one_is_not_seen(house, receives):
    counter = ReviewCounter(house)
    for _ in range(5):
        receives({"helped": "yes"})
    before = counter.scores()
    for _ in range(4):
        receives({"helped": "no"})

    assert counter.scores() == before


def test_one_phone_has_one_voice_and_its_last_word_counts(house, receives):
    first = receives({"helped": "no"})
    receives({"helped": "yes"}, first)
    for _ in range(4):
        receives({"helped": "yes"})

    score = ReviewCounter(house).scores()["C12024"]
    assert score.counts[QUESTIONS.index("helped")] == (5, 0)


def told_of(house, question="helped"):
    """As the desk says it after a restart."""
    score = ReviewCounter(house).scores().get("C12024")
    return score and (score.answered, score.counts[QUESTIONS.index(question)])


def takes_back(house, phone):
    with Session(house.engine) as session:
        row = session.exec(select(SealedReport).where(SealedReport.case == phone.case)).one()
        row.sealed, row.erased_at = "", now()
        session.commit()


def test_one_who_answers_anew_is_not_seen_until_five_have_changed(house, receives):
    phones = [receives({"helped": "yes"}) for _ in range(5)]
    before = told_of(house)

    seen = []
    for phone in phones:
        receives({"helped": "no"}, phone)
        seen.append(told_of(house))

    assert before == (5, (5, 0))
    assert seen == [before] * 4 + [(5, (0, 5))]


def test_one_who_takes_her_review_back_uncovers_nobody(house, receives):
    first, *_others = [receives({"helped": "yes"}) for _ in range(5)]
    receives({"helped": "no"})
    before = told_of(house)

    takes_back(house, first)

    assert (before, told_of(house)) == ((5, (5, 0)), (5, (5, 0)))
    for _ in range(5):
        receives({"helped": "no"})
    assert told_of(house) == (10, (4, 6))


def test_nothing_is_told_or_kept_where_fewer_than_five_are_left(house, receives):
    phones = [receives({"helped": "yes"}) for _ in range(5)]
    assert told_of(house) == (5, (5, 0))

    takes_back(house, phones[2])

    assert told_of(house) is None
    with Session(house.engine) as session:
        assert session.exec(select(ReviewCount)).all() == []


def test_question_is_told_from_five_answers_on_and_in_whole_fives(house, receives):
    for at in range(10):
        few = {"receipt_given": "yes"} if at < 4 else {}
        more = {"orientation": "no"} if at < 7 else {}
        receives({"helped": "yes", **few, **more})

    score = ReviewCounter(house).scores()["C12024"]
    told = dict(zip(QUESTIONS, score.counts, strict=True))
    assert score.answered == 10
    assert told["helped"] == (10, 0)
    assert told["receipt_given"] == (0, 0)
    assert told["orientation"] == (0, 5)


def test_review_that_was_taken_back_is_counted_no_more(house, receives):
    counter = ReviewCounter(house)
    for _ in range(5):
        receives({"helped": "yes"})
    before = len(counter.scores())

    with Session(house.engine) as session:
        row = session.exec(select(SealedReport).limit(1)).one()
        row.sealed, row.erased_at = "", now()
        session.commit()

    assert (before, counter.scores()) == (1, {})


@pytest.mark.parametrize(
    "said",
    [
        {},
        {"agency": AGENCY},
        {"agency": AGENCY, "answers": {"fee_asked": "perhaps", "more": "yes"}},
        {"agency": {"licence": 7}, "answers": {"helped": "yes"}},
        {"agency": {"licence": "X" * 90}, "answers": {"helped": "yes"}},
        {"agency": "PT Contoh", "answers": {"helped": "yes"}},
    ],
)
def test_review_that_makes_no_sense_is_not_counted(said):
    assert read_review("report", "case", said) is None


def test_company_may_answer_and_take_it_back(house):
    keep_reply(house, "C-1/2024", "We pay fees back since June.")
    kept = ReviewCounter(house).replies()

    assert {licence: each.text for licence, each in kept.items()} == {
        "C12024": "We pay fees back since June."
    }
    assert (drop_reply(house, "c 1 2024"), drop_reply(house, "C-1/2024")) == (True, False)


def test_relay_is_told_the_counts_over_the_line(shared_desk):
    for _ in range(5):
        phone = shared_desk.phone()
        shared_desk.gets(phone, "review", agency=AGENCY, answers={"orientation": "yes"})

    told = shared_desk.is_asked("GET", "/v1/reviews").json()

    counts = [[5, 0] if each == "orientation" else [0, 0] for each in QUESTIONS]
    assert told["questions"] == list(QUESTIONS)
    assert told["agencies"] == {"C12024": {"answered": 5, "counts": counts, "reply": None}}


def test_nobody_is_told_without_the_token(shared_desk):
    assert httpx.get(f"{shared_desk.address}/v1/reviews").status_code == 401


def test_reviews_do_not_stand_among_the_cases_that_wait(house, receives):
    receives({"helped": "yes"})

    assert waiting(house.engine) == []
