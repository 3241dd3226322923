"""A new version is offered quietly, taken when nothing can be lost, and breaks no open window."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import expect

from ltsa_pwa.assets import ROOT
from tests.journeys.newer import newer_site, version_of_site
from tests.journeys.phone import waits_for

pytestmark = pytest.mark.journeys

TODAY = version_of_site(ROOT / "build" / "site")
TOMORROW = "aaaabbbb"
NOTHING_NEW = """() => navigator.serviceWorker.getRegistration().then(
    (it) => !it.installing && !it.waiting)"""


@pytest.fixture
def updating_town(own_town, tmp_path):
    """A town whose built site can be replaced while phones are looking."""
    site = tmp_path / "live"
    shutil.copytree(ROOT / "build" / "site", site)
    own_town.site = site
    own_town.starts_server()
    return own_town


def brings_new_version(town, folder: Path) -> None:
    newer = newer_site(ROOT / "build" / "site", folder, TOMORROW)
    town.kills("server")
    shutil.rmtree(town.site)
    shutil.move(newer, town.site)
    town.starts_server()


def looks_for_new_version(page):
    page.evaluate("navigator.serviceWorker.getRegistration().then((it) => it.update())")


def version_of(page):
    return page.locator("script[src]").first.get_attribute("src").split("/")[2]


def test_a_new_version_is_offered_and_taken_on_a_touch(updating_town, new_phone, tmp_path):
    page = new_phone(updating_town).opens_and_keeps("/id")
    brings_new_version(updating_town, tmp_path)

    looks_for_new_version(page)
    expect(page.locator("update-line[data-shown]")).to_be_visible()
    assert version_of(page) == TODAY
    page.locator("update-line button").click()

    expect(page.locator(f"script[src*='{TOMORROW}']")).to_have_count(1)


def test_an_install_that_misses_one_file_leaves_the_old_version(updating_town, new_phone, tmp_path):
    page = new_phone(updating_town).opens_and_keeps("/id")
    brings_new_version(updating_town, tmp_path)
    updating_town.kills("server")
    (updating_town.site / "id" / "help.html").unlink()
    updating_town.starts_server()

    looks_for_new_version(page)
    waits_for(lambda: page.evaluate(NOTHING_NEW))
    updating_town.kills("server")
    page.goto(updating_town.address + "/id/help")

    assert version_of(page) == TODAY
    expect(page.locator("h1")).to_be_visible()


def test_an_update_in_one_window_does_not_break_the_other(updating_town, new_phone, tmp_path):
    phone = new_phone(updating_town)
    first = phone.opens_and_keeps("/id")
    writing = phone.opens_window()
    writing.goto(updating_town.address + "/id/write")
    writing.locator("report-form form textarea").first.evaluate(
        "it => { it.value = 'x'; it.dispatchEvent(new Event('input', {bubbles: true})); }"
    )
    brings_new_version(updating_town, tmp_path)

    looks_for_new_version(first)
    first.locator("update-line[data-shown] button").click()
    expect(first.locator(f"script[src*='{TOMORROW}']")).to_have_count(1)

    assert version_of(writing) == TODAY
    assert writing.locator("report-form form textarea").first.input_value() == "x"
    old = f"/device/{TODAY}/shared.js"
    assert writing.evaluate(f"fetch('{old}').then((it) => it.status)") == 200
