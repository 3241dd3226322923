"""Writing a report: what is said reaches the office, what is skipped does not."""

import re
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Page, expect

from tests.device.lab import found_in, opened
from tests.device.office import Office, waits_for
from tests.device.protocol import Keeper
from tests.journeys.phone import Phone

pytestmark = pytest.mark.journeys

TEXT = "Paspor saya disimpan majikan"
LAST = 8
"""Steps to the last question."""


@pytest.fixture
def page(shared_phone: Phone, office: Office) -> Iterator[Page]:
    page = shared_phone.opens_window()
    yield opens_form(page, office)
    page.close()


def opens_form(page: Page, office: Office) -> Page:
    page.goto(office.address + "/id/write")
    page.wait_for_selector("report-form[ready]")
    return page


def goes_on(page: Page, times: int = 1) -> None:
    for _ in range(times):
        page.locator("[data-part=next]").click()


def writes_the_end(page: Page) -> None:
    goes_on(page, LAST)
    page.locator("[name=text]").fill(TEXT)


def words_of(page: Page) -> str:
    page.wait_for_selector("[data-part=receipt]:not([hidden])")
    return " ".join(page.locator("[data-part=words] li").all_inner_texts())


def test_office_reads_what_was_answered_and_nothing_else(
    page: Page, office: Office, office_key: Keeper
):
    page.locator("input[value=documents]").check()
    page.locator("input[value=wages]").check()
    goes_on(page)
    page.locator("input[value=house]").check()
    page.locator("[type=text][name='where.text']").fill("Taichung")
    goes_on(page)
    page.locator("input[value=today]").check()
    goes_on(page, 2)
    page.locator("[name='contact.number']").fill("+886 900 000 000")
    goes_on(page)
    page.locator("input[value=day_off]").check()
    goes_on(page, 3)
    page.locator("[name=text]").fill(TEXT)

    page.locator("[data-part=send]").click()
    waits_for(lambda: office.kinds() == ["report"])

    [(report, envelope)] = office.kept.items()
    body = opened(envelope, report, office_key)
    assert {name: body[name] for name in body if name not in ("written_at", "reply_key")} == {
        "v": 1,
        "kind": "report",
        "language": "id",
        "what": ["documents", "wages"],
        "where": {"text": "Taichung"},
        "when": "today",
        "contact": {"number": "+886 900 000 000", "hours": "day_off"},
        "text": TEXT,
    }


def test_what_has_arrived_is_no_longer_said_to_wait_for_a_signal(page: Page, office: Office):
    writes_the_end(page)

    page.locator("[data-part=send]").click()
    waits_for(lambda: office.kinds() == ["report"])

    expect(page.locator("[data-part=sent] [data-part=arrived]")).to_be_visible()
    expect(page.locator("[data-part=sent] [data-part=on-its-way]")).to_be_hidden()


def test_every_question_can_be_skipped(page: Page, office: Office, office_key: Keeper):
    goes_on(page, LAST)
    page.locator("[data-part=send]").click()
    waits_for(lambda: office.kinds() == ["report"])

    [(report, envelope)] = office.kept.items()
    assert sorted(opened(envelope, report, office_key)) == [
        "kind",
        "language",
        "reply_key",
        "v",
        "written_at",
    ]


def test_one_question_is_shown_at_a_time(page: Page):
    shown = "[...document.querySelectorAll('fieldset')].map((each) => !each.hidden)"
    goes_on(page, 2)

    assert page.evaluate(shown) == [False, False, True] + [False] * 6


def test_a_report_is_made_by_touching_pictures_alone(
    page: Page, office: Office, office_key: Keeper
):
    touched = ["locked_in", "ship", "now", "other", "workmate", "yes", "night", "hang_up", "women"]
    for code in touched:
        # "Something else" has that code as well.
        picture = page.locator(f"label:has(input[value={code}])").last
        for _ in range(LAST):
            if not picture.is_visible():
                goes_on(page)
        picture.click()
    goes_on(page)
    page.locator("[data-part=send]").click()
    waits_for(lambda: office.kinds() == ["report"])

    [(report, envelope)] = office.kept.items()
    body = opened(envelope, report, office_key)
    assert {name: body[name] for name in ANSWERS if name in body} == {
        "what": ["locked_in"],
        "where": {"text": "ship"},
        "when": "now",
        "for_whom": "other",
        "relation": "workmate",
        "consent": "yes",
        "contact": {"hours": "night", "if_other": "hang_up"},
        "to": "women",
    }


ANSWERS = ("what", "where", "when", "for_whom", "relation", "consent", "contact", "to", "text")


def test_every_question_and_every_picture_can_be_heard(page: Page):
    page.wait_for_selector("fieldset .listen", state="attached")

    silent = """() => [...document.querySelectorAll("report-form :is(legend, .choice)")]
        .filter((each) => ![each.lastElementChild, each.nextElementSibling]
            .some((one) => one?.matches(".listen")))
        .map((each) => each.textContent)"""
    assert page.evaluate(silent) == []


def test_call_me_asks_only_what_a_call_needs(page: Page, office: Office, office_key: Keeper):
    page.goto(office.address + "/id/write#call")
    page.reload()
    page.wait_for_selector("report-form[ready]")
    page.locator("input[value=wages]").check()
    goes_on(page)
    page.locator("[name='contact.number']").fill("+886 900 000 000")
    goes_on(page)
    page.locator("input[value=evening]").check()
    goes_on(page)
    page.locator("input[value=wrong_number]").check()
    page.locator("[data-part=send]").click()
    waits_for(lambda: office.kinds() == ["report"])

    [(report, envelope)] = office.kept.items()
    body = opened(envelope, report, office_key)
    assert {name: body[name] for name in ANSWERS if name in body} == {
        "what": ["wages"],
        "contact": {"number": "+886 900 000 000", "hours": "evening", "if_other": "wrong_number"},
    }


def test_call_me_without_a_number_says_once_that_nobody_can_call(page: Page, office: Office):
    page.goto(office.address + "/id/write#call")
    page.reload()
    page.wait_for_selector("report-form[ready]")
    goes_on(page, 3)

    page.locator("[data-part=send]").click()
    told = page.locator("[data-part=told]").inner_text()
    assert (told, office.tries) == (sentence(page, "no-number"), [])

    page.locator("[data-part=send]").click()
    waits_for(lambda: office.kinds() == ["report"])


@pytest.mark.parametrize("address", ["/id/now", "/id/write"])
def test_numbers_of_every_country_stand_beside_both_before_any_script(office: Office, address: str):
    page = httpx.get(office.address + address).text

    countries = re.findall(r'data-country="(\w*)"><h3>.*?</section>', page)
    assert countries[:2] == ["", "ID"]
    assert len(re.findall(r'href="tel:', page)) >= len(countries)


def test_form_that_is_not_sent_leaves_nothing(page: Page, office: Office):
    writes_the_end(page)
    opens_form(page, office)

    assert page.locator("[name=text]").input_value() == ""
    assert office.tries == []


def test_draft_opens_with_its_words_and_with_no_others(page: Page, office: Office):
    writes_the_end(page)
    page.locator("[data-part=keep]").click()
    words = words_of(page)
    opens_form(page, office)
    page.wait_for_selector("[data-part=draft]:not([hidden])")

    page.locator("[data-part=draft-words]").fill("abad zona kopi lentera bulan")
    page.locator("[data-part=draft-open]").click()
    told = page.locator("[data-part=told]")
    waits_for(lambda: told.inner_text() == sentence(page, "draft-shut"))
    assert page.locator("[name=text]").input_value() == ""

    page.locator("[data-part=draft-words]").fill(words)
    page.locator("[data-part=draft-open]").click()
    waits_for(lambda: page.locator("[name=text]").input_value() == TEXT)
    assert office.tries == []


def sentence(page: Page, name: str) -> str:
    """What the page was built to say."""
    texts = "document.querySelector('report-form template[data-part=texts]').content"
    return page.evaluate(f"{texts}.querySelector('[data-text={name}]').textContent")


def test_draft_is_sent_in_the_case_its_words_open(page: Page, office: Office):
    writes_the_end(page)
    page.locator("[data-part=keep]").click()
    words = words_of(page)
    opens_form(page, office)
    page.wait_for_selector("[data-part=draft]:not([hidden])")
    page.locator("[data-part=draft-words]").fill(words)
    page.locator("[data-part=draft-open]").click()
    waits_for(lambda: page.locator("[name=text]").input_value() == TEXT)

    goes_on(page, LAST)
    page.locator("[data-part=send]").click()

    waits_for(lambda: office.kinds() == ["report"])
    assert words_of(page) == words


def test_nobody_reads_a_draft_in_the_files_of_the_phone(
    phone: Phone, office: Office, tmp_path: Path
):
    page = opens_form(phone.page, office)
    writes_the_end(page)
    page.locator("[data-part=keep]").click()
    words = words_of(page)

    phone.switches_off()

    assert found_in(tmp_path / "profile", TEXT) == []
    assert found_in(tmp_path / "profile", words) == []


def test_full_phone_keeps_the_words_in_the_form(shared_phone: Phone, office: Office):
    page = shared_phone.opens_window()
    # Before the first use: the browser remembers for a while how much room there was.
    full = {"origin": office.address, "quotaSize": 1}
    page.context.new_cdp_session(page).send("Storage.overrideQuotaForOrigin", full)
    opens_form(page, office)
    writes_the_end(page)

    page.locator("[data-part=send]").click()

    told = page.locator("[data-part=told]")
    waits_for(lambda: told.inner_text() == sentence(page, "not-kept"))
    assert page.locator("[name=text]").input_value() == TEXT
    assert office.tries == []
    page.close()


READS_NO_REPORT_ONCE_IT_IS_KEPT = """() => {
    const { get, put } = IDBObjectStore.prototype;
    let isKept = false;
    IDBObjectStore.prototype.put = function (...row) {
        isKept = isKept || this.name === "outbox";
        return put.apply(this, row);
    };
    IDBObjectStore.prototype.get = function (key) {
        if (this.name === "outbox" && isKept) throw new DOMException("", "DataError");
        return get.call(this, key);
    };
}"""


def test_report_that_is_kept_is_said_to_be_though_it_cannot_be_shown(page: Page):
    page.evaluate(READS_NO_REPORT_ONCE_IT_IS_KEPT)
    writes_the_end(page)

    page.locator("[data-part=send]").click()
    page.wait_for_selector("[data-part=sent]:not([hidden])")
    page.wait_for_timeout(1500)

    assert page.locator("report-form form").is_hidden()
    assert page.locator("report-form [data-part=told]").inner_text() == ""
