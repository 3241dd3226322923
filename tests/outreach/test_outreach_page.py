"""The pages of outreach, as they are built, and the codes they share with the desk."""

import pytest

from ltsa_desk.outreach import session
from ltsa_pwa.i18n import LANGUAGES, in_language
from ltsa_pwa.outreach.content import AGES, ASKED, LESSON, SCRIPT, SEXES, TOPICS
from ltsa_pwa.outreach.page import outreach_page
from ltsa_pwa.outreach.poster_page import poster_page
from ltsa_pwa.routes import POSTER, address
from ltsa_pwa.ui.texts import texts


def test_phone_and_desk_have_the_same_codes():
    groups = tuple(f"{sex}_{age}" for sex in SEXES for age in AGES)

    assert (tuple(TOPICS), tuple(ASKED), groups) == (
        session.TOPICS,
        session.QUESTIONS,
        session.GROUPS,
    )
    assert len(LESSON) == len(session.LESSON) - 1


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda each: each.tag)
def test_script_leads_to_pages_of_the_language_that_is_shown(language):
    with in_language(language):
        printed = str(outreach_page().render())

    addresses = [f'"{address(step.page, language.tag)}"' for step in SCRIPT]
    assert [each for each in addresses if each not in printed] == []
    assert address(POSTER, language.tag) in printed


def test_paper_says_the_address_of_its_own_language():
    with in_language(LANGUAGES[0]):
        said = list(texts(poster_page()))

    assert said.count(f"http://127.0.0.1:8000{address_of_home()}") == 3


def address_of_home():
    return f"/{LANGUAGES[0].tag}"
