"""The law, article by article."""

import re

import pytest

from ltsa_pwa.facts import figure
from ltsa_pwa.rights.law import LAW
from ltsa_pwa.rights.right import Right
from ltsa_pwa.rights.situations import SITUATIONS
from ltsa_pwa.rights.uu_18_2017 import MIGRANT_WORKERS

VERDICTS = re.compile(r"\b(illegal|safe|proved|fraud|guaranteed free|ilegal)\b|!", re.IGNORECASE)


def named(right: Right) -> str:
    return right.name


def first_article(right: Right) -> int:
    return min(int(str(figure(key).value)) for key in right.basis if key.startswith("art-"))


@pytest.mark.parametrize("right", LAW, ids=named)
def test_every_right_stands_on_a_fact_with_a_source(right):
    facts = [figure(key) for key in right.basis]

    assert facts != []
    assert [fact.key for fact in facts if not fact.sources] == []


@pytest.mark.parametrize("right", LAW, ids=named)
def test_no_right_speaks_a_verdict(right):
    texts = [right.title, right.means, right.closing, right.when, *right.points, *right.steps]

    assert [text for text in texts if VERDICTS.search(text)] == []


def test_rights_lead_to_situations_that_exist():
    situations = {each.name for each in SITUATIONS}

    assert {name for right in LAW for name in right.leads} - situations == set()


def test_articles_stand_in_their_order():
    numbers = [first_article(each) for each in MIGRANT_WORKERS]

    assert numbers == sorted(numbers)


def test_the_five_articles_are_there():
    articles = {key for right in LAW for key in right.basis}

    assert {"art-5", "art-6", "art-13", "art-15", "art-30"} - articles == set()


def test_eight_papers_and_thirteen_rights_are_counted():
    counts = {right.name: len(right.points) for right in LAW}

    assert (counts["eight-papers"], counts["thirteen"], counts["who-may-go"]) == (8, 13, 5)
    assert figure("papers-count").value == counts["eight-papers"]
    assert figure("rights-count").value == counts["thirteen"]


def test_names_are_said_once_over_law_and_situations():
    names = [each.name for each in (*LAW, *SITUATIONS)]

    assert len(names) == len(set(names))
