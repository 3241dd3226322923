"""Nothing of the computer this was written on, and no registry's address, is in the files."""

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]

# In two halves, so that this file does not find itself.
REGISTRIES = [
    "pypi." + "org",
    "files.python" + "hosted.org",
    "registry.npm" + "js.org",
    "registry.yarn" + "pkg.com",
]
# At the beginning of a path, not inside an address.
PLACES = r"(^|[[:space:]\"'`(=])/(work|root|home|tmp|Users)/"


def lines_with(pattern: str) -> list[str]:
    found = subprocess.run(
        ["git", "grep", "-nIE", pattern, "--", "."],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    return found.stdout.splitlines()


def test_no_file_names_a_package_registry():
    assert lines_with("|".join(map(re.escape, REGISTRIES))) == []


def test_no_file_names_a_place_on_somebodys_computer():
    assert lines_with(PLACES) == []
