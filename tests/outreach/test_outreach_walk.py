"""An outreach worker's day: paired at the desk, shown in the village, logged, and taken back."""

from contextlib import contextmanager
from dataclasses import dataclass, field
from uuid import uuid4

import pytest
from playwright.sync_api import Page, expect
from sqlmodel import Session, select

from ltsa_desk.house import House, open_house
from ltsa_desk.officers import accounts
from ltsa_desk.outreach import pairing
from ltsa_desk.settings import read_settings
from ltsa_desk.tables import Pairing, SessionLog
from tests.journeys.conftest import new_phone, town
from tests.journeys.in_the_store import asks_the_store, lies, puts
from tests.journeys.phone import Phone, waits_for
from tests.journeys.town import Town

__all__ = ["new_phone", "town"]

pytestmark = pytest.mark.journeys
OUTREACH_SHELF = """() => new Promise((tell) => {
    indexedDB.open("bekal").onsuccess = ({target: {result: db}}) => {
        db.transaction("outreach").objectStore("outreach").getAllKeys().onsuccess = (event) => {
            db.close();
            tell(event.target.result);
        };
    };
})"""


STORES = "() => indexedDB.databases().then((all) => all.map(({name}) => name))"
PLAYED = "bekal-demonstration"


HELPERS_CASE = "ab" * 16
KEEPS_A_CASE = """(name) => new Promise((tell) => {
    const thread = {case: name, number: 1, opened_at: new Date().toISOString(), reply_key: {},
        reply_public: "x", first: "0b0f7a3e-1111-4111-8111-111111111111", events: [], last: 0};
    indexedDB.open("bekal").onsuccess = ({target: {result: db}}) => {
        const kept = db.transaction("cases", "readwrite");
        kept.objectStore("cases").put(thread, name);
        kept.oncomplete = () => (db.close(), tell());
    };
})"""


@dataclass
class Office:
    """The desk's own side, without its pages; every test has workers of its own."""

    house: House
    officer: int
    mark: str = field(default_factory=lambda: uuid4().hex[:4])

    def code(self, worker: str = "Sri") -> str:
        return pairing.invite(self.house, self.officer, f"{worker} {self.mark}").code

    def takes_back(self) -> None:
        for each in pairing.everyone(self.house.engine):
            if each.worker.endswith(self.mark):
                pairing.revoke(self.house, self.officer, each.id or 0)

    def sessions(self) -> list[tuple[str, SessionLog]]:
        """Who held it, and what was kept of it."""
        mine = select(Pairing.worker, SessionLog).join(SessionLog)
        with Session(self.house.engine) as session:
            return [(who, log) for who, log in session.exec(mine) if who.endswith(self.mark)]


@pytest.fixture
def office(town: Town):
    house = open_house(read_settings(town.environment))
    name = f"Ratna {uuid4().hex[:6]}"
    accounts.add(house.engine, name, "LTSA Contoh", "id")
    [officer] = [each.id for each in accounts.everyone(house.engine) if each.name == name]
    yield Office(house, officer)
    house.engine.dispose()


@pytest.fixture
def phone(town: Town, new_phone) -> Phone:
    mine = new_phone(town)
    mine.opens_and_keeps("/en/visit")
    return mine


@contextmanager
def no_signal(town: Town):
    """The server is gone, for pages and for the worker alike."""
    town.kills("server")
    yield
    town.starts_server()


def pairs(page: Page, code: str) -> None:
    page.fill("#pairing-code", code)
    page.get_by_role("button", name="Pair this phone").click()


def is_paired(page: Page) -> None:
    expect(page.get_by_text("Paired until")).to_be_visible()


def logs(page: Page, women: int) -> None:
    page.get_by_label("Village: its code or its name").fill("5202032004")
    page.locator("[data-group=f_18_24]").fill(str(women))
    page.get_by_text("What did people ask?").click()
    page.get_by_label("Is this agency real?").check()
    page.get_by_role("button", name="Send to the office").click()


def test_paired_phone_logs_a_session_without_a_signal_and_the_desk_counts_it(town, office, phone):
    page = phone.page
    pairs(page, office.code())
    is_paired(page)

    with no_signal(town):
        logs(page, 2000)
        expect(page.get_by_text("2000 people. Is this right?")).to_be_visible()
        page.get_by_role("button", name="Yes, it is right").click()
        expect(page.get_by_text("waits for a signal")).to_be_visible()
    phone.opens("/en/visit")
    waits_for(office.sessions)

    [(worker, kept)] = office.sessions()
    assert (kept.village, kept.counts, kept.questions) == (
        "5202032004",
        {"f_18_24": 2000},
        ["agency"],
    )
    expect(page.get_by_text(f"2000 people · {worker} · sent")).to_be_visible()


@pytest.mark.parametrize("day", ["1026-11-20", "2062-11-20"])
def test_session_of_a_day_that_the_desk_would_not_count_stays_in_the_form(office, phone, day):
    page = phone.page
    pairs(page, office.code())
    is_paired(page)

    page.get_by_label("Day").fill(day)
    logs(page, 12)

    expect(page.locator("session-log input[name=date]:invalid")).to_be_focused()
    assert [key for key in asks_the_store(page, OUTREACH_SHELF) if key.startswith("session")] == []


def test_code_that_was_used_is_refused_with_its_reason(town, office, phone, new_phone):
    code = office.code()
    pairs(phone.page, code)
    is_paired(phone.page)

    other = new_phone(town).opens("/en/visit")
    pairs(other, code)

    expect(other.get_by_text("This code was used before")).to_be_visible()
    expect(other.get_by_text("Begin the demonstration")).to_be_hidden()


def test_phone_taken_back_loses_the_tools_and_keeps_its_owners_things(office, phone):
    page = phone.page
    pairs(page, office.code())
    is_paired(page)
    writes_a_name(phone, "Sri")

    before = asks_the_store(page, OUTREACH_SHELF)
    office.takes_back()
    waits_for(lambda: after_a_look_at_the_checklist(phone) == [])

    assert len(before) == 1
    expect(phone.opens("/en/visit").get_by_role("button", name="Pair this phone")).to_be_visible()
    expect(page.get_by_text("Begin the demonstration")).to_be_hidden()
    expect(phone.opens("/en/plan").get_by_label("Your name")).to_have_value("Sri")


def after_a_look_at_the_checklist(phone: Phone) -> list[str]:
    """Any page of the app is a contact; this one has nothing to do with outreach."""
    page = phone.opens("/en/checklist")
    page.wait_for_timeout(5000)
    return asks_the_store(page, OUTREACH_SHELF)


def begins_to_show(phone: Phone, office: Office) -> Page:
    page = phone.page
    pairs(page, office.code())
    is_paired(page)
    page.get_by_role("button", name="Begin the demonstration").click()
    expect(page.get_by_role("link", name="Demonstration: nothing is sent")).to_be_visible()
    return page


def test_next_person_finds_nothing_of_the_one_before(town, office, phone):
    writes_a_name(phone, "Owner")
    phone.opens("/en/visit")
    page = begins_to_show(phone, office)

    with no_signal(town):
        writes_a_name(phone, "Siti")
        phone.opens("/en/visit").get_by_role("button", name="Next person").click()
        cleared = page.get_by_text("were cleared. Looked again: 0 are left.")
        expect(cleared).to_be_visible()
        expect(phone.opens("/en/plan").get_by_label("Your name")).to_have_value("")
        phone.opens("/en/visit").get_by_role("button", name="End the demonstration").click()
        expect(page.get_by_text("Paired until")).to_be_visible()
        expect(phone.opens("/en/plan").get_by_label("Your name")).to_have_value("Owner")


def writes_a_name(phone: Phone, name: str) -> None:
    page = phone.opens("/en/plan")
    page.get_by_label("Your name").fill(name)
    page.keyboard.press("Tab")
    expect(page.get_by_text("Kept on this phone.")).to_be_visible()


def test_demonstration_left_without_its_end_is_emptied_once_no_window_can_be_in_it(office, phone):
    left = begins_to_show(phone, office)
    writes_a_name(phone, "Siti")
    phone.page = phone.opens_window()

    after_a_look_at_the_checklist(phone)
    another_may_be_in_it = asks_the_store(phone.page, STORES)
    left.close()
    puts(phone.page, "outreach", "demonstration", {"begun_at": 1})
    phone.opens("/en/checklist")

    assert PLAYED in another_may_be_in_it
    waits_for(lambda: PLAYED not in asks_the_store(phone.page, STORES))
    waits_for(lambda: len(asks_the_store(phone.page, OUTREACH_SHELF)) == 1)


def test_agencies_are_looked_up_in_a_demonstration_without_a_signal(town, office, phone):
    # The list comes by itself, once the app is kept.
    phone.page.wait_for_timeout(3000)
    page = begins_to_show(phone, office)

    with no_signal(town):
        phone.opens("/en/agencies").fill("#agency-name", "contoh maju jaya abadi")
        expect(page.locator("[data-part=exact] [data-hole=licence]")).to_be_visible()


@pytest.mark.parametrize(
    ("method", "path"),
    [("PUT", "/api/reports/x"), ("PUT", "/api/files/x/0"), ("GET", "/api/cases/x/events")],
)
def test_nothing_of_a_demonstration_leaves_the_phone(office, phone, method, path):
    page = begins_to_show(phone, office)
    phone.opens("/en/write")
    asked: list[str] = []
    page.context.on("request", lambda each: asked.append(each.url))

    tried = "([path, method]) => fetch(path, {method}).then(() => 'sent', ({message}) => message)"
    said = page.evaluate(tried, [path, method])
    page.wait_for_timeout(1000)

    assert said == "demonstration"
    assert [each for each in asked if path in each] == []


def test_lesson_keeps_totals_only(office, phone):
    page = phone.page
    pairs(page, office.code())
    is_paired(page)
    page.get_by_text("Five questions after the talk").click()

    for _person in range(2):
        page.get_by_role("button", name="Check the company").click()
        page.get_by_role("button", name="With the agent").click()
        page.get_by_role("button", name="Count, and next person").click()

    expect(page.get_by_text("2 people answered.")).to_contain_text("2 · 0 · 0 · 0 · 0")


def test_two_helpers_on_one_phone_say_whose_session_it_is(office, phone):
    page = phone.page
    for worker in ("Sri", "Dewi"):
        pairs(page, office.code(worker))
        expect(page.get_by_role("listitem").filter(has_text=worker)).to_contain_text("Paired until")

    page.get_by_label("Whose session is it?").select_option(label=f"Dewi {office.mark}")
    logs(page, 12)
    waits_for(office.sessions)

    assert [worker for worker, _log in office.sessions()] == [f"Dewi {office.mark}"]


def test_owner_takes_a_phone_over_with_new_words(phone):
    page = phone.page
    asks_the_store(page, KEEPS_A_CASE, HELPERS_CASE)
    phone.opens("/en/visit").get_by_text("Set up a phone together").click()

    page.get_by_role("button", name="This phone is mine: new words").click()
    expect(page.get_by_role("link", name="See the new words, alone")).to_be_visible()

    [mine] = lies(page, "cases")
    assert mine["case"] != HELPERS_CASE
    assert mine["words"]
