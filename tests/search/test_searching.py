"""She looks for a word, in her language or in Indonesian, with the server off."""

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.phone import Handset, waits_for
from tests.journeys.town import Town

pytestmark = pytest.mark.journeys

KEPT = "async (page) => Boolean(await caches.match(page, { ignoreSearch: true }))"


def looks_for(page: Page, words: str) -> list[str]:
    """The addresses that were found, the best first."""
    page.locator("search-all[ready]").wait_for()
    page.locator("search-all input").fill(words)
    rows = page.locator("[data-part=rows] a")
    return [row.get_attribute("href") or "" for row in rows.all()]


@pytest.mark.parametrize(
    ("tag", "words", "first"),
    [
        ("id", "paspor ditahan", "/id/rights#passport"),
        ("id", "pasport", "/id/rights#passport"),
        ("id", "paspr", "/id/rights#passport"),
        ("id", "hongkong", "/id/help#hk"),
        ("id", "kontrasep", "/id/rights#contraception"),
        ("id", "pelecehan", "/id/ask#touched"),
        ("id", "disekap", "/id/ask#locked-in"),
        ("id", "majikan galak", "/id/ask#threatened"),
        ("id", "ganti majikan", "/id/checklist#n74"),
        ("id", "kabur", "/id/ask#no-place"),
        ("id", "penipuan", "/id/ask#paid-already"),
        ("en", "rape", "/en/ask#touched"),
        ("en", "salary", "/en/ask#unpaid"),
        ("jv", "meteng", "/jv/ask#pregnant"),
        ("su", "gering", "/su/ask#ill"),
        ("ar", "راتب", "/ar/ask#unpaid"),
        ("zh-Hant", "強暴", "/zh-Hant/ask#touched"),
        ("en", "pasport", "/en/rights#passport"),
        ("en", "kontrasepsi", "/en/rights#contraception"),
        ("jv", "kontrasepsi", "/jv/rights#contraception"),
        ("ar", "كونغ", "/ar/help#hk"),
        ("ar", "هونغ كونغ", "/ar/help#hk"),
        ("ar", "kontrasepsi", "/ar/rights#contraception"),
        ("zh-Hant", "香港", "/zh-Hant/help#hk"),
        ("zh-Hant", "kontrasepsi", "/zh-Hant/rights#contraception"),
    ],
)
def test_the_right_place_is_among_the_first_five(phone: Handset, tag, words, first):
    page = phone.opens(f"/{tag}/find")

    assert first in looks_for(page, words)[:5]


def test_a_place_found_by_an_indonesian_word_is_called_as_on_the_page(phone: Handset):
    page = phone.opens("/en/find")

    looks_for(page, "kontrasepsi")

    names = page.locator("[data-part=rows] strong").all_inner_texts()
    assert "They want to give me contraception" in names


def test_a_tap_leads_to_the_very_item_and_opens_it(phone: Handset):
    page = phone.opens("/id/find")
    looks_for(page, "paspor")

    page.locator("[data-part=rows] a[href='/id/rights#passport']").click()

    expect(page.locator("#passport details")).to_have_attribute("open", "")
    expect(page.locator("#passport")).to_be_in_viewport()


def test_an_item_in_a_shut_stage_is_opened_too(phone: Handset):
    page = phone.opens("/id/find")
    found = [each for each in looks_for(page, "skck") if "/checklist#" in each]

    page.locator(f"[data-part=rows] a[href='{found[0]}']").click()

    expect(page.locator(f"#{found[0].split('#')[1]}")).to_be_in_viewport()


def test_nothing_found_says_so_and_leads_to_people(phone: Handset):
    page = phone.opens("/id/find")

    assert looks_for(page, "xyzzyq") == []

    expect(page.locator("[data-part=none] a")).to_have_attribute("href", "/id/help")


def test_what_is_typed_stands_in_no_address(phone: Handset):
    page = phone.opens("/id/find")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    looks_for(page, "paspor")
    page.locator("search-all input").press("Enter")

    assert page.url == phone.address + "/id/find"
    assert [url for url in asked if "paspor" in url] == []


@pytest.mark.parametrize(("tag", "word"), [("id", "paspor"), ("ar", "paspor")])
def test_it_finds_with_the_server_off(phone: Handset, own_village: Town, tag, word):
    phone.address = own_village.address
    page = phone.opens_and_keeps(f"/{tag}")
    waits_for(lambda: page.evaluate(KEPT, f"/{tag}/find"))
    own_village.kills("server")

    page = phone.opens(f"/{tag}/find")

    assert f"/{tag}/rights#passport" in looks_for(page, word)
