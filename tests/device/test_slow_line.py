"""GPRS with a weak signal: a kilobyte or two a second, and an alarm that waits for nobody."""

import time

import pytest
from playwright.sync_api import Page

from tests.device.lab import arms, opens, opens_another_window, states, writes
from tests.device.office import Answer, Office, refusal, waits_for
from tests.device.test_alarm_button import forgets_how_to_ask_the_place, raises_alarm
from tests.device.test_evidence import announces, has_all, takes

pytestmark = pytest.mark.journeys

LONG = "a" * 30_000
"""In the largest step: more than a minute at a kilobyte a second."""
RELEASES = "async (id) => { await lab.alarm.release(id); lab.outbox.startDelivering(); }"


def is_slow(page: Page, bytes_a_second: int) -> None:
    line = page.context.new_cdp_session(page)
    line.send("Network.enable")
    speed = {"downloadThroughput": bytes_a_second, "uploadThroughput": bytes_a_second}
    line.send("Network.emulateNetworkConditions", {"offline": False, "latency": 500} | speed)


def tries(page: Page) -> list[str]:
    """Every address that something is brought to, from now on; also in vain."""
    tried: list[str] = []
    page.on("request", lambda each: tried.append(each.url) if each.method == "PUT" else None)
    return tried


def test_long_report_goes_out_at_a_kilobyte_a_second(page: Page, office: Office):
    is_slow(page, 900)
    tried = tries(page)

    # Filled up to 16 KiB, and a third more in letters.
    writes(page, text="a" * 9000)

    waits_for(lambda: page.wait_for_timeout(100) or office.kinds() == ["report"])
    assert len(tried) == 1


PATIENCE = """() => {
    const wait = setTimeout;
    window.waits = [];
    window.setTimeout = (work, ms, ...more) => (waits.push(ms), wait(work, ms, ...more));
}"""


def test_piece_may_take_as_long_as_its_bytes_take_at_a_kilobyte_a_second(
    page: Page, office: Office
):
    writes(page)
    file = takes(page, 200_000)
    page.evaluate(PATIENCE)

    announces(page)
    waits_for(lambda: has_all(office, file, 1))

    assert max(page.evaluate("waits.filter((ms) => ms < 299_000)")) > 200_000


def test_alarm_does_not_wait_for_a_report_that_hangs_on_its_way(page: Page, office: Office):
    office.answers = [Answer(503, seconds=60)]
    writes(page, text=LONG)
    waits_for(lambda: office.tries)

    begun = time.monotonic()
    page.evaluate(RELEASES, arms(page, 60_000))

    waits_for(lambda: office.kinds()[:1] == ["alarm"], seconds=15)
    waits_for(lambda: states(page) == {"alarm": "delivered", "report": "delivered"})
    assert time.monotonic() - begun < 50


def test_alarm_of_one_window_stops_a_report_of_another(page: Page, office: Office):
    office.answers = [Answer(503, seconds=60)]
    writes(page, text=LONG)
    waits_for(lambda: office.tries)
    other = opens_another_window(page)

    other.evaluate(RELEASES, arms(other, 60_000))

    waits_for(lambda: office.kinds()[:1] == ["alarm"], seconds=40)


def test_alarm_stops_a_piece_that_fills_the_line(page: Page, office: Office):
    writes(page)
    file = takes(page, 200_000)
    waits_for(lambda: office.kinds() == ["report"])
    stopped: list[str] = []
    page.on("requestfailed", lambda request: stopped.append(request.url))
    is_slow(page, 4000)
    announces(page)
    waits_for(lambda: states(page).get("evidence") == "delivered")
    page.wait_for_timeout(2000)

    page.evaluate(RELEASES, arms(page, 60_000))

    # Looking lets the browser tell what failed.
    waits_for(lambda: page.wait_for_timeout(100) or stopped, seconds=30)
    assert stopped == [f"{office.address}/api/files/{file}/0"]
    waits_for(lambda: "alarm" in office.kinds())


def test_who_waited_in_vain_for_a_script_waits_longer(page: Page, office: Office):
    window = opens(page, office.address)
    asked: list[float] = []

    def comes_late(route):
        asked.append(time.monotonic())
        window.wait_for_timeout(28_000)
        route.continue_()

    window.route("**/alarm_road*", comes_late)
    window.goto(office.address + "/id/now")
    window.wait_for_selector("alarm-button[ready]")
    forgets_how_to_ask_the_place(window)

    raises_alarm(window)

    waits_for(lambda: window.wait_for_timeout(200) or office.kinds() == ["alarm"], seconds=120)


def test_alarm_that_another_window_left_does_not_wait_for_the_pause_of_a_report(
    page: Page, office: Office
):
    office.answers = [refusal(503, "cannot_keep", Retry_After="120")]
    writes(page)
    waits_for(lambda: office.tries)
    page.wait_for_timeout(500)
    alarm = arms(page, 60_000)
    page.evaluate("(id) => lab.alarm.release(id)", alarm)

    page.evaluate("() => lab.outbox.deliverBeside(true)")

    waits_for(lambda: "alarm" in office.kinds(), seconds=15)
