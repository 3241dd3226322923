"""The way out: nothing of the app on the screen, and Back does not bring it."""

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.phone import Phone
from tests.journeys.town import Town

pytestmark = pytest.mark.journeys


def leaves(page: Page) -> None:
    page.locator("leave-link a").click()
    page.wait_for_url("**/resep")


def test_cross_leads_to_a_recipe(phone: Phone):
    page = phone.opens("/id/rights")

    leaves(page)

    assert (page.title(), page.locator("h1").inner_text()) == ("Sayur asem", "Sayur asem")
    assert page.locator("a").count() == 0


def test_back_after_leaving_leads_to_the_recipe_again(phone: Phone):
    phone.opens("/id")
    page = phone.opens("/id/rights")
    leaves(page)

    page.go_back(wait_until="commit")

    page.wait_for_url("**/resep")
    expect(page.locator("h1")).to_have_text("Sayur asem")


def test_opening_the_app_after_leaving_shows_it_again(phone: Phone):
    leaves(phone.opens("/id"))

    page = phone.opens("/id")

    expect(page.locator("main")).to_be_visible()
    assert page.url.endswith("/id")


def test_page_is_covered_in_the_same_moment(phone: Phone):
    page = phone.opens("/id/rights")

    page.evaluate("() => { window.cross = document.querySelector('leave-link a'); }")

    seen = page.evaluate("() => { window.cross.click(); return document.body.offsetHeight; }")

    assert seen == 0


def test_shift_three_times_leaves(phone: Phone):
    page = phone.opens("/id")
    for _ in range(3):
        page.keyboard.press("Shift")

    page.wait_for_url("**/resep")


def test_writing_capital_letters_does_not_leave(phone: Phone):
    page = phone.opens("/id/agencies")
    for _ in range(4):
        page.keyboard.press("Shift+P")
    page.wait_for_timeout(300)

    assert page.url.endswith("/id/agencies")


def test_cross_works_without_a_signal(remote_phone: Phone, remote_village: Town):
    page = remote_phone.opens_and_keeps("/id")
    remote_village.kills("server")

    leaves(page)

    assert page.locator("h1").inner_text() == "Sayur asem"
