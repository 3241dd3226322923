"""Where she stands and what comes next: one table, decided by Python and by the phone."""

import json
from pathlib import Path
from typing import Any

import pytest

from ltsa_pwa.checklist.content import STAGES
from ltsa_pwa.checklist.item import Item, Phase, Stage
from ltsa_pwa.checklist.narrowing import Me, outline
from ltsa_pwa.checklist.steps import Tick, next_steps, stands_at, what_is_left
from ltsa_pwa.i18n import in_language, language, ngettext
from ltsa_pwa.ui.counting import every_count
from tests.checklist.on_the_phone import asks_the_phone

TABLE: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "cases" / "checklist_steps.json").read_text()
)
PHASES: tuple[Phase, ...] = ("before", "there", "home")


def way_of(words: str) -> tuple[Stage, ...]:
    """The stages that an outline describes."""
    stages: list[Stage] = []
    for part in words.replace("// ", "/+ ").split(" "):
        if "/" in part:
            new = len({each.phase for each in stages}) if part.endswith("+") else -1
            phase = PHASES[new] if new > 0 else stages[-1].phase if stages else "before"
            stages.append(Stage(part.rstrip("/+"), "", "", (), phase))
        else:
            told = stages.pop()
            stages.append(Stage(told.name, "", "", (*told.listed, item_of(part)), told.phase))
    return tuple(stages)


def item_of(word: str) -> Item:
    name, _, group = word.partition(":")
    groups: Any = (group,) if group else ()
    return Item(name.rstrip("!"), "", "", must=name.endswith("!"), groups=groups)


WAY = way_of(TABLE["way"])


def test_table_and_phone_read_the_same_outline():
    assert outline(WAY) == TABLE["way"]


@pytest.mark.parametrize("case", TABLE["cases"], ids=lambda case: case["says"])
def test_next_steps_are_those_of_the_table(case):
    ticks = {item: Tick(answer, on) for item, (answer, on) in case["ticks"].items()}
    me = Me(**case["me"])

    left = what_is_left(WAY, ticks, me)

    assert WAY[stands_at(WAY, ticks, me)].name == case["at"]
    assert [each.id for each in next_steps(WAY, ticks, me)] == case["next"]
    assert (len(left), sum(each.must for each in left)) == (case["left"], case["must"])


def test_phone_decides_the_same_steps():
    answers = asks_the_phone("steps", way=TABLE["way"], cases=TABLE["cases"])

    expected = [
        {key: case[key] for key in ("at", "next", "left", "must")} for case in TABLE["cases"]
    ]
    assert answers == expected


def due_before(stage: Stage) -> list[str]:
    """What must not be skipped in the stages up to this one that she can still do something in."""
    began = [each.phase for each in STAGES].index(stage.phase)
    earlier = STAGES[began : STAGES.index(stage)]
    return [each.id for one in earlier for each in one.must]


def on_the_phone(told: dict[str, str], ticks: dict[str, Tick]) -> list[str]:
    given = {item: [tick.answer, tick.on] for item, tick in ticks.items()}
    case = {"me": told, "ticks": given}
    return asks_the_phone("steps", way=outline(STAGES), cases=[case])[0]["next"]


@pytest.mark.parametrize("stage", STAGES, ids=lambda each: each.name)
def test_next_three_are_what_was_due_by_now_and_one_at_least_is_of_her_own_stage(stage):
    told = {"where": stage.name, "told_on": "2026-11-01"}
    own = [each.id for each in stage.items]

    steps = [each.id for each in next_steps(STAGES, {}, Me(**told))]

    assert steps == [*due_before(stage)[:2], *own][:3]
    assert on_the_phone(told, {}) == steps


@pytest.mark.parametrize("stage", STAGES, ids=lambda each: each.name)
def test_next_three_belong_to_her_stage_once_nothing_pressing_is_left_behind(stage):
    told = {"where": stage.name, "told_on": "2026-11-01"}
    ticks = {item: Tick("yes", "2026-10-01") for item in due_before(stage)}
    own = [each.id for each in stage.items][:3]

    steps = [each.id for each in next_steps(STAGES, ticks, Me(**told))]

    assert steps[: len(own)] == own
    assert len(steps) == 3
    assert on_the_phone(told, ticks) == steps


def test_phone_says_a_count_in_the_plural_of_its_language():
    with in_language(language("en")):
        words = every_count(lambda number: ngettext("{number} day", "{number} days", number))

    said = asks_the_phone("counts", words=words, numbers=[0, 1, 2, 21], language="en")

    assert said == ["0 days", "1 day", "2 days", "21 days"]


def test_arabic_gets_all_six_plural_forms():
    with in_language(language("ar")):
        forms = json.loads(every_count(str))

    assert forms == {"zero": "0", "one": "1", "two": "2", "few": "3", "many": "11", "other": "100"}
