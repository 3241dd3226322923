"""The version before the newest tables, as it was, for programs that are to be replaced by it."""

import io
import subprocess
import tarfile
from pathlib import Path

from ltsa_pwa.assets import ROOT
from ltsa_pwa.database import MIGRATIONS


def older_version(folder: Path) -> Path | None:
    """Its code in a folder; None where the history of this project is not at hand."""
    newest = max(MIGRATIONS.glob("versions/[0-9]*.py"))
    came_with = git("log", "--format=%H", "--diff-filter=A", "-1", "--", str(newest)).decode()
    code = git("archive", f"{came_with.strip()}^", "ltsa_pwa", "desk/ltsa_desk", "desk/rxconfig.py")
    if not came_with.strip() or not code:
        return None
    with tarfile.open(fileobj=io.BytesIO(code)) as archive:
        archive.extractall(folder, filter="data")
    return folder


def git(*command: str) -> bytes:
    """What it prints; nothing when it fails or is not there."""
    try:
        return subprocess.run(["git", *command], cwd=ROOT, capture_output=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return b""
