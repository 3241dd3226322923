"""The built sheets as files: a page of its own, and a PDF where Chromium can print."""

import re
import shutil
import subprocess
import tempfile
from pathlib import Path

SHEETS = {
    "a4": "A4; margin: 10mm",
    "a6": "105mm 148mm; margin: 6mm",
    "leaflet": "A4 landscape; margin: 8mm",
}
"""The paper of each; without a name, because Chromium lays named pages out on its own paper."""
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
SLOWEST = 60
"""Seconds a browser may take for one sheet."""

_STYLE = re.compile(r'<link rel="stylesheet" href="([^"]+)"/>')
_SCRIPTS = re.compile(
    r'<script\b.*?</script>|<link rel="(?:modulepreload|manifest)"[^>]*>', re.DOTALL
)


class NotBuilt(Exception):
    """The pages are not there; the text says how to make them."""


def standalone(site: Path, language: str, sheet: str) -> str:
    """One sheet as a page that needs no other file."""
    built = site / language / "paper.html"
    if not built.is_file():
        raise NotBuilt(f"There is no built page for {language}. Run ltsa build first.")
    page = _SCRIPTS.sub("", built.read_text(encoding="utf-8"))
    page = _STYLE.sub(lambda link: _inside(site, link[1]) + _paper(sheet), page)
    return page.replace("<html ", f'<html data-sheet="{sheet}" ', 1)


def _inside(site: Path, address: str) -> str:
    style = (site / address.lstrip("/")).read_text(encoding="utf-8")
    return f"<style>{style}</style>"


def _paper(sheet: str) -> str:
    return f"<style>@page {{ size: {SHEETS[sheet]} }} .paper {{ page: auto !important }}</style>"


def printed(page: Path) -> Path | None:
    """A PDF beside the page; None where no browser can make one."""
    browser = next((found for each in BROWSERS if (found := shutil.which(each))), None)
    if browser is None:
        return None
    pdf = page.with_suffix(".pdf")
    with tempfile.TemporaryDirectory() as profile:
        command = [
            browser,
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--no-pdf-header-footer",
            f"--user-data-dir={profile}",
            f"--print-to-pdf={pdf}",
            page.resolve().as_uri(),
        ]
        try:
            subprocess.run(command, capture_output=True, timeout=SLOWEST, check=True)
        except (subprocess.SubprocessError, OSError):
            return None
    return pdf if pdf.is_file() else None
