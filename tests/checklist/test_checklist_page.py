"""The page as it is built."""

import json
import re
from decimal import Decimal

import pytest

from ltsa_pwa.checklist.content import ITEMS, STAGES
from ltsa_pwa.checklist.page import checklist_page
from ltsa_pwa.facts import known
from ltsa_pwa.i18n import LANGUAGES, Language, in_language, language, say_money


def built(spoken: Language, page=checklist_page) -> str:
    with in_language(spoken):
        return json.dumps(page().render(), ensure_ascii=False)


def tag_of(spoken: Language) -> str:
    return spoken.tag


@pytest.mark.parametrize("spoken", LANGUAGES, ids=tag_of)
def test_every_row_stands_in_every_language(spoken):
    page = built(spoken)

    rows = re.findall(r"data-item\W+(\w\d\d)\b", page)

    assert rows == [each.id for each in ITEMS]


def test_every_stage_can_be_said():
    _before, asked = built(language("en")).split("Where are you on your way?")

    said = re.findall(r"\bvalue:\W*(\w+)", asked.split("Which country is it about?")[0])

    said.remove("children")  # of the list itself, which renders as one
    assert said == [each.name for each in STAGES]


def test_every_stage_has_a_heading_and_only_the_first_is_open():
    page = built(language("en"))

    assert [page.count(each.title) > 0 for each in STAGES] == [True] * len(STAGES)
    assert len(re.findall(r"\bopen:true", page)) == 1


def test_what_must_not_be_skipped_stands_apart_under_its_words():
    page = built(language("en"))

    assert page.count("Must not be skipped") == sum(bool(each.must) for each in STAGES)
    assert page.count("May wait") == sum(bool(each.may_wait) for each in STAGES)


def test_advice_is_called_advice():
    assert built(language("en")).count("This is our advice.") == 10


def test_premiums_stand_in_the_money_of_the_reader():
    with in_language(language("id")):
        premium = say_money(Decimal(332500), "IDR")

    assert premium in built(language("id"))


@pytest.mark.parametrize("spoken", LANGUAGES, ids=tag_of)
def test_no_unverified_sum_is_on_the_page(spoken):
    unverified = [each for each in known().figures.values() if not each.may_be_shown]
    page = built(spoken)

    with in_language(spoken):
        sums = [
            say_money(each.value, each.unit or "")
            for each in unverified
            if each.kind == "money" and isinstance(each.value, Decimal) and each.value
        ]

    assert len(sums) == 3
    assert [each for each in sums if each in page] == []


def test_next_three_of_somebody_unknown_are_links_without_a_script():
    page = built(language("en"))

    assert re.findall(r"href\W+#(\w\d\d)", page) == ["b06", "b07", "b09"]


def test_every_row_says_what_to_do_when_she_does_not_know():
    page = built(language("en"))

    assert page.count("If you do not know") == len(ITEMS)
    assert page.count("Ask the Indonesian mission, and show them this row.") > 5


def test_every_row_has_one_way_on_when_she_is_refused():
    rows = re.split(r"-says", built(language("en")))[1:]

    ways = [row.count("If it goes wrong") + row.count("or are refused") for row in rows]
    assert ways == [1] * len(ITEMS)


def test_what_is_read_aloud_of_a_row_stands_in_elements_of_their_own():
    page = built(language("id"))

    for part in ("what", "says"):
        found = re.findall(rf"id\W+(\w\d\d)-{part}\b", page)
        assert sorted(set(found)) == sorted(each.id for each in ITEMS)
