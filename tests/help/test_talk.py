"""The talk: short, whole, and every end is a door that exists."""

import re
from functools import cache

import pytest

from ltsa_pwa.app import law_page, proof_page
from ltsa_pwa.help.talk import Choice, Door, End, Question, paths
from ltsa_pwa.help.tree import FIRST
from ltsa_pwa.i18n import in_language, language
from ltsa_pwa.reports.questions import WHAT
from ltsa_pwa.rights.page import rights_page
from ltsa_pwa.routes import ALARM, LAW, PAGES, PROOF, RIGHTS

PATHS = list(paths(FIRST))
MOST_TAPS = 5
BUILDERS = {RIGHTS: rights_page, LAW: law_page, PROOF: proof_page}


def steps(path: tuple[Choice, ...]) -> str:
    return "/".join(each.name for each in path)


def questions(question: Question = FIRST) -> list[Question]:
    deeper = [each.then for each in question.choices if isinstance(each.then, Question)]
    return [question, *[found for each in deeper for found in questions(each)]]


def doors(path: tuple[Choice, ...]) -> list[Door]:
    last = path[-1].then
    assert not isinstance(last, Question)
    return [last] if isinstance(last, Door) else list(last.doors)


@cache
def anchors(page) -> set[str]:
    with in_language(language("en")):
        return set(re.findall(r'id:"([\w-]+)"', str(BUILDERS[page]().render())))


@pytest.mark.parametrize("path", PATHS, ids=steps)
def test_every_path_ends_at_a_door_within_five_taps(path):
    taps = len(path) if isinstance(path[-1].then, Door) else len(path) + 1

    assert doors(path) != []
    assert taps <= MOST_TAPS


@pytest.mark.parametrize("path", PATHS, ids=steps)
def test_every_door_leads_to_a_page_that_exists(path):
    assert [each for each in doors(path) if each.page not in PAGES] == []


@pytest.mark.parametrize("path", PATHS, ids=steps)
def test_every_door_leads_to_a_part_that_exists(path):
    missing = [
        each.anchor for each in doors(path) if each.anchor and each.anchor not in anchors(each.page)
    ]

    assert missing == []


@pytest.mark.parametrize("path", PATHS, ids=steps)
def test_every_end_begins_a_report_that_the_form_knows(path):
    last = path[-1].then

    assert not isinstance(last, End) or last.what in {code for code, _icon, _text in WHAT}


def test_danger_is_the_first_answer_and_goes_straight_to_the_alarm():
    first = FIRST.choices[0]

    assert first.name == "danger"
    assert isinstance(first.then, Door)
    assert first.then.page == ALARM


def test_no_question_comes_back():
    asked = questions()

    assert len({id(each) for each in asked}) == len(asked)


def test_every_text_is_whole_and_every_name_said_once():
    choices = [each for question in questions() for each in question.choices]
    names = [each.name for each in choices]

    assert len(names) == len(set(names))
    assert [each.name for each in choices if not each.text.strip()] == []
    assert [each.asks for each in questions() if not each.asks.endswith("?")] == []


def test_no_question_asks_for_more_than_eight_answers():
    assert [len(each.choices) for each in questions() if not 2 <= len(each.choices) <= 8] == []


def test_the_eight_topics_are_the_first_question():
    assert [each.name for each in FIRST.choices] == [
        *("danger", "violence", "money", "papers"),
        *("health", "stranded", "family", "else"),
    ]
