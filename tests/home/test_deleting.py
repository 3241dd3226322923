"""Delete everything: hard to do by accident, and then nothing is left."""

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.in_the_store import puts
from tests.journeys.phone import Handset, Phone, waits_for
from tests.journeys.town import Town

pytestmark = pytest.mark.journeys

WORD = "cempedak-di-tepi-kali"
LEFT = """async () => ({
    words: await new Promise((done) => {
        const opening = indexedDB.open("bekal");
        opening.onsuccess = () => {
            const db = opening.result;
            if (!db.objectStoreNames.contains("ticks")) return done(0);
            const asked = db.transaction("ticks").objectStore("ticks").count();
            asked.onsuccess = () => done(asked.result);
        };
    }),
    caches: (await caches.keys()).filter((name) => name.startsWith("bekal")),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
})"""

NOTHING = {"words": 0, "caches": [], "workers": 0}


def opens_settings_with_a_word(phone: Handset) -> Page:
    page = phone.opens_and_keeps("/id/settings")
    puts(page, "ticks", "a01", {"answer": "yes", "on": WORD})
    return page


def holds(page: Page, seconds: float) -> None:
    page.locator("erase-all > button").hover()
    page.mouse.down()
    page.wait_for_timeout(seconds * 1000)
    page.mouse.up()


def test_short_press_deletes_nothing(phone: Handset):
    page = opens_settings_with_a_word(phone)

    holds(page, 1)

    page.wait_for_timeout(1500)
    expect(page.get_by_role("alertdialog")).to_be_hidden()


def test_touch_in_the_count_down_stops_it(phone: Handset):
    page = opens_settings_with_a_word(phone)
    holds(page, 2.3)
    expect(page.get_by_role("alertdialog")).to_be_visible()
    page.wait_for_timeout(500)

    page.mouse.click(180, 320)

    expect(page.get_by_role("alertdialog")).to_be_hidden()
    page.wait_for_timeout(5500)
    assert page.url.endswith("/settings")
    assert page.evaluate(LEFT)["words"] == 1


def test_without_a_signal_nothing_is_left_and_a_recipe_stands_there(
    remote_phone: Phone, remote_village: Town
):
    page = opens_settings_with_a_word(remote_phone)
    remote_village.kills("server")

    holds(page, 2.3)
    page.wait_for_url("**/resep")

    expect(page.locator("h1")).to_have_text("Sayur asem")
    assert page.evaluate(LEFT)["words"] == 0
    waits_for(lambda: page.evaluate(LEFT) == NOTHING)


def test_window_that_sleeps_beside_holds_nothing_up(phone: Handset):
    page = opens_settings_with_a_word(phone)
    beside = phone.opens_window()
    beside.goto(phone.address + "/id/checklist")
    beside.wait_for_selector("tick-box:defined", state="attached")
    page.bring_to_front()
    sleeper = phone.context.new_cdp_session(beside)
    sleeper.send("Page.setWebLifecycleState", {"state": "frozen"})

    holds(page, 2.3)
    page.wait_for_url("**/resep")

    assert page.evaluate(LEFT)["words"] == 0
    waits_for(lambda: page.evaluate(LEFT) == NOTHING)


def test_held_with_the_keyboard_it_deletes_too(phone: Handset):
    page = opens_settings_with_a_word(phone)
    page.locator("erase-all > button").focus()

    page.keyboard.down("Enter")
    page.wait_for_timeout(2300)
    page.keyboard.up("Enter")
    page.wait_for_url("**/resep")

    assert page.evaluate(LEFT)["words"] == 0
    waits_for(lambda: page.evaluate(LEFT) == NOTHING)


def test_another_window_leaves_as_well(phone: Handset):
    page = opens_settings_with_a_word(phone)
    other = phone.opens_window()
    other.goto(phone.address + "/id/rights")

    holds(page, 2.3)
    page.wait_for_url("**/resep")

    other.wait_for_url("**/resep")
