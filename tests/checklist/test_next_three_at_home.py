"""The next three things, two taps from home, without a signal."""

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.phone import Phone
from tests.journeys.town import Town

pytestmark = pytest.mark.journeys

STAGES = {"think": "a01", "house": "b06", "work": "j50", "home": "k54"}


def stands(phone: Phone, stage: str, tag: str = "id") -> None:
    page = phone.opens(f"/{tag}/checklist")
    page.wait_for_selector("checklist-filter:defined")
    page.locator("checklist-filter summary").click()
    page.locator("select[name=where]").select_option(stage)
    expect(page.locator("a.next").first).to_have_attribute("href", f"#{STAGES[stage]}")


def links(page: Page) -> list[str | None]:
    expect(page.locator("#next-three a.next")).to_have_count(3)
    return [each.get_attribute("href") for each in page.locator("#next-three a.next").all()]


def test_who_is_new_is_greeted_and_nothing_is_fetched_for_her(phone: Phone):
    asked: list[str] = []
    phone.page.on("request", lambda request: asked.append(request.url))

    page = phone.opens("/id")
    page.wait_for_selector("home-greeting:defined")
    page.wait_for_timeout(500)

    expect(page.locator("home-greeting > .lead")).to_be_visible()
    expect(page.locator("#next-three")).to_be_hidden()
    assert [url for url in asked if url.endswith("/id/checklist") or "home-steps" in url] == []


@pytest.mark.parametrize("stage", STAGES)
def test_who_said_where_she_stands_finds_three_things_on_home(phone: Phone, stage: str):
    stands(phone, stage)

    page = phone.opens("/id")

    first = links(page)[0]
    assert first == f"/id/checklist#{STAGES[stage]}"
    page.locator("#next-three a.next").first.click()
    expect(page.locator(f"#{STAGES[stage]} .folded")).to_be_visible()
    expect(page.locator(f"#{STAGES[stage]}")).to_be_in_viewport()


def test_next_three_are_there_without_a_signal_in_the_language_of_the_page(
    phone: Phone, village: Town
):
    phone.opens_and_keeps("/en")
    stands(phone, "work", "en")
    village.kills("server")
    try:
        page = phone.opens("/en")
        steps = links(page)
        page.locator("#next-three a.next").first.click()
        expect(page.locator("#j50 .folded")).to_be_visible()
    finally:
        village.starts_server()

    assert steps[0] == "/en/checklist#j50"


def test_alarm_stays_where_it_is_when_the_next_three_appear(phone: Phone):
    page = phone.opens("/id")
    before = page.locator("alarm-button[ready]").bounding_box()
    stands(phone, "house")

    page = phone.opens("/id")
    links(page)

    assert page.locator("alarm-button[ready]").bounding_box() == before
