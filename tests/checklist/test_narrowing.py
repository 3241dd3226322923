"""Which items are hers: one table, decided by Python and by the phone."""

import json
from pathlib import Path
from typing import Any

import pytest

from ltsa_pwa.checklist.content import ITEMS
from ltsa_pwa.checklist.narrowing import Me, is_for, outline
from tests.checklist.on_the_phone import asks_the_phone

CASES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[1] / "cases" / "checklist_narrowing.json").read_text()
)
WOMAN = {"yes": True, "no": False, None: None}


def told(me: dict[str, Any]) -> Me:
    return Me(**{**me, "woman": WOMAN[me.get("woman")]})


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["says"])
def test_item_is_hers_when_the_table_says_so(case):
    assert is_for(tuple(case["groups"]), told(case["me"])) is case["is_for"]


def test_phone_decides_as_the_table_says():
    answers = asks_the_phone("narrowing", cases=CASES)

    assert answers == [case["is_for"] for case in CASES]


def test_fisherman_keeps_his_items_and_loses_those_of_others():
    he = Me(sector="fishing", woman=False, route="agency")

    hidden = {each.id for each in ITEMS if not is_for(each.groups, he)}

    assert hidden == {"d20", "e23", "e24", "f28", "g35", "g37", "i45", "i47"}


def test_outline_names_every_item_once_with_what_must_not_be_skipped():
    words = outline(ITEMS).split(" ")

    assert [word[:3] for word in words] == [each.id for each in ITEMS]
    assert [word[:3] for word in words if "!" in word] == [each.id for each in ITEMS if each.must]
    assert "b06!:agency" in words
    assert "f28:woman,household" in words
