"""The first screen: chosen once, remembered."""

import pytest
from playwright.sync_api import expect

from ltsa_pwa.i18n import LANGUAGES
from tests.journeys.phone import Handset, Phone, waits_for
from tests.journeys.town import Town

pytestmark = pytest.mark.journeys

KEPT = "async (page) => Boolean(await caches.match(page, { ignoreSearch: true }))"


def test_first_screen_names_every_language_in_its_own_words(phone: Handset):
    page = phone.opens("/")

    names = page.locator("language-list a").all_inner_texts()

    assert names == [each.own_name for each in LANGUAGES]


def test_choice_is_remembered_at_the_next_opening(phone: Handset):
    page = phone.opens("/")
    page.get_by_role("link", name="English").click()
    page.wait_for_url("**/en")

    phone.opens("/")

    page.wait_for_url("**/en")


def test_every_chosen_language_is_kept_on_the_phone(remote_phone: Phone, remote_village: Town):
    page = remote_phone.opens_and_keeps("/id")
    page.locator("summary", has_text="Bahasa Indonesia").click()
    page.get_by_role("link", name="العربية").click()
    page.wait_for_url("**/ar")
    waits_for(lambda: page.evaluate(KEPT, "/ar/rights"))
    remote_village.kills("server")

    page = remote_phone.opens("/ar/rights")

    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    assert page.locator("main details").count() > 10
