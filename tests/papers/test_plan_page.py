"""Her plan on a real phone: kept, printed on a page and on a card, drawn, copied, deleted."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.in_the_store import lies
from tests.journeys.phone import Handset, Phone, waits_for

pytestmark = pytest.mark.journeys

PLAN = {
    "me": "Sari",
    "trusted": "Bu Lurah Wati",
    "number": "+62 812 0000 0000",
    "word": "kunci gudang",
    "days": "3",
    "then": "Telepon nomor di bawah, lalu ke balai desa",
    "papers": "Ijazah di rumah ibu",
    "employer": "Mrs Chan",
    "address": "Flat 5, Tai Po",
    "company": "PT Contoh Resmi",
}


def opens_plan(phone: Handset) -> Page:
    page = phone.opens("/en/plan")
    page.wait_for_selector("safety-plan[ready]")
    return page


def writes(page: Page) -> None:
    for name, said in PLAN.items():
        page.locator(f"[name={name}]").fill(said)
    page.locator("select[name=country]").select_option("HK")
    expect(page.locator("[data-part=told]")).to_have_text("Kept on this phone.")
    # That was said after the first of them already.
    waits_for(lambda: any(is_plan(each) for each in lies(page, "settings")))


def is_plan(row: object) -> bool:
    """With the country, which is chosen last."""
    return isinstance(row, dict) and "country" in row


def on_the_sheet(page: Page) -> list[str]:
    return page.locator("[data-part=lines] dd").all_inner_texts()


def test_sheet_says_what_was_written_and_survives_a_battery_pulled_out(own_phone: Phone):
    page = opens_plan(own_phone)
    writes(page)

    own_phone.is_killed()
    own_phone.switches_on()
    page = opens_plan(own_phone)

    said = list(PLAN.values())
    expect(page.locator("[data-part=sheet]")).to_be_visible()
    assert on_the_sheet(page) == [*said[:6], "Hong Kong", *said[6:]]


@pytest.mark.parametrize("paper", [("210mm", "297mm"), ("105mm", "148mm")], ids=["A4", "A6"])
def test_it_is_printed_on_one_sheet(phone: Handset, paper):
    page = opens_plan(phone)
    writes(page)

    width, height = paper
    printed = page.pdf(width=width, height=height)

    assert len(re.findall(rb"/Type\s*/Page[^s]", printed)) == 1


def test_only_the_sheet_is_printed(phone: Handset):
    page = opens_plan(phone)
    writes(page)

    page.emulate_media(media="print")

    expect(page.locator("[data-part=sheet]")).to_be_visible()
    for hidden in ("safety-plan form", "[data-part=ways]", ".bar", ".top"):
        expect(page.locator(hidden)).to_be_hidden()


def test_picture_is_drawn_on_the_phone_without_asking_anybody(phone: Handset):
    page = opens_plan(phone)
    writes(page)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    page.locator("[data-part=show]").click()

    expect(page.locator("[data-part=qr] svg path")).to_have_count(1)
    expect(page.locator("[data-part=picture] .note")).to_be_visible()
    # Scripts of ours, and the agency list that every page asks for once it is kept.
    assert [url for url in asked if not url.endswith((".js", "/api/agencies"))] == []


def test_picture_of_an_older_plan_is_taken_away(phone: Handset):
    page = opens_plan(phone)
    writes(page)
    page.locator("[data-part=show]").click()
    expect(page.locator("[data-part=qr] svg")).to_be_visible()

    page.locator("[name=word]").fill("kunci dapur")
    page.locator("[name=word]").blur()

    expect(page.locator("[data-part=picture]")).to_be_hidden()


def test_deleted_plan_is_gone(phone: Handset):
    page = opens_plan(phone)
    writes(page)

    page.locator("[data-part=forget]").click()
    expect(page.locator("[data-part=told]")).to_have_text("The plan is deleted from this phone.")
    page = opens_plan(phone)

    expect(page.locator("[name=word]")).to_have_value("")
    expect(page.locator("[data-part=sheet]")).to_be_hidden()
