"""Her village is chosen once, found however it is spelt, and stays when there is no signal."""

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.in_the_store import HELPER, lies, puts
from tests.journeys.phone import Handset, waits_for

pytestmark = pytest.mark.journeys

MINE = {
    "code": "3209052004",
    "name": "Gembongan Mekar",
    "district": "Babakan",
    "regency": "Kabupaten Cirebon",
    "province": "Jawa Barat",
}


def opens(phone: Handset) -> Page:
    page = phone.opens("/en/status")
    page.wait_for_selector("status-form[ready]")
    return page


def chooses_regency(page: Page) -> None:
    page.select_option("[data-part=province]", "Jawa Barat")
    page.select_option("[data-part=regency]", "3209")
    page.wait_for_selector("[data-part=in-regency]:not([hidden])")


def found(page: Page) -> list[str]:
    return page.locator("[data-part=found] button").all_inner_texts()


def region_on(page: Page):
    return page.evaluate("fetch('/regions/3209.json').then((answer) => answer.json())")


@pytest.mark.parametrize(
    "typed", ["gembongan mekar", "Gembonganmekar", "desa gembogan mekar", "Gembongan Mekkar"]
)
def test_village_is_found_however_it_is_spelt(phone, typed):
    page = opens(phone)
    chooses_regency(page)

    page.fill("[data-part=filter]", typed)

    assert found(page)[0] == "Gembongan Mekar, Babakan"


def test_sub_district_shows_its_villages_without_typing(phone):
    page = opens(phone)
    chooses_regency(page)

    page.select_option("[data-part=district]", label="Babakan")

    assert "Gembongan Mekar, Babakan" in found(page)
    assert {each.split(", ")[-1] for each in found(page)} == {"Babakan"}


def test_chosen_village_is_kept_with_its_regency_and_is_there_without_signal(phone, village):
    page = phone.opens_and_keeps("/en/status")
    page.wait_for_selector("status-form[ready]")
    chooses_regency(page)
    page.fill("[data-part=filter]", "gembongan mekar")
    page.locator("[data-part=found] button").first.click()
    expect(page.locator("[data-part=card]")).to_be_visible()
    village.kills("server")

    page.reload()
    expect(page.locator("[data-part=name]")).to_have_text("Gembongan Mekar")
    expect(page.locator("village-choice")).to_be_hidden()

    kept = lies(page, "villages", "mine")
    village.starts_server()
    assert kept["code"][:4] == "3209"
    assert lies(page, "villages", "region")["code"] == "3209"


def test_village_goes_along_with_the_status_unless_she_takes_it_out(phone):
    page = opens(phone)
    chooses_regency(page)
    page.fill("[data-part=filter]", "gembongan mekar")
    page.locator("[data-part=found] button").first.click()
    expect(page.locator("[data-part=village]")).to_have_text("Village: Gembongan Mekar")

    page.check("[name=state][value=home]")
    page.click("[data-part=go-on]")

    assert "Village: Gembongan Mekar" in page.locator("[data-part=lines]").inner_text()


def test_village_that_is_no_longer_listed_is_kept_said_and_asked_again(phone):
    page = opens(phone)
    gone = {**MINE, "code": "3209999999", "name": "Desa Lama"}
    puts(page, "villages", "region", region_on(page))
    puts(page, "villages", "mine", gone)

    page = opens(phone)

    expect(page.locator("[data-part=gone]")).to_be_visible()
    expect(page.locator("village-choice [data-part=filter]")).to_be_visible()
    assert lies(page, "villages", "mine") == gone


def test_status_with_a_village_that_is_no_longer_listed_is_still_sent(phone):
    page = opens(phone)
    puts(page, "villages", "region", region_on(page))
    puts(page, "villages", "mine", {**MINE, "code": "3209999999", "name": "Desa Lama"})
    page = opens(phone)

    page.check("[name=state][value=home]")
    page.click("[data-part=go-on]")
    page.click("[data-part=send]")
    expect(page.locator("[data-part=sent]")).to_be_visible()

    assert lies(page, "status", "self")["village"] == "3209999999"


def test_task_force_that_the_operator_noted_can_be_called(phone, village):
    page = phone.opens_and_keeps("/en/status")
    puts(page, "villages", "region", {**region_on(page), "helpers": [HELPER]})
    puts(page, "villages", "mine", MINE)
    village.kills("server")

    page.reload()
    call = page.locator("village-card a[href^='tel:']")
    expect(call).to_have_text("Ask my village: call +62 812 3456 7890")
    expect(page.locator("[data-part=helpers]")).to_contain_text("Satgas Desa Contoh")
    expect(page.locator("[data-part=nobody]")).to_be_hidden()
    village.starts_server()


@pytest.mark.parametrize(
    ("seen", "said"),
    [
        ("2026-11-20", "Seen: November 20, 2026."),
        ("2026-10", "Seen: October 2026."),
        (None, "No day is known: ask whether it still holds."),
    ],
)
def test_a_helper_says_the_day_that_is_known_and_no_other(phone, village, seen, said):
    page = phone.opens_and_keeps("/en/status")
    way = {**HELPER["ways"][0], "seen": seen, "old": "2099-01-01"}
    helpers = [{**HELPER, "ways": [way]}]
    puts(page, "villages", "region", {**region_on(page), "helpers": helpers})
    puts(page, "villages", "mine", MINE)
    village.kills("server")

    page.reload()
    expect(page.locator("[data-part=helpers] [data-part=seen]")).to_have_text(said)
    village.starts_server()


def test_where_nobody_is_known_the_page_says_so_and_leads_to_the_office(phone):
    page = opens(phone)
    puts(page, "villages", "region", region_on(page))
    puts(page, "villages", "mine", MINE)
    page = opens(phone)
    expect(page.locator("[data-part=nobody]")).to_be_visible()

    page.click("village-card hand-over a")
    page.wait_for_url("**/en/write")

    asked = "I have a question about my village, Gembongan Mekar, Babakan, Kabupaten Cirebon."
    expect(page.locator("[name=text]")).to_have_value(asked)


def test_without_a_signal_the_page_says_why_there_is_no_list(phone, village):
    page = phone.opens_and_keeps("/en/status")
    village.kills("server")

    page.reload()
    page.wait_for_selector("status-form[ready]")
    told = page.locator("village-choice [data-part=told]")
    waits_for(told.inner_text)

    village.starts_server()
    said = "The list of villages needs a signal once. Try again when there is one."
    assert told.inner_text() == said
