"""Numbers by place from which no small number can be worked out.

Places are the state's codes, each beginning with the code of what it lies in:
province 2 digits, regency 4, sub-district 6, village 10. Every person counted
belongs to exactly one block, and only sums of whole blocks are told, in whole
fives. ``docs/decisions/0010-counts-in-blocks.md`` says why this is enough.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

AT_LEAST = 5
"""Fewer are not told; numbers are told in as many at once."""
LEVELS = (6, 4, 2, 0)
"""How long the codes are that villages are gathered under, from the nearest."""
EVERYWHERE = ""
NOT_TOLD = "?"
"""Where the place of those stands who did not say one."""
REST = "+"
"""Behind a code: the places in it that are too small to stand alone, together."""


@dataclass
class Gathered:
    """Which villages stand behind each number that is told."""

    members: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def add(self, place: str, villages: Iterable[str]) -> None:
        """These villages are in the number of this place."""
        self.members[place] += villages


def gather(cells: Mapping[str, int]) -> dict[str, list[str]]:
    """The villages behind each number that may be told, for one thing counted in one month."""
    told = Gathered()
    waiting: dict[str, list[str]] = defaultdict(list)
    for village, number in cells.items():
        if number >= AT_LEAST:
            told.add(village, [village])
            _count_in(told, village, 10, [village])
        elif number:
            waiting[_above(village, LEVELS[0])].append(village)
    for size, above in zip(LEVELS, (*LEVELS[1:], None), strict=True):
        waiting = _gather_small(told, cells, waiting, size, above)
    return dict(told.members)


def in_fives(number: int) -> int:
    """The whole fives in a number."""
    return number - number % AT_LEAST


def can_stand_together(numbers: list[int]) -> bool:
    """Whether a sum of small numbers tells nothing about any of them.

    Each of them may be nobody at all, even for somebody who knows the exact
    sum; and more than one, even for somebody who knows that none is nobody.
    """
    total, many = sum(numbers), len(numbers)
    if not AT_LEAST <= total <= (AT_LEAST - 1) * (many - 1):
        return False
    return in_fives(total) + AT_LEAST - 1 > many


def _gather_small(
    told: Gathered,
    cells: Mapping[str, int],
    waiting: Mapping[str, list[str]],
    size: int,
    above: int | None,
) -> dict[str, list[str]]:
    """What can stand together here is told here; the rest waits for the next larger place."""
    left: dict[str, list[str]] = defaultdict(list)
    for place, villages in waiting.items():
        if can_stand_together([cells[village] for village in villages]):
            told.add(place + REST, villages)
            _count_in(told, place, size + 1, villages)
        elif above is not None:
            left[_above(place, above)] += villages
    return left


def _count_in(told: Gathered, place: str, size: int, villages: list[str]) -> None:
    for level in LEVELS:
        if level < size and (level == 0 or place != NOT_TOLD):
            told.add(_above(place, level), villages)


def _above(place: str, size: int) -> str:
    return EVERYWHERE if place == NOT_TOLD else place[:size]
