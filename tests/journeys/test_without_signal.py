"""She opens it once with a signal; from then on it works without one."""

import pytest
from playwright.sync_api import expect

from tests.journeys.phone import waits_for

pytestmark = pytest.mark.journeys

IS_ARABIC_KEPT = """() => Promise.all(["/ar", "/ar/now", "/ar/write"].map(
    (page) => caches.match(page, {ignoreSearch: true}))).then((all) => all.every(Boolean))"""
KEPT_PAGES = ("", "/checklist", "/agencies", "/rights", "/help", "/now", "/write", "/mine")


def ticks(page, item):
    page.locator(f"#{item} tick-box label").first.click()


def is_ticked(page, item):
    return page.locator(f"#{item} tick-box input[value=yes]")


def kept_register(page):
    expect(page.locator("agency-search [data-part=list]")).to_be_visible()


def test_ticks_and_pages_are_there_without_server_after_a_restart(own_town, new_phone):
    own_town.starts_server()
    phone = new_phone(own_town)
    page = phone.opens_and_keeps("/id")
    kept_register(phone.opens("/id/agencies"))
    page = phone.opens("/id/checklist")
    for item in ("a01", "a02", "a03"):
        page.locator(f"#{item}").scroll_into_view_if_needed()
        ticks(page, item)
        expect(is_ticked(page, item)).to_be_checked()

    own_town.kills("server")
    phone.switches_off()
    phone.switches_on()

    for path in KEPT_PAGES:
        page = phone.opens(f"/id{path}")
        expect(page.locator("h1")).to_be_visible()
    page = phone.opens("/id/checklist")
    for item in ("a01", "a02", "a03"):
        expect(is_ticked(page, item)).to_be_checked()
    page = phone.opens("/id/agencies")
    kept_register(page)
    page.locator("#agency-name").fill("contoh")
    expect(page.locator("agency-search [data-part=near] li").first).to_be_visible()


def test_a_page_that_was_never_kept_says_so(own_town, new_phone):
    own_town.starts_server()
    phone = new_phone(own_town)
    phone.opens_and_keeps("/id")

    own_town.kills("server")
    page = phone.opens("/id/no-such-page")

    assert page.locator("html").get_attribute("lang") == "id"
    expect(page.locator("a[href='/id']").first).to_be_visible()


def test_another_language_is_kept_once_it_is_chosen(own_town, new_phone):
    own_town.starts_server()
    phone = new_phone(own_town)
    page = phone.opens_and_keeps("/id")
    page.locator(".languages summary").click()
    page.locator(".languages a[hreflang=ar]").click()
    page.wait_for_url("**/ar")
    waits_for(lambda: page.evaluate(IS_ARABIC_KEPT))

    own_town.kills("server")
    page = phone.opens("/ar/now")

    assert page.locator("html").get_attribute("dir") == "rtl"
    expect(page.locator("h1")).to_be_visible()


def test_a_tick_in_one_window_shows_in_the_other(town, new_phone):
    phone = new_phone(town)
    first = phone.opens_and_keeps("/id/checklist")
    second = phone.opens_window()
    second.goto(town.address + "/id/checklist")

    ticks(first, "a01")

    expect(is_ticked(second, "a01")).to_be_checked()


def test_the_cross_leads_to_a_harmless_page_without_signal(own_town, new_phone):
    own_town.starts_server()
    phone = new_phone(own_town)
    page = phone.opens_and_keeps("/id/help")

    own_town.kills("server")
    page.locator(".leave").click()
    page.wait_for_url("**/resep")

    assert "Bekal" not in page.content()
    page.go_back()
    assert not page.url.endswith("/id/help")
