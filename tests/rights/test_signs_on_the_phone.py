"""What the phone says to the signs that were ticked."""

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.in_the_store import lies, puts
from tests.journeys.phone import Handset, waits_for

pytestmark = pytest.mark.journeys


@pytest.fixture
def page(phone: Handset) -> Page:
    page = phone.opens("/en/signs")
    expect(page.locator("[data-result=none]")).to_be_visible()
    return page


def said(page: Page) -> list[str | None]:
    sentences = page.locator("[data-result]").element_handles()
    return [each.get_attribute("data-result") for each in sentences if each.is_visible()]


def test_nothing_ticked_gives_no_all_clear(page: Page):
    assert said(page) == ["none"]
    expect(page.locator("[data-result=none]")).to_contain_text("Check the company as well.")


def test_a_weak_sign_says_ask_first_and_a_strong_one_says_stop(page: Page):
    page.locator("#high-wage").click()
    assert said(page) == ["some"]

    page.locator("#no-contract").click()

    assert said(page) == ["strong"]
    expect(page.locator("[data-count]")).to_have_text("Ticked: 2. Strong signs among them: 1.")


def test_what_was_ticked_stands_in_the_report(page: Page):
    page.locator("#night").click()
    page.locator("#injection").click()
    page.locator("hand-over a").click()
    page.wait_for_selector("report-form[ready] [data-part=handed]:not([hidden])")

    field = page.locator("textarea[name=text]")
    waits_for(lambda: field.input_value() != "")
    assert field.input_value().splitlines() == [
        "- You leave at night, from a small harbour, by speed boat",
        "- An injection against pregnancy is made a condition",
    ]


def test_full_phone_opens_the_report_all_the_same(phone: Handset):
    # Before the first use: the browser remembers for a while how much room there was.
    full = {"origin": phone.address, "quotaSize": 1}
    phone.context.new_cdp_session(phone.page).send("Storage.overrideQuotaForOrigin", full)
    page = phone.opens("/en/signs")
    page.locator("#night").click()

    page.locator("hand-over a").click()

    page.wait_for_selector("report-form[ready]")
    assert page.locator("textarea[name=text]").input_value() == ""


def test_nothing_ticked_is_kept(page: Page):
    page.locator("#night").click()
    page.reload()

    assert said(page) == ["none"]


def test_situation_hands_its_subject_to_the_report(phone: Handset):
    page = phone.opens("/en/rights#passport")
    page.locator("#passport hand-over a").click()
    page.wait_for_selector("report-form[ready] [data-part=handed]:not([hidden])")

    assert page.locator("input[name=what]:checked").get_attribute("value") == "documents"


def test_mission_of_the_chosen_country_stands_in_the_situation(phone: Handset):
    page = phone.opens("/en/help")
    page.locator("country-choice select").select_option("TW")
    waits_for(lambda: lies(page, "settings", "country") == "TW")

    page = phone.opens("/en/rights#unpaid")

    expect(page.locator("#unpaid own-mission a[href='tel:+886901132000']")).to_be_visible()
    expect(page.locator("#unpaid own-mission")).to_contain_text("KDEI Taipei")


def test_country_once_chosen_comes_first_among_the_destinations(phone: Handset):
    page = phone.opens("/en/help")
    page.locator("country-choice select").select_option("TW")
    waits_for(lambda: lies(page, "settings", "country") == "TW")

    page = phone.opens("/en/countries")

    expect(page.locator("section[data-country]:not([hidden])")).to_have_count(1)
    expect(page.locator("section[data-country=TW]")).to_contain_text("29,500")


def test_reading_about_a_country_says_nothing_of_where_she_is(phone: Handset):
    page = phone.opens("/en/countries")

    page.locator("destination-choice select").select_option("SA")
    expect(page.locator("section[data-country]:not([hidden])")).to_have_count(1)

    assert lies(page, "settings", "country") is None
    page = phone.opens("/en/now")
    expect(page.locator("near-numbers select")).to_have_value("")


def test_destination_she_named_comes_first_although_she_is_at_home(phone: Handset):
    page = phone.opens("/en/help")
    page.locator("country-choice select").select_option("ID")
    waits_for(lambda: lies(page, "settings", "country") == "ID")
    puts(page, "settings", "checklist", {"destination": "MY"})

    page = phone.opens("/en/countries")

    expect(page.locator("destination-choice select")).to_have_value("MY")
    expect(page.locator("section[data-country]:not([hidden])")).to_have_count(1)
