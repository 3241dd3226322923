"""Lighthouse's opinion of the pages that matter most, from the real server over HTTP/2."""

import pytest

from tests.bench.figures import Figure
from tests.bench.measuring import by_lighthouse, served

pytestmark = [pytest.mark.bench, pytest.mark.usefixtures("measuring_tool")]

PAGES = {
    "home": "/id",
    "checklist": "/id/checklist",
    "agencies": "/id/agencies",
    "alarm": "/id/now",
}


@pytest.fixture(scope="module")
def server():
    with served() as address:
        yield address


@pytest.mark.parametrize("name", PAGES)
def test_scores(name, server, note):
    base, spki = server

    seen = by_lighthouse(base, spki, PAGES[name], runs=3)

    for category, score in seen["scores"].items():
        note(
            Figure(
                f"Lighthouse {category}, {name}", score, at_least=98, note=spread(seen, category)
            )
        )
    note(Figure(f"Lighthouse layout shift, {name}", seen["cls"], "", 0))


def spread(seen, category) -> str:
    """Times wander on a busy machine; bytes and rules do not."""
    if category != "performance":
        return ""
    runs = ", ".join(map(str, seen["spread"]["perf"]))
    return f"runs {runs}; LCP {seen['lcp']} ms, blocking {seen['tbt']} ms"
