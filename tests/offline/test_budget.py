"""Bytes are exact, so they are tests: Brotli, as a phone pays for them."""

import json
import re

import pytest

from ltsa_pwa.i18n import LANGUAGES
from tests.offline.built import SITE, on_the_wire, see, with_imports

KILOBYTE = 1024


def first_visit(page: str) -> tuple[int, int]:
    """All bytes and script bytes a page needs before it can be used."""
    path = SITE / f"{page}.html"
    addresses = {each.split("#")[0] for each in see(path).addresses if each.startswith("/")}
    scripts = set().union(
        *(with_imports(SITE / each[1:]) for each in addresses if each.endswith(".js"))
    )
    others = {SITE / each[1:] for each in addresses if not each.endswith(".js")}
    # The icon for a home screen is fetched when somebody adds the app to one.
    others = {each for each in others if each.name != "icon-180.png"}
    script_bytes = sum(map(on_the_wire, scripts))
    return on_the_wire(path) + script_bytes + sum(map(on_the_wire, others)), script_bytes


def precache() -> dict[str, str]:
    """Everybody's files and those of each language, then the packs that few people ask for."""
    return entries_of((SITE / "service_worker.js").read_text())


def everyday() -> dict[str, str]:
    """The same without the packs."""
    everybodys, _, _ = (SITE / "service_worker.js").read_text().partition("packs:{")
    return entries_of(everybodys)


def entries_of(worker: str) -> dict[str, str]:
    return dict(re.findall(r"\{url:[`\"']([^`\"']+)[`\"'],revision:([^}]+)\}", worker))


def language_of(url: str) -> str | None:
    """Whose pack it belongs to; None is everybody's."""
    tags = "|".join(each.tag for each in LANGUAGES)
    found = re.match(rf"/(?:(?:find|voice)/)?({tags})(?=[/.]|-[0-9a-f]{{8}}\.|$)", url)
    return found[1] if found else None


def file_of(url: str):
    if url == "/":
        return SITE / "index.html"
    plain = SITE / url[1:]
    return plain if plain.is_file() else SITE / f"{url[1:]}.html"


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda each: each.tag)
def test_home_is_usable_within_30_kilobytes_18_of_them_scripts(language):
    everything, scripts = first_visit(language.tag)

    assert everything <= 30 * KILOBYTE
    assert scripts <= 18 * KILOBYTE


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda each: each.tag)
def test_the_pack_of_one_language_is_at_most_350_kilobytes(language):
    # Everybody has the Indonesian index of the search as well.
    mine = [url for url in everyday() if language_of(url) in {None, language.tag}]
    mine += [url for url in everyday() if language.tag != "id" and url.startswith("/find/id-")]

    assert sum(on_the_wire(file_of(url)) for url in mine) <= 350 * KILOBYTE


def test_what_few_people_need_is_in_nobodys_pack_until_it_is_used():
    few = precache().keys() - everyday().keys()

    assert {"/id/visit", "/ar/paper"} <= few
    assert {url.rpartition("/")[2] for url in few if url.endswith(".js")} == {
        "outreach-page.js",
        "poster-page.js",
        "qr_reader.js",
    }


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda each: each.tag)
def test_the_search_index_of_a_language_is_at_most_30_kilobytes(language):
    [index] = (SITE / "find").glob(f"{language.tag}-????????.json")

    assert on_the_wire(index) <= 30 * KILOBYTE


def test_the_worker_keeps_every_page_script_and_picture():
    kept = {file_of(url) for url in precache()}
    wanted = {
        path
        for path in SITE.rglob("*")
        if path.suffix in {".html", ".js", ".svg", ".webmanifest"}
        and path.name not in {"404.html", "service_worker.js"}
    }

    assert wanted - kept == set()


def test_what_may_change_under_its_address_has_a_revision():
    unmarked = [url for url, revision in precache().items() if revision == "null"]

    assert [url for url in unmarked if not url.startswith("/device/")] == []
    assert json.dumps(unmarked)
