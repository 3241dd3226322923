"""Whether this phone may be knocked at: asked after a first report, told by case, undone."""

import base64
import json
import os
from typing import Any

import pytest
from playwright.sync_api import Page, Route

from tests.device.lab import opens, writes
from tests.device.office import Office, waits_for

pytestmark = pytest.mark.journeys

ENDPOINT = "https://fcm.googleapis.com/fcm/send/abc"
# Headless browsers have no push service: this is the browser's half, as its standard says.
BROWSER = """(() => {
    let there = null;
    const manager = {
        getSubscription: async () => there,
        subscribe: async ({ userVisibleOnly, applicationServerKey }) => {
            if (!userVisibleOnly || applicationServerKey.length !== 65) throw new TypeError();
            return (there = { endpoint: "ENDPOINT", unsubscribe: async () => !(there = null) });
        },
    };
    navigator.serviceWorker.getRegistration = async () => ({ pushManager: manager });
    Notification.requestPermission = async () => "ANSWER";
})()"""


class Server:
    """What the phone says about being knocked at."""

    def __init__(self, page: Page) -> None:
        self.said: list[tuple[str, str, Any]] = []
        key = base64.urlsafe_b64encode(b"\x04" + os.urandom(64)).rstrip(b"=").decode()
        page.route("**/api/push", lambda route: route.fulfill(json={"key": key}))
        page.route("**/api/cases/*/push", self.hears)

    def once(self) -> list[tuple[str, str, Any]]:
        """Without what was only said again."""
        before = [None, *self.said]
        return [each for last, each in zip(before, self.said, strict=False) if each != last]

    def hears(self, route: Route) -> None:
        asked = route.request
        self.said.append(
            (asked.method, asked.url.split("/")[-2], json.loads(asked.post_data or ""))
        )
        route.fulfill(json={})


@pytest.fixture
def page(window: Page) -> Page:
    return window


def opens_mine(page: Page, office: Office, answer: str = "granted") -> None:
    page.add_init_script(BROWSER.replace("ENDPOINT", ENDPOINT).replace("ANSWER", answer))
    page.goto(office.address + "/id/mine")
    page.wait_for_selector("case-list[ready]")


def case_of(office: Office) -> str:
    waits_for(lambda: office.kept)
    return json.loads(next(iter(office.kept.values())))["case"]


def test_yes_is_told_for_the_case_and_no_takes_it_back(page: Page, office: Office):
    server = Server(page)
    writes(opens(page, office.address))
    case = case_of(office)
    opens_mine(page, office)

    page.locator("push-offer [data-part=on]").click()
    waits_for(lambda: page.locator("push-offer [data-part=told]").inner_text())
    page.locator("push-offer [data-part=off]").click()

    told = {"endpoint": ENDPOINT}
    heard = [("PUT", case, told), ("DELETE", case, told)]
    # Requests are heard only while something is asked of the page.
    waits_for(lambda: page.wait_for_timeout(50) or server.once() == heard)
    waits_for(page.locator("push-offer [data-part=on]").is_visible)


def test_case_taken_off_the_phone_is_knocked_for_no_more(page: Page, office: Office):
    server = Server(page)
    writes(opens(page, office.address))
    case = case_of(office)
    opens_mine(page, office)
    page.locator("push-offer [data-part=on]").click()
    waits_for(lambda: page.locator("push-offer [data-part=told]").inner_text())

    page.locator(".case .fold summary").last.click()
    page.locator("[data-part=erase]").hover()
    page.mouse.down()
    page.wait_for_selector(".case", state="detached")
    page.mouse.up()

    ended = ("DELETE", case, {"endpoint": ENDPOINT})
    waits_for(lambda: page.wait_for_timeout(50) or server.said[-1] == ended)


def test_browser_that_says_no_is_left_alone(page: Page, office: Office):
    server = Server(page)
    writes(opens(page, office.address))
    opens_mine(page, office, "denied")

    page.locator("push-offer [data-part=on]").click()

    waits_for(lambda: page.locator("push-offer [data-part=told]").inner_text())
    assert server.said == []


def test_before_anything_was_sent_nobody_is_asked(page: Page, office: Office):
    Server(page)

    opens_mine(page, office)
    page.wait_for_timeout(1000)

    assert not page.locator("push-offer").is_visible()
