"""How hard the Indonesian pages are to read, measured on the pages as they are built.

Each text counts once on a page. Labels of up to three words are no sentences and would only
flatter the average; names of sources and of services are not ours to shorten.
"""

import re
from functools import cache

import pytest

from ltsa_pwa.app import PAGES
from ltsa_pwa.facts import known
from ltsa_pwa.i18n import in_language, language
from ltsa_pwa.routes import Page
from ltsa_pwa.ui.short_names import SHORT_NAMES
from ltsa_pwa.ui.texts import texts

LONGEST, ON_AVERAGE, A_SENTENCE = 25, 15, 4
EVERYDAY = {
    "HP",
    "KB",
    "KK",
    "KTP",
    "QR",
    "RI",
    "SMP",
    "SMS",
}
"""Said in every village, and longer words for them would be harder."""
WORD = re.compile(r"\w[\w'’/.-]*")
MONEY = re.compile(r"(?<!\w)(?:[A-Z]{3}|RM|[A-Z]{2}[$¥])(?=\s?\d)")
CAPITALS = re.compile(r"(?<![\w-])(?:[A-Z]-)?[A-Z][A-Z0-9]+(?![\w-])")


@cache
def said_on(page: Page) -> tuple[str, ...]:
    """What a page says in Indonesian, without names and addresses that are not ours."""
    with in_language(language("id")):
        said = dict.fromkeys(texts(PAGES[page]()))
    titles = tuple({each.title for each in known().sources.values()})
    return tuple(without_names(each) for each in said if not each.startswith(titles))


def without_names(text: str) -> str:
    for name in names_of_services():
        text = text.replace(name, "")
    return MONEY.sub("", text)


@cache
def names_of_services() -> tuple[str, ...]:
    facts = known()
    names = {each.name for each in facts.services.values() if each.name not in SHORT_NAMES}
    return (*names, *{each.value for each in facts.contacts.values() if " " in each.value})


def sentences(page: Page) -> list[str]:
    parts = [part for text in said_on(page) for part in re.split(r"(?<=[.?!:])\s+", text)]
    return [each for each in parts if length(each) >= A_SENTENCE]


def length(sentence: str) -> int:
    return len(WORD.findall(sentence))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_no_sentence_is_too_long_for_a_slow_reader(page):
    assert [each for each in sentences(page) if length(each) > LONGEST] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_sentences_of_a_page_are_short_on_average(page):
    lengths = [length(each) for each in sentences(page)]

    assert lengths
    assert sum(lengths) / len(lengths) <= ON_AVERAGE


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_short_name_is_explained_on_the_page_that_uses_it(page):
    short = {name for each in said_on(page) if " " in each for name in CAPITALS.findall(each)}
    explained = {word for name in SHORT_NAMES for word in CAPITALS.findall(name)}

    assert short - explained - EVERYDAY == set(), "add it to ltsa_pwa/ui/short_names.py"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_list_at_the_foot_has_each_short_name_of_the_page(page):
    with in_language(language("id")):
        said = list(texts(PAGES[page]()))
    listed = {each for each in SHORT_NAMES if each in said}

    used = {
        name
        for name in SHORT_NAMES
        for each in said
        if re.search(rf"(?<![\w-]){name}(?![\w-])", each)
    }

    assert {each for each in used - listed if not longer_name_of(each, used)} == set()


def longer_name_of(name: str, used: set[str]) -> bool:
    return any(name != other and name in other for other in used)
