"""The four pages as they are built."""

import json
import re

import pytest

from ltsa_pwa.facts import INDONESIA, emergency_numbers
from ltsa_pwa.i18n import LANGUAGES, in_language, language
from ltsa_pwa.papers.content import DATES, PAPERS, PLACES
from ltsa_pwa.papers.page import contract_page, dates_near, dates_page, papers_page, plan_page

PAGES = (papers_page, dates_page, contract_page, plan_page)
LOUD = re.compile(r"\b(illegal|proved|ilegal|guarantee\w*)\b", re.IGNORECASE)


def built(page, tag: str) -> str:
    with in_language(language(tag)):
        return json.dumps(page().render(), ensure_ascii=False)


@pytest.mark.parametrize("tag", [each.tag for each in LANGUAGES])
@pytest.mark.parametrize("page", PAGES, ids=lambda each: each.__name__)
def test_page_is_built_in_every_language_and_says_nothing_loud(page, tag):
    assert LOUD.findall(built(page, tag)) == []


@pytest.mark.parametrize("codes", [PAPERS, PLACES, DATES])
def test_no_code_stands_twice(codes):
    names = [code for code, _words in codes]

    assert len(set(names)) == len(names)


def test_register_names_the_article_that_makes_the_passport_hers():
    words = r"Your travel papers are yours to keep, says Article 6 of UU\W*u00a018/2017\."

    assert re.search(words, built(papers_page, "en"))


def test_photo_can_be_chosen_as_well_as_taken():
    with in_language(language("id")):
        page = str(papers_page().render())

    assert "image/*" in page
    assert "capture" not in page


def test_line_for_home_never_says_which_date():
    line = built(dates_near, "en")

    assert [words for _code, words in DATES if words in line] == []


def test_plan_gives_the_family_numbers_that_work_in_indonesia():
    page = built(plan_page, "id")

    shown = [contact.value for _service, contact in emergency_numbers(INDONESIA)]
    assert [number for number in shown if number not in page] == []
    assert len(shown) == 3


def test_contract_page_says_that_it_is_no_verdict():
    assert "It is no verdict on the contract." in built(contract_page, "en")
