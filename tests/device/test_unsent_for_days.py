"""What has waited on a phone for days: a calm line, and the way by SMS."""

import base64
from collections.abc import Iterator
from urllib.parse import unquote

import pytest
from playwright.sync_api import Page

from tests.device.lab import opens, reports, writes
from tests.device.office import Office, waits_for
from tests.journeys.phone import Phone

pytestmark = pytest.mark.journeys

AGED = """async (days) => {
    const written_at = new Date(Date.now() - days * 86_400_000).toISOString();
    for (const [id, report] of await lab.store.entries("outbox"))
        await lab.store.keep("outbox", id, { ...report, written_at });
}"""


@pytest.fixture
def page(shared_phone: Phone, office: Office) -> Iterator[Page]:
    """A phone without signal on which a report has just been written."""
    page = shared_phone.opens_window()
    office.has_signal = False
    writes(opens(page, office.address))
    yield page
    page.close()


def opens_mine(page: Page, office: Office) -> Page:
    page.goto(office.address + "/id/mine")
    page.wait_for_selector("case-list[ready] .case")
    return page


def test_report_of_yesterday_waits_quietly(page: Page, office: Office):
    page.evaluate(AGED, 1)

    opens_mine(page, office)

    assert not page.locator(".case [data-part=slow]").is_visible()


def test_report_older_than_two_days_offers_an_sms_that_is_no_alarm(page: Page, office: Office):
    page.evaluate(AGED, 2.1)
    [report] = reports(page)

    opens_mine(page, office)

    waits_for(page.locator(".case [data-part=slow]").is_visible)
    href = page.locator(".case a[data-part=sms]").get_attribute("href") or ""
    number, _, body = href.partition("?&body=")
    *words, code, _time = unquote(body).split()
    assert (number, words) == ("sms:+628111234567", ["Tolong", "telepon", "saya."])
    assert base64.b32decode(code.upper() + "======").hex() == report["case"]
    assert "abcdefghijklmnopqrstuvwxyz234567".index(code[-1]) & 3 == 1


def test_report_is_still_there_after_thirty_days(page: Page, office: Office):
    page.evaluate(AGED, 30)
    opens_mine(page, office)

    office.has_signal = True
    page.evaluate("dispatchEvent(new Event('online'))")

    waits_for(lambda: office.kinds() == ["report"])
    waits_for(lambda: not page.locator(".case [data-part=slow]").is_visible())


@pytest.mark.parametrize(("days", "is_seen"), [(1, False), (3, True)])
def test_first_page_tells_of_it_without_saying_what(page: Page, office: Office, days, is_seen):
    page.evaluate(AGED, days)

    page.goto(office.address + "/id")

    line = page.locator("unsent-line")
    page.wait_for_timeout(2500)
    assert line.is_visible() == is_seen
