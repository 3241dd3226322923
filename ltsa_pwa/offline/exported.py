"""The pages as Reflex exported them, kept by language, so that a new text costs one language."""

import os
import re
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

from ltsa_pwa.i18n import LANGUAGES, Language
from ltsa_pwa.offline.heads import heads
from ltsa_pwa.routes import LANGUAGES_PAGE, NOT_FOUND, PAGES, address
from ltsa_pwa.settings import read_settings

# It would find its way back by them, and runs on no page.
_MARKS_OF_REACT = re.compile(r' data-discover="true"|<!--(?:/?\$| )-->')
_ASKED = "LTSA_EXPORTED_LANGUAGES"
_FILE_OF = {LANGUAGES_PAGE: "index.html", NOT_FOUND: "404.html"}


def ask_for(languages: Iterable[Language]) -> Mapping[str, str]:
    """The environment that makes an export build these languages only."""
    return {_ASKED: " ".join(each.tag for each in languages)}


def asked_languages() -> list[Language]:
    """The languages this process exports: all of them, unless it was asked for fewer."""
    asked = os.environ.get(_ASKED)
    return [each for each in LANGUAGES if asked is None or each.tag in asked.split()]


def keep_exported(exported: Path, kept: Path) -> None:
    """Lay what was just exported over what earlier exports left in ``kept``."""
    others = [each for each in LANGUAGES if each not in asked_languages()]
    from_before = {address(page, each.tag) for page in PAGES for each in others}
    for page in heads().keys() - from_before:
        target = kept / file_of(page)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(_exported_page(exported, page), target)


def copy_pages(kept: Path, site: Path) -> None:
    """Put every page of the app into ``site``; one that was never exported is an error."""
    for page in heads():
        target = site / file_of(page)
        target.parent.mkdir(parents=True, exist_ok=True)
        html = (kept / file_of(page)).read_text(encoding="utf-8")
        target.write_text(_MARKS_OF_REACT.sub("", html), encoding="utf-8")


def file_of(page: str) -> str:
    """Where a page lies in the site, from its address."""
    return _FILE_OF.get(page, f"{page[1:]}.html")


def _exported_page(exported: Path, page: str) -> Path:
    """React Router writes ``x/index.html``; Reflex copies it to ``x.html`` beside it."""
    folder = exported / page[1:] / "index.html"
    return folder if folder.exists() else exported / f"{page[1:]}.html"


def asked_address() -> str:
    """Where people reach the app, for what is printed on paper."""
    return read_settings(os.environ).site_url
