"""Mine: the thread of a case, on the phone it was opened on and on another."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.device.lab import adds, opened, opens, text_of, writes
from tests.device.office import Office, waits_for
from tests.device.protocol import Keeper, read_words, receipt_of, seal_to

pytestmark = pytest.mark.journeys

WORDS = "abad zona kopi lentera bulan"
ANSWER = "Jam berapa kami boleh menelepon?"


@pytest.fixture
def page(window: Page) -> Page:
    return window


def opens_mine(page: Page, office: Office) -> Page:
    page.goto(office.address + "/id/mine")
    page.wait_for_selector("case-list[ready]")
    return page


def answers(office: Office, words: str) -> str:
    """The office has opened a report of this case and written back."""
    receipt = receipt_of(words, read_words())
    sealed = seal_to(
        receipt.keeper.public, {"v": 1, "text": ANSWER}, f"ltsa reply v1 {receipt.case}"
    )
    office.tells(receipt.case, "report.received", "r1")
    office.tells(receipt.case, "report.opened", "r1")
    office.tells(receipt.case, "reply", sealed=sealed)
    return receipt.case


def types(page: Page, words: str) -> None:
    if page.locator("case-words details[open]").count() == 0:
        page.locator("case-words summary").click()
    page.locator("case-words textarea").fill(words)
    page.locator("case-words button").click()


def test_five_words_open_the_thread_on_an_empty_phone(page: Page, office: Office):
    answers(office, WORDS)
    opens_mine(page, office)

    types(page, WORDS.upper() + " · 1499")

    page.wait_for_selector(".reply")
    waits_for(lambda: page.locator(".reply [data-part=text]").inner_text() == ANSWER)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("abad zona kopi lentera bulann", "bulan"),
        ("abad zona kopi", "3"),
        ("abad zona kopi lentera bulan 1498", None),
        ("xxxxxxxx zona kopi lentera bulan", "xxxxxxxx"),
    ],
)
def test_wrong_words_are_told_kindly(page: Page, office: Office, typed: str, told: str | None):
    opens_mine(page, office)

    types(page, typed)

    waits_for(lambda: page.locator("case-words [data-part=told]").inner_text())
    assert (told or "") in page.locator("case-words [data-part=told]").inner_text()
    assert page.locator(".case").count() == 0


def test_words_of_no_case_leave_nothing_behind(page: Page, office: Office):
    opens_mine(page, office)

    types(page, WORDS)
    page.wait_for_selector("case-words [data-part=told]:not(:empty)")

    waits_for(lambda: page.locator(".case").count() == 0)


def test_case_of_a_checkin_of_which_nobody_has_heard_stays(page: Page, office: Office):
    opens(page, office.address).evaluate(
        """async (words) => {
            const receipt = await lab.receipt.openReceipt(words);
            await lab.store.keep("cases", receipt.case, await lab.cases.caseOf(receipt));
        }""",
        WORDS,
    )
    opens_mine(page, office)

    types(page, WORDS)
    told = page.locator("case-words [data-part=told]")
    waits_for(lambda: told.inner_text() == text_of(page, "case-words", "nothing-yet"))

    kept = opens(page, office.address).evaluate("() => lab.store.entries('cases')")
    assert len(kept) == 1


def test_message_goes_to_the_office_in_its_case(page: Page, office: Office, office_key: Keeper):
    case = answers(office, WORDS)
    opens_mine(page, office)
    types(page, WORDS)
    page.wait_for_selector(".reply")

    page.locator(".case form textarea").fill("Sesudah jam tujuh malam")
    page.locator(".case form button").click()
    waits_for(lambda: office.kinds() == ["message"])

    [(report, envelope)] = office.kept.items()
    assert json.loads(envelope)["case"] == case
    assert opened(envelope, report, office_key)["text"] == "Sesudah jam tujuh malam"


def test_news_comes_without_a_touch(page: Page, office: Office):
    opens(page, office.address)
    writes(page)
    waits_for(lambda: office.kinds() == ["report"])
    [(report, envelope)] = office.kept.items()
    opens_mine(page, office)
    page.wait_for_selector(".case [data-state=server].is-done")

    office.tells(json.loads(envelope)["case"], "report.opened", report)
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")

    page.wait_for_selector(".case [data-state=opened].is-done")


def test_promise_that_has_passed_is_the_offices_delay(page: Page, office: Office):
    case = answers(office, WORDS)
    office.tells(case, "case.step", code="in_progress", promised="2020-01-02")
    opens_mine(page, office)
    types(page, WORDS)

    page.wait_for_selector(".promise.is-over")


def test_words_are_taken_off_the_phone_when_she_has_them(page: Page, office: Office):
    opens(page, office.address)
    writes(page)
    opens_mine(page, office)
    page.locator("[data-part=have-them]").click()
    waits_for(lambda: not page.locator("[data-part=receipt]").is_visible())

    opens(page, office.address)
    kept = page.evaluate(
        "async () => (await lab.store.entries('cases')).map(([, each]) => 'words' in each)"
    )

    assert kept == [False]


def test_erased_case_is_gone_from_this_phone(page: Page, office: Office):
    opens(page, office.address)
    writes(page)
    adds(page, "message", text="halo")
    waits_for(lambda: len(office.kept) == 2)
    opens_mine(page, office)
    page.locator(".case .fold summary").last.click()

    page.locator("[data-part=erase]").hover()
    page.mouse.down()
    page.wait_for_selector(".case", state="detached")
    page.mouse.up()

    opens(page, office.address)
    assert page.evaluate("() => lab.store.entries('cases')") == []
    assert page.evaluate("() => lab.store.entries('outbox')") == []


def test_what_is_taken_back_is_asked_for_once_and_said_when_it_is_done(
    page: Page, office: Office, office_key: Keeper
):
    opens(page, office.address)
    writes(page)
    waits_for(lambda: office.kinds() == ["report"])
    opens_mine(page, office)
    page.locator("[data-part=takes-back] summary").click()

    page.locator("[data-part=take-back]").hover()
    page.mouse.down()
    waits_for(lambda: office.kinds() == ["report", "withdraw"])
    page.mouse.up()

    (first, written), (last, asked) = office.kept.items()
    case = json.loads(asked)["case"]
    reply_keys = [
        opened(envelope, report, office_key)["reply_key"]
        for report, envelope in ((first, written), (last, asked))
    ]
    assert reply_keys[0] == reply_keys[1]
    waits_for(lambda: not page.locator("[data-part=take-back]").is_visible())
    office.tells(case, "case.erased", last)
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    page.wait_for_selector(".thread .step")


def test_copy_holds_times_and_answers_and_neither_her_words_nor_what_she_wrote(
    page: Page, office: Office
):
    office.moment = "2026-11-21T10:00:00.000Z"
    answers(office, WORDS)
    opens_mine(page, office)
    types(page, WORDS)
    waits_for(lambda: page.locator(".reply [data-part=text]").inner_text() == ANSWER)

    page.locator("[data-part=copies] summary").click()
    with page.expect_download() as handed:
        page.locator("[data-part=copy]").click()

    lines = Path(handed.value.path()).read_text("utf-8").splitlines()
    assert handed.value.suggested_filename == "bekal.txt"
    assert lines[-1] == ANSWER
    assert [line for line in lines if line.endswith("21 November 2026 pukul 10.00")] != []
    assert not any(word in "\n".join(lines) for word in WORDS.split())
