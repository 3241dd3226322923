"""Somebody who wants to know a hidden number, and is good at it: integer programming."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp

MOST = 10_000
SMALL = 4
WITHIN = 4
"""A number told in whole fives stands for itself and the four after it."""


@dataclass
class Attacker:
    """What is known of each unknown number, and what their sums are."""

    lowest: dict[str, int] = field(default_factory=dict)
    highest: dict[str, int] = field(default_factory=dict)
    sums: list[tuple[tuple[str, ...], int, int]] = field(default_factory=list)

    def knows(self, unknown: str, lowest: int, highest: int) -> None:
        self.lowest[unknown] = max(lowest, self.lowest.get(unknown, 0))
        self.highest[unknown] = min(highest, self.highest.get(unknown, MOST))

    def reads(self, parts: Iterable[str], least: int, most: int) -> None:
        self.sums.append((tuple(parts), least, most))

    def finds(self, unknown: str) -> tuple[int, int]:
        """The least and the most it can be; equal when the number has been found."""
        names = sorted(self.lowest)
        row = {name: place for place, name in enumerate(names)}
        matrix = np.zeros((len(self.sums), len(names)))
        for line, (parts, _least, _most) in enumerate(self.sums):
            for part in parts:
                matrix[line, row[part]] += 1
        # SciPy's hints say one number where it takes as many as there are.
        least: Any = [least for _parts, least, _most in self.sums]
        most: Any = [most for _parts, _least, most in self.sums]
        lowest: Any = [self.lowest[each] for each in names]
        highest: Any = [self.highest[each] for each in names]
        constraint = LinearConstraint(matrix, least, most)
        bounds = Bounds(lowest, highest)
        found = []
        for sign in (1, -1):
            goal = np.zeros(len(names))
            goal[row[unknown]] = sign
            best = milp(
                goal, constraints=constraint, bounds=bounds, integrality=np.ones(len(names))
            )
            assert best.success, "what was told contradicts itself"
            found.append(round(sign * best.fun))
        return found[0], found[1]


def hidden(cells: Mapping[str, int], gathered: Mapping[str, list[str]]) -> list[str]:
    """The villages whose number is not told, though somebody is there."""
    return [village for village, number in cells.items() if number and village not in gathered]
