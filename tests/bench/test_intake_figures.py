"""The intake against a bare endpoint, on a quick disk and on a slow one."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.bench.figures import Figure
from tests.bench.intake import SLOW_DISK, measure

pytestmark = pytest.mark.bench


@pytest.mark.parametrize(
    ("disk", "pause"), [("this disk", 0.0), ("each commit 5 ms slower", SLOW_DISK)]
)
def test_intake_keeps_up_with_a_bare_endpoint(note, disk, pause):
    # In a thread of its own: a browser that is open beside us holds this one's loop.
    with ThreadPoolExecutor(1) as beside:
        figures = beside.submit(measure, pause).result()

    bare = f"bare endpoint {figures.bare.reports:,.0f} a second"
    note(Figure(f"intake, flat out, {disk}", figures.ours.reports, "a second", note=bare))
    note(Figure(f"intake, share of the bare endpoint, {disk}", figures.ratio, at_least=0.6))
    share = f"intake, share of the bare endpoint by processor time, {disk}"
    cost = f"{figures.ours.cost:.0f} µs a report, bare {figures.bare.cost:.0f} µs"
    note(Figure(share, figures.cost_ratio, note=cost))
    note(Figure(f"intake at 500 a second, median, {disk}", figures.p50, "ms"))
    bare_p99 = f"bare endpoint {figures.bare_p99:.1f} ms"
    name = f"intake at 500 a second, p99, {disk}"
    note(Figure(name, figures.p99, "ms", at_most=20, note=bare_p99))
    assert figures.ours.reports > 0
