"""The alarm as a hand meets it: the real page, a real browser, and an office out of reach."""

import base64
import json
import random
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from urllib.parse import unquote

import pytest
from playwright.sync_api import CDPSession, Locator, Page, expect

from tests.device.office import Office, refusal, waits_for
from tests.journeys.in_the_store import lies
from tests.journeys.phone import Phone

pytestmark = pytest.mark.journeys

PANEL = ".alarm-after:not([hidden])"


@pytest.fixture
def page(shared_phone: Phone, office: Office) -> Iterator[Page]:
    """The alarm's page in a window of its own."""
    page = shared_phone.opens_window()
    page.goto(office.address + "/id/now")
    page.wait_for_selector("alarm-button[ready]")
    yield page
    page.close()


def presses(page: Page) -> None:
    """Put a finger on the alarm."""
    box = page.locator(".alarm-hold").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.down()


def raises_alarm(page: Page) -> None:
    presses(page)
    page.wait_for_selector(".alarm-cover")
    page.mouse.up()
    page.wait_for_selector(PANEL)


def ticked(page: Page) -> list[str]:
    done = page.locator(f"{PANEL} .states > .is-done")
    return [each.get_attribute("data-state") or "" for each in done.all()]


def forgets_how_to_ask_the_place(page: Page) -> None:
    page.evaluate("() => { navigator.geolocation.getCurrentPosition = (yes, no) => no(); }")


def test_alarm_held_to_the_end_reaches_the_office(page: Page, office: Office):
    forgets_how_to_ask_the_place(page)

    raises_alarm(page)

    waits_for(lambda: office.kinds() == ["alarm"])
    waits_for(lambda: ticked(page) == ["kept", "server"])
    assert page.locator(f"{PANEL} .words li").count() == 5


def test_every_state_shows_when_its_link_has_answered(page: Page, office: Office):
    forgets_how_to_ask_the_place(page)
    raises_alarm(page)
    waits_for(lambda: office.kinds() == ["alarm"])
    [(report, envelope)] = office.kept.items()
    case = json.loads(envelope)["case"]
    for event in ("report.received", "report.forwarded", "report.opened"):
        office.tells(case, event, report)

    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")

    waits_for(lambda: ticked(page) == ["kept", "server", "office", "opened"])


def test_hold_let_go_early_does_nothing(page: Page, office: Office):
    presses(page)
    page.wait_for_timeout(1500)
    page.mouse.up()
    page.wait_for_timeout(1500)

    assert page.locator(".alarm-cover").count() == 0
    assert page.locator("[data-hint=too-short]").is_visible()
    assert office.tries == []


FINGER = """([type, pointerId]) => document.querySelector(".alarm-hold").dispatchEvent(
    new PointerEvent(type, {pointerId, isPrimary: false, button: 0, pointerType: "touch"}))"""


def test_alarm_is_held_with_a_palm_on_the_glass_and_a_finger_that_brushes_it(page: Page):
    page.evaluate(FINGER, ["pointerdown", 7])
    page.evaluate(FINGER, ["pointerdown", 8])
    page.evaluate(FINGER, ["pointerup", 8])

    page.wait_for_selector(".alarm-cover")


@pytest.mark.parametrize("stop", ["touch", "key"])
def test_count_down_is_stopped_by_any_touch_or_key(page: Page, office: Office, stop: str):
    presses(page)
    page.wait_for_selector(".alarm-cover")
    page.mouse.up()
    page.wait_for_timeout(800)

    if stop == "touch":
        page.mouse.click(20, 500)
    else:
        page.keyboard.press("x")
    page.wait_for_timeout(6000)

    assert page.locator("[data-hint=stopped]").is_visible()
    assert page.locator(PANEL).count() == 0
    assert office.tries == []


def test_alarm_is_raised_with_the_keyboard(page: Page, office: Office):
    forgets_how_to_ask_the_place(page)
    page.locator(".alarm-hold").focus()

    page.keyboard.down("Enter")
    page.wait_for_selector(".alarm-cover")
    page.keyboard.up("Enter")

    waits_for(lambda: office.kinds() == ["alarm"])


def test_hundred_touches_of_a_child_raise_no_alarm(page: Page, office: Office):
    # A headless browser waits for ever for the telephone and for its own list of countries.
    page.add_init_script(NO_TELEPHONE)
    page.evaluate(NO_TELEPHONE)
    touch = page.context.new_cdp_session(page)
    child = random.Random(5)  # noqa: S311 -- a child, not a secret
    box = page.locator(".alarm-hold").bounding_box()
    assert box is not None

    for _ in range(100):
        # Half of them on the button itself, and none of them a child that waits.
        on_it = child.random() < 0.5
        x = box["x"] + child.random() * box["width"] if on_it else child.random() * 360
        y = box["y"] + child.random() * box["height"] if on_it else 60 + child.random() * 500
        taps(touch, x, y, child.randint(10, 250))
        if "/id/now" not in page.url:
            page.goto(office.address + "/id/now")
            page.wait_for_selector("alarm-button[ready]")

    assert lies(page, "outbox") == []
    assert office.tries == []


NO_TELEPHONE = """for (const kind of ["click", "mousedown", "touchend"]) {
    document.addEventListener(kind, (event) => {
        if (event.target.closest("a[href^='tel:'], select, label")) event.preventDefault();
    }, {capture: true, passive: false});
}"""


def taps(touch: CDPSession, x: float, y: float, milliseconds: int) -> None:
    send = touch.send
    send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    touch.send("Runtime.evaluate", {"expression": pause(milliseconds), "awaitPromise": True})
    send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def pause(milliseconds: int) -> str:
    return f"new Promise((resolve) => setTimeout(resolve, {milliseconds}))"


def test_place_is_asked_only_after_the_alarm_and_follows_it(page: Page, office: Office):
    page.evaluate(
        """() => {
            window.asked = [];
            navigator.geolocation.getCurrentPosition = (yes) => {
                asked.push(document.querySelector(".alarm-after").hidden);
                yes({coords: {latitude: 25.033, longitude: 121.5654, accuracy: 12.4}});
            };
        }"""
    )

    raises_alarm(page)

    waits_for(lambda: office.kinds() == ["alarm", "place"])
    assert page.evaluate("asked") == [False]


def test_cancel_goes_behind_its_alarm(page: Page, office: Office):
    forgets_how_to_ask_the_place(page)
    office.has_signal = False
    raises_alarm(page)
    page.locator("[data-part=cancel]").click()
    page.wait_for_selector("[data-part=cancelled]:not([hidden])")

    office.has_signal = True
    page.evaluate("dispatchEvent(new Event('online'))")

    waits_for(lambda: office.kinds() == ["alarm", "cancel"])


def opens_anew(page: Page) -> Locator:
    """Where the page says what became of the alarm before."""
    page.reload()
    page.wait_for_selector("alarm-button[ready]")
    return page.locator("[data-part=earlier]")


def test_page_opened_anew_tells_how_far_the_alarm_has_come(page: Page, office: Office):
    forgets_how_to_ask_the_place(page)
    office.has_signal = False
    raises_alarm(page)

    earlier = opens_anew(page)

    expect(earlier).to_contain_text("Tersimpan di ponsel ini")
    office.has_signal = True
    page.evaluate("dispatchEvent(new Event('online'))")
    expect(earlier).to_contain_text("Ada di server kami")
    assert re.search(r"\d\d[.:]\d\d", earlier.inner_text())
    earlier.get_by_role("link").click()
    page.wait_for_url("**/id/mine")


def test_page_opened_anew_is_silent_of_an_alarm_that_is_no_longer_meant(page: Page, office: Office):
    forgets_how_to_ask_the_place(page)
    raises_alarm(page)
    page.locator("[data-part=cancel]").click()
    waits_for(lambda: office.kinds() == ["alarm", "cancel"])

    earlier = opens_anew(page)
    page.wait_for_timeout(2000)

    expect(earlier).to_be_hidden()


def test_no_answer_for_a_while_offers_sms_and_numbers(page: Page, office: Office):
    forgets_how_to_ask_the_place(page)
    office.has_signal = False
    raises_alarm(page)

    page.wait_for_selector("[data-part=slow]:not([hidden])")

    waits_for(lambda: len(sms_to_office(page).split()) == 5)
    *words, code, written = sms_to_office(page).split()
    thread = base64.b32decode(code.upper() + "======").hex()
    assert words == ["Tolong", "telepon", "saya."]
    assert datetime.now(UTC) - datetime.fromisoformat(written) < timedelta(minutes=3)
    assert len(sms_to_office(page)) <= 160
    assert page.locator("[data-part=sms-office]").is_visible()
    assert page.locator(f"{PANEL} a[href^='tel:']").first.is_visible()
    assert ticked(page) == ["kept"]
    office.has_signal = True
    page.evaluate("dispatchEvent(new Event('online'))")
    waits_for(lambda: office.kinds() == ["alarm"])
    assert json.loads(next(iter(office.kept.values())))["case"] == thread


def test_what_she_said_of_her_sms_stays_beside_the_states_with_its_time(page: Page, office: Office):
    forgets_how_to_ask_the_place(page)
    office.has_signal = False
    raises_alarm(page)
    page.wait_for_selector("[data-part=slow]:not([hidden])")
    assert not page.locator("[data-part=sms-said]").is_visible()

    page.locator("a[data-part=sms]").dispatch_event("click")
    page.locator("[data-part=sms-yes]").click()

    said = page.locator(f"{PANEL} [data-part=sms-said]")
    waits_for(said.is_visible)
    assert re.search(r"\d\d[.:]\d\d", said.inner_text())
    assert ticked(page) == ["kept"]
    page.goto(office.address + "/id/mine")
    waits_for(page.locator(".case [data-part=sms-said]").is_visible)
    assert page.locator(".case .states > .is-done").count() == 1


def sms_to_office(page: Page) -> str:
    """The text the phone has filled in, and to whom."""
    href = page.locator("a[data-part=sms]").get_attribute("href") or ""
    number, _, text = href.partition("?&body=")
    assert number == "sms:+628111234567"
    return unquote(text)


def test_refused_alarm_says_so(page: Page, office: Office):
    forgets_how_to_ask_the_place(page)
    office.answers = [refusal(422, "unknown_key")]

    raises_alarm(page)

    page.wait_for_selector(f"{PANEL} [data-part=refused]:not([hidden])")


def test_phone_that_keeps_nothing_still_sends_and_says_so(phone: Phone, office: Office):
    forbid = "IDBFactory.prototype.open = () => { throw new DOMException('', 'SecurityError') }"
    phone.context.add_init_script(forbid)
    page = phone.opens("/id/now")
    page.wait_for_selector("alarm-button[ready]")
    office.answers = [refusal(503, "cannot_keep", Retry_After="1")]

    raises_alarm(page)

    page.wait_for_selector("[data-part=unkept]:not([hidden])")
    waits_for(lambda: office.kinds() == ["alarm"])
    waits_for(lambda: ticked(page) == ["server"])
    [(alarm, body)] = office.kept.items()
    case = json.loads(body)["case"]
    office.tells(case, "report.forwarded", alarm)
    office.tells(case, "report.opened", alarm)
    page.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))")
    waits_for(lambda: ticked(page) == ["server", "office", "opened"])


def test_phone_killed_in_the_count_down_sends_when_it_is_opened_again(phone: Phone, office: Office):
    page = phone.opens("/id/now")
    page.wait_for_selector("alarm-button[ready]")
    presses(page)
    page.wait_for_selector(".alarm-cover")
    page.wait_for_timeout(500)

    phone.is_killed()
    phone.switches_on()
    phone.opens("/id/now")

    waits_for(lambda: office.kinds() == ["alarm"])


def test_without_scripts_it_leads_to_the_numbers(shared_phone: Phone, office: Office):
    # A second context of a browser that is attached to: none can be made, so this page's own.
    page = shared_phone.opens_window()
    page.context.new_cdp_session(page).send("Emulation.setScriptExecutionDisabled", {"value": True})
    page.goto(office.address + "/id/now")

    page.locator(".alarm-hold").click()

    assert page.url.endswith("#numbers")
    page.close()


def test_ring_and_count_work_with_reduced_motion(page: Page, office: Office):
    page.emulate_media(reduced_motion="reduce")
    forgets_how_to_ask_the_place(page)

    raises_alarm(page)

    waits_for(lambda: office.kinds() == ["alarm"])
