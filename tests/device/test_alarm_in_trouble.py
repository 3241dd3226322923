"""The alarm where something else is broken: a script that did not come, a store, another window."""

import pytest
from playwright.sync_api import Page

from tests.device.lab import arms, opened, opens, opens_another_window, reports, states, writes
from tests.device.office import Office, refusal, waits_for
from tests.device.protocol import Keeper
from tests.device.test_alarm_button import (
    PANEL,
    forgets_how_to_ask_the_place,
    presses,
    raises_alarm,
)
from tests.journeys.in_the_store import asks_the_store, lies
from tests.journeys.phone import Phone

pytestmark = pytest.mark.journeys

NEVER_OPENS = "IDBFactory.prototype.open = () => new EventTarget()"
KEEPS_NOTHING = "IDBFactory.prototype.open = () => { throw new DOMException('', 'SecurityError') }"
NEWER_STORE = """() => new Promise((done, failed) => {
    const asked = indexedDB.open("bekal", 99);
    asked.onsuccess = () => { asked.result.close(); done(); };
    asked.onerror = asked.onblocked = () => failed(asked.error);
})"""
HOLDS_THE_TURN = """() => new Promise((held) => {
    navigator.locks.request("outbox", () => new Promise(() => held()));
})"""
# As a line looks in Chromium that it has forgotten: somebody waits, and nobody has the turn.
LINE_IS_FORGOTTEN = """() => {
    navigator.locks.request = (name, { signal }) => new Promise((given, gone) => {
        signal.addEventListener("abort", () => gone(signal.reason));
    });
}"""
TAKES_THE_TURN_AND_LEAVES = """() => {
    let sent;
    const send = fetch;
    window.fetch = (...asked) => new Promise((answer) => (sent = () => answer(send(...asked))));
    window.leave = () => dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }));
    window.goOn = () => sent();
}"""
IS_HELD = "async () => (await navigator.locks.query()).held.map(({ name }) => name)"
IS_SENT = """async () => {
    for (const [id] of await lab.store.entries("outbox"))
        await lab.store.change("outbox", id, (now) => ({ ...now, state: "queued" }));
}"""
NO_ROOM_FOR_ANSWERS = """() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...row) {
        if (this.name === "cases") throw new DOMException("", "QuotaExceededError");
        return put.apply(this, row);
    };
}"""


ROOM_ONCE_SOMETHING_WENT = """() => {
    const put = IDBObjectStore.prototype.put;
    let isFull = true;
    IDBObjectStore.prototype.put = function (row, key) {
        if (this.name === "outbox" && row.state === "delivered" && !row.envelope) isFull = false;
        if (isFull) throw new DOMException("", "QuotaExceededError");
        return put.call(this, row, key);
    };
}"""


def opens_the_alarm(page: Page, office: Office) -> Page:
    page.goto(office.address + "/id/now")
    page.wait_for_selector("alarm-button[ready]")
    forgets_how_to_ask_the_place(page)
    return page


@pytest.mark.parametrize("store", ["", KEEPS_NOTHING], ids=["kept", "not kept"])
def test_script_that_did_not_come_is_asked_for_until_it_does(
    phone: Phone, office: Office, store: str
):
    page = phone.page
    page.add_init_script(store)
    page.route("**/alarm_road*", lambda route: route.abort())
    opens_the_alarm(page, office)

    raises_alarm(page)
    page.wait_for_selector(f"{PANEL} [data-part=slow]:not([hidden])")
    page.unroute("**/alarm_road*")

    waits_for(lambda: office.kinds() == ["alarm"])
    waits_for(lambda: page.locator(f"{PANEL} .words li").count() == 5)


def test_store_that_never_opens_is_a_store_that_keeps_nothing(phone: Phone, office: Office):
    phone.page.add_init_script(NEVER_OPENS)
    page = opens_the_alarm(phone.page, office)

    raises_alarm(page)

    page.wait_for_selector("[data-part=unkept]:not([hidden])")
    waits_for(lambda: office.kinds() == ["alarm"])


HOLDS_THE_STORE = """() => new Promise((held) => {
    indexedDB.open("bekal").onsuccess = ({ target: { result: db } }) => {
        const shelf = db.transaction([...db.objectStoreNames], "readwrite").objectStore("outbox");
        let isHeld = true;
        const goOn = () => { if (isHeld) shelf.get("x").onsuccess = goOn; };
        window.letsGo = () => { isHeld = false; };
        goOn();
        held();
    };
})"""


def test_store_that_another_window_holds_is_a_store_that_keeps_nothing(
    window: Page, office: Office
):
    opens_the_alarm(window, office)
    asks_the_store(window, HOLDS_THE_STORE)

    raises_alarm(window)

    window.wait_for_selector("[data-part=unkept]:not([hidden])")
    waits_for(lambda: office.kinds() == ["alarm"])


def test_alarm_that_a_late_store_has_as_well_is_sent_once_and_written_down_there(
    window: Page, office: Office
):
    opens_the_alarm(window, office)
    asks_the_store(window, HOLDS_THE_STORE)
    office.answers = [refusal(503, "cannot_keep", Retry_After="8")]
    raises_alarm(window)
    waits_for(lambda: office.tries)

    window.evaluate("() => letsGo()")
    window.wait_for_selector(f"{PANEL} [data-part=arrived]:not([hidden])")
    waits_for(lambda: [each["state"] for each in lies(window, "outbox")] == ["delivered"])

    assert [len(office.tries), office.kinds()] == [2, ["alarm"]]
    assert window.locator(f"{PANEL} [data-part=refused]").is_hidden()


def stops_an_alarm(window: Page) -> None:
    presses(window)
    window.wait_for_selector(".alarm-cover")
    window.mouse.up()
    window.wait_for_timeout(500)

    window.mouse.click(20, 500)
    window.wait_for_selector("[data-hint=stopped]:not([hidden])")


def test_alarm_stopped_while_the_store_was_held_is_not_sent_afterwards(
    window: Page, office: Office
):
    opens_the_alarm(window, office)
    asks_the_store(window, HOLDS_THE_STORE)

    stops_an_alarm(window)
    window.evaluate("() => letsGo()")
    window.wait_for_timeout(8000)

    opens(window, office.address)
    assert [each["state"] for each in reports(window)] in ([], ["cancelled"])
    assert office.tries == []


@pytest.mark.parametrize("leaving", ["closed", "left"])
def test_alarm_stopped_while_another_window_held_the_store_is_not_sent_once_its_page_is_gone(
    window: Page, office: Office, leaving: str
):
    opens_the_alarm(window, office)
    other = window.context.new_page()
    opens_the_alarm(other, office)
    asks_the_store(other, HOLDS_THE_STORE)
    window.bring_to_front()

    stops_an_alarm(window)
    if leaving == "closed":
        window.close()
    else:
        window.goto(office.address + "/id/help")
    other.evaluate("() => letsGo()")
    other.wait_for_timeout(6000)

    assert [each["state"] for each in lies(other, "outbox")] in ([], ["cancelled"])
    assert office.tries == []


KEEPS_NO_REPORT = """() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...row) {
        if (this.name === "outbox") throw new DOMException("", "QuotaExceededError");
        return put.apply(this, row);
    };
}"""


def test_taking_back_that_cannot_be_kept_goes_from_memory(window: Page, office: Office):
    opens_the_alarm(window, office)
    raises_alarm(window)
    window.wait_for_selector(f"{PANEL} [data-part=arrived]:not([hidden])")
    waits_for(lambda: office.kinds() == ["alarm"])
    window.evaluate(KEEPS_NO_REPORT)
    office.has_signal = False

    window.locator(f"{PANEL} [data-part=cancel]").click()
    window.wait_for_selector(f"{PANEL} [data-part=keep-open]:not([hidden])")
    assert window.locator(f"{PANEL} [data-part=cancelled]").is_hidden()
    office.has_signal = True
    window.evaluate("dispatchEvent(new Event('online'))")

    window.wait_for_selector(f"{PANEL} [data-part=cancelled]:not([hidden])")
    assert office.kinds() == ["alarm", "cancel"]


@pytest.mark.parametrize("has_signal", [True, False], ids=["arrived", "still on its way"])
def test_alarm_that_nothing_keeps_can_be_taken_back_behind_it(
    phone: Phone, office: Office, office_key: Keeper, has_signal: bool
):
    phone.page.add_init_script(KEEPS_NOTHING)
    page = opens_the_alarm(phone.page, office)
    office.has_signal = has_signal
    raises_alarm(page)
    if has_signal:
        page.wait_for_selector(f"{PANEL} [data-part=arrived]:not([hidden])")

    page.locator(f"{PANEL} [data-part=cancel]").click()
    page.wait_for_selector(f"{PANEL} [data-part=cancelled]:not([hidden])")
    waiting = page.locator(f"{PANEL} [data-part=keep-open]").is_visible()
    office.has_signal = True
    page.evaluate("dispatchEvent(new Event('online'))")

    waits_for(lambda: office.kinds() == ["alarm", "cancel"])
    page.wait_for_selector(f"{PANEL} [data-part=arrived]:not([hidden])")
    alarm, cancel = office.kept
    assert opened(office.kept[cancel], cancel, office_key)["refers_to"] == alarm
    assert waiting or has_signal


def test_store_of_a_newer_app_is_used_by_a_window_of_yesterday(page: Page, office: Office):
    assert reports(page) == []
    page.evaluate(NEWER_STORE)

    opens_the_alarm(page, office)
    raises_alarm(page)

    waits_for(lambda: office.kinds() == ["alarm"])
    opens(page, office.address)
    assert [(each["kind"], each["state"]) for each in reports(page)] == [("alarm", "delivered")]


def test_alarm_needs_no_room_for_its_answers(window: Page, office: Office):
    opens_the_alarm(window, office)
    window.evaluate(NO_ROOM_FOR_ANSWERS)

    raises_alarm(window)

    waits_for(lambda: office.kinds() == ["alarm"])


def test_recipe_sends_what_she_left_behind(page: Page, office: Office):
    office.has_signal = False
    writes(page)
    page.goto(office.address + "/resep")
    page.wait_for_load_state("networkidle")

    office.has_signal = True
    page.evaluate("dispatchEvent(new Event('online'))")

    waits_for(lambda: office.kinds() == ["report"])


def test_window_beside_sends_what_a_dead_one_left(page: Page, office: Office):
    beside = page.context.new_page()
    beside.goto(office.address + "/id/rights", wait_until="networkidle")
    beside.wait_for_timeout(3500)
    arms(page, 1000)
    page.close()

    waits_for(lambda: office.kinds() == ["alarm"])


def test_window_that_sleeps_in_its_turn_holds_nobody_up_for_long(phone: Phone, office: Office):
    page = opens(phone.page, office.address)
    opens_another_window(page).evaluate(HOLDS_THE_TURN)
    page.clock.install()
    opens(page, office.address)
    writes(page)
    page.wait_for_timeout(1000)
    assert office.kinds() == []

    page.clock.fast_forward("01:01")

    waits_for(lambda: office.kinds() == ["report"])


def test_line_in_which_nobody_has_the_turn_holds_nobody_up(page: Page, office: Office):
    page.evaluate(LINE_IS_FORGOTTEN)

    writes(page)

    waits_for(lambda: office.kinds() == ["report"], seconds=40)


def test_window_that_is_left_gives_its_turn_away_and_ends_its_work(page: Page, office: Office):
    page.evaluate(TAKES_THE_TURN_AND_LEAVES)
    writes(page)
    waits_for(lambda: page.evaluate(IS_HELD) == ["outbox"])

    page.evaluate("leave()")

    waits_for(lambda: page.evaluate(IS_HELD) == [])
    assert office.kinds() == []
    page.evaluate("goOn()")
    waits_for(lambda: office.kinds() == ["report"] and states(page) == {"report": "delivered"})


def test_alarm_that_was_stopped_too_late_says_that_it_goes(
    page: Page, window: Page, office: Office
):
    office.has_signal = False
    opens_the_alarm(window, office)
    presses(window)
    window.wait_for_selector(".alarm-cover")
    window.mouse.up()
    window.wait_for_timeout(1000)
    page.evaluate(IS_SENT)

    window.mouse.click(20, 500)

    window.wait_for_selector(PANEL)
    assert not window.locator("[data-hint=stopped]").is_visible()


def test_alarm_refused_by_a_server_set_up_wrongly_is_tried_at_the_next_start(
    window: Page, office: Office
):
    office.answers = [refusal(422, "unknown_key")]
    opens_the_alarm(window, office)
    raises_alarm(window)
    window.wait_for_selector(f"{PANEL} [data-part=refused]:not([hidden])")

    opens_the_alarm(window, office)

    waits_for(lambda: office.kinds() == ["alarm"])


def test_bodies_that_the_server_has_make_room_for_an_alarm(page: Page):
    writes(page)
    waits_for(lambda: [each["state"] for each in reports(page)] == ["delivered"])
    page.evaluate(ROOM_ONCE_SOMETHING_WENT)

    arms(page, 60_000, is_sealed=False)

    kept = {each["state"]: each.get("envelope") for each in reports(page)}
    assert kept == {"delivered": None, "armed": None}


FULL_FOR = """(what) => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (row, key) {
        const isReceipt = row.state === "delivered";
        const isFull = { seals: row.envelope, receipts: isReceipt, anything: true }[what];
        if (isFull && this.name === "outbox") throw new DOMException("", "QuotaExceededError");
        return put.call(this, row, key);
    };
}"""


def test_alarm_without_room_for_its_seal_goes_from_memory_with_its_words(
    window: Page, office: Office
):
    opens_the_alarm(window, office)
    window.evaluate(FULL_FOR, "seals")

    raises_alarm(window)

    window.wait_for_selector(f"{PANEL} [data-part=unkept]:not([hidden])")
    waits_for(lambda: office.kinds() == ["alarm"])
    window.wait_for_selector(f"{PANEL} [data-part=arrived]:not([hidden])")
    assert window.locator(f"{PANEL} .words li:visible").count() == 5


def test_alarm_of_a_phone_that_got_full_in_the_count_down_goes_once(window: Page, office: Office):
    opens_the_alarm(window, office)
    presses(window)
    window.wait_for_selector(".alarm-cover")
    window.mouse.up()
    waits_for(lambda: any(each.get("envelope") for each in lies(window, "outbox")))
    window.evaluate(FULL_FOR, "anything")

    waits_for(lambda: office.kinds() == ["alarm"])
    window.wait_for_selector(f"{PANEL} [data-part=arrived]:not([hidden])")
    window.wait_for_timeout(4000)
    assert len(office.tries) == 1


def test_phone_without_room_for_the_receipt_says_that_it_arrived_and_sends_it_no_more(
    window: Page, office: Office
):
    opens_the_alarm(window, office)
    window.evaluate(FULL_FOR, "receipts")

    raises_alarm(window)

    window.wait_for_selector(f"{PANEL} [data-part=arrived]:not([hidden])")
    window.wait_for_selector(f"{PANEL} [data-state=server].is-done")
    window.wait_for_timeout(4000)
    assert len(office.tries) == 1


def test_words_without_room_for_their_case_stay_on_the_screen_and_can_take_it_back(
    window: Page, office: Office, office_key: Keeper
):
    opens_the_alarm(window, office)
    window.evaluate(NO_ROOM_FOR_ANSWERS)

    raises_alarm(window)

    waits_for(lambda: window.locator(f"{PANEL} .words li:visible").count() == 5)
    waits_for(lambda: office.kinds() == ["alarm"])
    window.locator(f"{PANEL} [data-part=cancel]").click()
    waits_for(lambda: office.kinds() == ["alarm", "cancel"])
    alarm, cancel = office.kept
    assert opened(office.kept[cancel], cancel, office_key)["refers_to"] == alarm


def test_alarm_in_memory_only_is_not_reloaded_away_until_it_has_gone(phone: Phone, office: Office):
    phone.page.add_init_script(KEEPS_NOTHING)
    page = opens_the_alarm(phone.page, office)
    office.has_signal = False
    raises_alarm(page)
    page.wait_for_selector(f"{PANEL} [data-part=unkept]:not([hidden])")

    page.wait_for_selector(f"{PANEL}[data-dirty]")
    office.has_signal = True
    page.evaluate("dispatchEvent(new Event('online'))")

    page.wait_for_selector(f"{PANEL} [data-part=arrived]:not([hidden])")
    assert page.locator(f"{PANEL}[data-dirty]").count() == 0


def test_alarm_that_was_refused_is_still_called_refused_when_the_page_is_opened_anew(
    window: Page, office: Office
):
    office.answers = [refusal(422, "bad_case")]
    opens_the_alarm(window, office)
    raises_alarm(window)
    refused = window.locator(f"{PANEL} [data-part=refused]")
    refused.wait_for()

    said = refused.text_content()
    opens_the_alarm(window, office)

    earlier = window.locator("[data-part=earlier-state]")
    waits_for(lambda: earlier.text_content() == said)
