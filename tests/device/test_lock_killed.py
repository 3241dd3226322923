"""Pattern 4 and 5 with the battery pulled out: all open, all sealed, or all gone."""

import pytest
from playwright.sync_api import Page

from tests.device.lab import found_in, opens_lab
from tests.device.locking import (
    ON,
    PIN,
    SENTINEL,
    WORDS,
    notes,
    opens_with,
    rows,
    switches_on,
    writes,
)
from tests.journeys.phone import Phone

pytestmark = pytest.mark.journeys

NOTE = [[SENTINEL, {"text": SENTINEL, "on": "2026-11-22"}]]
ERASES = """() => { lab.erase.eraseEverything("/lab.html").catch(() => undefined); }"""


@pytest.mark.parametrize("ms", [1, 60, 150, 250, 400, 700])
def test_killed_while_the_lock_is_switched_on_it_is_all_open_or_all_sealed(phone: Phone, ms: int):
    page = opens_lab(phone)
    writes(page)
    page.evaluate(f"(told) => {{ void ({ON})(told); }}", [PIN, WORDS])
    page.wait_for_timeout(ms)

    phone.is_killed()
    phone.switches_on()

    page = opens_lab(phone)
    if is_locked(page):
        assert {name[0] for name, _ in rows(page)["notes"]} == {"#"}
        assert opens_with(page, PIN)[0] == "open"
    assert notes(page) == NOTE


@pytest.mark.parametrize("ms", [1, 100, 1000])
def test_killed_after_the_start_of_deleting_nothing_can_be_read(phone: Phone, tmp_path, ms: int):
    page = opens_lab(phone)
    switches_on(page)
    writes(page)
    page.evaluate(ERASES)
    page.wait_for_timeout(ms)

    phone.is_killed()

    assert found_in(tmp_path / "profile", SENTINEL) == []
    phone.switches_on()
    page = opens_lab(phone)
    # How far it came in so many milliseconds the machine decides: nothing yet, or everything.
    if is_locked(page):
        opens_with(page, PIN)
        assert notes(page) in ([], NOTE)
    else:
        assert notes(page) == []


def test_wrapped_key_goes_first_and_alone_makes_all_unreadable(phone: Phone):
    page = opens_lab(phone)
    switches_on(page)
    writes(page)
    page.evaluate("() => lab.store.keep('settings', 'lock', { gone: true })")

    phone.is_killed()
    phone.switches_on()

    page = opens_lab(phone)
    assert notes(page) == []
    assert [name for shelf in rows(page).values() for name, _ in shelf] == []


def is_locked(page: Page) -> bool:
    return page.evaluate("() => lab.store.hasLock()")
