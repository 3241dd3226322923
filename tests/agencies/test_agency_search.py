"""A thousand companies, and names as people type, hear and shorten them: on the real page."""

import json
from datetime import date

import pytest

from ltsa_pwa.agencies.agency import Agency, Register
from ltsa_pwa.agencies.cli import today
from tests.agencies.misspellings import TABLE, a_table, as_text
from tests.agencies.village import waits_for_list

ENOUGH = 0.97
FIRST = """(asked) => asked.map((text) => {
    const field = document.querySelector("#agency-name");
    field.value = text;
    field.dispatchEvent(new Event("input"));
    const names = (part) => [...document.querySelectorAll(`[data-part=${part}] h3`)]
        .map((name) => name.textContent);
    const hidden = (part) => document.querySelector(`[data-part=${part}]`).hidden;
    return {
        exact: hidden("exact") ? [] : names("exact"),
        near: hidden("near") ? [] : names("near"),
        saysNotFound: !hidden("not-found"),
    };
})"""


def test_table_is_what_its_generator_writes():
    assert TABLE.read_text() == as_text(a_table())


@pytest.fixture
def answers(village, phone):
    table = json.loads(TABLE.read_text())
    companies = tuple(
        Agency(name, f"X-{at}/2024", until=date(2090, 1, 1))
        for at, name in enumerate(table["listed"])
    )
    village.keeps(Register("a test list", today(), today(), companies))
    village.starts()
    page = waits_for_list(phone.opens("/id/agencies"))
    return table, lambda asked: page.evaluate(FIRST, asked)


@pytest.mark.journeys
def test_misspelt_names_lead_to_the_right_company_first(answers):
    table, ask = answers
    typed = [asked for asked, _ in table["misspelt"]]

    found = [(each["exact"] + each["near"] + [""])[0] for each in ask(typed)]

    right = [name == meant for name, (_, meant) in zip(found, table["misspelt"], strict=True)]
    assert sum(right) / len(right) >= ENOUGH


@pytest.mark.journeys
def test_misspelt_names_are_never_called_exactly_found(answers):
    table, ask = answers

    assert [each["exact"] for each in ask([asked for asked, _ in table["misspelt"]])] == [[]] * 300


@pytest.mark.journeys
def test_names_that_are_not_listed_are_never_found(answers):
    table, ask = answers

    found = [(each["exact"], each["saysNotFound"]) for each in ask(table["strangers"])]

    assert found == [([], True)] * 100
