"""How long a build takes, in a copy of the tree, so that nobody's own build is touched."""

import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ltsa_pwa.assets import ROOT
from tests.bench.figures import Figure

pytestmark = pytest.mark.bench

INPUTS = ("ltsa_pwa", "assets", "locales", "reflex.lock", "rxconfig.py", "requirements.lock")
CATALOGUE = Path("locales") / "id" / "LC_MESSAGES" / "messages.po"
BUILD = """
import os
from rich.console import Console
from ltsa_pwa.offline.build import build_site
from ltsa_pwa.settings import read_settings
assert build_site(read_settings(os.environ), Console(stderr=True))
"""


@pytest.fixture(scope="module")
def copy(tmp_path_factory):
    """Our sources and Node's packages, and nothing that was built."""
    folder = tmp_path_factory.mktemp("copy")
    for name in INPUTS:
        source = ROOT / name
        put = shutil.copytree if source.is_dir() else shutil.copyfile
        put(source, folder / name)
    (folder / "var").mkdir()
    shutil.copyfile(ROOT / "var" / "office-keys.json", folder / "var" / "office-keys.json")
    packages = ROOT / ".web" / "node_modules"
    if packages.exists():
        shutil.copytree(packages, folder / ".web" / "node_modules", symlinks=True)
    return folder


def test_build_from_nothing_and_after_one_text(copy, note):
    from_nothing = timed_build(copy)
    page = copy / "build" / "site" / "id.html"
    before = page.read_text(encoding="utf-8")
    was, becomes = change_one_text(copy / CATALOGUE, before)

    after_one_text = timed_build(copy)

    pages = len(list((copy / "build" / "site").rglob("*.html")))
    note(
        Figure("build of all languages from nothing", from_nothing, "s", 120, note=f"{pages} pages")
    )
    note(Figure("build after one text was changed", after_one_text, "s", 20))
    assert was in before
    assert becomes in page.read_text(encoding="utf-8")


def timed_build(folder: Path) -> float:
    environment = {**os.environ, "PYTHONPATH": str(folder)}
    begun = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", BUILD],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return round(time.monotonic() - begun, 1)


def change_one_text(catalogue: Path, page: str) -> tuple[str, str]:
    """Give a translation that stands on the home page another ending."""
    text = catalogue.read_text(encoding="utf-8")
    said = re.findall(r'^msgstr "([\w ]{12,})"$', text, re.MULTILINE)
    was = next(each for each in said if f">{each}<" in page)
    becomes = f"{was} sekarang"
    catalogue.write_text(text.replace(f'msgstr "{was}"', f'msgstr "{becomes}"'), encoding="utf-8")
    return f">{was}<", f">{becomes}<"
