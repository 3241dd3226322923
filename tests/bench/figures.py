"""The figures we promise, what was measured, and the page that tells of both.

``python -m tests.bench.figures`` writes what the last benches found into ``docs/figures.md``.
"""

import json
import os
import platform
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console
from rich.table import Table

from ltsa_pwa.assets import ROOT

KEPT = ROOT / "build" / "figures.json"
PAGE = ROOT / "docs" / "figures.md"
BEGIN, END = "<!-- figures begin -->\n", "<!-- figures end -->\n"


@dataclass(frozen=True)
class Figure:
    """One thing measured. Without a goal it is there to compare with."""

    name: str
    measured: float | None
    unit: str = ""
    at_most: float | None = None
    at_least: float | None = None
    note: str = ""
    day: str = ""
    machine: str = ""
    load: float | None = None

    @property
    def goal(self) -> str:
        if self.at_most is not None:
            return f"≤ {plain(self.at_most)} {self.unit}".strip()
        return f"≥ {plain(self.at_least)} {self.unit}".strip() if self.at_least is not None else "–"

    @property
    def said(self) -> str:
        if self.measured is None:
            return "not measured"
        return f"{plain(self.measured)} {self.unit}".strip()

    @property
    def verdict(self) -> str:
        if self.measured is None or self.goal == "–":
            return "–"
        is_low_enough = self.at_most is None or self.measured <= self.at_most
        is_high_enough = self.at_least is None or self.measured >= self.at_least
        return "met" if is_low_enough and is_high_enough else "**not met**"

    @property
    def row(self) -> tuple[str, ...]:
        return (
            self.name,
            self.goal,
            self.said,
            self.verdict,
            self.note,
            self.day,
            plain(self.load),
        )


HEADINGS = ("Figure", "Goal", "Measured", "Met", "Remark", "Day", "Load")


def plain(number: float | None) -> str:
    return f"{number:,.3f}".rstrip("0").rstrip(".") if number is not None else ""


def this_machine() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
        model = next(line.split(":")[1].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        model = platform.processor() or "unknown"
    return f"{os.cpu_count()} cores, {model}, {platform.system()} {platform.machine()}"


def dated(figure: Figure) -> Figure:
    day = datetime.now(UTC).date().isoformat()
    # Above the number of cores, something else ran, and a time says little.
    load = round(os.getloadavg()[0], 1)
    return replace(figure, day=day, machine=this_machine(), load=load)


def kept_figures() -> dict[str, Figure]:
    if not KEPT.exists():
        return {}
    rows = json.loads(KEPT.read_text(encoding="utf-8"))
    return {row["name"]: Figure(**row) for row in rows}


def kept_at() -> float:
    return KEPT.stat().st_mtime if KEPT.exists() else 0.0


def keep_figure(figure: Figure) -> None:
    """One figure at a time, so that a bench that is interrupted leaves what it found."""
    figures = kept_figures() | {figure.name: dated(figure)}
    KEPT.parent.mkdir(exist_ok=True)
    rows = [asdict(each) for each in figures.values()]
    KEPT.write_text(json.dumps(rows, ensure_ascii=False, indent=1), encoding="utf-8")


def print_figures(figures: list[Figure]) -> None:
    table = Table(*HEADINGS, title="Figures")
    for each in figures:
        table.add_row(*each.row)
    Console(width=140).print(table)


def as_markdown(figures: list[Figure]) -> str:
    lines = [HEADINGS, ("---",) * len(HEADINGS), *(each.row for each in figures)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def write_page() -> None:
    figures = list(kept_figures().values())
    machines = " · ".join(sorted({each.machine for each in figures}))
    head, rest = PAGE.read_text(encoding="utf-8").split(BEGIN)
    tail = rest.split(END)[1]
    found = f"\n{as_markdown(figures)}\nMeasured on: {machines}.\n\n"
    PAGE.write_text(f"{head}{BEGIN}{found}{END}{tail}", encoding="utf-8")


if __name__ == "__main__":
    write_page()
    print_figures(list(kept_figures().values()))
