"""The questions and standards as data: sourced, answered by a rule, and never a verdict."""

from babel.numbers import get_territory_currencies

from ltsa_pwa.facts import DESTINATIONS, figure
from ltsa_pwa.papers.asked import CURRENCIES
from ltsa_pwa.papers.questions import QUESTIONS
from ltsa_pwa.papers.standards import STANDARDS
from tests.papers.phone_modules import asks_the_phone, cases

IDS = [each.id for each in QUESTIONS]
FORBIDDEN = ("illegal", "valid", "safe", "fraud", "proved")


def test_no_question_has_the_id_of_another():
    assert len(set(IDS)) == len(IDS)


def test_everything_a_question_rests_on_may_be_shown():
    keys = [key for each in QUESTIONS for key in each.basis]
    keys += [fact.key for each in STANDARDS for remark in each.remarks for fact in remark.known()]

    assert [key for key in keys if not figure(key).sources] == []


def test_every_remark_stands_beside_a_question():
    asked = [remark.question for each in STANDARDS for remark in each.remarks]

    assert [each for each in asked if each not in IDS] == []


def test_every_number_compared_is_said_beside_its_question():
    for standard in STANDARDS:
        said = {remark.question for remark in standard.remarks}
        compared = set(standard.numbers()) - {"until"}
        assert compared <= said, standard.name


def test_table_of_cases_has_the_standards_of_the_pages():
    ours = {each.name: each.numbers() for each in STANDARDS}
    table = cases("contract_check.json")["standards"]

    assert {name: ours[name] for name in table if name in ours} == {
        name: numbers for name, numbers in table.items() if name in ours
    }
    assert set(table) - set(ours) == {"none"}


def test_money_of_every_destination_can_be_chosen():
    missing = [
        code for code in DESTINATIONS if not set(get_territory_currencies(code)) & set(CURRENCIES)
    ]

    assert missing == []


def test_every_answer_to_every_question_finds_something():
    answers = [
        (each.id, code)
        for each in QUESTIONS
        for code in ([code for code, _ in each.choices] or ["yes", "no", "unknown"])
    ]
    asked = [{"question": q, "answers": {q: code}, "standard": "none"} for q, code in answers]

    found = asks_the_phone("findings", cases=asked, standards={"none": {}}, today="2026-10-01")

    assert set(found) == {"fits", "differs", "missing", "ask"}


def test_no_question_speaks_a_verdict():
    texts = [
        text.lower()
        for each in QUESTIONS
        for text in (each.title, each.name, each.ask, each.demand or "")
    ]

    assert [text for text in texts if any(word in text.split() for word in FORBIDDEN)] == []
