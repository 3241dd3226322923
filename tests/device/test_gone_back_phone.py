"""The server was put back from a copy: what the phone does with numbers that mean other things."""

import json

import pytest
from playwright.sync_api import Page, Route

from tests.device.lab import adds, reports, states, writes
from tests.device.office import Answer, Office, waits_for

pytestmark = pytest.mark.journeys


def hears(page: Page) -> list[str]:
    """The types of everything the phone has heard of its case, after it has asked."""
    hearing = """async () => {
        const name = window.receipt.case;
        await lab.thread.hearNews(await lab.store.read("cases", name));
        const { events } = await lab.store.read("cases", name);
        return events.map(({ type, data }) => type + (data.sealed ?? ""));
    }"""
    return page.evaluate(hearing)


def delivers(page: Page, office: Office) -> tuple[str, str]:
    """A report that the office has; its case and its id."""
    writes(page)
    waits_for(lambda: states(page) == {"report": "delivered"})
    [(report, envelope)] = office.kept.items()
    case = json.loads(envelope)["case"]
    office.tells(case, "report.received", report)
    return case, report


def test_answers_from_before_and_after_the_copy_are_heard_once_each(page: Page, office: Office):
    case, report = delivers(page, office)
    office.tells(case, "report.forwarded", report)
    office.tells(case, "reply", sealed="A")
    before = hears(page)
    del office.events[case][1:]
    office.tells(case, "reply", sealed="B")

    after = [hears(page) for _ in range(3)]

    assert before == ["report.received", "report.forwarded", "replyA"]
    assert after == [[*before, "replyB"]] * 3


def test_report_that_only_the_office_tells_of_is_brought_again(page: Page, office: Office):
    case, report = delivers(page, office)
    hears(page)
    del office.kept[report]
    office.events[case].clear()
    office.tells(case, "report.opened", report)

    hears(page)

    waits_for(lambda: report in office.kept and states(page) == {"report": "delivered"})


def test_same_answer_told_under_another_number_is_no_second_one(page: Page, office: Office):
    case, report = delivers(page, office)
    office.tells(case, "report.forwarded", report)
    office.tells(case, "reply", sealed="A")
    before = hears(page)
    [received, forwarded, reply] = office.events[case]
    late = forwarded | {"at": "2026-11-22T10:00:00.000Z", "n": 3}
    office.events[case] = [received, reply | {"n": 2}, late]

    assert hears(page) == before


def test_report_that_the_copy_does_not_have_is_brought_again_once(page: Page, office: Office):
    case, report = delivers(page, office)
    hears(page)
    first = office.kept.pop(report)
    office.events[case].clear()

    hears(page)
    waits_for(lambda: report in office.kept and states(page) == {"report": "delivered"})
    office.tells(case, "report.received", report)
    heard = hears(page)

    assert (office.kept, heard) == ({report: first}, ["report.received"])
    assert [each for each, _ in office.tries] == [report, report]


def test_report_that_the_server_still_has_is_not_brought_again(page: Page, office: Office):
    case, report = delivers(page, office)
    office.tells(case, "reply", sealed="A")
    hears(page)
    del office.events[case][1:]

    hears(page)
    adds(page, "message", text="halo")
    waits_for(lambda: states(page) == {"report": "delivered", "message": "delivered"})

    assert [each for each, _ in office.tries].count(report) == 1


def test_what_was_taken_back_is_never_brought_again(page: Page, office: Office):
    case, report = delivers(page, office)
    office.tells(case, "case.erased")
    hears(page)
    office.events[case].clear()

    hears(page)

    [kept] = reports(page)
    assert (kept["id"], kept["state"], kept.get("envelope")) == (report, "delivered", None)


@pytest.mark.parametrize("hours", [-1, 1])
def test_what_a_withdrawal_means_is_what_was_written_before_it(
    page: Page, office: Office, hours: int
):
    case, _ = delivers(page, office)
    for kind in ("withdraw", "message"):
        adds(page, kind)
    waits_for(lambda: set(states(page).values()) == {"delivered"})
    setting = """async ([id, hours]) => lab.store.change("outbox", id, (now) => {
        const moment = Date.parse(now.received_at) + hours * 3_600_000;
        return { ...now, received_at: new Date(moment).toISOString() };
    })"""
    [withdrawal] = [each["id"] for each in reports(page) if each["kind"] == "withdraw"]
    page.evaluate(setting, [withdrawal, hours])
    office.tells(case, "report.received", withdrawal)
    office.tells(case, "case.erased", withdrawal)

    hears(page)

    held = {each["kind"]: each.get("envelope") is not None for each in reports(page)}
    assert held == {"report": False, "withdraw": False, "message": True}


@pytest.mark.parametrize("answer", [2, 3])
def test_what_was_lost_is_brought_though_the_line_breaks_after_the_first_answer(
    page: Page, office: Office, answer: int
):
    case, report = delivers(page, office)
    hears(page)
    office.kept.pop(report)
    office.events[case].clear()
    asked: list[str] = []

    def breaks(route: Route) -> None:
        asked.append(route.request.url)
        if len(asked) == answer:
            route.abort()
        else:
            route.continue_()

    page.route("**/api/cases/**", breaks)
    for _ in range(3):
        hears(page)

    waits_for(lambda: report in office.kept and states(page) == {"report": "delivered"})


def test_report_nobody_has_any_more_is_not_said_to_be_with_anybody(page: Page, office: Office):
    case, report = delivers(page, office)
    office.tells(case, "report.opened", report)
    hears(page)
    office.kept.pop(report)
    office.events[case].clear()
    office.has_signal = True
    office.answers = [Answer(503)] * 99

    assert hears(page) == []
    waits_for(lambda: states(page) == {"report": "queued"})
    assert reports(page)[0].get("received_at") is None


def test_report_that_no_server_ever_told_of_is_brought_again(page: Page, office: Office):
    writes(page)
    waits_for(lambda: states(page) == {"report": "delivered"})
    [report] = office.kept
    office.kept.clear()
    ages(page, "2026-11-20T09:00:00.000Z")

    hears(page)

    waits_for(lambda: report in office.kept)


def test_sealed_bytes_go_from_the_phone_after_two_weeks_when_the_server_was_asked(
    page: Page, office: Office
):
    delivers(page, office)
    ages(page, "2026-01-01T00:00:00.000Z")

    hears(page)

    assert reports(page)[0].get("envelope") is None


def test_month_without_a_signal_loses_nothing_that_the_server_has_lost(page: Page, office: Office):
    case, report = delivers(page, office)
    hears(page)
    ages(page, "2026-01-01T00:00:00.000Z")
    office.kept.pop(report)
    office.events[case].clear()

    page.evaluate("lab.outbox.startDelivering()")
    hears(page)

    waits_for(lambda: report in office.kept)


def test_any_page_asks_once_after_what_the_server_took(page: Page, office: Office):
    case, report = delivers(page, office)
    hears(page)
    office.kept.pop(report)
    office.events[case].clear()

    page.goto(office.address + "/id/rights")

    waits_for(lambda: report in office.kept)


def ages(page: Page, received_at: str) -> None:
    ageing = """async ([id, received_at]) => {
        const row = await lab.store.read("outbox", id);
        await lab.store.keep("outbox", id, { ...row, received_at });
    }"""
    [kept] = reports(page)
    page.evaluate(ageing, [kept["id"], received_at])
