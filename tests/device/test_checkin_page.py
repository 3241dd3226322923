"""A check-in on the phone: what it says of a sign, by whose clock, and to whom."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Page, Route

from tests.device.lab import opens, text_of
from tests.device.office import Office, waits_for

pytestmark = pytest.mark.journeys

FIRED = """() => lab.store.keep("checkins", "mine", {
    id: "a".repeat(32), secret: "b".repeat(32), case: "c".repeat(32), revision: 1,
    due: ["2026-11-21T07:00:00.000Z"], zone: "Asia/Jakarta", grace_hours: 1,
    report: "r1", envelope: "{}", answered: "2026-11-20T07:00:00.000Z",
    standing: { state: "fired", next: null, fires_at: null, report: "r1" },
})"""


def test_nobody_is_said_to_be_told_where_the_case_is_not_here(window: Page, office: Office):
    opens(window, office.address).evaluate(FIRED)
    window.goto(office.address + "/id/well")
    window.wait_for_selector("check-in[ready]")

    window.locator("[data-part=tell-office]").click()
    told = window.locator("check-in [data-part=told]")
    waits_for(lambda: told.inner_text() == text_of(window, "check-in", "refused"))

    kept = opens(window, office.address).evaluate("() => lab.store.read('checkins', 'mine')")
    assert (kept.get("wants"), office.kept) == (None, {})


def hour(days: float) -> str:
    """An hour as the phone's own clock counts it."""
    moment = datetime.now(UTC) + timedelta(days=days)
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


class Server:
    """What came to it, and what it says is still to come."""

    def __init__(self, page: Page, still: str | None) -> None:
        self.came: list[dict[str, str]] = []
        self.still, self.is_away = still, False
        page.route("**/api/checkins/**", self.answers)

    def answers(self, route: Route) -> None:
        if self.is_away:
            return route.abort()
        if route.request.method == "POST":
            self.came.append(json.loads(route.request.post_data or "{}"))
        told = {"state": "on", "next": self.still, "fires_at": self.still, "report": None}
        return route.fulfill(body=json.dumps(told), content_type="application/json")


def keeps_hours(page: Page, *days: float) -> list[str]:
    due = [hour(each) for each in days]
    page.evaluate(
        """(due) => lab.store.keep("checkins", "mine", {
            id: "a".repeat(32), secret: "b".repeat(32), case: "c".repeat(32), revision: 1, due,
            zone: "Asia/Jakarta", grace_hours: 1, report: "r1", envelope: "{}", answered: "",
        })""",
        due,
    )
    return due


def next_hour(page: Page) -> str | None:
    return page.evaluate("""async () => {
        const { due, answered } = await lab.store.read("checkins", "mine");
        return due.filter((each) => each > answered).sort()[0];
    }""")


def test_sign_of_a_phone_that_is_a_day_late_stands_for_the_hour_of_the_server(page: Page):
    keeps_hours(page, 1)
    server = Server(page, still=None)

    page.evaluate("() => lab.checkin.giveSign()")

    assert (server.came, next_hour(page)) == ([{"secret": "b" * 32}], None)


def test_phone_that_is_a_day_ahead_still_asks_for_the_hour_that_is_to_come(page: Page):
    [_, tomorrow] = keeps_hours(page, -1, 0)
    Server(page, still=tomorrow)

    page.evaluate("() => lab.checkin.giveSign()")

    assert next_hour(page) == tomorrow


def test_sign_that_waited_for_a_signal_stands_for_its_own_hour_only(page: Page):
    [due] = keeps_hours(page, 0)
    server = Server(page, still=None)
    server.is_away = True
    page.evaluate("() => lab.checkin.giveSign()")
    page.evaluate("() => { const real = Date.now; Date.now = () => real() + 120_000; }")
    server.is_away = False

    page.evaluate("() => lab.checkin.settle()")

    assert server.came == [{"secret": "b" * 32, "upto": due}]
