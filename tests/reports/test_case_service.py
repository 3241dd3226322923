"""What counts as an answer of the case service, at the wire."""

import asyncio
import json
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import httpx
import pytest

from ltsa_pwa.reports.case_service import (
    CaseService,
    CaseServiceAway,
    News,
    ReportRefused,
    read_retry_after,
)
from ltsa_pwa.reports.events import Event
from ltsa_pwa.reports.report import Report

ID = "7f2c1a34-9d0e-4b5a-8c6d-1e2f3a4b5c6d"
CASE = "0123456789abcdef0123456789abcdef"
RECEIVED = datetime(2026, 11, 21, 8, 30, 0, 123000, tzinfo=UTC)
REPORT = Report(ID, CASE, "alarm", "office-1", b"sealed!", b"")


def asking(handler, question, slowest=5.0):
    """Ask a case service that answers by ``handler``."""

    async def ask():
        line = httpx.AsyncClient(
            transport=httpx.MockTransport(handler), base_url="https://cases.test"
        )
        async with CaseService(line, slowest) as service:
            return await question(service)

    return asyncio.run(ask())


def hand_over(handler, slowest=5.0):
    return asking(handler, lambda service: service.hand_over(REPORT, RECEIVED), slowest)


def hear(handler, cursor=0):
    return asking(handler, lambda service: service.news_after(cursor))


def test_report_is_handed_over_as_the_contract_says():
    seen = []

    def service(request):
        seen.append((request.method, request.url.path, json.loads(request.content)))
        return httpx.Response(201, json={"id": ID})

    hand_over(service)

    envelope = {"v": 1, "case": CASE, "kind": "alarm", "key": "office-1", "sealed": "c2VhbGVkIQ"}
    received = {"received_at": "2026-11-21T08:30:00.123Z"}
    assert seen == [("PUT", f"/v1/reports/{ID}", envelope | received)]


def test_report_that_was_there_already_is_handed_over():
    assert hand_over(lambda _: httpx.Response(200, json={"id": ID})) is None


@pytest.mark.parametrize("status", [409, 413, 422])
def test_refusals(status):
    with pytest.raises(ReportRefused, match=f"^refused \\({status}\\)$"):
        hand_over(lambda _: httpx.Response(status, json={"error": "no"}))


@pytest.mark.parametrize(
    ("status", "reason", "for_all"),
    [
        (400, "answered 400", False),
        (401, "token refused (401)", True),
        (403, "token refused (403)", True),
        (404, "not at this address (404)", False),
        (410, "answered 410", False),
        (302, "answered 302", False),
        (202, "answered 202", False),
        (429, "asked to wait (429)", True),
        (500, "answered 500", False),
        (503, "answered 503", True),
    ],
)
def test_answers_after_which_the_report_goes_on_waiting(status, reason, for_all):
    with pytest.raises(CaseServiceAway) as away:
        hand_over(lambda _: httpx.Response(status, json={"id": ID}))

    assert (away.value.reason, away.value.for_all) == (reason, for_all)


@pytest.mark.parametrize(
    "content",
    [
        b"<!doctype html><title>Please log in</title>",
        b"",
        b'{"id": "7f2c1a34-9d0e',
        b"[]",
        b"null",
        b"{}",
        b'{"id": "00000000-0000-4000-8000-000000000000"}',
        b"[" * 100_000,
    ],
)
def test_success_without_our_id_is_no_answer(content):
    with pytest.raises(CaseServiceAway):
        hand_over(lambda _: httpx.Response(201, content=content))


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (httpx.ConnectError, "no connection"),
        (httpx.ReadTimeout, "no answer in time"),
        (httpx.ConnectTimeout, "no answer in time"),
        (httpx.RemoteProtocolError, "half an answer"),
        (httpx.ReadError, "half an answer"),
    ],
)
def test_line_that_breaks(error, reason):
    def service(request):
        raise error("broken", request=request)

    with pytest.raises(CaseServiceAway, match=f"^{reason}$"):
        hand_over(service)


def test_service_that_is_too_slow_is_away():
    async def service(_request):
        await asyncio.sleep(30)

    with pytest.raises(CaseServiceAway, match=r"^no answer in time$"):
        hand_over(service, slowest=0.05)


@pytest.mark.parametrize(
    ("told", "seconds"),
    [("120", 120), (" 7 ", 7), ("0", 0), ("9999999", 3600), (None, None), ("soon", None)],
)
def test_wish_to_be_left_alone(told, seconds):
    assert read_retry_after(told) == seconds


def test_wish_to_be_left_alone_until_a_date():
    in_a_minute = format_datetime(datetime.now(UTC) + timedelta(seconds=60), usegmt=True)
    long_ago = format_datetime(datetime(2020, 1, 1, tzinfo=UTC), usegmt=True)

    assert 57 <= (read_retry_after(in_a_minute) or 0) <= 60
    assert read_retry_after(long_ago) == 0


def line(**other):
    plain = {"cursor": 12, "type": "report.opened", "case": CASE, "report": ID}
    return plain | {"at": "2026-11-21T08:30:00Z", "data": {}} | other


def test_news_are_read_and_nothing_but_the_contract_is_kept():
    sealed = "A" * 200
    told = [
        line(data={"officer": "Ibu Rina"}),
        line(cursor=13, type="reply", report=None, data={"sealed": sealed, "text": "Hello"}),
        line(cursor=14, type="case.step", data={"code": "contacted", "promised": "2026-11-30"}),
        line(cursor=15, type="case.closed", data={"reason": "solved"}),
    ]

    news = hear(lambda _: httpx.Response(200, json={"events": told, "next": 15}))

    at = datetime(2026, 11, 21, 8, 30, tzinfo=UTC)
    promise = {"code": "contacted", "promised": "2026-11-30"}
    expected = [
        Event(CASE, "report.opened", at, ID, {}, 12),
        Event(CASE, "reply", at, None, {"sealed": sealed}, 13),
        Event(CASE, "case.step", at, ID, promise, 14),
        Event(CASE, "case.closed", at, ID, {"reason": "solved"}, 15),
    ]
    assert news == News(expected, 15)


@pytest.mark.parametrize(
    "wrong",
    [
        "text",
        line(cursor="12"),
        line(cursor=True),
        line(cursor=2**70),
        line(case="1"),
        line(report="1"),
        line(type="case.deleted"),
        line(type=[]),
        line(at="yesterday"),
        line(at=7),
        line(at="2026-11-21T08:30:00"),
        line(type="case.step", data=[1]),
        line(type="reply"),
        line(type="reply", data={"sealed": "Hello, we will call you."}),
        line(type="case.step", data={"code": "Waiting for Ibu Rina"}),
        line(type="case.step", data={"code": "contacted", "promised": "31-02-2025"}),
        line(type="case.closed", data={"reason": None}),
    ],
)
def test_event_that_makes_no_sense_does_not_stop_the_others(wrong):
    told = {"events": [wrong, line(cursor=13)], "next": 13}

    news = hear(lambda _: httpx.Response(200, json=told))

    assert [each.source_cursor for each in news.events] == [13]


@pytest.mark.parametrize(
    "told", [{}, {"events": {}, "next": 1}, {"events": [], "next": "1"}, {"events": []}, []]
)
def test_page_that_is_none_is_no_answer(told):
    with pytest.raises(CaseServiceAway):
        hear(lambda _: httpx.Response(200, json=told))
