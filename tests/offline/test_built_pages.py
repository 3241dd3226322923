"""Every page that was built, as a phone gets it."""

import json
import re
import xml.etree.ElementTree as ET

import pytest

from ltsa_pwa.i18n import LANGUAGES
from ltsa_pwa.offline.heads import heads
from ltsa_pwa.offline.style import policy_hash
from ltsa_pwa.routes import LANGUAGES_PAGE, LEAVE, LOCK, NOT_FOUND, OFFLINE, PAGES, address
from tests.offline.built import SITE, see

FILES = {LANGUAGES_PAGE: "index.html", NOT_FOUND: "404.html"}
ADDRESSES = sorted(heads())
GIVE_AWAY = re.compile(r"panic|alarm|report|lapor|darurat|migran|help", re.IGNORECASE)


def built(page: str):
    return SITE / FILES.get(page, f"{page[1:]}.html")


def test_every_page_stands_in_every_language():
    missing = [page for page in ADDRESSES if not built(page).is_file()]

    assert missing == []


@pytest.mark.parametrize("page", ADDRESSES)
def test_page_says_its_language_and_direction(page):
    html = see(built(page)).html
    head = heads()[page]

    assert (html["lang"], html["dir"]) == (head.lang, head.dir)


@pytest.mark.parametrize("page", ADDRESSES)
def test_page_has_no_inline_script_no_handler_and_one_known_style(page):
    seen = see(built(page))
    allowed = json.loads((SITE / "csp.json").read_text())["styles"]
    inline = re.findall(r"<style[^>]*>(.*?)</style>", built(page).read_text(), re.DOTALL)

    assert [script for script in seen.scripts if not script.get("src")] == []
    assert seen.handlers == []
    assert len(seen.styles) == len(inline)
    assert len(inline) == (0 if "/style.css" in built(page).read_text() else 1)
    assert {policy_hash(style) for style in inline} <= set(allowed)


def test_no_page_carries_marks_that_only_react_would_read():
    marked = [
        page for page in ADDRESSES if re.search("data-discover|<!--", built(page).read_text())
    ]

    assert marked == []


@pytest.mark.parametrize("page", ADDRESSES)
def test_page_asks_nobody_else_for_anything(page):
    foreign = [
        each for each in see(built(page)).addresses if not each.startswith(("/", "data:", "#"))
    ]

    assert foreign == []


@pytest.mark.parametrize("page", ADDRESSES)
def test_everything_a_page_asks_for_was_built(page):
    asked = {each.split("#")[0] for each in see(built(page)).addresses if each.startswith("/")}

    assert sorted(each for each in asked if not (SITE / each[1:]).is_file()) == []


@pytest.mark.parametrize("page", ADDRESSES)
def test_no_id_stands_twice_on_a_page(page):
    ids = see(built(page)).ids

    assert sorted(each for each in set(ids) if ids.count(each) > 1) == []


def test_no_title_gives_away_what_the_page_is_for():
    titles = {re.search(r"<title>(.*?)</title>", built(page).read_text()) for page in ADDRESSES}

    assert [each[1] for each in titles if each and GIVE_AWAY.search(each[1])] == []


def test_reflexs_own_scripts_stay_behind():
    ours = {path.name for path in (SITE / "device").rglob("*.js")}

    assert not (SITE / "assets").exists()
    assert not [name for name in ours if "react" in name or "entry.client" in name]


def test_the_page_behind_the_cross_knows_nothing_of_the_app():
    text = built(LEAVE).read_text()

    assert "Bekal" not in text
    assert "manifest" not in text
    asked = [each for each in see(built(LEAVE)).addresses if each != "data:,"]
    assert [each for each in asked if not re.fullmatch(r"/device/\w+/[\w-]+\.js", each)] == []


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda each: each.tag)
def test_manifest_opens_the_app_in_its_language(language):
    manifest = json.loads((SITE / f"{language.tag}.webmanifest").read_text())

    assert manifest["start_url"] == f"/{language.tag}"
    assert (manifest["id"], manifest["name"], manifest["lang"]) == ("/", "Bekal", language.tag)
    assert {icon["purpose"] for icon in manifest["icons"]} == {"any", "maskable", "monochrome"}
    pictures = [*manifest["icons"], *manifest["screenshots"]]
    assert [each["src"] for each in pictures if not (SITE / each["src"][1:]).is_file()] == []


def test_no_shortcut_shows_the_alarm_to_a_bystander():
    manifest = json.loads((SITE / "id.webmanifest").read_text())

    assert [each["url"] for each in manifest["shortcuts"]] == ["/id/checklist", "/id/help"]


def _read_sitemap():
    return ET.fromstring((SITE / "sitemap.xml").read_text())  # noqa: S314 -- our own file


def test_sitemap_lists_every_page_with_its_languages():
    space = {
        "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
        "x": "http://www.w3.org/1999/xhtml",
    }
    entries = _read_sitemap().findall("s:url", space)
    shown = [page for page in PAGES if page not in {OFFLINE, LOCK}]

    assert len(entries) == len(shown) * len(LANGUAGES)
    assert {len(entry.findall("x:link", space)) for entry in entries} == {len(LANGUAGES)}
    first = entries[0].findtext("s:loc", "", namespaces=space)
    assert first.endswith(address(shown[0], "id"))
