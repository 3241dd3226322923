"""Tomorrow's version of the built site: the same pages under another version of the scripts."""

import re
import shutil
from pathlib import Path

_REVISION = re.compile(r"\b[0-9a-f]{32}\b")


def version_of_site(site: Path) -> str:
    """The version its pages ask their scripts of."""
    [folder] = (site / "device").iterdir()
    return folder.name


def newer_site(site: Path, folder: Path, version: str) -> Path:
    """A copy of ``site`` as a new build would lay it out, without building again.

    The scripts lie in another folder and every page says so; the compressed
    twins go, because they would still tell yesterday's text.
    """
    today = version_of_site(site)
    copy = folder / f"site-{version}"
    shutil.copytree(site, copy, ignore=shutil.ignore_patterns("*.br", "*.gz"))
    (copy / "device" / today).rename(copy / "device" / version)
    for path in copy.rglob("*"):
        if path.is_file() and path.suffix in {".html", ".js"}:
            path.write_text(path.read_text(encoding="utf-8").replace(today, version), "utf-8")
    _mark_pages_as_changed(copy / "service_worker.js")
    return copy


def _mark_pages_as_changed(worker: Path) -> None:
    """Every page has other scripts now, so the worker's list gives each another revision."""
    text = worker.read_text(encoding="utf-8")
    worker.write_text(_REVISION.sub(lambda found: found[0][::-1], text), "utf-8")
