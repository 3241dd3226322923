"""The talk on a phone: a tap at a time, back, out, and on to the report."""

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.phone import Handset, waits_for

pytestmark = pytest.mark.journeys


@pytest.fixture
def page(phone: Handset) -> Page:
    page = phone.opens("/en/ask")
    expect(page.locator("[data-part=typed]")).to_be_visible()
    return page


def taps(page: Page, *names: str) -> None:
    for name in names:
        page.locator(f"#{name} > summary").click()


def shown(page: Page) -> list[str | None]:
    answers = page.locator("guide-talk details").element_handles()
    return [each.get_attribute("id") for each in answers if each.is_visible()]


def test_danger_goes_straight_to_the_alarm(page: Page):
    page.locator("#danger > a").click()

    expect(page).to_have_url(page.url.replace("/ask", "/now"))


def test_an_answer_leaves_only_itself_and_the_next_answers(page: Page):
    taps(page, "money")

    assert shown(page) == ["money", "unpaid", "asked-for-money", "debt"]
    expect(page.locator("#danger")).to_be_visible()


def test_one_step_back_brings_the_answers_back(page: Page):
    taps(page, "money", "unpaid")

    page.locator("[data-part=back]").click()
    assert shown(page) == ["money", "unpaid", "asked-for-money", "debt"]
    page.locator("[data-part=back]").click()

    assert "violence" in shown(page)
    expect(page.locator("[data-part=back]")).to_be_hidden()


def test_what_was_tapped_stands_in_the_report_and_can_be_changed(page: Page, phone: Handset):
    taps(page, "money", "unpaid")
    page.locator("guide-talk > .doors hand-over a").click()
    page.wait_for_selector("report-form[ready] [data-part=handed]:not([hidden])")

    field = page.locator("textarea[name=text]")
    waits_for(lambda: field.input_value() != "")
    assert field.input_value().splitlines() == [
        "What is it about? Money and wage",
        "What is it about? I am not paid, or too little",
    ]
    assert page.locator("input[name=what]:checked").get_attribute("value") == "wages"
    # Taken once: whoever opens the form next finds it empty.
    page = phone.opens("/en/write")
    page.wait_for_selector("report-form[ready]")
    page.wait_for_timeout(300)
    assert page.locator("textarea[name=text]").input_value() == ""


def test_a_typed_word_leads_to_its_answer(page: Page):
    page.locator("guide-talk input").fill("paspor saya ditahan")
    page.locator("[data-part=found] a").first.click()

    assert shown(page) == ["papers", "passport-kept"]
    expect(page.locator("#passport-kept a[href='/en/rights#passport']")).to_be_visible()


def test_an_unknown_word_says_so(page: Page):
    page.locator("guide-talk input").fill("xyzzy")

    expect(page.locator("[data-part=nothing]")).to_be_visible()


def test_door_opens_the_situation_it_leads_to(page: Page):
    taps(page, "health", "pregnant")
    page.locator("#pregnant a[href='/en/rights#pregnant']").click()

    expect(page.locator("#pregnant details")).to_have_attribute("open", "")


def test_without_a_script_it_is_a_folded_list(phone: Handset):
    browser = phone.context.browser
    assert browser is not None
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(phone.address + "/id/ask")

    page.locator("#violence > summary").click()
    page.locator("#touched > summary").click()

    expect(page.locator("#touched a[href='/id/rights#violence']")).to_be_visible()
    expect(page.locator("[data-part=typed]")).to_be_hidden()
    context.close()
