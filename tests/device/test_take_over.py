"""The owner takes a phone over that somebody else has set up, while things are on their way."""

from typing import Any

import pytest
from playwright.sync_api import Page

from ltsa_pwa.routes import OUTREACH, address
from tests.device.lab import adds, opens_another_window, reports, writes
from tests.device.office import Office, waits_for
from tests.device.protocol import Keeper
from tests.device.test_evidence import announces, files, has_all, shelf, signs, takes
from tests.device.test_status_page import TELLS

pytestmark = pytest.mark.journeys


def takes_over(page: Page, office: Office) -> None:
    window = opens_another_window(page)
    window.goto(office.address + address(OUTREACH, "id"))
    window.evaluate("document.querySelector('take-over').closest('details').open = true")
    window.locator("take-over [data-part=take]").click()
    window.wait_for_selector("take-over [data-part=words]:not([hidden])")
    window.close()


def cases(page: Page) -> list[dict[str, Any]]:
    return page.evaluate("async () => (await lab.store.entries('cases')).map(([, each]) => each)")


def shown(page: Page) -> list[str]:
    return page.evaluate("async () => (await lab.thread.everyCase()).map((each) => each.case)")


def test_file_on_its_way_is_signed_for_after_the_owner_took_over(
    page: Page, office: Office, receipt_key: Keeper
):
    writes(page)
    file = takes(page)
    office.has_signal = False
    announces(page)
    old = page.evaluate("receipt.case")

    takes_over(page, office)
    [new] = shown(page)
    office.has_signal = True
    page.evaluate("() => { lab.outbox.sendNow(); lab.road.carryNow(); }")
    waits_for(lambda: has_all(office, file))
    signs(office, page, file, receipt_key)

    waits_for(lambda: shelf(page) == [file])
    [row] = files(page)
    assert (new != old, row["state"], row["for"]) == (True, "kept", new)
    waits_for(lambda: [each["case"] for each in cases(page)] == [new])


def test_old_words_are_gone_at_once_and_nothing_is_taken_over_twice(page: Page, office: Office):
    writes(page)
    takes(page)
    office.has_signal = False
    announces(page)

    takes_over(page, office)
    takes_over(page, office)

    old = [each for each in cases(page) if each["case"] == page.evaluate("receipt.case")]
    told = [each["kind"] for each in reports(page)]
    assert [each.get("words") for each in old] == [None]
    assert told == ["report", "evidence", "message", "message"]
    assert len(shown(page)) == 1


def test_file_that_was_not_sent_yet_goes_under_the_new_words(page: Page, office: Office):
    writes(page)
    takes(page)
    waits_for(lambda: reports(page)[0]["state"] == "delivered")

    takes_over(page, office)

    [row] = files(page)
    assert [row["for"]] == [each["case"] for each in cases(page)]


def test_what_she_told_is_told_anew_under_the_new_words_and_erased_under_the_old(
    page: Page, office: Office
):
    old = page.evaluate(TELLS, ["self", "home", ""])

    takes_over(page, office)

    [new] = shown(page)
    told = page.evaluate("() => lab.store.read('status', 'self')")
    sent = [(each["kind"], each["case"]) for each in reports(page)]
    assert [each.get("words") for each in cases(page) if each["case"] == old] == [None]
    assert sent == [("status", old), ("withdraw", old), ("status", new)]
    assert (told["case"], told["report"]) == (new, reports(page)[-1]["id"])


def test_what_she_told_and_wrote_of_is_not_erased_under_the_old_words(page: Page, office: Office):
    writes(page, "status", status={"state": "home"})
    adds(page, "message", text="Kapan buka?")
    keeps = "(now) => lab.store.keep('status', 'self', now)"
    page.evaluate(keeps, {"state": "home", "case": page.evaluate("receipt.case")})

    takes_over(page, office)

    assert [each["kind"] for each in reports(page)] == ["status", "message", "message"]
