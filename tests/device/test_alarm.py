"""An alarm is sent when pressed, sent late when the phone was taken, and never when stopped."""

import json

import pytest
from playwright.sync_api import Page

from tests.device.lab import (
    arms,
    opened,
    opens_another_window,
    opens_lab,
    reports,
    states,
    writes,
)
from tests.device.locking import locks, switches_on
from tests.device.office import Answer, Office, waits_for
from tests.device.protocol import Keeper
from tests.journeys.phone import Phone

pytestmark = pytest.mark.journeys

START = "() => { lab.outbox.startDelivering(); }"


def read_alarm(office: Office, keeper: Keeper) -> dict[str, object]:
    [(report, envelope)] = office.kept.items()
    body = opened(envelope, report, keeper)
    return {name: body[name] for name in body if name not in ("written_at", "reply_key")}


def test_released_alarm_goes_out_on_time(page: Page, office: Office, office_key: Keeper):
    alarm = arms(page, 60_000)
    page.evaluate("(id) => lab.alarm.release(id)", alarm)
    page.evaluate(START)
    waits_for(lambda: states(page) == {"alarm": "delivered"})

    assert read_alarm(office, office_key) == {"v": 1, "kind": "alarm", "language": "id"}


@pytest.mark.parametrize("is_sealed", [True, False])
def test_alarm_of_a_phone_killed_in_the_count_down_is_sent_late(
    phone: Phone, office: Office, office_key: Keeper, is_sealed: bool
):
    page = opens_lab(phone)
    arms(page, 1000, is_sealed=is_sealed)
    phone.is_killed()
    phone.switches_on()
    page = opens_lab(phone)
    page.wait_for_timeout(3100)

    page.evaluate(START)
    waits_for(lambda: states(page) == {"alarm": "delivered"})

    body = {"v": 1, "kind": "alarm", "language": "id", "sent_late": True}
    assert read_alarm(office, office_key) == body


def test_armed_alarm_is_left_alone_by_another_window(page: Page, office: Office):
    arms(page, 60_000)
    other = opens_another_window(page)

    other.evaluate("() => lab.outbox.sendNow()")

    assert states(page) == {"alarm": "armed"}
    assert office.tries == []


CANCELS = """async (id) => {
    const alarm = await lab.store.read("outbox", id);
    const thread = await lab.store.read("cases", alarm.case);
    await lab.cases.postInCase(thread, "cancel", { refers_to: id });
}"""
WORKER = "() => lab.deliver.deliver().then(() => 'done', () => 'again')"


def test_worker_waits_for_a_count_down_that_is_nearly_over(
    page: Page, office: Office, office_key: Keeper
):
    arms(page, 1000)

    said = page.evaluate(WORKER)

    assert (said, states(page)) == ("done", {"alarm": "delivered"})
    assert read_alarm(office, office_key)["sent_late"] is True


def test_worker_that_waited_sends_nothing_that_was_stopped_meanwhile(page: Page, office: Office):
    alarm = arms(page, 1000)
    page.evaluate("() => void (window.working = lab.deliver.deliver())")
    # It has seen the alarm, and waits for the end of the count-down.
    page.wait_for_timeout(300)
    page.evaluate("(id) => lab.alarm.disarm(id)", alarm)

    page.evaluate("() => window.working")

    assert office.tries == []


def test_alarm_pressed_while_reports_go_out_is_next(page: Page, office: Office):
    office.has_signal = False
    for _ in range(3):
        writes(page)
    office.has_signal = True
    office.answers = [Answer(status=503, seconds=3)]
    page.evaluate("() => void lab.outbox.sendNow()")
    waits_for(lambda: len(office.tries) == 1)

    alarm = arms(page, 60_000)
    page.evaluate("(id) => lab.alarm.release(id)", alarm)
    waits_for(lambda: len(office.tries) > 1)

    assert office.tries[1][0] == alarm


def test_alarm_looked_at_in_its_count_down_is_next_once_released(page: Page, office: Office):
    office.has_signal = False
    for _ in range(4):
        writes(page)
    office.has_signal = True
    office.answers = [Answer(status=503, seconds=3), Answer(status=503, seconds=3)]
    page.evaluate("() => void lab.outbox.sendNow()")
    waits_for(lambda: len(office.tries) == 1)

    alarm = arms(page, 60_000)
    waits_for(lambda: len(office.tries) == 2)
    page.evaluate("(id) => lab.alarm.release(id)", alarm)
    page.evaluate(CANCELS, alarm)
    waits_for(lambda: len(office.tries) > 4)

    sent = [report for report, _ in office.tries]
    assert sent[2] == alarm
    assert "cancel" not in [json.loads(body)["kind"] for _, body in office.tries[:3]]


def test_stopped_alarm_is_never_sent(phone: Phone, office: Office):
    page = opens_lab(phone)
    alarm = arms(page, 500)
    assert page.evaluate("(id) => lab.alarm.disarm(id)", alarm) is True
    phone.is_killed()
    phone.switches_on()
    page = opens_lab(phone)
    page.wait_for_timeout(3000)

    page.evaluate(START)
    waits_for(lambda: reports(page) == [])

    assert office.tries == []
    assert page.evaluate("() => lab.store.entries('cases')") == []


def test_words_that_come_after_the_stop_open_no_case(page: Page):
    alarm = arms(page, 60_000, is_sealed=False)
    page.evaluate("(id) => lab.alarm.disarm(id)", alarm)

    page.evaluate("async (id) => lab.cases.sealAlarm(id, await lab.cases.prepareCase())", alarm)

    assert page.evaluate("() => lab.store.entries('cases')") == []
    assert states(page) == {"alarm": "cancelled"}


def test_alarm_released_before_its_words_goes_out_with_them(page: Page):
    alarm = arms(page, 60_000, is_sealed=False)
    page.evaluate("(id) => lab.alarm.release(id)", alarm)

    page.evaluate(START)

    waits_for(lambda: states(page) == {"alarm": "delivered"})
    [[case, kept]] = page.evaluate("() => lab.store.entries('cases')")
    assert len(kept["words"].split()) == 5
    assert reports(page)[0]["case"] == case


def test_clock_set_back_does_not_hold_an_alarm(page: Page, office: Office):
    arms(page, 1000)
    page.evaluate("() => { const now = Date.now; Date.now = () => now() - 400 * 86_400_000; }")

    page.evaluate(START)

    waits_for(lambda: office.kinds() == ["alarm"])


WRITES = """async (id) => {
    const written = [], real = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (shelves, mode, how) {
        if (mode === "readwrite") written.push([shelves].flat());
        return real.call(this, shelves, mode, how);
    };
    const isSealed = await lab.cases.sealAlarm(id, await lab.cases.prepareCase());
    IDBDatabase.prototype.transaction = real;
    const [[name] = []] = await lab.store.entries("cases");
    const { case: theirs, envelope } = await lab.store.read("outbox", id);
    const isBoth = (each) => each.includes("outbox") && each.includes("cases");
    return [isSealed, written.map(isBoth), theirs === name, Boolean(envelope)];
}"""


def arms_under(page: Page, lock: str) -> str:
    """An alarm that nothing has sealed yet; its id."""
    if lock != "none":
        switches_on(page)
    if lock == "shut":
        locks(page)
    return arms(page, 60_000, is_sealed=False)


@pytest.mark.parametrize("lock", ["none", "open", "shut"])
def test_alarm_and_its_case_are_kept_in_one_step(page: Page, lock: str):
    alarm = arms_under(page, lock)

    assert page.evaluate(WRITES, alarm) == [True, [True], True, True]


@pytest.mark.parametrize("lock", ["none", "open", "shut"])
def test_alarm_stopped_before_it_was_sealed_leaves_no_case(page: Page, lock: str):
    alarm = arms_under(page, lock)
    page.evaluate("(id) => lab.alarm.disarm(id)", alarm)
    sealing = "async (id) => lab.cases.sealAlarm(id, await lab.cases.prepareCase())"

    assert page.evaluate(sealing, alarm) is False
    assert page.evaluate("() => lab.store.entries('cases')") == []
    assert states(page) == {"alarm": "cancelled"}
