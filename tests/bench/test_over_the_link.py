"""A first visit over a line of real packets, until the alarm can be pressed."""

import re
import shutil

import pytest

from tests.bench.figures import Figure
from tests.bench.measuring import ALARM_IS_READY, TEXT_IS_THERE, link_is_missing, over_link
from tests.bench.origin import SITE

pytestmark = [pytest.mark.bench, pytest.mark.usefixtures("measuring_tool")]

USABLE = {"slow4g": 1.0, "slow3g": 2.3, "2g": 4.5, "gprs": 9.0}
TEXT = {"slow4g": 0.9, "slow3g": 2.0}
RUNS = {"gprs": 1}


@pytest.mark.parametrize("network", USABLE)
def test_home_over_a_slow_line(network, note):
    skip_without_link()
    runs = RUNS.get(network, 3)

    seen = over_link(network, ALARM_IS_READY, page="/id", runs=runs)
    first, again = seen["cold"], seen["offline"]

    usable = seconds(first["ready"])
    note(Figure(f"alarm can be pressed, first visit, {network}", usable, "s", USABLE[network]))
    note(
        Figure(
            f"largest paint, first visit, {network}", seconds(first["lcp"]), "s", TEXT.get(network)
        )
    )
    note(Figure(f"layout shift, first visit, {network}", first["cls"], "", 0))
    note(Figure(f"kept for offline, first visit, {network}", seconds(first["offline_ready"]), "s"))
    opened = seconds(max(again["fcp"], again["ready"] or 0)) if again["ok"] else None
    note(Figure(f"opened again with the line dead, {network}", opened, "s", 0.3))
    assert again["ok"]


def test_home_against_itself_without_scripts(note, tmp_path):
    skip_without_link()
    plain = without_scripts(tmp_path / "site")

    bare = over_link("slow3g", TEXT_IS_THERE, site=plain, page="/id", runs=3)["cold"]
    full = over_link("slow3g", ALARM_IS_READY, page="/id", runs=3)["cold"]

    note(Figure("home without any script, slow3g", seconds(bare["ready"]), "s"))
    if full["ready"]:
        ratio = full["ready"] / bare["ready"]
        note(Figure("home with scripts / without, slow3g", round(ratio, 2), "times"))


def skip_without_link() -> None:
    if reason := link_is_missing():
        pytest.skip(reason)


def seconds(milliseconds: float | None) -> float | None:
    return None if milliseconds is None else round(milliseconds / 1000, 2)


def without_scripts(target):
    """Our own pages as they are, less whatever a script or the worker brings."""
    left_out = shutil.ignore_patterns("*.html.br", "*.html.gz", "service_worker.js*")
    shutil.copytree(SITE, target, ignore=left_out)
    for page in target.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        text = re.sub(r"<script.*?</script>|<link rel=\"modulepreload\"[^>]*>", "", text)
        page.write_text(text, encoding="utf-8")
    return target
