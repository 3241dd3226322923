"""Somebody hands over the phone: one card, large, in the language of the other person."""

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.in_the_store import lies
from tests.journeys.phone import Handset, waits_for

pytestmark = pytest.mark.journeys

PASSPORT = "Somebody is keeping my passport. I want it back."


def opens_choices(page: Page) -> None:
    page.locator("main details > summary").first.click()


def is_in(page: Page, country: str) -> None:
    opens_choices(page)
    page.locator("country-choice select").select_option(country)
    waits_for(lambda: lies(page, "settings", "country") == country)


def opens_card(page: Page, says: str) -> None:
    page.locator("a.door", has_text=says).click()


def large(page: Page) -> list[tuple[str | None, str | None]]:
    texts = page.locator(".show-card:target .show-large:visible").element_handles()
    return [(each.get_attribute("lang"), each.get_attribute("dir")) for each in texts]


def test_the_country_chooses_the_language_of_the_card(phone: Handset):
    page = phone.opens("/en/cards")

    is_in(page, "SA")
    opens_card(page, PASSPORT)

    waits_for(lambda: large(page) == [("ar", "rtl")])


def test_her_own_choice_of_language_is_kept_and_wins_over_the_country(phone: Handset):
    page = phone.opens("/en/cards")
    is_in(page, "SA")
    page.locator("card-language select").select_option("ko")
    waits_for(lambda: lies(page, "settings", "card-language") == "ko")

    page = phone.opens("/id/cards")
    expect(page.locator("card-language select")).to_have_value("ko")
    page.locator("a.door[href='#k10']").click()

    waits_for(lambda: large(page) == [("ko", "ltr")])


def test_nobody_asked_means_every_language(phone: Handset):
    page = phone.opens("/en/cards")

    opens_card(page, PASSPORT)

    waits_for(lambda: large(page))
    assert [lang for lang, _dir in large(page)] == ["ar", "zh-Hant", "ms", "ko", "ja", "id"]


def test_the_mission_of_her_country_stands_on_the_card(phone: Handset):
    page = phone.opens("/en/cards")

    is_in(page, "TW")
    opens_card(page, "I want to speak with the Indonesian mission")

    numbers = page.locator(".show-card:target .show-number:visible")
    expect(numbers.locator("p")).to_have_text(
        ["KDEI Taipei +886 901 132 000", "KDEI Taipei +886 987 587 000"]
    )


def test_her_own_number_takes_the_place_of_the_mission(phone: Handset):
    page = phone.opens("/en/cards")
    is_in(page, "TW")
    page.locator("card-number input").fill("+62 811 0000 111")
    page.locator("card-number input").blur()

    opens_card(page, "Please call this number")

    numbers = page.locator(".show-card:target .show-number:visible")
    expect(numbers).to_have_text(["+62 811 0000 111"])


def test_a_card_is_turned_by_keys_and_back_leads_to_the_list(phone: Handset):
    page = phone.opens("/en/cards")
    opens_card(page, "I need a doctor.")
    expect(page.locator("#k6")).to_be_focused()

    page.keyboard.press("ArrowRight")
    expect(page.locator("#k7")).to_be_visible()
    page.go_back()

    expect(page.locator(".show-card:visible")).to_have_count(0)
    assert page.url == phone.address + "/en/cards"


def test_the_way_out_stays_above_the_card(phone: Handset):
    page = phone.opens("/ar/cards#k1")

    page.locator(".leave").click()

    page.wait_for_url("**/resep")


def test_what_lies_behind_the_card_cannot_be_reached(phone: Handset):
    page = phone.opens("/en/cards#k1")
    expect(page.locator("#k1")).to_be_visible()

    inert = page.locator("main > [inert], show-cards > [inert]").count()

    assert inert == page.locator("main > *, show-cards > *").count() - 2


def test_cards_are_shown_and_turned_without_a_script(phone: Handset):
    browser = phone.context.browser
    assert browser is not None
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(phone.address + "/en/cards")

    opens_card(page, PASSPORT)
    expect(page.locator(".show-card:visible")).to_have_count(1)
    page.locator(".show-card:visible [data-turn=next]").click()

    expect(page.locator("#k11")).to_be_visible()
    expect(page.locator(".show-card:visible")).to_have_count(1)
    context.close()
