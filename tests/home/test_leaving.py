"""Pattern 1 and 2, the way out: nothing of the app on the screen, and Back does not bring it."""

import pytest
from playwright.sync_api import expect

from tests.home.leaving import (
    DELETES_IN_THE_FRONT,
    chooses,
    goes_into_the_background,
    holds_the_title,
    is_in_front_again,
    leaves,
    practises,
    watches_requests,
)
from tests.journeys.phone import Handset, Phone, waits_for
from tests.journeys.town import Town

pytestmark = pytest.mark.journeys


def test_cross_leads_to_a_recipe(phone: Handset):
    page = phone.opens("/id/rights")

    leaves(page)

    assert (page.title(), page.locator("h1").inner_text()) == ("Sayur asem", "Sayur asem")
    assert page.locator("a").count() == 0


def test_back_after_leaving_leads_to_the_recipe_again(phone: Handset):
    phone.opens("/id")
    page = phone.opens("/id/rights")
    leaves(page)

    page.go_back(wait_until="commit")

    page.wait_for_url("**/resep")
    expect(page.locator("h1")).to_have_text("Sayur asem")


def test_opening_the_app_after_leaving_shows_it_again(phone: Handset):
    leaves(phone.opens("/id"))

    page = phone.opens("/id")

    expect(page.locator("main")).to_be_visible()
    assert page.url.endswith("/id")


def test_before_the_recipe_is_at_hand_the_page_is_blank_in_the_same_moment(phone: Handset):
    phone.page.route("**/when_hidden.js", lambda route: route.abort())
    page = phone.opens("/id/rights")
    page.evaluate("() => { window.cross = document.querySelector('leave-link a'); }")

    seen = page.evaluate("() => { window.cross.click(); return document.body.offsetHeight; }")

    assert seen == 0


def test_recipe_is_drawn_in_the_same_moment(phone: Handset):
    page = phone.opens_and_keeps("/id/rights")
    page.wait_for_timeout(1000)

    seen = page.evaluate(
        """() => {
            document.querySelector("leave-link a").click();
            return [document.title, document.body.innerText.split("\\n")[0], location.pathname];
        }"""
    )

    assert seen == ["Sayur asem", "Sayur asem", "/resep"]


def test_shift_three_times_leaves(phone: Handset):
    page = phone.opens("/id")
    for _ in range(3):
        page.keyboard.press("Shift")

    page.wait_for_url("**/resep")


def test_shift_three_times_in_six_seconds_does_not_leave(phone: Handset):
    page = phone.opens("/id")
    for _ in range(3):
        page.keyboard.press("Shift")
        page.wait_for_timeout(2600)

    assert page.url.endswith("/id")


def test_writing_capital_letters_does_not_leave(phone: Handset):
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


def test_leaving_sends_nothing_to_anybody(phone: Handset):
    page = phone.opens_and_keeps("/id/rights")
    page.wait_for_timeout(1500)
    asked = watches_requests(page)

    leaves(page)
    page.wait_for_timeout(1500)

    assert [each for each in asked if "/api/" in each] == []
    assert {each.split("/")[2] for each in asked} <= {phone.address.split("/")[2]}


def test_title_held_three_seconds_leads_back(phone: Handset):
    page = phone.opens_and_keeps("/id/rights")
    leaves(page)

    holds_the_title(page)

    page.wait_for_url("**/id")
    expect(page.locator("header.top")).to_be_visible()


def test_title_held_one_second_leads_nowhere(phone: Handset):
    page = phone.opens_and_keeps("/id")
    leaves(page)

    holds_the_title(page, seconds=1)

    page.wait_for_timeout(2500)
    assert page.url.endswith("/resep")


def test_recipe_can_stay_only_after_the_gesture_was_made(phone: Handset):
    page = phone.opens_and_keeps("/id/settings")
    expect(page.locator("input[name=stays]")).to_be_disabled()

    practises(page)

    expect(page.locator("input[name=stays]")).to_be_enabled()


@pytest.mark.parametrize("path", ["/", "/id", "/ar/now", "/id/mine", "/en/settings"])
def test_recipe_that_stays_is_the_face_of_every_opening(own_phone: Phone, path: str):
    chooses(own_phone, "stays")
    leaves(own_phone.opens("/id"))
    own_phone.switches_off()
    own_phone.switches_on()

    page = own_phone.opens(path)

    assert (page.title(), page.url.endswith("/resep")) == ("Sayur asem", True)
    assert "Bekal" not in page.content()


def test_face_comes_off_with_the_gesture_also_without_a_signal(
    remote_phone: Phone, remote_village: Town
):
    chooses(remote_phone, "stays")
    leaves(remote_phone.opens("/id"))
    remote_village.kills("server")
    page = remote_phone.opens("/id/mine")
    expect(page.locator("h1")).to_have_text("Sayur asem")

    holds_the_title(page)
    page.wait_for_url("**/id")

    assert remote_phone.opens("/id/rights").url.endswith("/id/rights")


def test_app_in_the_background_shows_the_recipe_where_she_chose_so(phone: Handset):
    chooses(phone, "hides")
    page = phone.opens("/id/rights")
    page.wait_for_timeout(1000)

    goes_into_the_background(page)

    assert page.title() == "Sayur asem"
    expect(page.locator(".front h1")).to_be_visible()
    expect(page.locator("header.top")).to_be_hidden()
    is_in_front_again(page)
    expect(page.locator("header.top")).to_be_visible()
    assert (page.locator(".front").count(), page.title()) == (0, "Bekal")


def test_background_changes_nothing_where_nothing_was_chosen(phone: Handset):
    page = phone.opens_and_keeps("/id/rights")
    page.wait_for_timeout(1000)

    goes_into_the_background(page)

    assert page.locator(".front").count() == 0


def test_both_together_the_recipe_waits_for_the_gesture(phone: Handset):
    chooses(phone, "hides", "stays")
    page = phone.opens("/id/rights")
    page.wait_for_timeout(1000)
    goes_into_the_background(page)
    is_in_front_again(page)
    expect(page.locator(".front h1")).to_be_visible()

    holds_the_title(page)

    expect(page.locator("header.top")).to_be_visible()
    assert page.url.endswith("/id/rights")


def test_everything_can_be_deleted_from_the_recipe(phone: Handset):
    page = phone.opens_and_keeps("/id")
    leaves(page)

    page.evaluate(DELETES_IN_THE_FRONT)

    waits_for(lambda: page.evaluate("async () => (await caches.keys()).length === 0"))
    assert page.locator("h1").inner_text() == "Sayur asem"


def test_touch_stops_the_count_on_the_recipe(phone: Handset):
    page = phone.opens_and_keeps("/id")
    leaves(page)
    page.evaluate(DELETES_IN_THE_FRONT)
    expect(page.get_by_role("alertdialog")).to_be_visible()
    page.wait_for_timeout(600)

    page.mouse.click(180, 320)

    page.wait_for_timeout(6000)
    assert page.evaluate("async () => (await caches.keys()).length") > 0
