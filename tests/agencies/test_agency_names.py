"""How alike two names are: the cases that the phone passes too (``agency_names.html`` journeys)."""

import json
from pathlib import Path
from typing import Any

import pytest

from ltsa_pwa.agencies.names import is_place, likeness, number_likeness

CASES: dict[str, list[dict[str, Any]]] = json.loads(
    (Path(__file__).parents[1] / "cases" / "agency_names.json").read_text()
)


@pytest.mark.parametrize("case", CASES["names"], ids=lambda case: case["asked"] or "nothing")
def test_typed_name_is_as_like_the_listed_one_as_the_table_says(case):
    assert likeness(case["asked"], case["listed"]) == case["likeness"]


@pytest.mark.parametrize("case", CASES["numbers"], ids=lambda case: case["asked"] or "nothing")
def test_typed_licence_number_is_as_like_as_the_table_says(case):
    assert number_likeness(case["asked"], case["listed"]) == case["likeness"]


@pytest.mark.parametrize("case", CASES["places"], ids=lambda case: case["asked"] or "nothing")
def test_typed_place_is_the_regency_when_the_table_says_so(case):
    assert is_place(case["asked"], case["listed"]) is case["is_place"]
