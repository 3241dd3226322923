"""The store: kept means kept, and a phone that refuses says so."""

import pytest
from playwright.sync_api import Page

from tests.device.lab import opens_another_window, opens_lab
from tests.journeys.phone import Phone

pytestmark = pytest.mark.journeys

KEEP = "([key, value]) => lab.store.keep('ticks', key, value)"
REFUSED = """() => lab.store.keep('ticks', 'long', 'x'.repeat(3_000_000)).then(
    () => 'kept', (error) => [error instanceof lab.store.StorageRefused, error.reason])"""


def test_what_was_kept_is_there_after_a_battery_pulled_out(phone: Phone):
    page = opens_lab(phone)
    page.evaluate(KEEP, ["passport", {"done": True}])

    phone.is_killed()
    phone.switches_on()

    assert opens_lab(phone).evaluate("() => lab.store.entries('ticks')") == [
        ["passport", {"done": True}]
    ]


def test_kept_waits_for_the_disk(page: Page):
    watch = """async () => {
        const seen = [];
        const open = IDBDatabase.prototype.transaction;
        IDBDatabase.prototype.transaction = function (...asked) {
            const made = open.apply(this, asked);
            if (made.mode === "readwrite") seen.push(made.durability);
            return made;
        };
        await lab.store.keep("ticks", "a", 1);
        await lab.store.change("ticks", "a", (now) => now + 1);
        await lab.store.remove("ticks", "a");
        return seen;
    }"""

    assert page.evaluate(watch) == ["strict", "strict", "strict"]


def test_full_phone_is_told_as_full(page: Page):
    page.context.new_cdp_session(page).send(
        "Storage.overrideQuotaForOrigin", {"origin": page.evaluate("origin"), "quotaSize": 100_000}
    )

    assert page.evaluate(REFUSED) == [True, "full"]


def test_transaction_that_a_full_phone_ended_is_told_though_a_question_in_it_stays_open(page: Page):
    # Chromium answers a question after an explicit end no more, neither yes nor no.
    ending = """() => lab.shelves.inOne(["notes"], (tx) => {
        tx.abort();
        return new Promise(() => undefined);
    }).then(() => "kept", ({ name }) => name)"""

    assert page.evaluate(ending) == "StorageRefused"


def test_browser_that_forbids_storage_is_told_as_refused(phone: Phone):
    forbid = "IDBFactory.prototype.open = () => { throw new DOMException('', 'SecurityError') }"
    phone.context.add_init_script(forbid)

    assert opens_lab(phone).evaluate(REFUSED) == [True, "refused"]


def test_rows_kept_together_are_kept_or_lost_together(page: Page):
    tries = """() => lab.store.keepAll([['ticks', 'one', 1], ['cases', 'two', () => 2]]).then(
        () => 'kept', () => lab.store.entries('ticks'))"""

    assert page.evaluate(tries) == []


def test_change_in_one_window_is_heard_in_the_other(page: Page):
    other = opens_another_window(page)
    other.evaluate(
        "() => { window.heard = []; lab.store.onChange('ticks', (key) => heard.push(key)); }"
    )

    page.evaluate(KEEP, ["passport", True])

    other.wait_for_function("heard.length > 0")
    assert other.evaluate("heard") == ["passport"]


def test_two_windows_deciding_at_once_decide_once(page: Page):
    other = opens_another_window(page)
    count = """async () => {
        const more = (now = 0) => now + 1;
        for (let turn = 0; turn < 50; turn++) await lab.store.change("ticks", "n", more);
    }"""
    start = f"() => {{ window.counted = ({count})(); }}"

    for window in (page, other):
        window.evaluate(start)
    for window in (page, other):
        window.evaluate("() => window.counted")

    assert page.evaluate("() => lab.store.read('ticks', 'n')") == 100


def test_erasing_takes_everything_while_another_window_is_open(page: Page):
    other = opens_another_window(page)
    other.evaluate(KEEP, ["passport", True])

    page.evaluate("() => lab.store.eraseAll()")

    assert other.evaluate("() => lab.store.entries('ticks')") == []
