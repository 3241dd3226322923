"""The outbox: nothing lost, nothing doubled, nothing out of order, nothing readable."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.device.lab import (
    adds,
    found_in,
    opened,
    opens_another_window,
    opens_lab,
    reports,
    states,
    writes,
)
from tests.device.office import Answer, Office, refusal, waits_for
from tests.device.protocol import Keeper
from tests.journeys.phone import Phone

pytestmark = pytest.mark.journeys

TAP = "() => lab.outbox.sendNow()"
WRITTEN = "Paspor saya disimpan di lemari"


def test_report_reaches_the_office_as_it_was_written(
    page: Page, office: Office, office_key: Keeper
):
    writes(page, text=WRITTEN, what=["papers"])
    waits_for(lambda: states(page) == {"report": "delivered"})

    [(report, envelope)] = office.kept.items()
    body = opened(envelope, report, office_key)

    assert {name: body[name] for name in ("v", "kind", "language", "text", "what")} == {
        "v": 1,
        "kind": "report",
        "language": "id",
        "text": WRITTEN,
        "what": ["papers"],
    }
    assert body["reply_key"] == page.evaluate("receipt.reply_public")


def test_delivered_report_leaves_its_receipt_and_what_only_the_office_can_read(
    page: Page, office: Office
):
    writes(page)
    waits_for(lambda: states(page) == {"report": "delivered"})

    [kept] = reports(page)

    assert kept["received_at"] == office.received_at[kept["id"]]
    assert kept["case"] == json.loads(office.kept[kept["id"]])["case"]
    assert (kept["envelope"].encode(), "late" in kept) == (office.kept[kept["id"]], False)


def test_report_written_without_signal_goes_when_it_returns(page: Page, office: Office):
    office.has_signal = False
    writes(page)
    assert states(page) == {"report": "queued"}

    office.has_signal = True

    waits_for(lambda: states(page) == {"report": "delivered"})


def test_reports_of_a_case_keep_their_order(page: Page, office: Office):
    office.has_signal = False
    writes(page)
    for kind in ("message", "place", "cancel"):
        adds(page, kind)

    office.has_signal = True
    page.evaluate(TAP)

    waits_for(lambda: office.kinds() == ["report", "message", "place", "cancel"])


def test_what_came_later_waits_behind_a_report_that_must_wait(page: Page, office: Office):
    office.has_signal = False
    writes(page, "alarm")
    adds(page, "cancel")
    office.answers = [Answer(500)]

    office.has_signal = True
    page.evaluate(TAP)

    waits_for(lambda: office.kinds() == ["alarm", "cancel"])
    assert [json.loads(body)["kind"] for _, body in office.tries] == ["alarm", "alarm", "cancel"]


def test_alarm_goes_before_reports_of_other_cases(page: Page, office: Office):
    office.has_signal = False
    writes(page, "report")
    writes(page, "alarm")

    office.has_signal = True
    page.evaluate(TAP)

    waits_for(lambda: office.kinds() == ["alarm", "report"])


def test_lost_answer_sends_the_same_bytes_again(page: Page, office: Office):
    office.answers = [Answer(cut=True, keeps=True)]

    writes(page)
    waits_for(lambda: states(page) == {"report": "delivered"})

    [(first, body), (second, again)] = office.tries
    assert (first, body) == (second, again)
    assert len(office.kept) == 1


@pytest.mark.parametrize(
    "answer",
    [
        Answer(503, "", {"Retry-After": "1"}),
        Answer(404, "<h1>Not here</h1>"),
        Answer(403, json.dumps({"error": "cross_site", "reason": "No."})),
        Answer(413, "<h1>nginx</h1>"),
        Answer(200, "<h1>Welcome to the hotel</h1>"),
        Answer(201, json.dumps({"id": "somebody else's", "received_at": "2026-11-21"})),
        Answer(200, '{"id": "half a bo'),
        Answer(302, "", {"Location": "/gate"}),
    ],
    ids=lambda answer: f"{answer.status} {answer.body[:12]}",
)
def test_answer_that_is_no_receipt_keeps_it_waiting(page: Page, office: Office, answer: Answer):
    office.answers = [answer]
    writes(page)
    waits_for(lambda: len(office.tries) == 1 and not office.busy)
    assert states(page) == {"report": "queued"}

    waits_for(lambda: states(page) == {"report": "delivered"})


@pytest.mark.parametrize(
    ("status", "state"), [(413, "refused"), (422, "refused"), (409, "conflict")]
)
def test_refusal_is_kept_and_told(page: Page, office: Office, status: int, state: str):
    office.answers = [refusal(status, "a_code")]

    writes(page)
    adds(page, "message")

    waits_for(lambda: states(page) == {"report": state, "message": "delivered"})
    [refused, _] = reports(page)
    assert refused["error"] == "a_code"
    assert ("envelope" in refused) == (state == "conflict")


def test_server_that_asks_for_a_pause_gets_it(page: Page, office: Office):
    office.answers = [refusal(429, "too_many", Retry_After="4")]
    writes(page)

    page.wait_for_timeout(3500)
    assert len(office.tries) == 1

    waits_for(lambda: office.kinds() == ["report"])


def test_tap_ends_the_pause(page: Page, office: Office):
    office.answers = [refusal(429, "too_many", Retry_After="120")]
    writes(page)
    waits_for(lambda: len(office.tries) == 1 and not office.busy)

    page.evaluate(TAP)

    assert states(page) == {"report": "delivered"}


def test_stalled_line_is_given_up_and_tried_again(page: Page, office: Office):
    office.answers = [Answer(cut=True, seconds=24)]

    writes(page)
    waits_for(lambda: len(office.tries) == 2, seconds=24)

    waits_for(lambda: states(page) == {"report": "delivered"})


def test_report_survives_a_battery_pulled_out(phone: Phone, office: Office):
    page = opens_lab(phone)
    office.has_signal = False
    writes(page, text=WRITTEN)

    phone.is_killed()
    phone.switches_on()
    office.has_signal = True
    page = opens_lab(phone)
    page.evaluate("() => lab.outbox.startDelivering()")

    waits_for(lambda: states(page) == {"report": "delivered"})
    assert office.kinds() == ["report"]


def test_two_windows_send_one_at_a_time(page: Page, office: Office):
    office.has_signal = False
    writes(page)
    for _ in range(4):
        adds(page, "message")
    other = opens_another_window(page)

    office.has_signal = True
    for window in (page, other):
        window.evaluate("() => { lab.outbox.startDelivering(); }")

    waits_for(lambda: len(office.kept) == 5)
    assert len(office.tries) == 5
    assert office.busiest == 1


def test_one_sender_also_without_web_locks(phone: Phone, office: Office):
    forget_locks = "Object.defineProperty(navigator, 'locks', {value: undefined})"
    phone.context.add_init_script(forget_locks)
    page = opens_lab(phone)
    office.has_signal = False
    writes(page)
    for _ in range(3):
        adds(page, "message")
    other = opens_another_window(page)

    office.has_signal = True
    for window in (page, other):
        window.evaluate("() => { lab.outbox.startDelivering(); }")

    waits_for(lambda: len(office.kept) == 4)
    assert office.busiest == 1


def test_worker_is_woken_again_while_something_waits(page: Page, office: Office):
    asks = "() => lab.deliver.deliver().then(() => 'done', () => 'again')"
    office.has_signal = False
    writes(page)

    without_signal = page.evaluate(asks)
    office.has_signal = True

    assert [without_signal, page.evaluate(asks)] == ["again", "done"]


def test_nothing_readable_is_left_on_the_phone(phone: Phone, office: Office, tmp_path: Path):
    page = opens_lab(phone)
    office.has_signal = False
    writes(page, text=WRITTEN, contact={"number": "+62811000111"})
    page.evaluate("() => lab.store.keep('settings', 'seen', 'a text to be found')")

    phone.switches_off()

    # The search must be able to find something, or it proves nothing.
    assert found_in(tmp_path / "profile", "a text to be found") != []
    assert found_in(tmp_path / "profile", WRITTEN) == []
    assert found_in(tmp_path / "profile", "+62811000111") == []
