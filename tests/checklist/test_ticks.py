"""Answers on a real phone: kept, shown in every window, and honest when they are not kept."""

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.in_the_store import asks_the_store, lies
from tests.journeys.phone import Handset, Phone, waits_for

pytestmark = pytest.mark.journeys

LIST = "/id/checklist"


def opens_list(phone: Handset) -> Page:
    page = phone.opens(LIST)
    page.wait_for_selector("tick-box:defined", state="attached")
    return page


def answers(page: Page, item: str, answer: str) -> None:
    page.evaluate("(id) => { location.hash = ''; location.hash = id; }", item)
    page.locator(f"#{item} input[value={answer}]").click(force=True)


def next_three(page: Page) -> list[str | None]:
    return [each.get_attribute("href") for each in page.locator("a.next:visible").all()]


def says(page: Page, question: str, choice: str) -> None:
    """Open the questions and go on until this one is asked."""
    if not page.locator("checklist-filter details[open]").count():
        page.locator("checklist-filter summary").click()
    while not page.locator(f"select[name={question}]").is_visible():
        page.locator("checklist-filter [data-part=next]").click()
    page.locator(f"select[name={question}]").select_option(choice)
    waits_for(lambda: (lies(page, "settings", "checklist") or {}).get(question) == choice)


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
    return dict(asks_the_store(page, reading))


def test_answers_are_there_after_the_battery_was_pulled_out(own_phone: Phone):
    page = opens_list(own_phone)
    answers(page, "b06", "yes")
    answers(page, "b07", "not-yet")
    answered = {"b06": "yes", "b07": "not-yet"}
    waits_for(lambda: kept(page) == answered)

    own_phone.is_killed()
    own_phone.switches_on()
    page = opens_list(own_phone)

    expect(page.locator("#b06 input[value=yes]")).to_be_checked()
    expect(page.locator("#b07 input[value=not-yet]")).to_be_checked()
    assert kept(page) == answered


def test_yes_lowers_both_counts_and_moves_the_next_steps(phone: Handset):
    page = opens_list(phone)
    assert next_three(page) == ["#b06", "#b07", "#b09"]

    answers(page, "b06", "yes")

    expect(page.locator(".left")).to_contain_text("74")
    expect(page.locator(".must")).to_contain_text("24")
    assert next_three(page) == ["#b07", "#b09", "#b10"]
    expect(page.locator("a.next .what").first).to_have_text(page.locator("#b07-what").inner_text())


def test_answer_in_one_window_shows_in_the_other(phone: Handset):
    first = opens_list(phone)
    other = phone.opens_window()
    other.goto(first.url)
    expect(other.locator(".left")).to_contain_text("75")

    answers(first, "a01", "yes")

    expect(other.locator("#a01 input[value=yes]")).to_be_checked()
    expect(other.locator(".left")).to_contain_text("74")


def test_day_of_the_answer_stands_in_the_row(phone: Handset):
    page = opens_list(phone)

    answers(page, "a01", "yes")

    today = page.evaluate("new Intl.DateTimeFormat('id', { dateStyle: 'long' }).format(new Date())")
    expect(page.locator("#a01-day")).to_contain_text(today)


def test_next_step_opens_its_stage_and_its_row(phone: Handset):
    page = opens_list(phone)
    expect(page.locator("#b06 .folded")).to_be_hidden()

    page.locator("a.next").first.click()

    expect(page.locator("#b06 .folded")).to_be_visible()
    expect(page.locator("#b06")).to_be_in_viewport()


def test_list_that_fits_her_is_remembered_and_counted(phone: Handset):
    page = opens_list(phone)
    says(page, "destination", "HK")
    says(page, "route", "agency")
    says(page, "sector", "household")
    expect(page.locator(".left")).to_contain_text("63")

    page = opens_list(phone)

    expect(page.locator(".left")).to_contain_text("63")
    hidden = [each.get_attribute("id") for each in page.locator(".item[hidden]").all()]
    others = ["b57", "b58", "b59", "c60", "c61", "d20", "d62", "d63", "f64", "g36", "g37", "g70"]
    assert hidden == others
    notes = page.locator("[data-places]:not([hidden])")
    assert {each.get_attribute("data-places") for each in notes.all()} == {"HK", "HK TW"}
    expect(page.locator(".chosen")).to_contain_text("Hong Kong")


def test_one_question_is_asked_at_a_time_and_each_can_be_left_open(phone: Handset):
    page = opens_list(phone)
    page.locator("checklist-filter summary").click()
    asked = []
    for _ in range(5):
        asked += [each.get_attribute("name") for each in page.locator("select:visible").all()]
        if page.locator("checklist-filter [data-part=next]").is_visible():
            page.locator("checklist-filter [data-part=next]").click()
    page.locator("checklist-filter [data-part=ready]").click()

    assert asked == ["where", "destination", "route", "sector", "woman"]
    expect(page.locator("checklist-filter details[open]")).to_have_count(0)
    expect(page.locator(".left")).to_contain_text("75")


def test_country_chosen_elsewhere_is_her_destination_until_she_names_another(phone: Handset):
    page = phone.opens("/id/settings")
    page.wait_for_selector("country-choice:defined")
    page.locator("country-choice select").select_option("TW")
    waits_for(lambda: lies(page, "settings", "country") == "TW")

    page = opens_list(phone)
    expect(page.locator(".chosen")).to_contain_text("Taiwan")
    says(page, "destination", "JP")

    page = opens_list(phone)
    expect(page.locator(".chosen")).to_contain_text(page.locator("option[value=JP]").inner_text())
    page = phone.opens("/id/settings")
    expect(page.locator("country-choice select")).to_have_value("TW")


def test_who_works_there_is_told_what_helps_there(phone: Handset):
    page = opens_list(phone)

    says(page, "where", "work")

    expect(page.locator("a.next").first).to_have_attribute("href", "#j50")
    expect(page.locator(".stage[aria-current=step] #j51")).to_have_count(1)
    page = opens_list(phone)
    expect(page.locator("#j51")).to_be_visible()
    assert next_three(page)[0] == "#j50"


def test_a_country_without_checked_figures_says_so(phone: Handset):
    page = opens_list(phone)
    expect(page.locator("checklist-path > .note")).to_be_hidden()

    says(page, "destination", "BN")

    expect(page.locator("checklist-path > .note")).to_be_visible()
    expect(page.locator(".item [data-places]:not([hidden])")).to_have_count(0)


def test_not_knowing_opens_what_to_do_to_find_out(phone: Handset):
    page = opens_list(phone)
    expect(page.locator("#a02 .unsure")).to_be_hidden()

    page.locator("#a02 tick-box label").nth(2).click()

    expect(page.locator("#a02 .unsure")).to_be_visible()
    expect(page.locator("#a02")).to_have_class("item is-unsure")


def test_she_stands_where_she_last_finished_something(phone: Handset):
    page = opens_list(phone)
    for item in ("a01", "b06"):
        answers(page, item, "yes")
        expect(page.locator(f"#{item}-day")).to_be_visible()

    page = opens_list(phone)

    here = page.locator(".stage[aria-current=step]")
    expect(here).to_have_count(1)
    expect(here.locator("#b06")).to_have_count(1)
    expect(here.locator("#b06")).to_be_visible()


def test_phone_that_keeps_nothing_says_so_and_shows_no_tick(phone: Handset):
    page = opens_list(phone)
    page.evaluate(
        """() => { IDBObjectStore.prototype.put = () => {
            throw new DOMException("", "QuotaExceededError");
        }; }"""
    )

    answers(page, "a01", "yes")

    expect(page.locator("#not-kept")).to_be_visible()
    expect(page.locator("#a01 input:checked")).to_have_count(0)
    expect(page.locator(".left")).to_contain_text("75")
