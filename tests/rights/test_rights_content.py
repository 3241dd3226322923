"""What the page on rights may say."""

import re
from dataclasses import astuple

import pytest

from ltsa_pwa.facts import figure
from ltsa_pwa.rights.content import BODY_AND_FREEDOM, WORK_AND_PAPERS
from ltsa_pwa.rights.right import Right

RIGHTS = [*BODY_AND_FREEDOM, *WORK_AND_PAPERS]
VERDICTS = re.compile(r"\b(illegal|safe|proved|fraud|guaranteed free|ilegal)\b|!", re.IGNORECASE)


def named(right: Right) -> str:
    return right.name


@pytest.mark.parametrize("right", RIGHTS, ids=named)
def test_every_right_stands_on_a_fact_with_a_source(right):
    facts = [figure(key) for key in right.basis]

    assert facts != []
    assert [fact.key for fact in facts if not fact.sources] == []


@pytest.mark.parametrize("right", RIGHTS, ids=named)
def test_every_right_says_what_to_do(right):
    assert right.when != ""
    assert len(right.steps) >= 2


@pytest.mark.parametrize("right", RIGHTS, ids=named)
def test_no_right_speaks_a_verdict(right):
    texts = [
        text for part in astuple(right) for text in ([part] if isinstance(part, str) else part)
    ]

    assert [text for text in texts if VERDICTS.search(text)] == []


def test_the_five_articles_are_there():
    articles = {key for right in RIGHTS for key in right.basis}

    assert {"art-5", "art-6", "art-13", "art-15", "art-30"} - articles == set()


def test_what_concerns_the_body_comes_first_and_whole():
    assert [right.name for right in BODY_AND_FREEDOM] == [
        "contraception",
        "pregnancy-test",
        "violence",
        "passport",
        "holding-house",
    ]


def test_costs_are_called_neither_free_nor_allowed():
    (costs,) = [right for right in RIGHTS if right.name == "costs"]

    assert costs.basis == ("art-30", "permen-17-2025-rule")
    assert "we do not say that all is free, nor that a certain fee is allowed" in costs.closing


def test_eight_papers_and_thirteen_rights_are_counted():
    counts = {right.name: len(right.points) for right in RIGHTS}

    assert (counts["eight-papers"], counts["thirteen"], counts["who-may-go"]) == (8, 13, 5)
