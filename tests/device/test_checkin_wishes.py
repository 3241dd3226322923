"""A check-in: what she wishes while an answer is on its way is not lost with it."""

import pytest
from playwright.sync_api import Page

from tests.device.locking import switches_on

pytestmark = pytest.mark.journeys

# The server answers when it is let: `answers()` lets one request go on, in order.
SLOW_SERVER = """() => {
    window.asked = [];
    window.held = [];
    window.answers = () => window.held.shift()();
    window.fetch = (path, { method }) => new Promise((tell) => {
        const end = path.endsWith("/end");
        asked.push(end ? "end" : method);
        const said = { state: end ? "none" : "on", next: null, fires_at: null, report: null };
        held.push(() => tell({ ok: true, json: async () => said }));
    });
}"""
KEEPS = """([revision, wants]) => lab.store.keep("checkins", "mine", {
    id: "c1", secret: "s", case: "c", revision, wants, due: ["2999-01-01T00:00:00.000Z"],
    zone: "UTC", grace_hours: 1, report: "r", envelope: "e",
    answered: "2026-11-22T00:00:00.000Z" })"""
KEPT = "() => lab.checkin.readCheckin().then((kept) => kept && [kept.revision, kept.wants ?? null])"


def asked(page: Page, count: int) -> list[str]:
    page.wait_for_selector("html")
    while len(found := page.evaluate("() => asked")) < count:
        page.wait_for_timeout(20)
    return found


def settles(page: Page) -> None:
    page.evaluate("() => void (window.settled = lab.checkin.settle())")


def test_end_held_while_the_setting_is_on_its_way_is_told(page: Page):
    page.evaluate(SLOW_SERVER)
    page.evaluate(KEEPS, [1, "set"])
    settles(page)
    asked(page, 1)

    page.evaluate("() => void (window.ended = lab.checkin.endCheckin())")
    for count in (2, 3):
        page.evaluate("() => answers()")
        asked(page, count)
    page.evaluate("async () => { answers(); await ended; }")

    assert asked(page, 3) == ["PUT", "GET", "end"]
    assert page.evaluate(KEPT) is None


def test_days_set_anew_while_the_end_is_on_its_way_stay(page: Page):
    page.evaluate(SLOW_SERVER)
    page.evaluate(KEEPS, [1, "end"])
    settles(page)
    asked(page, 1)

    page.evaluate(KEEPS, [2, "set"])
    page.evaluate("async () => { answers(); await settled; }")

    assert page.evaluate(KEPT) == [2, "set"]


# Another window keeps its days in the moment in which this one looks what is there.
BESIDE = """async () => {
    const get = IDBObjectStore.prototype.get;
    const keeps = KEEPS;
    IDBObjectStore.prototype.get = function (key) {
        const asked = get.call(this, key);
        if (this.name === "checkins" && !window.kept) window.kept = keeps([2, "set"]);
        return asked;
    };
}""".replace("KEEPS", KEEPS)


def test_days_that_another_window_keeps_while_the_end_is_noted_stay(page: Page):
    page.evaluate(SLOW_SERVER)
    page.evaluate(KEEPS, [1, "end"])
    settles(page)
    asked(page, 1)
    page.evaluate(BESIDE)

    page.evaluate("async () => { answers(); await settled; await kept; }")

    assert page.evaluate(KEPT) == [2, "set"]


@pytest.mark.parametrize("is_locked", [False, True], ids=["open", "under a lock"])
def test_ended_check_in_is_gone(page: Page, is_locked: bool):
    page.evaluate(SLOW_SERVER)
    page.evaluate(KEEPS, [1, "end"])
    if is_locked:
        switches_on(page)
    settles(page)
    asked(page, 1)

    page.evaluate("async () => { answers(); await settled; }")

    assert page.evaluate("() => lab.store.entries('checkins')") == []
