"""The risk signs: each has a source, none is a verdict."""

import re

import pytest

from ltsa_pwa.facts import figure
from ltsa_pwa.rights.sign import Sign
from ltsa_pwa.rights.signs import SIGNS, WHAT_NEXT

VERDICTS = re.compile(r"\b(illegal|safe|proved|fraud|scam|ilegal)\b|!", re.IGNORECASE)


def named(sign: Sign) -> str:
    return sign.name


def test_all_twenty_are_asked_and_four_of_them_only_mean_ask_first():
    assert len({each.name for each in SIGNS}) == len(SIGNS) == 20
    assert [each.name for each in SIGNS if not each.is_strong] == [
        "not-found",
        "advertisement",
        "high-wage",
        "internship",
    ]


@pytest.mark.parametrize("sign", SIGNS, ids=named)
def test_every_sign_says_where_it_comes_from(sign):
    facts = [figure(key) for key in sign.basis]

    assert facts != []
    assert [fact.key for fact in facts if not fact.sources] == []


@pytest.mark.parametrize("sign", SIGNS, ids=named)
def test_no_sign_speaks_a_verdict(sign):
    assert [text for text in (sign.what, sign.why) if VERDICTS.search(text)] == []


def test_next_steps_are_few():
    assert 3 <= len(WHAT_NEXT) <= 5
