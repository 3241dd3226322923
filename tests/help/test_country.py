"""The country is chosen, remembered, and brought to the top."""

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.in_the_store import lies
from tests.journeys.phone import Handset, waits_for

pytestmark = pytest.mark.journeys


def shown(page: Page) -> list[str | None]:
    sections = page.locator("section[data-country]:not([hidden])").element_handles()
    return [each.get_attribute("data-country") for each in sections]


def chooses(page: Page, country: str) -> None:
    page.locator("country-choice select").select_option(country)
    waits_for(lambda: (lies(page, "settings", "country") or "") == country)


def test_all_countries_stand_there_until_one_is_chosen(phone: Handset):
    page = phone.opens("/id/help")

    assert shown(page)[:4] == ["ID", "HK", "TW", "MY"]


def test_chosen_country_comes_first_and_indonesia_after_it(phone: Handset):
    page = phone.opens("/id/help")

    chooses(page, "SA")

    expect(page.locator("section[data-country]:not([hidden])")).to_have_count(2)
    assert shown(page) == ["SA", "ID"]


def test_country_is_remembered_and_can_be_taken_back(phone: Handset):
    page = phone.opens("/id/help")
    chooses(page, "MY")
    expect(page.locator("section[data-country]:not([hidden])")).to_have_count(2)

    page = phone.opens("/ar/help")
    expect(page.locator("country-choice select")).to_have_value("MY")
    expect(page.locator("section[data-country]:not([hidden])")).to_have_count(2)

    chooses(page, "")

    expect(page.locator("section[data-country]:not([hidden])")).to_have_count(15)
    assert shown(page)[:4] == ["ID", "HK", "TW", "MY"]


def test_choice_in_one_window_shows_in_the_other(phone: Handset):
    first = phone.opens("/id/help")
    other = phone.opens_window()
    other.goto(first.url)

    chooses(first, "JP")

    expect(other.locator("country-choice select")).to_have_value("JP")
    expect(other.locator("section[data-country]:not([hidden])")).to_have_count(2)
    assert shown(other) == ["JP", "ID"]


def test_link_to_another_country_shows_it_beside_the_chosen_one(phone: Handset):
    page = phone.opens("/id/help")
    chooses(page, "MY")

    page = phone.opens("/id/help?#hk")

    expect(page.locator("section[data-country]:not([hidden])")).to_have_count(3)
    expect(page.locator("section[data-country=HK]")).to_be_in_viewport()
    assert shown(page) == ["MY", "ID", "HK"]


def test_nothing_asks_where_the_phone_is(phone: Handset):
    page = phone.opens_window()
    page.add_init_script(
        "navigator.geolocation.getCurrentPosition = navigator.geolocation.watchPosition ="
        " () => { document.documentElement.dataset.located = '1' }"
    )
    page.goto(phone.address + "/id/help")
    chooses(page, "HK")

    assert page.locator("html[data-located]").count() == 0


def test_page_reads_well_without_a_script(phone: Handset):
    browser = phone.context.browser
    assert browser is not None
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()

    page.goto(phone.address + "/id/help")

    expect(page.locator(".country-index a")).to_have_count(15)
    expect(page.locator(".country-index")).to_be_visible()
    page.locator(".country-index a", has_text="Oman").click()
    expect(page.locator("section[data-country=OM] a[href^='tel:']")).to_be_in_viewport()
    assert page.url == phone.address + "/id/help#om"
    context.close()
