"""Builds the phone app, unless nothing it is made of has changed."""

import fcntl
import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console

from ltsa_pwa.assets import ROOT
from ltsa_pwa.settings import Settings

_INPUTS = (
    "ltsa_pwa",
    "assets",
    "locales",
    # Not package.json beside it: every first build writes that anew, in another order.
    "reflex.lock/package-lock.json",
    "rxconfig.py",
    "requirements.lock",
)
_NO_INPUT = {".pyc", ".mo", ".pot"}


class BuildFailed(RuntimeError):
    """Reflex could not build the pages; the message is the end of what it printed."""


def build_site(settings: Settings, console: Console) -> bool:
    """Build into ``settings.site_dir``; False when what is there is of these very inputs."""
    with _one_build_at_a_time():
        stamp = settings.site_dir.with_name(settings.site_dir.name + ".inputs")
        digest = inputs_digest(settings)
        is_built = (settings.site_dir / "index.html").exists()
        if is_built and stamp.exists() and stamp.read_text(encoding="utf-8") == digest:
            return False
        with console.status("Building the pages of the phone app in every language"):
            _export()
        stamp.write_text(digest, encoding="utf-8")
        return True


def inputs_digest(settings: Settings) -> str:
    """A digest of every file the build reads and of the settings that go into it."""
    digest = hashlib.sha256(f"{settings.site_url}\n{settings.site_dir}\n".encode())
    digest.update(settings.office_keys_file.read_bytes())
    for name in _INPUTS:
        path = ROOT / name
        files = sorted(path.rglob("*")) if path.is_dir() else [path]
        for file in files:
            if file.is_file() and file.suffix not in _NO_INPUT:
                digest.update(str(file.relative_to(ROOT)).encode())
                digest.update(file.read_bytes())
    return digest.hexdigest()


def _export() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "reflex", "export", "--frontend-only", "--no-zip"],
        cwd=ROOT,
        env=_build_environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    # Reflex ends with 0 after some failures; a site that is not there is the honest sign.
    if done.returncode:
        raise BuildFailed((done.stdout + done.stderr)[-2000:])


def _build_environment() -> dict[str, str]:
    """The caller's, with this virtual environment's Node first and no download of another."""
    scripts = str(Path(sys.executable).parent)
    path = scripts + os.pathsep + os.environ.get("PATH", "")
    return {
        **os.environ,
        "PATH": path,
        "REFLEX_USE_NPM": "1",
        "REFLEX_TELEMETRY_ENABLED": "false",
        "NPM_CONFIG_OMIT_LOCKFILE_REGISTRY_RESOLVED": "true",
        # Said out loud, or Reflex measures mirrors on the other side of the world.
        "NPM_CONFIG_REGISTRY": _npm_registry(path),
    }


def _npm_registry(path: str) -> str:
    asked = subprocess.run(
        ["npm", "config", "get", "registry"],
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
        check=True,
    )
    return asked.stdout.strip()


@contextmanager
def _one_build_at_a_time() -> Iterator[None]:
    (ROOT / "build").mkdir(exist_ok=True)
    with (ROOT / "build" / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
