"""A change in the list knocks at every phone that asked; which company is hers, only hers knows."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from playwright.sync_api import Page, Route, expect

from ltsa_pwa.agencies.agency import Agency, Register, Sanction
from ltsa_pwa.agencies.command import today
from ltsa_pwa.reports.push.keys import public_of
from tests.agencies.village import Village, asks, waits_for_list
from tests.journeys.in_the_store import lies, puts
from tests.journeys.knocking import knocks_until_shown
from tests.journeys.phone import Phone, waits_for

pytestmark = pytest.mark.journeys

RESMI = Agency("PT Contoh Resmi", "C-1/2024", until=date(2090, 12, 31))
OTHER = Agency("PT Contoh Lain", "C-2/2024", until=date(2090, 12, 31))
FALLEN = (Sanction("revoked", "SK 9"),)
ASKED = {"endpoint": "https://push.test/1", "p256dh": "p", "auth": "a"}
# Headless browsers have no push service: this is the browser's half, as its standard says.
BROWSER = """(() => {
    let there = null;
    const { endpoint, ...keys } = ASKED;
    const manager = {
        getSubscription: async () => there,
        subscribe: async () => (there = {
            endpoint, toJSON: () => ({ endpoint, keys }), unsubscribe: async () => !(there = null),
        }),
    };
    navigator.serviceWorker.getRegistration = async () => ({ pushManager: manager });
    Notification.requestPermission = async () => "granted";
})()""".replace("ASKED", json.dumps(ASKED))
PUSH = {
    "words": "1 new message",
    "address": "/en/mine",
    "language": "en",
    "endpoint": "",
    "about": ["list"],
    "cases": [],
    "list": {"quiet": "Up to date", "address": "/en/agencies", "register": "/api/agencies"},
}


def told_of(page: Page) -> list[str]:
    return [each["told"] for each in lies(page, "register", "followed").values()]


CLOSE = """async () => {
    const shown = await (await navigator.serviceWorker.ready).getNotifications();
    for (const each of shown) each.close();
}"""


def a_list(*agencies: Agency) -> Register:
    return Register("a test list", today(), today(), agencies)


def follows_resmi(page: Page) -> None:
    asks(page, "contoh resmi")
    page.locator("[data-part=exact] [data-do=follow]").click()
    expect(page.locator("[data-part=followed] h3")).to_have_text("PT Contoh Resmi")


@pytest.fixture
def asked(phone: Phone) -> list[tuple[str, Any]]:
    """What a phone that may be knocked at says to the server of the list."""
    said: list[tuple[str, Any]] = []

    def hears(route: Route) -> None:
        said.append((route.request.method, json.loads(route.request.post_data or "")))
        route.fulfill(json={})

    key = public_of(ec.generate_private_key(ec.SECP256R1()))
    phone.page.route("**/api/push", lambda route: route.fulfill(json={"key": key}))
    phone.page.route("**/api/push/list", hears)
    phone.page.add_init_script(BROWSER)
    return said


def test_phone_says_that_it_follows_and_never_whom(village: Village, phone: Phone, asked):
    village.keeps(a_list(RESMI, OTHER))
    village.starts()
    page = waits_for_list(phone.opens("/en/agencies"))
    expect(page.locator("push-offer")).to_be_hidden()
    follows_resmi(page)

    page.locator("push-offer [data-part=on]").click()
    expect(page.locator("push-offer [data-part=off]")).to_be_visible()
    waits_for(lambda: page.wait_for_timeout(50) or asked)
    page.locator("[data-part=followed] summary").click()
    page.locator("[data-part=followed] [data-do=follow]").click()

    waits_for(lambda: page.wait_for_timeout(50) or len(asked) > 1)
    assert asked == [("PUT", ASKED), ("DELETE", {"endpoint": ASKED["endpoint"]})]


@pytest.fixture
def following(village: Village, own_phone: Phone) -> Page:
    """A phone that follows one of two companies, and may be knocked at."""
    village.keeps(a_list(RESMI, OTHER))
    village.starts()
    page = waits_for_list(own_phone.opens_and_keeps("/en/agencies"))
    follows_resmi(page)
    page.context.grant_permissions(["notifications"], origin=village.address)
    puts(page, "settings", "push", PUSH)
    return page


def test_fall_of_hers_is_told_in_neutral_words(following: Page, village: Village):
    village.keeps(a_list(replace(RESMI, sanctions=FALLEN), OTHER))

    [shown] = knocks_until_shown(following, village.address, "list")

    told = (shown["body"], shown["silent"], shown["data"])
    assert told == ("1 new message", False, {"address": "/en/agencies"})


def test_fall_of_another_makes_no_sound_and_says_no_news(following: Page, village: Village):
    village.keeps(a_list(RESMI, replace(OTHER, sanctions=FALLEN)))

    [shown] = knocks_until_shown(following, village.address, "list")

    assert (shown["body"], shown["silent"]) == ("Up to date", True)


def test_fall_of_hers_that_was_told_makes_no_second_sound(following: Page, village: Village):
    fallen = replace(RESMI, sanctions=FALLEN)
    # The page of the companies would see that this browser has no push service.
    following.goto(village.address + "/en/rights")
    village.keeps(a_list(fallen, OTHER))
    knocks_until_shown(following, village.address, "list")
    waits_for(lambda: told_of(following) == ["revoked"])
    following.evaluate(CLOSE)
    village.keeps(a_list(fallen, replace(OTHER, sanctions=FALLEN)))

    [shown] = knocks_until_shown(following, village.address, "list")

    assert (shown["body"], shown["silent"]) == ("Up to date", True)


def test_what_the_phone_cannot_find_out_is_told_as_news(following: Page, village: Village):
    village.goes_dark()

    [shown] = knocks_until_shown(following, village.address, "list")

    assert (shown["body"], shown["silent"]) == ("1 new message", False)
