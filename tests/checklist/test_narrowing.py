"""Which items are hers: one table, decided by Python and by the phone."""

import json
from pathlib import Path
from typing import Any

import pytest

from ltsa_pwa.checklist.content import ITEMS, STAGES
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
    places = " ".join(case.get("places", []))

    assert is_for(tuple(case["groups"]), told(case["me"]), places) is case["is_for"]


def test_phone_decides_as_the_table_says():
    answers = asks_the_phone("narrowing", cases=CASES)

    assert answers == [case["is_for"] for case in CASES]


def test_fisherman_keeps_his_items_and_loses_those_of_others():
    he = Me(sector="fishing", woman=False, route="agency", destination="TW")

    hidden = {each.id for each in ITEMS if not is_for(each.groups, he, each.places)}

    others = {"b57", "b58", "b59", "c60", "c61", "d20", "d62", "f64"}
    assert hidden == others | {"e23", "e24", "f28", "g35", "g37", "g70", "i45", "i47", "n76"}


def test_outline_names_every_item_once_with_what_must_not_be_skipped():
    words = [word for word in outline(STAGES).split(" ") if not word.endswith("/")]

    assert [word[:3] for word in words] == [each.id for each in ITEMS]
    assert [word[:3] for word in words if "!" in word] == [each.id for each in ITEMS if each.must]
    assert "b06!:agency" in words
    assert "f28:woman,household" in words
    assert "f64:state@KR" in words


def test_outline_tells_where_leaving_and_coming_home_divide_the_way():
    stages = [word for word in outline(STAGES).split(" ") if word.endswith("/")]

    assert [word for word in stages if word.endswith("//")] == ["arrive//", "home//"]
    assert len(stages) == 13
