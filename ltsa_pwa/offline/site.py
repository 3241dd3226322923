"""Lays out what a server of static files needs, and nothing else, under ``build/site``."""

import gzip
import json
import os
import re
import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from xml.sax.saxutils import quoteattr

import brotli
from rich.console import Console

from ltsa_pwa.assets import ASSETS, ICONS, device_version
from ltsa_pwa.i18n import LANGUAGES
from ltsa_pwa.offline.bundle import bundle
from ltsa_pwa.offline.exported import copy_pages, keep_exported
from ltsa_pwa.offline.heads import manifest_address
from ltsa_pwa.offline.looks import DISGUISES
from ltsa_pwa.offline.manifest import disguised_manifest, web_manifest
from ltsa_pwa.offline.regions import write_regions
from ltsa_pwa.offline.search_index import write_indexes
from ltsa_pwa.offline.style import policy_hash
from ltsa_pwa.offline.voice_clips import write_voices
from ltsa_pwa.routes import LOCK, OFFLINE, PAGES, address
from ltsa_pwa.settings import Settings

POLICY = "csp.json"
_INLINE_STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)
_PACKED: dict[str, Callable[[bytes], bytes]] = {
    ".br": partial(brotli.compress, quality=11),
    ".gz": partial(gzip.compress, compresslevel=9, mtime=0),
}
_COMPRESSED = {".html", ".js", ".css", ".svg", ".json", ".webmanifest", ".xml", ".txt"}


def lay_out_site(exported: Path, settings: Settings, console: Console) -> None:
    """Make the finished site out of Reflex's export and put it in place of the old one.

    Languages that were not exported this time keep the pages of their last export.
    Reflex's own scripts stay behind: no page asks for them.
    """
    site = settings.site_dir
    fresh = site.with_name(site.name + ".fresh")
    kept = site.with_name(site.name + ".pages")
    shutil.rmtree(fresh, ignore_errors=True)
    with console.status("Laying out the pages"):
        keep_exported(exported, kept)
        copy_pages(kept, fresh)
        _copy_pictures(fresh)
        _write_manifests(fresh)
        write_indexes(fresh)
        write_voices(fresh)
        write_regions(fresh)
        _write_for_searchers(fresh, settings.site_url)
    with console.status("Bundling the phone's scripts"):
        bundle(fresh, settings)
    with console.status("Compressing"):
        _compress(fresh, site)
    _write_policy(fresh)
    _replace(site, fresh)


def _copy_pictures(site: Path) -> None:
    device = site / "device" / device_version()
    device.mkdir(parents=True)
    shutil.copyfile(ICONS, device / "icons.svg")
    disguises = [each.picture[1:] for each in DISGUISES]
    for name in ("icon.svg", "icon-monochrome.svg", *disguises):
        shutil.copyfile(ICONS.with_name(name), site / name)
    for picture in sorted((ASSETS / "screenshots").glob("*.png")):
        shutil.copyfile(picture, site / picture.name)


def _write_manifests(site: Path) -> None:
    for language in LANGUAGES:
        path = site / manifest_address(language)[1:]
        path.write_text(web_manifest(language), encoding="utf-8")
        for look in DISGUISES:
            path = site / look.manifest(language.tag)[1:]
            path.write_text(disguised_manifest(look, language), encoding="utf-8")


def _write_for_searchers(site: Path, site_url: str) -> None:
    (site / "robots.txt").write_text(
        f"User-agent: *\nDisallow: /api/\nSitemap: {site_url}/sitemap.xml\n", encoding="utf-8"
    )
    (site / "sitemap.xml").write_text(_sitemap(site_url), encoding="utf-8")


def _sitemap(site_url: str) -> str:
    pages = [page for page in PAGES if page not in {OFFLINE, LOCK}]
    entries = "".join(
        f"<url><loc>{site_url}{address(page, here.tag)}</loc>"
        + "".join(
            f'<xhtml:link rel="alternate" hreflang="{each.tag}"'
            f" href={quoteattr(site_url + address(page, each.tag))}/>"
            for each in LANGUAGES
        )
        + "</url>"
        for page in pages
        for here in LANGUAGES
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
        f' xmlns:xhtml="http://www.w3.org/1999/xhtml">{entries}</urlset>'
    )


def _compress(fresh: Path, before: Path) -> None:
    """Pack what a phone asks for; what has not changed since ``before`` is taken over."""
    files = [each for each in fresh.rglob("*") if each.is_file() and each.suffix in _COMPRESSED]
    with ThreadPoolExecutor(os.cpu_count()) as threads:
        list(threads.map(lambda file: _pack(file, before / file.relative_to(fresh)), files))


def _pack(file: Path, before: Path) -> None:
    content = file.read_bytes()
    is_same = before.exists() and before.read_bytes() == content
    for suffix, pack in _PACKED.items():
        packed = file.with_name(file.name + suffix)
        earlier = before.with_name(before.name + suffix)
        if is_same and earlier.exists():
            shutil.copyfile(earlier, packed)
        else:
            packed.write_bytes(pack(content))


def _write_policy(site: Path) -> None:
    """Allow exactly the styles the pages carry, as they were really printed."""
    pages = [path.read_text(encoding="utf-8") for path in site.rglob("*.html")]
    styles = {style for page in pages for style in _INLINE_STYLE.findall(page)}
    policy = {"styles": sorted(map(policy_hash, styles))}
    (site / POLICY).write_text(json.dumps(policy), encoding="utf-8")


def _replace(site: Path, fresh: Path) -> None:
    old = site.with_name(site.name + ".old")
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)
    fresh.rename(site)
    shutil.rmtree(old, ignore_errors=True)
