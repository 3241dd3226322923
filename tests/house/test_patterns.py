"""Every safety pattern has tests that exist, by their names, in docs/patterns.md."""

import ast
import re
from pathlib import Path

import pytest

from ltsa_pwa.assets import ROOT

PAGE = (ROOT / "docs" / "patterns.md").read_text(encoding="utf-8")
ROWS = [line for line in PAGE.splitlines() if re.match(r"\| \d+ ", line)]


def number(row):
    return row.split("|")[1].split()[0]


def named_in(row):
    return re.findall(r"`(tests/[\w/]+\.py)::(test_\w+)`", row)


def defined_in(module):
    tree = ast.parse((ROOT / module).read_text(encoding="utf-8"))
    return {each.name for each in ast.walk(tree) if isinstance(each, ast.FunctionDef)}


def test_all_eighteen_patterns_stand_on_the_page():
    assert [number(row) for row in ROWS] == [str(each) for each in range(1, 19)]


@pytest.mark.parametrize("row", ROWS, ids=number)
def test_every_named_test_exists(row):
    named = named_in(row)

    assert [f"{module}::{name}" for module, name in named if not is_there(module, name)] == []
    assert bool(named) == ("| not built: " not in row)


def is_there(module, name):
    return Path(ROOT / module).is_file() and name in defined_in(module)


@pytest.mark.parametrize("row", ROWS, ids=number)
def test_no_pattern_is_sold_as_more_than_it_is(row):
    _, _, _, cannot, _ = row.split("|")

    assert len(cannot.split()) >= 5
