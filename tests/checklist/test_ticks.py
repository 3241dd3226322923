"""Answers on a real phone: kept, shown in every window, and honest when they are not kept."""

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.phone import Phone

pytestmark = pytest.mark.journeys

LIST = "/id/checklist"


def opens_list(phone: Phone) -> Page:
    page = phone.opens(LIST)
    page.wait_for_selector("tick-box:defined", state="attached")
    return page


def answers(page: Page, item: str, answer: str) -> None:
    page.evaluate("(id) => { location.hash = ''; location.hash = id; }", item)
    page.locator(f"#{item} input[value={answer}]").click(force=True)


def kept(page: Page) -> dict[str, str]:
    """What the store holds, read past our own scripts."""
    reading = """() => new Promise((done) => {
        const asked = indexedDB.open("bekal");
        asked.onsuccess = () => {
            const shelf = asked.result.transaction("ticks").objectStore("ticks");
            const [keys, rows] = [shelf.getAllKeys(), shelf.getAll()];
            shelf.transaction.oncomplete = () => {
                asked.result.close();
                done(keys.result.map((key, at) => [key, rows.result[at].answer]));
            };
        };
    })"""
    return dict(page.evaluate(reading))


def test_answers_are_there_after_the_battery_was_pulled_out(phone: Phone):
    page = opens_list(phone)
    answers(page, "b06", "yes")
    answers(page, "b07", "not-yet")
    expect(page.locator("#b07 input[value=not-yet]")).to_be_checked()
    expect(page.locator(".left")).to_contain_text("55")

    phone.is_killed()
    phone.switches_on()
    page = opens_list(phone)

    expect(page.locator("#b06 input[value=yes]")).to_be_checked()
    expect(page.locator("#b07 input[value=not-yet]")).to_be_checked()
    assert kept(page) == {"b06": "yes", "b07": "not-yet"}


def test_yes_lowers_both_counts_and_moves_the_next_step(phone: Phone):
    page = opens_list(phone)
    expect(page.locator("a.next")).to_have_attribute("href", "#b06")

    answers(page, "b06", "yes")

    expect(page.locator(".left")).to_contain_text("55")
    expect(page.locator(".must")).to_contain_text("18")
    expect(page.locator("a.next")).to_have_attribute("href", "#b07")
    expect(page.locator("a.next .what")).to_have_text(page.locator("#b07-what").inner_text())


def test_answer_in_one_window_shows_in_the_other(phone: Phone):
    first = opens_list(phone)
    other = phone.opens_window()
    other.goto(first.url)
    expect(other.locator(".left")).to_contain_text("56")

    answers(first, "a01", "yes")

    expect(other.locator("#a01 input[value=yes]")).to_be_checked()
    expect(other.locator(".left")).to_contain_text("55")


def test_day_of_the_answer_stands_in_the_row(phone: Phone):
    page = opens_list(phone)

    answers(page, "a01", "yes")

    today = page.evaluate("new Intl.DateTimeFormat('id', { dateStyle: 'long' }).format(new Date())")
    expect(page.locator("#a01-day")).to_contain_text(today)


def test_next_step_opens_its_stage_and_its_row(phone: Phone):
    page = opens_list(phone)
    expect(page.locator("#b06 .folded")).to_be_hidden()

    page.locator("a.next").click()

    expect(page.locator("#b06 .folded")).to_be_visible()
    expect(page.locator("#b06")).to_be_in_viewport()


def test_list_that_fits_her_is_remembered_and_counted(phone: Phone):
    page = opens_list(phone)
    page.locator("checklist-filter summary").click()
    page.locator("select[name=sector]").select_option("household")
    page.locator("select[name=route]").select_option("agency")
    page.locator("select[name=destination]").select_option("HK")
    # Gone: papers for going alone, the fishing row and the plantation row.
    expect(page.locator(".left")).to_contain_text("53")

    page = opens_list(phone)

    expect(page.locator(".left")).to_contain_text("53")
    expect(page.locator(".item[hidden]")).to_have_count(3)
    assert [
        each.get_attribute("id") for each in page.locator(".item[hidden]").element_handles()
    ] == ["d20", "g36", "g37"]
    expect(page.locator("[data-destination]:not([hidden])")).to_have_count(1)
    expect(page.locator(".chosen")).to_contain_text("Hong Kong")


def test_she_stands_where_she_last_finished_something(phone: Phone):
    page = opens_list(phone)
    for item in ("a01", "b06"):
        answers(page, item, "yes")

    page = opens_list(phone)

    here = page.locator(".stage[aria-current=step]")
    expect(here).to_have_count(1)
    expect(here.locator("#b06")).to_have_count(1)
    expect(here.locator("#b06")).to_be_visible()


def test_phone_that_keeps_nothing_says_so_and_shows_no_tick(phone: Phone):
    page = opens_list(phone)
    page.evaluate(
        """() => { IDBObjectStore.prototype.put = () => {
            throw new DOMException("", "QuotaExceededError");
        }; }"""
    )

    answers(page, "a01", "yes")

    expect(page.locator("#not-kept")).to_be_visible()
    expect(page.locator("#a01 input:checked")).to_have_count(0)
    expect(page.locator(".left")).to_contain_text("56")
