"""A yes to knocks about her cases is no yes to those about the list, and neither is a no."""

import json
from typing import Any

import pytest
from playwright.sync_api import Page, Route

from tests.device.lab import writes

pytestmark = pytest.mark.journeys

ENDPOINT = "https://fcm.googleapis.com/fcm/send/abc"
HERE = {"endpoint": ENDPOINT}
KEYS = {"p256dh": "p", "auth": "a"}
# Headless browsers have no push service: this is the browser's half, as its standard says.
BROWSER = """([endpoint, keys]) => {
    let there = null;
    const made = {
        endpoint, toJSON: () => ({ endpoint, keys }), unsubscribe: async () => !(there = null),
    };
    const manager = { getSubscription: async () => there, subscribe: async () => (there = made) };
    navigator.serviceWorker.getRegistration = async () => ({ pushManager: manager });
    Notification.requestPermission = async () => "granted";
}"""
FOLLOWS = """() => lab.store.keep("register", "followed", { "C-1": { n: "PT", l: "C-1" } })"""
TELLS = """async () => {
    await lab.push.tellNewCases();
    await lab.push.tellOfList({ quiet: "", address: "/id/agencies", register: "/api/agencies" });
}"""
ON = f"""async (about) => {{
    await lab.push.turnOn("BA", about, {{ words: "1", address: "/id/mine" }});
    await ({TELLS})();
}}"""
OFF = f"async (about) => {{ await lab.push.turnOff(about); await ({TELLS})(); }}"
AGREED = """async () => lab.push.agreed(await lab.store.read("settings", "push"))"""


@pytest.fixture
def asked(page: Page) -> list[tuple[str, str, Any]]:
    """What the server hears; the phone has a case, and follows a company."""
    said: list[tuple[str, str, Any]] = []

    def hears(route: Route) -> None:
        asked = route.request
        about = "list" if asked.url.endswith("/push/list") else "case"
        said.append((asked.method, about, json.loads(asked.post_data or "")))
        route.fulfill(json={})

    page.route("**/api/push/list", hears)
    page.route("**/api/cases/*/push", hears)
    page.evaluate(BROWSER, [ENDPOINT, KEYS])
    writes(page)
    page.evaluate(FOLLOWS)
    return said


def test_yes_for_cases_is_no_yes_for_the_list(page: Page, asked):
    page.evaluate(ON, "cases")

    assert (asked, page.evaluate(AGREED)) == ([("PUT", "case", HERE)], ["cases"])


def test_yes_for_the_list_is_no_yes_for_cases(page: Page, asked):
    page.evaluate(ON, "list")

    assert (asked, page.evaluate(AGREED)) == ([("PUT", "list", HERE | KEYS)], ["list"])


@pytest.mark.parametrize(("ended", "other"), [("cases", "list"), ("list", "cases")])
def test_no_to_one_leaves_the_other(page: Page, asked, ended: str, other: str):
    page.evaluate(ON, ended)
    page.evaluate(ON, other)
    asked.clear()

    page.evaluate(OFF, ended)

    heard = [("DELETE", ended.removesuffix("s"), HERE)]
    assert (asked, page.evaluate(AGREED)) == (heard, [other])


def test_yes_for_the_list_is_told_again_after_a_week(page: Page, asked):
    page.evaluate(ON, "list")
    page.evaluate(TELLS)
    before = len(asked)
    page.evaluate("() => { const now = Date.now; Date.now = () => now() + 8 * 86_400_000; }")

    page.evaluate(TELLS)
    page.evaluate(TELLS)

    again = ("PUT", "list", HERE | KEYS)
    assert (before, asked) == (1, [again, again])


def test_after_the_last_no_nothing_is_kept(page: Page, asked):
    page.evaluate(ON, "list")

    page.evaluate(OFF, "list")

    assert asked[-1] == ("DELETE", "list", HERE)
    assert page.evaluate("() => lab.store.read('settings', 'push')") is None


def test_no_that_the_server_did_not_hear_is_told_again(page: Page, asked):
    page.evaluate(ON, "cases")
    page.evaluate(ON, "list")
    page.route("**/api/push/list", lambda route: route.abort())
    page.evaluate(OFF, "list")
    page.unroute("**/api/push/list")
    page.route("**/api/push/list", lambda route: asked.append("again") or route.fulfill(json={}))

    page.evaluate(TELLS)
    page.evaluate(TELLS)

    assert asked[-1] == "again"
    assert asked.count("again") == 1
