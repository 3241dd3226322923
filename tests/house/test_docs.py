"""The documents say what is so."""

import ast
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page):
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text(encoding="utf-8"))

    assert [link for link in links if not (page.parent / link).exists()] == []


def test_the_readmes_map_says_what_the_folders_say():
    folders = [path.parent for path in ROOT.glob("ltsa_pwa/**/__init__.py")]
    folders.append(ROOT / "desk" / "ltsa_desk")

    said = {
        f"{folder.relative_to(ROOT)}/": first_line(folder / "__init__.py") for folder in folders
    }

    told = dict(re.findall(r"^\| `((?:ltsa_pwa|desk)/\S*)` \| (.*) \|$", README, re.MULTILINE))
    assert told == said


def first_line(file: Path) -> str:
    docstring = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8")))
    return (docstring or "").partition("\n")[0]


def test_every_make_target_that_is_told_of_exists():
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))

    text = "\n".join(page.read_text(encoding="utf-8") for page in PAGES)
    told = set(re.findall(r"(?:`|\$ )(?:[A-Z_]+=\S+ )*make ([a-z]+)", text))

    assert told - targets == set()


def test_decisions_are_numbered_without_a_gap():
    numbers = [int(path.name[:4]) for path in sorted(ROOT.glob("docs/decisions/*.md"))]

    assert numbers == list(range(1, len(numbers) + 1))


def test_every_decision_says_what_it_costs():
    parts = ["**Context.**", "**Decision.**", "**What it costs.**", "**What else we thought of.**"]

    for page in ROOT.glob("docs/decisions/*.md"):
        text = page.read_text(encoding="utf-8")
        assert [part for part in parts if part in text] == parts, page.name


def test_contributing_is_one_page():
    words = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").split()

    assert len(words) < 600


def test_the_changelog_begins_with_this_version():
    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]

    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")

    assert re.findall(r"^## (\S+)", changelog, re.MULTILINE)[0] == version
