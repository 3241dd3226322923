"""The pages as they are built."""

import json
import re
from collections.abc import Callable

import pytest
import reflex as rx

from ltsa_pwa.facts import INDONESIA, countries, numbers_for
from ltsa_pwa.i18n import LANGUAGES, Language, in_language, language
from ltsa_pwa.rights.countries_page import countries_page
from ltsa_pwa.rights.law import LAW
from ltsa_pwa.rights.law_page import law_page
from ltsa_pwa.rights.page import rights_page
from ltsa_pwa.rights.proof_page import proof_page
from ltsa_pwa.rights.signs import SIGNS
from ltsa_pwa.rights.signs_page import signs_page
from ltsa_pwa.rights.situations import SITUATIONS

FOLD = re.compile(r'id:"([\w-]+)"", "ref:\w+"\], "children": \[\{"name": ""details')
PAGES = [rights_page, law_page, countries_page, signs_page, proof_page]


def built(page: Callable[[], rx.Component], spoken: Language) -> str:
    with in_language(spoken):
        return json.dumps(page().render(), ensure_ascii=False).replace("\\", "")


def tag_of(spoken: Language) -> str:
    return spoken.tag


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("spoken", LANGUAGES, ids=tag_of)
def test_pages_are_built_in_every_language(spoken, page):
    assert len(built(page, spoken)) > 10_000


@pytest.mark.parametrize("page", [rights_page, proof_page])
def test_every_situation_is_a_fold_with_an_address(page):
    text = built(page, language("id"))

    folds = FOLD.findall(text)
    assert folds == [each.name for each in SITUATIONS]


def test_every_situation_shows_article_source_and_day():
    text = built(rights_page, language("en"))

    shown = len(re.findall(r"u00b7 \W*contents\W*(?:Seen: \w|Checked on )", text))
    assert shown == sum(len(each.basis) for each in SITUATIONS)
    assert re.search(r"Article 30 of UU\W*u00a018/2017", text)
    assert "https://nasional.kompas.com/read/2020/08/17/23193871/" in text


def test_every_situation_has_a_door_to_a_report_that_says_what_it_is_about():
    text = built(rights_page, language("id"))

    assert sorted(re.findall(r'data-what": ?"(\w+)"', text)) == sorted(
        each.what for each in SITUATIONS
    )


def test_missions_wait_in_the_page_for_the_country_she_chose():
    text = built(rights_page, language("en"))

    abroad = [code for code in countries() if code != INDONESIA and numbers_for(code)]
    assert re.findall(r'data-mission"?:"(\w\w)"', text) == abroad
    assert text.count("tel:+886901132000") == 1


def test_every_right_opens_in_place():
    text = built(law_page, language("en"))

    folds = FOLD.findall(text)
    assert folds == [each.name for each in LAW]
    assert "https://jdih.bp2mi.go.id/" in text


def test_what_the_signs_mean_stands_there_without_a_script():
    text = built(signs_page, language("en"))

    assert text.count('type:"checkbox"') == len(SIGNS)
    assert re.findall(r'data-result": ?"(\w+)"', text) == ["none", "some", "strong"]
    assert "ask first, before you pay or sign" in text


def test_country_without_a_source_says_so():
    text = built(countries_page, language("en"))

    assert text.count("We found no wage and no rule in a source that we trust.") == 3
