import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
LOCKS = ["requirements.lock", "requirements-dev.lock"]
PIN = re.compile(r"^([a-z0-9._-]+)==(\S+)", re.MULTILINE)


def pins(lock: str) -> dict[str, str]:
    return dict(PIN.findall((ROOT / lock).read_text()))


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_address(lock):
    text = (ROOT / lock).read_text()

    assert re.findall(r"\S*://\S*|^-.*", text, re.MULTILINE) == []


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pinned_package_has_its_hashes(lock):
    entries = re.split(r"\n(?=\S)", (ROOT / lock).read_text().strip())

    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []


@pytest.mark.parametrize(
    ("lock", "extras"),
    [("requirements.lock", ["build"]), ("requirements-dev.lock", ["build", "dev"])],
)
def test_the_lock_holds_what_the_project_asks_for(lock, extras):
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    wanted = list(project["dependencies"])
    for extra in extras:
        wanted += project["optional-dependencies"][extra]

    locked = pins(lock)
    missing = [
        str(each)
        for each in map(Requirement, wanted)
        if not each.specifier.contains(locked.get(each.name, "0"))
    ]

    assert missing == []


def test_both_locks_choose_the_same_versions():
    run, dev = pins("requirements.lock"), pins("requirements-dev.lock")

    assert {name: dev.get(name) for name in run} == run


def test_no_npm_lock_names_an_address():
    listed = subprocess.run(
        ["git", "ls-files", "*package-lock.json"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    locks = listed.stdout.split()

    assert "reflex.lock/package-lock.json" in locks
    assert [lock for lock in locks if '"resolved": "http' in (ROOT / lock).read_text()] == []


@pytest.mark.parametrize(
    ("lock", "folders"),
    [("requirements.lock", ["ltsa_pwa", "desk/ltsa_desk"]), ("requirements-dev.lock", ["tests"])],
)
def test_every_package_that_is_imported_is_pinned(lock, folders):
    imported = {name for folder in folders for name in imported_from(ROOT / folder)}
    sold_as = packages_distributions()
    foreign = imported - sys.stdlib_module_names - {"ltsa_pwa", "ltsa_desk", "tests"}

    locked = pins(lock)
    missing = {
        name
        for name in foreign
        if not any(canonicalize_name(each) in locked for each in sold_as.get(name, []))
    }

    assert missing == set()


def imported_from(folder: Path) -> Iterator[str]:
    for file in folder.rglob("*.py"):
        if "node_modules" in file.parts:
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                yield from (each.name.partition(".")[0] for each in node.names)
            if isinstance(node, ast.ImportFrom) and node.module and not node.level:
                yield node.module.partition(".")[0]
