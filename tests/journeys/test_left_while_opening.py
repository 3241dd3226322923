"""A page that is left at once, as on a first visit, must not hold up the one where she presses."""

import pytest

from tests.journeys.phone import Handset

pytestmark = pytest.mark.journeys

HOLDS_AN_OLD_STORE = """() => new Promise((done) => {
    const opening = indexedDB.open("bekal", 1);
    opening.onsuccess = () => { window.held = opening.result; done(); };
})"""
STORE_OPENED_AFTER_MS = """() => new Promise((done) => {
    const begun = performance.now(), opening = indexedDB.open("bekal");
    opening.onsuccess = () => { opening.result.close(); done(performance.now() - begun); };
})"""


def test_page_that_was_left_before_its_store_opened_holds_up_nobody(phone: Handset):
    beside = phone.opens_window()
    beside.goto(f"{phone.address}/robots.txt")
    beside.evaluate(HOLDS_AN_OLD_STORE)
    page = phone.opens("/en")
    page.locator("alarm-button[ready]").wait_for()
    page.wait_for_timeout(1_000)

    page.goto(f"{phone.address}/en/about")
    beside.evaluate("window.held.close()")

    assert page.evaluate(STORE_OPENED_AFTER_MS) < 5_000
