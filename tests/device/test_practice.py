"""Practice (patterns 6 and 9): the whole way to its end, and nothing of it leaves the phone."""

import random
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from tests.device.lab import opens, reports
from tests.device.office import Office, waits_for
from tests.journeys.phone import Phone

pytestmark = pytest.mark.journeys

OFFICE = "practice-mode [data-part=office]"
STATES = ["kept", "server", "office", "opened"]
SHELF = "async () => (await lab.store.entries('practice')).map(([, each]) => each)"


@pytest.fixture
def asked() -> list[str]:
    """What the page has asked of anybody since it stood there."""
    return []


@pytest.fixture
def page(shared_phone: Phone, office: Office, asked: list[str]) -> Iterator[Page]:
    page = opens_practice(shared_phone.opens_window(), office)
    page.on("request", lambda request: asked.append(f"{request.method} {request.url}"))
    yield page
    page.close()


def opens_practice(page: Page, office: Office) -> Page:
    page.goto(office.address + "/id/try", wait_until="networkidle")
    page.wait_for_selector("practice-mode[ready]")
    return page


def opens_lab_beside(page: Page, office: Office) -> Page:
    return opens(page.context.new_page(), office.address)


def holds(page: Page) -> None:
    page.locator("practice-alarm .alarm-hold").hover()
    page.mouse.down()
    page.wait_for_selector(".alarm-cover")
    page.mouse.up()


def practises_the_alarm(page: Page) -> None:
    page.locator("[data-part=try-alarm]").click()
    holds(page)
    page.wait_for_selector(f"{OFFICE}:not([hidden])")


def ticked(page: Page) -> list[str]:
    done = page.locator(f"{OFFICE} .states > .is-done")
    return [each.get_attribute("data-state") or "" for each in done.all()]


def test_alarm_is_played_to_its_answer_and_nothing_is_asked_of_anybody(
    page: Page, office: Office, asked: list[str]
):
    practises_the_alarm(page)
    page.wait_for_selector("[data-part=reply]:not([hidden])")

    assert ticked(page) == STATES
    assert page.locator("[data-part=took]").inner_text() != ""
    assert asked == []
    assert office.tries == []


def test_practice_is_said_in_the_title_and_on_every_screen(page: Page):
    said = page.locator(".practice-strip strong")
    page.locator("[data-part=try-alarm]").click()
    holds(page)

    on_top = """([element]) => {
        const {x, y, width, height} = element.getBoundingClientRect();
        return element.contains(document.elementFromPoint(x + width / 2, y + height / 2));
    }"""
    assert page.title() == f"{said.inner_text()} · Bekal"
    assert page.evaluate(on_top, [said.element_handle()])


def test_report_is_played_with_every_question_and_wiped_when_it_is_left(
    page: Page, office: Office, asked: list[str]
):
    page.locator("[data-part=try-report]").click()
    for _ in range(page.locator("practice-report fieldset").count() - 1):
        page.locator("[data-part=next]").click()
    page.locator("practice-report [name=text]").fill("Hanya latihan")
    page.locator("[data-part=send]").click()
    beside = opens_lab_beside(page, office)
    waits_for(lambda: beside.evaluate(SHELF))

    assert {*beside.evaluate(SHELF)[0]} == {"practice", "kind", "began_at", "states"}
    assert [each for each in asked if "/lab" not in each] == []
    page.goto(office.address + "/id/rights")
    waits_for(lambda: beside.evaluate(SHELF) == [])
    assert reports(beside) == []


def test_no_request_leaves_for_any_path_through_the_practice(
    page: Page, office: Office, asked: list[str]
):
    hand = random.Random(9)  # noqa: S311 -- a hand that tries everything, not a secret
    can_be_pressed = (
        "practice-mode button:visible, practice-mode label:visible, practice-mode textarea:visible,"
        " practice-alarm [role=button]:visible"
    )
    for _ in range(80):
        choices = page.locator(can_be_pressed)
        if not choices.count():
            page.wait_for_selector("[data-part=end]:not([hidden])")
        chosen = choices.nth(hand.randrange(choices.count()))
        if chosen.evaluate("each => each.matches('[role=button]')"):
            holds(page)
            if hand.random() < 0.7:
                page.wait_for_timeout(500)
                page.keyboard.press("x")
                page.wait_for_timeout(700)
            else:
                page.wait_for_selector(f"{OFFICE}:not([hidden])")
                page.wait_for_selector("[data-part=end]:not([hidden])")
        else:
            chosen.click(position={"x": 5, "y": 5})

    assert asked == []
    assert office.tries == []


def test_even_a_script_that_tries_cannot_send_from_the_practice(page: Page, office: Office):
    trying = """() => fetch("/api/reports/x", {method: "PUT", body: "{}"})
        .then(() => "sent", () => "held back")"""

    assert page.evaluate(trying) == "held back"
    assert office.tries == []


def test_practice_wipes_itself_after_ten_minutes(phone: Phone, office: Office):
    # A browser of its own: the clock is turned for all its windows, of later tests too.
    page = phone.page
    page.clock.install()
    opens_practice(page, office)
    page.locator("[data-part=try-report]").click()
    page.locator("practice-report [value=wages]").check()

    page.clock.fast_forward("10:01")

    page.wait_for_selector("[data-part=over]:not([hidden])")
    assert not page.locator("practice-report [value=wages]").is_checked()


def test_real_help_takes_along_what_was_filled_in(page: Page, office: Office):
    page.locator("[data-part=try-report]").click()
    page.locator("practice-report [value=violence]").check()

    page.locator("[data-part=real]").click()

    page.wait_for_selector("report-form[ready]")
    waits_for(lambda: page.locator("report-form [value=violence]").is_checked())
    assert office.tries == []


def test_real_help_in_the_count_down_of_a_practice_leads_to_the_real_button(page: Page):
    page.locator("[data-part=try-alarm]").click()
    holds(page)
    page.wait_for_timeout(600)

    page.locator("[data-part=real]").click()

    page.wait_for_selector("alarm-button[ready]")
    assert page.url.endswith("/id/now")


def test_first_touch_after_a_practice_says_once_that_this_is_real(page: Page, office: Office):
    practises_the_alarm(page)
    page.wait_for_timeout(300)
    page.goto(office.address + "/id/now")
    page.wait_for_selector("alarm-button[ready]")

    assert [touches(page), touches(page)] == ["real", "too-short"]
    assert office.tries == []


def touches(page: Page) -> str | None:
    """What a short touch of the real alarm says."""
    page.locator("alarm-button .alarm-hold").hover()
    page.mouse.down()
    page.wait_for_timeout(700)
    page.mouse.up()
    page.wait_for_timeout(300)
    return page.locator("[data-hint]:not([hidden])").get_attribute("data-hint")


def test_practice_record_in_the_real_queue_is_refused_by_the_sender(page: Page, office: Office):
    lab = opens_lab_beside(page, office)
    putting = """async () => {
        const id = lab.alarm.newId();
        const at = new Date().toISOString();
        const row = {id, practice: true, kind: "alarm", order: 0, state: "queued", written_at: at,
            language: "id", case: "0".repeat(32), envelope: JSON.stringify({practice: true})};
        await lab.store.keep("outbox", id, row);
        await lab.outbox.sendNow();
    }"""

    lab.evaluate(putting)

    assert [(each["state"], each["error"]) for each in reports(lab)] == [("refused", "practice")]
    assert office.tries == []
