"""How a newer list reaches a phone: real browser, real build, real server."""

from dataclasses import replace

import pytest
from playwright.sync_api import Page, Route

from ltsa_pwa.agencies.agency import Agency, Register, Sanction
from ltsa_pwa.agencies.command import today
from tests.agencies.village import asks, reads, waits_for_list
from tests.journeys.phone import waits_for

pytestmark = pytest.mark.journeys

ABADI = Agency("PT Maju Jaya Abadi", "C-1/2024", regency="Kabupaten Cirebon")


def a_list(*agencies: Agency) -> Register:
    return Register("a test list", today(), today(), agencies)


def test_list_that_lost_its_sanctions_on_the_way_is_not_used(village, phone):
    village.keeps(a_list(replace(ABADI, sanctions=(Sanction("revoked", "SK 9"),))))
    village.starts()
    waits_for_list(phone.opens_and_keeps("/en/agencies"))
    village.keeps(a_list(replace(ABADI, sanctions=(Sanction("revoked", "SK 10"),))))
    phone.page.route("**/api/agencies*", without_sanctions)

    with phone.page.expect_response("**/api/agencies*") as answer:
        page = phone.opens("/en/agencies")
    reads(page, answer.value)

    asks(page, "maju jaya abadi")
    assert status(page) == "revoked"
    page.unroute("**/api/agencies*")
    village.goes_dark()
    asks(waits_for_list(phone.opens("/en/agencies")), "maju jaya abadi")
    assert status(page) == "revoked"


def status(page: Page) -> str | None:
    return page.locator("[data-part=exact] [data-status]").get_attribute("data-status")


def without_sanctions(route: Route) -> None:
    answer = route.fetch()
    told = answer.json()
    del told["columns"]["s"]
    route.fulfill(json=told)


def test_answer_that_comes_late_does_not_take_the_list_back(village, phone):
    village.keeps(a_list(ABADI))
    village.starts()
    waits_for_list(phone.opens_and_keeps("/en/agencies"))
    page, late = phone.page, []
    village.keeps(a_list(replace(ABADI, address="Jl. Contoh 2")))
    page.route(
        "**/api/agencies?since=1", lambda route: late.append((route, route.fetch())), times=1
    )
    waits_for_list(phone.opens("/en/agencies"))
    waits_for(lambda: page.wait_for_timeout(50) or late)
    village.keeps(a_list(replace(ABADI, sanctions=(Sanction("revoked", "SK 9"),))))

    with page.expect_response("**/api/agencies*") as newest:
        page.evaluate("dispatchEvent(new Event('online'))")
    reads(page, newest.value)
    [[route, response]] = late
    route.fulfill(response=response)
    page.wait_for_timeout(1000)

    asks(page, "maju jaya abadi")
    assert status(page) == "revoked"
    asks(waits_for_list(phone.opens("/en/agencies")), "maju jaya abadi")
    assert status(page) == "revoked"


def test_phone_asks_only_for_what_has_changed(village, phone):
    others = tuple(Agency(f"PT Contoh {at}", f"C-{at}/2025") for at in range(20))
    village.keeps(a_list(ABADI, *others))
    village.starts()
    waits_for_list(phone.opens_and_keeps("/en/agencies"))
    village.keeps(a_list(replace(ABADI, sanctions=(Sanction("revoked", "SK 9"),)), *others[1:]))

    with phone.page.expect_response("**/api/agencies?since=1") as answer:
        page = phone.opens("/en/agencies")
    asks(waits_for_list(page), "maju jaya abadi")

    page.wait_for_selector("[data-status='revoked']")
    told = answer.value.json()
    assert ([each["l"] for each in told["changed"]], told["gone"]) == (["C-1/2024"], ["C02025"])
    asks(page, "PT Contoh 0")
    assert asks(page, "C-0/2025").get("exact") is None


def test_difference_that_does_not_fit_is_followed_by_the_whole_list(village, phone):
    others = tuple(Agency(f"PT Contoh {at}", f"C-{at}/2025") for at in range(20))
    village.keeps(a_list(ABADI, *others))
    village.starts()
    waits_for_list(phone.opens_and_keeps("/en/agencies"))
    village.keeps(a_list(replace(ABADI, sanctions=(Sanction("revoked", "SK 9"),)), *others))
    phone.page.route("**/api/agencies?since=1", half_a_difference)

    page = waits_for_list(phone.opens("/en/agencies"))
    asks(page, "maju jaya abadi")

    page.wait_for_selector("[data-status='revoked']")


def half_a_difference(route: Route) -> None:
    told = route.fetch().json()
    route.fulfill(json=told | {"changed": []})
