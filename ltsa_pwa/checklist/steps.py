"""Where she stands, and what comes next. ``assets/device/checklist_steps.js`` decides the same.

By risk, not by per cent: what must not be skipped and is due comes before everything,
then the rest of her stage, then what was left behind, then what lies ahead; but of three
steps one is always of the stage she stands in. What could
be done only before she left is not asked for once she says that she is there.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from ltsa_pwa.checklist.item import Item, Stage
from ltsa_pwa.checklist.narrowing import Me, is_for

UNTOLD = "check"
"""Where somebody stands who told nothing: the offer may lie on the table already."""
HOW_MANY = 3


@dataclass(frozen=True)
class Tick:
    answer: Literal["yes", "not-yet", "dont-know"]
    on: str


Ticks = Mapping[str, Tick]


def stands_at(stages: tuple[Stage, ...], ticks: Ticks, me: Me) -> int:
    """The number of her stage: what she said, or the furthest she has done something in since.

    A tick moves her on within a phase only: somebody who learns at home what holds
    abroad has not left. A stage in which nothing is left leads on to the next.
    """
    began = _said(stages, me)
    at = max(
        number
        for number, stage in enumerate(stages)
        if number == began or (stage.phase == stages[began].phase and _is_begun(stage, ticks, me))
    )
    while at < len(stages) - 1 and not _open(stages[at], ticks, me):
        at += 1
    return at


def _said(stages: tuple[Stage, ...], me: Me) -> int:
    names = [each.name for each in stages]
    return next((names.index(each) for each in (me.where, UNTOLD) if each in names), 0)


def _is_begun(stage: Stage, ticks: Ticks, me: Me) -> bool:
    done = [ticks[each.id] for each in _hers(stage, me) if _is_done(each, ticks)]
    return any(each.on >= me.told_on for each in done)


def what_is_left(stages: tuple[Stage, ...], ticks: Ticks, me: Me) -> list[Item]:
    """Everything she can still do, the most pressing first."""
    at = stands_at(stages, ticks, me)
    phase = stages[_said(stages, me)].phase
    within_reach = [each.phase for each in stages].index(phase)
    left = [
        (_urgency(item, number, at), item)
        for number, stage in enumerate(stages)
        if number >= within_reach
        for item in _open(stage, ticks, me)
    ]
    return [item for _, item in sorted(left, key=lambda each: each[0])]


def next_steps(stages: tuple[Stage, ...], ticks: Ticks, me: Me) -> list[Item]:
    """The three things to do next; one is of her own stage, so that she sees she was heard."""
    left = what_is_left(stages, ticks, me)
    own = _open(stages[stands_at(stages, ticks, me)], ticks, me)
    pressing, rest = left[: HOW_MANY - 1], left[HOW_MANY - 1 :]
    if not any(each in own for each in pressing):
        rest = [each for each in rest if each in own] or rest
    return [*pressing, *rest[:1]]


def _hers(stage: Stage, me: Me) -> list[Item]:
    return [each for each in stage.items if is_for(each.groups, me, each.places)]


def _open(stage: Stage, ticks: Ticks, me: Me) -> list[Item]:
    return [each for each in _hers(stage, me) if not _is_done(each, ticks)]


def _is_done(item: Item, ticks: Ticks) -> bool:
    return item.id in ticks and ticks[item.id].answer == "yes"


def _urgency(item: Item, number: int, at: int) -> int:
    if item.must and number <= at:
        return 0
    if number == at:
        return 1
    return 2 if number < at else 3
