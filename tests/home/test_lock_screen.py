"""Pattern 4 on the built pages: the PIN stands before everything but the alarm and the numbers."""

import pytest
from playwright.sync_api import Page, expect

from tests.home.leaving import HIDDEN, holds_the_title, leaves
from tests.journeys.phone import Handset, Phone, waits_for

pytestmark = pytest.mark.journeys

PIN = "271828"


def locks_with(phone: Handset, *, hides: bool = False) -> Page:
    page = phone.opens_and_keeps("/id/settings")
    off = page.locator("lock-choice [data-part=off]")
    off.locator("input[name=pin]").fill(PIN)
    off.locator("input[name=again]").fill(PIN)
    if hides:
        page.locator("lock-choice input[type=checkbox]").check()
    off.locator("button").click()
    expect(page.locator("lock-choice [data-part=five]")).not_to_be_empty()
    return page


def opens_again(phone: Phone, path: str) -> Page:
    phone.switches_off()
    phone.switches_on()
    return phone.opens(path)


def types(page: Page, pin: str) -> None:
    page.locator("lock-screen input[name=pin]").fill(pin)
    page.locator("lock-screen [data-part=pin-form] button").click()


def test_walking_from_page_to_page_asks_for_no_pin(phone: Handset):
    locks_with(phone)

    page = phone.opens("/id/rights")

    expect(page.locator("lock-screen")).to_have_count(0)


@pytest.mark.parametrize("path", ["/id", "/id/mine", "/id/papers"])
def test_opened_again_the_pin_stands_before_the_page(own_phone: Phone, path: str):
    locks_with(own_phone)
    page = opens_again(own_phone, path)
    expect(page.locator("lock-screen[ready]")).to_be_visible()

    types(page, PIN)

    expect(page.locator("lock-screen")).to_have_count(0)
    assert page.url.endswith(path)


def test_wrong_pin_stays_before_the_page(own_phone: Phone):
    locks_with(own_phone)
    page = opens_again(own_phone, "/id/mine")

    types(page, "000000")

    expect(page.locator("lock-screen [data-part=told]")).not_to_have_text("")
    page.wait_for_timeout(3000)
    expect(page.locator("lock-screen")).to_be_visible()


def test_alarm_and_numbers_work_on_a_locked_phone(own_phone: Phone):
    locks_with(own_phone)
    page = opens_again(own_phone, "/id/mine")
    expect(page.locator("alarm-button[ready]")).to_be_visible()

    page = own_phone.opens("/id/help")
    expect(page.locator("a[href^='tel:']").first).to_be_visible()
    page = own_phone.opens("/id/now")

    page.wait_for_selector("alarm-button[ready]")
    page.locator(".alarm-hold").hover()
    page.mouse.down()
    page.wait_for_timeout(2300)
    page.mouse.up()
    expect(page.locator("[data-part=arrived]")).to_be_visible()


def test_cross_locks(phone: Handset):
    page = locks_with(phone)
    page.wait_for_timeout(500)
    leaves(page)

    holds_the_title(page)

    expect(page.locator("lock-screen[ready]")).to_be_visible()


def test_hidden_it_locks_where_she_chose_so(phone: Handset):
    locks_with(phone, hides=True)
    page = phone.opens("/id/rights")
    page.wait_for_timeout(1500)

    page.evaluate(HIDDEN, "hidden")

    expect(page.locator("lock-screen[ready]")).to_be_visible()


def test_without_a_lock_home_fetches_nothing_of_it(phone: Handset):
    asked: list[str] = []
    # By the page: the worker keeps all scripts, whoever needs them.
    phone.page.on("request", lambda request: asked.append(request.url))
    page = phone.opens("/id")
    page.wait_for_timeout(2500)

    names = [each.rsplit("/", 1)[1] for each in asked]
    assert [each for each in names if each.startswith(("sealed", "lock", "unlock"))] == []


def test_lock_can_be_taken_off_again(own_phone: Phone):
    page = locks_with(own_phone)
    page.locator("lock-choice input[name=current]").fill(PIN)
    page.locator("lock-choice button[value=off]").click()
    waits_for(lambda: page.locator("lock-choice [data-part=off]").is_visible())

    page = opens_again(own_phone, "/id/mine")

    expect(page.locator("lock-screen")).to_have_count(0)
