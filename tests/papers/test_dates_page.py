"""Her dates on a real phone: sorted, told on the first page, and given to the calendar."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar
from playwright.sync_api import Page, expect

from tests.journeys.in_the_store import asks_the_store, puts
from tests.journeys.phone import Handset

pytestmark = pytest.mark.journeys

# What the button keeps once the browser has said yes; a browser in a test has no home screen.
TURN_ON = """() => new Promise((done) => {
    const { left, today, address } = document.querySelector("date-bell").dataset;
    const opening = indexedDB.open("bekal");
    opening.onsuccess = () => {
        const tx = opening.result.transaction("settings", "readwrite");
        tx.objectStore("settings").put({ left, today, address, language: "en" }, "bell");
        tx.oncomplete = () => { opening.result.close(); done(); };
    };
})"""
CLOSE_ALL = """() => navigator.serviceWorker.ready
    .then((worker) => worker.getNotifications())
    .then((all) => all.forEach((each) => each.close()))"""


def opens_dates(phone: Handset) -> Page:
    page = phone.opens("/en/dates")
    page.wait_for_selector("date-list[ready]")
    return page


def in_days(days: int) -> str:
    return (date.today() + timedelta(days=days)).isoformat()  # noqa: DTZ011 -- the phone's own day


def notes(page: Page, kind: str, day: str, name: str = "") -> None:
    page.locator("[data-part=add]").click()
    page.locator("select[name=kind]").select_option(kind)
    if name:
        page.locator("[name=name]").fill(name)
    page.locator("[name=day]").fill(day)
    page.locator("form button[type=submit]").click()
    expect(page.locator("[data-part=told]")).to_have_text("Kept on this phone.")


def test_nearest_date_stands_first(phone: Handset):
    page = opens_dates(phone)
    notes(page, "contract", in_days(400))
    notes(page, "medical", in_days(1))
    notes(page, "own", in_days(-3), "Bayar utang")

    names = ["Medical check", "End of the contract", "Bayar utang"]
    expect(page.locator(".kept h3")).to_have_text(names)
    left = ["In 1 day", "In 400 days", "3 days ago"]
    expect(page.locator(".kept [data-part=left]")).to_have_text(left)


def test_home_says_quietly_that_a_date_is_near_and_not_which(phone: Handset):
    page = opens_dates(phone)
    notes(page, "own", in_days(7), "Kabur dari majikan")

    page = phone.opens("/en")

    line = page.locator("dates-near")
    expect(line).to_have_text("A date that you noted comes in 7 days.")
    assert "Kabur" not in page.content()


def test_home_is_silent_while_no_date_is_near(phone: Handset):
    page = opens_dates(phone)
    notes(page, "medical", in_days(15))

    page = phone.opens("/en")
    page.wait_for_selector("dates-near:defined", state="attached")
    page.wait_for_timeout(500)

    expect(page.locator("dates-near")).to_be_hidden()


def test_calendar_gets_what_is_still_to_come(phone: Handset, tmp_path: Path):
    page = opens_dates(phone)
    notes(page, "medical", in_days(20))
    notes(page, "own", in_days(-1), "Lewat")

    with page.expect_download() as waiting:
        page.locator("[data-part=export]").click()
    waiting.value.save_as(tmp_path / "dates.ics")

    events = Calendar.from_ical((tmp_path / "dates.ics").read_bytes()).walk("VEVENT")
    assert [each.decoded("dtstart").isoformat() for each in events] == [in_days(20)]
    expect(page.locator("[data-part=handed]")).to_be_visible()


def test_calendar_calls_a_date_as_the_app_is_called_on_her_home_screen(
    phone: Handset, tmp_path: Path
):
    page = opens_dates(phone)
    puts(page, "settings", "look", {"kind": "recipe", "name": "Resep"})
    page = opens_dates(phone)
    notes(page, "visa", in_days(20))

    expect(page.locator("[data-part=called]")).to_contain_text("“Resep: a date”")
    with page.expect_download() as waiting:
        page.locator("[data-part=export]").click()
    waiting.value.save_as(tmp_path / "dates.ics")

    assert waiting.value.suggested_filename == "Resep.ics"
    events = Calendar.from_ical((tmp_path / "dates.ics").read_bytes()).walk("VEVENT")
    assert [str(each["summary"]) for each in events] == ["Resep: a date"]


def wakes_the_worker(phone: Handset) -> None:
    """As the browser does it by itself, now and then."""
    page = phone.opens_window()
    session = page.context.new_cdp_session(page)
    registrations = []

    def hears(told):
        registrations.extend(told["registrations"])

    session.on("ServiceWorker.workerRegistrationUpdated", hears)
    session.send("ServiceWorker.enable")
    page.goto(phone.address + "/en/about")
    page.wait_for_timeout(500)
    found = [each for each in registrations if each["scopeURL"].startswith(phone.address)]
    session.send(
        "ServiceWorker.dispatchPeriodicSyncEvent",
        {
            "origin": phone.address,
            "registrationId": found[-1]["registrationId"],
            "tag": "dates",
        },
    )
    page.wait_for_timeout(500)


def notifications(page: Page) -> list[str]:
    return page.evaluate(
        """() => navigator.serviceWorker.ready
            .then((worker) => worker.getNotifications())
            .then((all) => all.map(({ title, body }) => `${title}: ${body}`))"""
    )


def test_woken_worker_tells_of_a_date_once_and_not_which(phone: Handset):
    phone.context.grant_permissions(["notifications"], origin=phone.address)
    phone.opens_and_keeps("/en/dates")
    page = opens_dates(phone)
    notes(page, "own", in_days(7), "Kabur dari majikan")
    asks_the_store(page, TURN_ON)

    wakes_the_worker(phone)
    assert notifications(page) == ["Bekal: A date that you noted comes in 7 days."]

    page.evaluate(CLOSE_ALL)
    wakes_the_worker(phone)
    assert notifications(page) == []


def test_worker_is_silent_unless_she_asked_for_it(phone: Handset):
    phone.context.grant_permissions(["notifications"], origin=phone.address)
    phone.opens_and_keeps("/en/dates")
    page = opens_dates(phone)
    notes(page, "own", in_days(7))

    wakes_the_worker(phone)

    assert notifications(page) == []
