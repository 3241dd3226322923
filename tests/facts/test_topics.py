"""A fact that goes missing is missed here first; what nobody has confirmed waits unseen.

The counts only notice a change: who adds a fact raises one. That a topic has what its pages need
is said by name, below.
"""

from collections import Counter

import pytest

from ltsa_pwa.facts import known

SHOWN = {
    "articles": 43,
    "companies": 13,
    "contacts": 116,
    "costs": 9,
    "destinations": 68,
    "flags": 27,
    "insurance": 22,
    "korea": 12,
    "loans": 14,
    "offices": 85,
    "programmes": 8,
    "returnees": 11,
    "rights": 4,
    "route": 17,
    "rules": 36,
    "sanctions": 8,
    "senders": 11,
}
UNVERIFIED = {
    "contacts": 22,
    "costs": 2,
    "destinations": 3,
    "offices": 6,
    "returnees": 1,
    "route": 1,
}

LAW_ARTICLES = (
    4,
    5,
    6,
    7,
    8,
    9,
    10,
    12,
    13,
    14,
    15,
    16,
    17,
    18,
    19,
    21,
    30,
    31,
    32,
    34,
    35,
    38,
    42,
)
MUST_BE_THERE = {
    "law on migrant workers": [f"art-{each}" for each in (*LAW_ARTICLES, 49, 54, 72, 81, 83)],
    "other laws": [
        "uu-6-2023-rule",
        "tppo-4",
        "tpks-8",
        "tpks-9",
        "uu-6-2012-rule",
        "pp-22-2022-rule",
    ],
    "punishment": ["placing-crime-years", "placing-crime-fine", "trafficking-years-most"],
    "sanctions": ["stop-months", "watch-years", "permen-4-2025-art-9", "deposit-can-be-drawn"],
    "placement costs": ["cost-items", "cost-jobs", "cost-own-needs", "permen-17-2025-rule"],
    "social security": [
        f"bpjs-{each}" for each in ("before", "6-months", "12-months", "24-months")
    ],
    "claims": [f"claim-{each}" for each in ("wrong-job", "dismissal", "rape", "transport")],
    "the loan": ["kur-most", "kur-interest", "kur-first-instalment", "kur-longest"],
    "Korea": ["eps-age-least", "eps-age-most", "eps-exam", "eps-quota-manufacturing"],
    "Hong Kong": ["wage-hong-kong", "food-hong-kong", "wage-hong-kong-since"],
    "Taiwan": ["wage-taiwan", "wage-taiwan-hour", "wage-taiwan-carer", "fine-taiwan-carer-most"],
    "Malaysia": ["wage-malaysia-household", "employer-income-malaysia", "family-size-malaysia"],
    "Singapore": ["rest-days-singapore", "rest-day-share-singapore", "pay-within-singapore"],
    "Saudi Arabia": ["hours-saudi", "rest-saudi", "passport-saudi", "fine-saudi-most"],
    "South Korea": ["wage-korea-hour", "wage-korea-month", "hours-korea-month"],
    "Japan": ["wage-japan-hour", "cards-before-visa-japan"],
    "closed countries": ["closed-middle-east-countries", "no-placement-countries"],
    "red flags": [
        "flag-wrong-visa",
        "flag-papers-kept",
        "flag-cut-from-wage",
        "flag-contraception",
    ],
    "what banks may lend": [
        f"kur-ceiling-2026-{each}" for each in ("bank-jakarta", "bjb", "artha-graha", "sinarmas")
    ],
    "passports": ["passports-nunukan", "passports-surabaya", "passports-banyuwangi"],
    "offices": ["ltsa-count", "bp3mi-count", "p4mi-count", "mrc-cirebon", "mrc-lampung-timur"],
    "home again": [
        "return-help",
        "empowerment",
        "desa-migran-emas-villages",
        "restitution-by-lpsk",
    ],
}
COUNTRIES = ["ID", "HK", "TW", "MY", "SG", "SA", "KR", "JP", "BN", "AE", "KW", "QA", "OM"]
"""Every country whose mission has a number in a source."""
WITHOUT_NUMBERS = ["IT", "TR"]
"""Destinations with many workers, of whose missions no number was found."""


def test_no_fact_went_missing_unnoticed():
    shown = Counter(each.written_in.topic for each in known().everything() if each.may_be_shown)

    assert shown == SHOWN


def test_what_nobody_has_confirmed_is_counted_too():
    assert Counter(each.written_in.topic for each in known().unverified()) == UNVERIFIED


@pytest.mark.parametrize("topic", MUST_BE_THERE)
def test_a_topic_has_what_pages_need_of_it(topic):
    facts = known()

    assert [facts.figure(key).key for key in MUST_BE_THERE[topic]] == MUST_BE_THERE[topic]


def test_every_office_is_named_with_its_province():
    offices = [each for each in known().figures.values() if each.kind == "office"]

    assert len([each for each in offices if each.key.startswith("ltsa-")]) == 32
    assert len([each for each in offices if each.key.startswith("mrc-")]) == 4
    assert all(each.unit for each in offices)


def test_every_country_with_a_mission_has_its_number():
    facts = known()

    with_numbers = [each for each in facts.countries() if facts.numbers_for(each)]
    assert sorted(with_numbers) == sorted(COUNTRIES)
    assert sorted(facts.countries()) == sorted([*COUNTRIES, *WITHOUT_NUMBERS])
