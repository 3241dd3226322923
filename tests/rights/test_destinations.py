"""What is said of each destination."""

import re

import pytest

from ltsa_pwa.app import PAGES
from ltsa_pwa.facts import DESTINATIONS as DESTINATION_CODES
from ltsa_pwa.facts import INDONESIA, countries, figure
from ltsa_pwa.i18n import in_language, language
from ltsa_pwa.rights.destinations import DESTINATIONS, EVERYWHERE
from ltsa_pwa.routes import CARDS, CHECKLIST, CONTRACT, COUNTRIES, HELP, PLAN

ASKING = (CARDS, CHECKLIST, CONTRACT, COUNTRIES, HELP, PLAN)
LINES = [line for each in DESTINATIONS for line in each.lines] + list(EVERYWHERE)


def test_every_country_with_numbers_has_its_part():
    assert {each.code for each in DESTINATIONS} == set(countries()) - {INDONESIA}


@pytest.mark.parametrize("page", ASKING, ids=lambda page: page.name)
def test_every_page_offers_the_same_destinations(page):
    with in_language(language("id")):
        built = str(PAGES[page]().render())

    offered = set(re.findall(r'value:"([A-Z]{2})"', built)) - {INDONESIA}
    assert offered == set(DESTINATION_CODES)


def test_war_is_named_for_every_country_whose_household_work_is_closed():
    told = {each.code for each in DESTINATIONS for line in each.lines if "War" in line.text}

    assert told == {"SA", "AE", "KW", "QA", "OM"}


def test_every_line_stands_on_facts_that_may_be_shown():
    keys = {key for line in LINES for key in line.facts}

    assert [line.text for line in LINES if not line.facts] == []
    assert {figure(key).key for key in keys} == keys


def test_holes_and_figures_are_the_same():
    wrong = [
        line.text
        for line in LINES
        if set(re.findall(r"\{(\w+)\}", line.text)) != {hole for hole, _key in line.figures}
    ]

    assert wrong == []


def test_no_line_writes_a_figure_itself():
    written = [line.text for line in LINES if re.search(r"\d", line.text)]

    assert written == []
