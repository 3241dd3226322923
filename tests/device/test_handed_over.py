"""What was said on another page comes into the form once, and not when it is old."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from tests.device.office import Office, waits_for
from tests.journeys.phone import Phone

pytestmark = pytest.mark.journeys

HANDED = {"what": ["wages", "documents"], "text": "Saya belum dibayar", "where": {"country": "TW"}}


@pytest.fixture
def window(shared_phone: Phone, office: Office) -> Iterator[Page]:
    window = shared_phone.opens_window()
    window.goto(office.address + "/lab.html")
    window.wait_for_selector("html[data-ready]")
    yield window
    window.close()


def hands_over(window: Page, content: object, *, minutes_ago: int = 0) -> None:
    keeping = """([content, minutes]) => lab.store.keep("settings", "handed-over",
        { content, at: Date.now() - minutes * 60_000 })"""
    window.evaluate(keeping, [content, minutes_ago])


def opens_form(window: Page, office: Office) -> None:
    window.goto(office.address + "/id/write")
    window.wait_for_selector("report-form[ready]")


def text_of(window: Page) -> str:
    return window.locator("textarea[name=text]").input_value()


def left_behind(window: Page, office: Office) -> object:
    window.goto(office.address + "/lab.html")
    window.wait_for_selector("html[data-ready]")
    return window.evaluate("lab.store.read('settings', 'handed-over')")


def test_form_is_filled_with_what_was_said_and_says_so(window: Page, office: Office):
    hands_over(window, HANDED)
    opens_form(window, office)

    window.wait_for_selector("[data-part=handed]:not([hidden])")
    ticked = window.locator("input[name=what]:checked").element_handles()
    assert [each.get_attribute("value") for each in ticked] == ["documents", "wages"]
    assert window.locator("select[name='where.country']").input_value() == "TW"
    assert text_of(window) == "Saya belum dibayar"
    assert office.tries == []


def test_it_is_taken_once(window: Page, office: Office):
    hands_over(window, HANDED)
    opens_form(window, office)
    waits_for(lambda: text_of(window) != "")

    assert left_behind(window, office) is None


def test_what_lay_for_an_hour_is_thrown_away(window: Page, office: Office):
    hands_over(window, HANDED, minutes_ago=60)
    opens_form(window, office)
    window.wait_for_timeout(300)

    assert text_of(window) == ""
    assert left_behind(window, office) is None
