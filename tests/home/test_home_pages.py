"""Home and its neighbours as they are built."""

import json
import re
from dataclasses import astuple

import pytest

from ltsa_pwa.home.about_page import about_page
from ltsa_pwa.home.limits import ANSWERS
from ltsa_pwa.home.other_pages import leave_page, not_found_page, offline_page
from ltsa_pwa.home.page import home_page, languages_page
from ltsa_pwa.home.phone_page import settings_page
from ltsa_pwa.i18n import LANGUAGES, Language, in_language, language

PAGES = (home_page, languages_page, settings_page, about_page, offline_page, not_found_page)
LOUD = re.compile(r"\b(illegal|safe|proved|ilegal|guarantee\w*)\b|!", re.IGNORECASE)


def built(page, spoken: Language) -> str:
    with in_language(spoken):
        return json.dumps(page().render(), ensure_ascii=False)


@pytest.mark.parametrize("spoken", LANGUAGES, ids=lambda each: each.tag)
@pytest.mark.parametrize("page", PAGES, ids=lambda each: each.__name__)
def test_page_is_built_in_every_language(page, spoken):
    assert "Bekal" in built(page, spoken)


@pytest.mark.parametrize("tag", ["id", "en", "ar"])
def test_home_has_four_doors_in_order(tag):
    page = built(home_page, language(tag))

    doors = re.findall(rf"\bto\W+/{tag}/(checklist|agencies|rights|help)", page)

    assert doors[:4] == ["checklist", "agencies", "rights", "help"]


def test_alarm_stands_before_the_doors():
    page = built(home_page, language("id"))

    assert page.index("/id/now") < page.index("/id/rights")


def test_recipe_leads_nowhere_and_names_nothing():
    page = built(leave_page, language("id"))

    assert re.findall(r"Bekal|href|ltsa|/id", page) == []


def test_not_found_leads_home_in_every_language():
    page = built(not_found_page, language("id"))

    assert [each.tag for each in LANGUAGES if f"/{each.tag}" not in page] == []


@pytest.mark.parametrize("answer", ANSWERS, ids=lambda each: each.name)
def test_limits_promise_nothing_loud(answer):
    texts = [
        text for part in astuple(answer) for text in ([part] if isinstance(part, str) else part)
    ]

    assert [text for text in texts if LOUD.search(text)] == []


def test_deleting_tells_what_stays_with_the_office():
    page = built(settings_page, language("en"))

    assert "What was sent stays with the office. It opens with the five words" in page
