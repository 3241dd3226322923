"""What the server on the internet may answer to a laptop, and what the laptop makes of it."""

import asyncio
from uuid import uuid4

import httpx
import pytest
from sqlalchemy import insert

from ltsa_pwa import database
from ltsa_pwa.reports import news
from ltsa_pwa.reports.case_service import CaseServiceAway, ReportRefused
from ltsa_pwa.reports.parent import NUMBERS, ParentServer, heard_after
from ltsa_pwa.reports.report import FORWARDED, Report, now
from ltsa_pwa.reports.tables import sealed_report

CASE = "0123456789abcdef" * 2
REPORT = Report(str(uuid4()), CASE, "report", "k", b"x" * 90, b"")


@pytest.fixture
def engine(tmp_path):
    url = f"sqlite:///{tmp_path / 'village.db'}"
    database.migrate(url)
    opened = database.open_database(url)
    yield opened
    opened.dispose()


def parent(engine, handler):
    line = httpx.AsyncClient(base_url="https://bekal.test", transport=httpx.MockTransport(handler))
    return ParentServer(line, engine, ask_again=0)


def handed_over(engine, answer):
    return asyncio.run(parent(engine, lambda _: answer).hand_over(REPORT, now()))


def forwarded(engine):
    row = {
        "id": REPORT.id,
        "case": CASE,
        "kind": "report",
        "key": "k",
        "size": 90,
        "digest": b"",
        "received_at": now(),
        "next_try_at": now(),
        "sealed": REPORT.sealed,
        "attempts": 1,
        "state": FORWARDED,
    }
    with engine.begin() as connection:
        connection.execute(insert(sealed_report).values(row))


@pytest.mark.parametrize("status", [200, 201])
def test_report_that_the_server_has_is_done(engine, status):
    assert handed_over(engine, httpx.Response(status, json={"id": REPORT.id})) is None


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        (httpx.Response(409, json={"error": "conflict"}), ReportRefused),
        (httpx.Response(422, json={"error": "unknown_key"}), ReportRefused),
        (httpx.Response(503, headers={"Retry-After": "9"}), CaseServiceAway),
        (httpx.Response(429), CaseServiceAway),
        (httpx.Response(200, text="<html>Hotel gate"), CaseServiceAway),
        (httpx.Response(200, json={"id": "another"}), CaseServiceAway),
        (httpx.Response(302, headers={"Location": "https://gate.test"}), CaseServiceAway),
    ],
)
def test_answers_that_are_no_receipt(engine, answer, outcome):
    with pytest.raises(outcome):
        handed_over(engine, answer)


def test_no_line_is_nobodys_fault_and_everybodys_pause(engine):
    def nobody(request):
        raise httpx.ConnectError("no route", request=request)

    with pytest.raises(CaseServiceAway) as away:
        asyncio.run(parent(engine, nobody).hand_over(REPORT, now()))

    assert away.value.for_all


def test_events_keep_the_servers_numbers_and_are_kept_once(engine):
    forwarded(engine)
    told = [
        {"n": 1, "type": "report.received", "report": REPORT.id, "at": "2026-11-21T07:00:00Z"},
        {"n": 2, "type": "reply", "report": None, "at": "2026-11-21T07:01:00Z"},
    ]

    def server(request):
        after = int(request.url.params["after"])
        lines = [{**each, "data": {}} for each in told if each["n"] > after]
        return httpx.Response(200, json={"events": lines, "last": 2})

    async def twice():
        line = parent(engine, server)
        for _ in range(2):
            with engine.connect() as connection:
                cursor = news.read_cursor(connection)
            page = await line.news_after(cursor)
            with database.writer(engine).begin() as connection:
                news.store(connection, page.events, page.next)

    asyncio.run(twice())

    with engine.connect() as connection:
        heard = heard_after(connection, CASE, 0)
        assert [(each["n"], each["type"]) for each in heard] == [
            (1, "report.received"),
            (2, "reply"),
        ]
        assert heard_after(connection, CASE, 1) == heard[1:]
        assert news.read_cursor(connection) % NUMBERS == 2


class Parent:
    """Tells as the server does: from the beginning when a mark is not its own."""

    def __init__(self):
        self.told = []

    def says(self, *types):
        for each in types:
            at = f"2026-11-21T07:{len(self.told):02}:00Z"
            self.told.append({"type": each, "report": None, "at": at, "data": {}})

    def __call__(self, request):
        after = int(request.url.params["after"])
        is_ours = request.url.params.get("mark") in (None, self.mark(after))
        begin = after if is_ours else 0
        lines = [{**each, "n": n} for n, each in enumerate(self.told, 1) if n > begin]
        last = len(self.told) if lines else min(begin, len(self.told))
        return httpx.Response(200, json={"events": lines, "last": last, "mark": self.mark(last)})

    def mark(self, number):
        return "-".join(each["type"] + each["at"] for each in self.told[:number])


def listens(engine, line, times=2):
    async def ask():
        for _ in range(times):
            with engine.connect() as connection:
                cursor = news.read_cursor(connection)
            page = await line.news_after(cursor)
            with database.writer(engine).begin() as connection:
                news.store(connection, page.events, page.next, cursor)

    asyncio.run(ask())


@pytest.mark.parametrize("is_new_laptop", [False, True])
def test_server_put_back_from_a_copy_is_heard_from_its_beginning(engine, is_new_laptop):
    forwarded(engine)
    server = Parent()
    server.says("report.received", "case.step", "reply")
    line = parent(engine, server)
    listens(engine, line)
    del server.told[1:]
    server.says("case.closed")

    listens(engine, parent(engine, server) if is_new_laptop else line)

    with engine.connect() as connection:
        heard = [(each["n"], each["type"]) for each in heard_after(connection, CASE, 0)]
    old = [(2, "case.step"), (3, "reply")]
    assert heard == [*old, (1, "report.received"), (2, "case.closed")]


@pytest.mark.parametrize("line", [{}, "x", {"n": 0, "type": "reply"}, {"n": "1"}])
def test_event_that_makes_no_sense_is_asked_for_again(engine, line):
    forwarded(engine)
    answer = httpx.Response(200, json={"events": [line]})

    with pytest.raises(CaseServiceAway):
        asyncio.run(parent(engine, lambda _: answer).news_after(0))
