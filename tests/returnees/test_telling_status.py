"""A returnee tells where she stands: first, again, for another, with the server off and on."""

import time
from datetime import date, timedelta
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.in_the_store import lies, puts, takes_off_the_phone
from tests.journeys.phone import Handset, waits_for

pytestmark = pytest.mark.journeys

THIS_MONTH = date.today().strftime("%Y-%m")  # noqa: DTZ011 -- the phone's own day


def opens(phone: Handset) -> Page:
    page = phone.opens("/en/status")
    page.wait_for_selector("status-form[ready]")
    return page


def tells(page: Page, state: str) -> None:
    page.check(f"[name=state][value={state}]")
    page.click("[data-part=go-on]")
    page.click("[data-part=send]")
    expect(page.locator("[data-part=sent]")).to_be_visible()


def told(page: Page) -> str:
    return page.locator("status-form > [data-part=told]").inner_text()


def test_status_told_without_signal_waits_and_goes_by_itself(phone, village):
    page = phone.opens_and_keeps("/en/status")
    page.wait_for_selector("status-form[ready]")
    village.kills("server")

    tells(page, "home")
    [waiting] = lies(page, "outbox")
    village.starts_server()
    page.reload()
    waits_for(lambda: lies(page, "outbox")[0]["state"] == "delivered")

    assert (waiting["kind"], waiting["state"]) == ("status", "queued")
    assert lies(page, "status", "self")["state"] == "home"


def test_return_visit_takes_three_taps_and_thirteen_seconds(phone):
    tells(opens(phone), "working")
    begun = time.monotonic()

    page = opens(phone)
    for tap in ("[name=state][value=leave]", "[data-part=go-on]", "[data-part=send]"):
        time.sleep(1)
        page.locator(tap).click()
    expect(page.locator("[data-part=sent]")).to_be_visible()

    assert time.monotonic() - begun <= 13
    assert lies(page, "status", "self")["state"] == "leave"


def test_thumb_that_touches_twice_sends_one_report(phone):
    page = opens(phone)
    page.check("[name=state][value=home]")
    page.click("[data-part=go-on]")

    page.dblclick("[data-part=send]")
    expect(page.locator("[data-part=sent]")).to_be_visible()

    assert (len(lies(page, "outbox")), len(lies(page, "cases"))) == (1, 1)


def test_correction_goes_into_the_same_case(phone):
    page = opens(phone)
    tells(page, "home")
    before = lies(page, "status", "self")

    tells(opens(phone), "again")

    now = lies(page, "status", "self")
    first, second = sorted(lies(page, "outbox"), key=lambda each: each["order"])
    assert (now["case"], second["refers_to"]) == (before["case"], first["id"])


def test_form_says_again_what_was_told_last(phone):
    page = opens(phone)
    page.click("form details summary")
    page.select_option("[name=country]", "TW")
    page.check("[name=wants][value=legal]")
    tells(page, "home")

    page = opens(phone)

    words = page.locator("[data-part=last-words]").inner_text()
    month = date.today().strftime("%B %Y")  # noqa: DTZ011 -- the phone's own day
    assert words == f"Home for good · Since {month} · Taiwan · Legal aid"


def test_month_in_the_future_is_refused_in_plain_words(phone):
    page = opens(phone)
    page.check("[name=state][value=left]")
    page.click("form details summary")
    ahead = (date.today() + timedelta(days=40)).strftime("%Y-%m")  # noqa: DTZ011
    page.fill("[name=month]", ahead)

    page.click("[data-part=go-on]")

    said = "That month has not come yet. Choose this month or an earlier one."
    assert (told(page), lies(page, "outbox")) == (said, [])


def test_without_a_state_nothing_is_sent(phone):
    page = opens(phone)

    page.click("[data-part=go-on]")

    assert told(page) == "Choose first how it is now."


def test_somebody_who_does_not_agree_is_not_told_of(phone):
    page = opens(phone)
    page.select_option("[name=who]", "new")
    page.check("[name=state][value=working]")
    page.check("[name=consent][value=no]")

    page.click("[data-part=go-on]")

    said = "Then let this person decide. Nothing is sent."
    assert (told(page), lies(page, "outbox")) == (said, [])


def test_each_person_has_a_case_and_a_name_that_stays_on_the_phone(phone):
    page = opens(phone)
    tells(page, "home")
    page = opens(phone)
    page.select_option("[name=who]", "new")
    page.fill("[name=label]", "Bu Siti")
    page.check("[name=consent][value=yes]")
    tells(page, "working")

    page = opens(phone)
    options = page.locator("[name=who] option").all_inner_texts()
    cases = {each["case"] for each in lies(page, "status")}
    assert (options, len(cases)) == (["Me", "Bu Siti", "Another person"], 2)


def test_another_person_begins_with_nothing_of_the_one_before(phone):
    tells(opens(phone), "home")
    page = opens(phone)

    page.select_option("[name=who]", "new")
    page.click("[data-part=go-on]")

    assert (page.locator("[name=state]:checked").count(), told(page)) == (
        0,
        "Choose first how it is now.",
    )


def test_taken_back_status_is_asked_to_be_erased_and_leaves_the_phone(phone):
    page = opens(phone)
    tells(page, "home")
    page = opens(phone)

    page.click("[data-part=take-back]")
    waits_for(lambda: lies(page, "status") == [])

    kinds = [each["kind"] for each in sorted(lies(page, "outbox"), key=lambda each: each["order"])]
    assert kinds == ["status", "withdraw"]


def takes_back_under_mine(phone: Handset, window: Page) -> None:
    window.goto(phone.address + "/en/mine")
    window.wait_for_selector("case-list[ready]")
    window.click("[data-part=takes-back] summary")
    window.hover("[data-part=take-back]")
    window.mouse.down()
    waits_for(lambda: lies(window, "status") == [])
    window.mouse.up()


def tells_again_after_taking_it_off(phone: Handset) -> tuple[Page, dict[str, Any]]:
    """The page with the second telling, and what was kept of the first."""
    page = opens(phone)
    tells(page, "working")
    before = lies(page, "status", "self")
    takes_off_the_phone(phone, page)
    page = opens(phone)
    tells(page, "home")
    return page, before


def test_what_is_told_after_its_case_was_taken_off_the_phone_counts_as_the_same_person(phone):
    page, before = tells_again_after_taking_it_off(phone)

    [sent] = lies(page, "outbox")
    assert (sent["case"], sent["refers_to"]) == (before["case"], before["report"])
    assert lies(page, "cases") == []
    expect(page.locator("[data-part=to-mine]")).to_be_hidden()


def test_status_is_taken_back_also_when_its_case_was_taken_off_the_phone(phone):
    _, told = tells_again_after_taking_it_off(phone)
    page = opens(phone)

    page.click("[data-part=take-back]")
    expect(page.locator("[data-part=taken-back]")).to_contain_text("you took back what you told")

    asked = [each["case"] for each in lies(page, "outbox") if each["kind"] == "withdraw"]
    assert (asked, lies(page, "status")) == ([told["case"]], [])
    expect(page.locator("[data-part=erased-under-mine]")).to_be_hidden()


def test_status_taken_back_without_signal_is_erased_also_when_its_case_leaves_the_phone(
    phone, village
):
    phone.opens_and_keeps("/en/status")
    page = opens(phone)
    tells(page, "working")
    waits_for(lambda: lies(page, "outbox")[0]["state"] == "delivered")
    village.kills("server")
    takes_back_under_mine(phone, page)

    takes_off_the_phone(phone, page)
    village.starts_server()
    page.reload()

    waits_for(lambda: [each["state"] for each in lies(page, "outbox")] == ["delivered"])
    assert [each["kind"] for each in lies(page, "outbox")] == ["withdraw"]


def test_status_taken_back_under_mine_is_no_longer_shown_as_told(phone):
    tells(opens(phone), "working")
    takes_back_under_mine(phone, phone.page)

    page = opens(phone)

    expect(page.locator("[data-part=taken-back]")).to_contain_text("you took back what you told")
    expect(page.locator("[data-part=last]")).to_be_hidden()
    assert page.locator("[name=state]:checked").count() == 0


def test_open_status_page_hears_that_it_was_taken_back_under_mine(phone):
    tells(opens(phone), "working")
    page = opens(phone)
    expect(page.locator("[data-part=last]")).to_be_visible()

    takes_back_under_mine(phone, phone.opens_window())

    expect(page.locator("[data-part=taken-back]")).to_be_visible()
    expect(page.locator("[data-part=last]")).to_be_hidden()


def test_what_is_told_after_taking_back_opens_a_case_of_its_own(phone):
    tells(opens(phone), "working")
    takes_back_under_mine(phone, phone.page)

    page = opens(phone)
    tells(page, "home")

    letters = sorted(lies(page, "outbox"), key=lambda each: each["order"])
    assert [each["kind"] for each in letters] == ["status", "withdraw", "status"]
    assert letters[2]["case"] != letters[0]["case"]
    expect(page.locator("[data-part=taken-back]")).to_be_hidden()


def test_half_a_year_later_one_touch_on_home_says_that_it_holds(phone, village):
    page = opens(phone)
    tells(page, "working")
    told_once = lies(page, "status", "self")
    puts(page, "status", "self", {**told_once, "said_at": "2026-01-02T10:00:00.000Z"})
    page = phone.opens_and_keeps("/en")
    village.kills("server")

    page.reload()
    page.click("status-due [data-part=holds]")
    expect(page.locator("status-due")).to_contain_text("Thank you.")

    again = lies(page, "status", "self")
    village.starts_server()
    assert (again["state"], again["case"]) == ("working", told_once["case"])
    assert again["said_at"] > "2026-06"
    expect(page.locator("status-due [data-part=due]")).to_be_hidden()


def test_home_does_not_ask_who_told_it_lately(phone):
    tells(opens(phone), "working")

    page = phone.opens("/en")
    page.wait_for_timeout(1500)

    expect(page.locator("status-due")).to_be_hidden()


def test_home_shows_the_way_to_who_is_back(phone):
    tells(opens(phone), "home")

    page = phone.opens("/en")

    expect(page.locator("status-due [data-part=back] a")).to_have_attribute("href", "/en/back")


def test_in_trouble_the_page_says_that_it_only_counts(phone):
    page = opens(phone)

    page.check("[name=state][value=trouble]")

    expect(page.locator("[data-part=trouble] a").first).to_have_attribute("href", "/en/now")


def test_offer_to_guide_goes_with_a_number_only_if_one_is_written(phone):
    page = phone.opens("/en/back")
    page.wait_for_selector("guide-offer[ready]")

    page.click("[data-part=offer]")
    expect(page.locator("guide-offer [data-part=offered]")).to_be_visible()

    kept = lies(page, "status", "self")
    assert (kept["state"], kept["guide"]) == ("home", True)


def test_claim_leads_to_a_report_that_begins_with_it(phone):
    page = phone.opens("/en/back")
    page.click("#wage summary")

    page.click("#wage hand-over a")
    page.wait_for_url("**/en/write")

    expect(page.locator("[name=what][value=wages]")).to_be_checked()
