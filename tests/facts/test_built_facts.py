"""The built pages: nothing that nobody has confirmed is said, and what grows old can say so."""

import re
from decimal import Decimal
from html import unescape

import pytest

from ltsa_pwa.agencies.content import OFFICIAL_LIST
from ltsa_pwa.facts import Contact, Figure, known
from ltsa_pwa.i18n import LANGUAGES, in_language, say_money
from ltsa_pwa.returnees.village import SOURCE
from tests.offline.built import SITE, pages

LINKS = re.compile(r'href="((?:tel|mailto|sms):[^"]+|https://wa\.me/[^"]+)"')
PAGES_LINKED = re.compile(r'<a\b[^>]*\bhref="(https?://[^"]+)"')
LONG_ENOUGH = 5
"""Digits by which a number is known; 110 and 119 are found in any text."""


@pytest.fixture(scope="module")
def built() -> dict[str, str]:
    return {str(each.relative_to(SITE)): each.read_text(encoding="utf-8") for each in pages()}


def test_no_link_calls_a_number_nobody_has_confirmed(built):
    may_be_called = {each.href for each in known().contacts.values() if each.may_be_shown}

    linked = {unescape(link) for page in built.values() for link in LINKS.findall(page)}

    assert linked
    assert {each for each in linked if not each.startswith("sms:")} <= may_be_called


def test_no_link_opens_a_page_nobody_has_confirmed(built):
    facts = known()
    confirmed = {each.href for each in facts.contacts.values() if each.may_be_shown}
    confirmed |= {each.address for each in facts.sources.values()} | {OFFICIAL_LIST, SOURCE}

    linked = {unescape(link) for page in built.values() for link in PAGES_LINKED.findall(page)}

    assert linked
    assert linked - confirmed == set()


def test_no_page_says_a_number_nobody_has_confirmed(built):
    hidden = [each for each in known().unverified() if isinstance(each, Contact)]
    said = [each.value for each in hidden if len(re.sub(r"\D", "", each.value)) >= LONG_ENOUGH]

    assert said
    assert {
        (name, value) for name, page in built.items() for value in said if value in page
    } == set()


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda each: each.tag)
def test_no_page_says_an_amount_nobody_has_confirmed(built, language):
    hidden = [each for each in known().unverified() if isinstance(each, Figure)]
    shown = {(each.value, each.unit) for each in known().figures.values() if each.may_be_shown}
    with in_language(language):
        amounts = {
            say_money(each.value, each.unit or "")
            for each in hidden
            if each.kind == "money" and isinstance(each.value, Decimal) and each.value
            if (each.value, each.unit) not in shown
        }

    ours = {name: page for name, page in built.items() if name.startswith(f"{language.tag}/")}

    assert amounts
    assert {
        (name, each) for name, page in ours.items() for each in amounts if each in page
    } == set()


def test_every_old_note_says_after_which_day_it_is_old(built):
    notes = [note for page in built.values() for note in re.findall(r"<old-note[^>]*>", page)]

    assert notes
    assert [
        each for each in notes if not re.search(r'data-stale-after="20\d\d-\d\d-\d\d"', each)
    ] == []
