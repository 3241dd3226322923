"""The offer to put the app on the home screen: quiet, and gone once put away."""

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.phone import Handset

pytestmark = pytest.mark.journeys

BROWSER_OFFERS = "() => { const event = new Event('beforeinstallprompt', { cancelable: true });"
BROWSER_OFFERS += " event.prompt = () => { window.asked = true; }; window.dispatchEvent(event); }"


# This computer's Chromium offers it too, whenever it likes.
BROWSER_KEEPS_SILENT = "addEventListener('beforeinstallprompt', event => {"
BROWSER_KEEPS_SILENT += " if (event.isTrusted) event.stopImmediatePropagation(); }, true);"


@pytest.fixture(autouse=True)
def only_what_the_test_offers(phone: Handset) -> None:
    phone.context.add_init_script(BROWSER_KEEPS_SILENT)


def offers(page: Page) -> None:
    page.evaluate(BROWSER_OFFERS)


def test_nothing_is_offered_where_the_browser_cannot(phone: Handset):
    page = phone.opens("/id")

    expect(page.locator("install-hint")).to_be_hidden()


def test_button_asks_the_browser(phone: Handset):
    page = phone.opens("/id")
    offers(page)

    page.locator("[data-install]").click()

    assert page.evaluate("window.asked") is True


def test_put_away_it_does_not_come_back(phone: Handset):
    page = phone.opens("/id")
    offers(page)
    page.locator("[data-put-away]").click()
    expect(page.locator("install-hint")).to_be_hidden()
    page.reload()

    offers(page)

    page.wait_for_timeout(300)
    expect(page.locator("install-hint")).to_be_hidden()
