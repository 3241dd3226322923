"""The page as it is built."""

import json

import pytest

from ltsa_pwa.i18n import LANGUAGES, Language, in_language, language
from ltsa_pwa.rights.content import BODY_AND_FREEDOM, WORK_AND_PAPERS
from ltsa_pwa.rights.page import rights_page

RIGHTS = [*BODY_AND_FREEDOM, *WORK_AND_PAPERS]


def built(spoken: Language) -> str:
    with in_language(spoken):
        return json.dumps(rights_page().render(), ensure_ascii=False)


def tag_of(spoken: Language) -> str:
    return spoken.tag


@pytest.mark.parametrize("spoken", LANGUAGES, ids=tag_of)
def test_rights_are_built_in_every_language(spoken):
    page = built(spoken)

    assert page.count(r"\"details\"") == len(RIGHTS) + 1  # and the languages


def test_every_right_shows_article_source_and_day():
    page = built(language("en"))

    assert page.count("Seen: November 21, 2026") == sum(len(each.basis) for each in RIGHTS) + 1
    assert "Article 30 of UU 18/2017" in page
    assert "https://nasional.kompas.com/read/2020/08/17/23193871/" in page


def test_the_page_ends_with_ways_to_tell_and_to_ask():
    page = built(language("id"))

    assert page.index("/id/write") < page.index("/id/help", page.index("/id/write"))
