"""What is said to somebody in a situation."""

import re

import pytest

from ltsa_pwa.facts import figure, known
from ltsa_pwa.reports.questions import WHAT
from ltsa_pwa.rights.body_and_safety import BODY_AND_SAFETY
from ltsa_pwa.rights.proof import THINGS
from ltsa_pwa.rights.situation import Situation
from ltsa_pwa.rights.situations import SITUATIONS

VERDICTS = re.compile(r"\b(illegal|safe|proved|fraud|guaranteed free|ilegal)\b|!", re.IGNORECASE)


def named(situation: Situation) -> str:
    return situation.name


def texts_of(situation: Situation) -> list[str]:
    said = [situation.title, situation.means, situation.closing]
    return [*said, *situation.points, *situation.steps]


def test_what_concerns_the_body_comes_first_and_whole():
    assert [each.name for each in BODY_AND_SAFETY] == [
        "violence",
        "contraception",
        "pregnant",
        "pregnancy-test",
        "shelter",
    ]


def test_every_situation_people_ask_about_is_there():
    assert {each.name for each in SITUATIONS} == {
        *("violence", "contraception", "pregnant", "pregnancy-test", "shelter"),
        *("holding-house", "passport", "contract-changed", "go-home", "no-company"),
        *("unpaid", "costs", "ill"),
    }


@pytest.mark.parametrize("situation", SITUATIONS, ids=named)
def test_every_situation_stands_on_a_fact_with_a_source(situation):
    facts = [figure(key) for key in situation.basis]

    assert facts != []
    assert [fact.key for fact in facts if not fact.sources] == []


@pytest.mark.parametrize("situation", SITUATIONS, ids=named)
def test_every_situation_says_two_to_four_things_to_do(situation):
    assert len(situation.steps) in {2, 3, 4}


@pytest.mark.parametrize("situation", SITUATIONS, ids=named)
def test_every_situation_leads_on(situation):
    services = [known().services[key] for key in situation.call]

    assert services != []
    assert all(service.contacts for service in services)
    assert situation.what in {code for code, _icon, _text in WHAT}
    assert set(situation.keep) <= set(THINGS)
    assert situation.keep != ()


@pytest.mark.parametrize("situation", SITUATIONS, ids=named)
def test_no_situation_speaks_a_verdict(situation):
    assert [text for text in texts_of(situation) if VERDICTS.search(text)] == []


def test_who_may_be_in_danger_finds_the_alarm_there():
    assert [each.name for each in SITUATIONS if each.is_urgent] == [
        "violence",
        "shelter",
        "holding-house",
    ]


def test_costs_are_called_neither_free_nor_allowed():
    (costs,) = [each for each in SITUATIONS if each.name == "costs"]

    assert costs.basis == ("art-30", "permen-17-2025-rule")
    assert "we do not say that all is free, nor that a certain fee is allowed" in costs.closing
