"""Pages met first carry their style inside: all that can show on them, and little else."""

import re
from pathlib import Path

import pytest

from ltsa_pwa.assets import STYLE
from ltsa_pwa.offline.style import tightened
from tests.offline.built import SITE, pages

INLINE = re.compile(r"<style>(.*?)</style>", re.DOTALL)
CARRIERS = [each for each in pages() if INLINE.search(each.read_text(encoding="utf-8"))]
SCRIPT = re.compile(r"""["'`](?:\./|/device/[\w]+/)([\w.-]+\.js)["'`]""")
RULE = re.compile(r"([^{}]+)\{[^{}]+\}")
NAME = re.compile(r"\.([a-z][\w-]*)|(?<![\w.#:\[-])([a-z][a-z0-9]*(?:-[a-z]+)*)")


def reach(page: str) -> str:
    """The page without its style, and every script that it can ever load."""
    found: dict[str, str] = {}
    waiting = SCRIPT.findall(page)
    while waiting:
        name = waiting.pop()
        if name not in found:
            (file,) = SITE.glob(f"device/*/{name}")
            found[name] = file.read_text(encoding="utf-8")
            waiting += SCRIPT.findall(found[name])
    return " ".join([INLINE.sub("", page), *found.values()])


def selectors(style: str) -> set[str]:
    """Each selector by itself; those that stand inside a condition too."""
    groups = [group for group in RULE.findall(style) if not group.startswith(("@", "from", "to"))]
    return {each.strip() for group in groups for each in re.split(r",(?![^(]*\))", group)}


@pytest.mark.parametrize("page", CARRIERS, ids=lambda each: str(each.relative_to(SITE)))
def test_page_carries_every_rule_that_it_or_its_scripts_can_need(page: Path):
    content = page.read_text(encoding="utf-8")
    carried = INLINE.findall(content)[0]
    words = set(re.findall(r"[\w-]+", reach(content)))

    left_out = selectors(tightened(STYLE.read_text(encoding="utf-8"))) - selectors(carried)
    needed = [each for each in left_out if names(each) <= words]

    assert needed == []


@pytest.mark.parametrize("page", CARRIERS, ids=lambda each: str(each.relative_to(SITE)))
def test_script_is_named_before_the_long_style_in_the_first_packet(page: Path):
    content = page.read_text(encoding="utf-8")

    assert 0 <= content.find("<script") < content.index("<style>") or "<script" not in content


def names(selector: str) -> set[str]:
    """The classes and elements that have to be there for it to say anything."""
    bare = re.sub(r":(?:not|is|where|has)\([^)]*\)|\[[^\]]*\]|::?[a-z-]+(\([^)]*\))?", "", selector)
    return {first or second for first, second in NAME.findall(bare)}


def test_home_carries_less_than_two_thirds_of_the_sheet():
    sheet = tightened(STYLE.read_text(encoding="utf-8"))
    (carried,) = INLINE.findall((SITE / "id.html").read_text(encoding="utf-8"))

    assert len(carried) < 2 / 3 * len(sheet)
