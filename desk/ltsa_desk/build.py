"""Builds the desk's pages once for each state of its sources."""

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PROJECT = Path(__file__).parents[1]
PAGES = PROJECT / ".web" / "build" / "client"
STAMP = PROJECT / ".web" / "built-from"
LOCK_NAMES = ("package.json", "package-lock.json")


class BuildFailed(Exception):
    """Reflex could not build the pages; its own words are above."""


def build_pages() -> bool:
    """Build unless these very sources were built before; whether there was work to do."""
    with _alone():
        return _build_if_changed()


def _build_if_changed() -> bool:
    sources = fingerprint()
    if PAGES.is_dir() and STAMP.is_file() and STAMP.read_text() == sources:
        return False
    STAMP.unlink(missing_ok=True)
    done = subprocess.run(
        [sys.executable, "-m", "reflex", "export", "--frontend-only", "--no-zip"],
        cwd=PROJECT,
        env=_build_environment(),
        check=False,
    )
    # Reflex writes one beside every project it sets up; what the desk needs is said elsewhere.
    (PROJECT / "requirements.txt").unlink(missing_ok=True)
    if done.returncode:
        raise BuildFailed
    STAMP.write_text(fingerprint())
    return True


@contextmanager
def _alone() -> Iterator[None]:
    """Two builds at once would write into each other's folder."""
    with (PROJECT / "rxconfig.py").open() as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def fingerprint() -> str:
    """A hash over everything the pages are made of."""
    summary = hashlib.sha256(sys.version.encode())
    for path in sorted(_sources()):
        summary.update(str(path.relative_to(PROJECT)).encode())
        summary.update(path.read_bytes())
    return summary.hexdigest()


def _sources() -> Iterator[Path]:
    yield PROJECT / "rxconfig.py"
    for folder, pattern in (
        ("ltsa_desk", "*.py"),
        ("assets", "*.*"),
        ("locales", "*.po"),
        ("reflex.lock", "*.json"),
    ):
        yield from (PROJECT / folder).rglob(pattern)


def _build_environment() -> dict[str, str]:
    own = os.environ | {
        "REFLEX_USE_NPM": "1",
        "REFLEX_TELEMETRY_ENABLED": "false",
        # A build asks nobody whether there is a newer Reflex.
        "REFLEX_CHECK_LATEST_VERSION": "false",
        # The lock file is committed; it must not say where packages came from.
        "NPM_CONFIG_OMIT_LOCKFILE_REGISTRY_RESOLVED": "true",
    }
    own.setdefault("NPM_CONFIG_REGISTRY", _registry())
    return own


def _registry() -> str:
    """The one npm is set to: asked for here, so that Reflex does not try out others."""
    npm = shutil.which("npm") or "npm"
    asked = subprocess.run(
        [npm, "config", "get", "registry"], capture_output=True, text=True, check=True
    )
    return asked.stdout.strip()
