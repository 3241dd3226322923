"""Tomorrow's version of the built site: the same pages under another version of the scripts."""

import shutil
from pathlib import Path

from ltsa_pwa.assets import device_version


def newer_site(site: Path, folder: Path, version: str) -> Path:
    """A copy of ``site`` as a new build would lay it out, without building again.

    The scripts lie in another folder and every page says so; the compressed
    twins go, because they would still tell yesterday's text.
    """
    today = device_version()
    copy = folder / f"site-{version}"
    shutil.copytree(site, copy, ignore=shutil.ignore_patterns("*.br", "*.gz"))
    (copy / "device" / today).rename(copy / "device" / version)
    for path in copy.rglob("*"):
        if path.is_file() and path.suffix in {".html", ".js"}:
            path.write_text(path.read_text(encoding="utf-8").replace(today, version), "utf-8")
    return copy
