"""Builds the phone app, of each language only what it is made of anew."""

import fcntl
import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console

from ltsa_pwa.assets import ROOT
from ltsa_pwa.facts import BadFact, load_for
from ltsa_pwa.i18n import LANGUAGES, Language, completeness, everything_said
from ltsa_pwa.i18n.proof import BadMessage, proofread
from ltsa_pwa.i18n.speech import LOCALES
from ltsa_pwa.offline.exported import ask_for
from ltsa_pwa.offline.voice_clips import BadClip, clips_of
from ltsa_pwa.settings import Settings

_INPUTS = (
    "ltsa_pwa",
    "assets",
    # Not package.json beside it: every first build writes that anew, in another order.
    "reflex.lock/package-lock.json",
    "rxconfig.py",
    "requirements.lock",
)


class BuildFailed(RuntimeError):
    """Reflex could not build the pages; the message is the end of what it printed."""


def build_site(settings: Settings, console: Console) -> bool:
    """Build into ``settings.site_dir``; False when what is there is of these very inputs."""
    with _one_build_at_a_time():
        stamps = settings.site_dir.with_name(settings.site_dir.name + ".stamps.json")
        now = inputs(settings)
        built = _read(stamps) if (settings.site_dir / "index.html").exists() else {}
        if built == now:
            return False
        check_inputs(settings)
        stale = [each for each in LANGUAGES if built.get(each.tag) != now[each.tag]]
        # Whatever happens from here on, the pages that are kept are no longer those of the stamps.
        stamps.unlink(missing_ok=True)
        with console.status("Building the pages of the phone app in every language"):
            _export(stale)
        stamps.write_text(json.dumps(now), encoding="utf-8")
        return True


def _read(stamps: Path) -> dict[str, str]:
    return json.loads(stamps.read_text(encoding="utf-8")) if stamps.exists() else {}


def inputs(settings: Settings) -> dict[str, str]:
    """By language, a digest of every file and setting its pages are made of."""
    told = (settings.site_url, settings.site_dir, settings.sms_number)
    digest = hashlib.sha256("".join(f"{each}\n" for each in told).encode())
    digest.update(settings.office_keys_file.read_bytes())
    paths = [ROOT / name for name in _INPUTS]
    for path in paths if settings.facts_dir is None else [*paths, settings.facts_dir.resolve()]:
        files = sorted(path.rglob("*")) if path.is_dir() else [path]
        for file in files:
            if file.is_file() and file.suffix != ".pyc":
                digest.update(str(file.relative_to(path.parent)).encode())
                digest.update(file.read_bytes())
    shared = digest.hexdigest()
    return {each.tag: shared + _words_of(each) for each in LANGUAGES}


def _words_of(language: Language) -> str:
    words = {"complete": completeness(language), "said": everything_said(language)}
    return hashlib.sha256(json.dumps(words, sort_keys=True).encode()).hexdigest()


def check_inputs(settings: Settings) -> None:
    """Whatever would mislead her stops the build; the exception names file and line."""
    try:
        load_for(settings)
        proofread(LOCALES)
        for language in LANGUAGES:
            clips_of(language)
    except (BadFact, BadMessage, BadClip) as bad:
        raise BuildFailed(str(bad)) from None


def _export(languages: list[Language]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "reflex", "export", "--frontend-only", "--no-zip"],
        cwd=ROOT,
        env={**_build_environment(), **ask_for(languages)},
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
        # A build asks nobody whether there is a newer Reflex.
        "REFLEX_CHECK_LATEST_VERSION": "false",
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
