"""Somebody sets the clock of the server: nothing waits for a time that will not come."""

import asyncio
from datetime import timedelta
from uuid import uuid4

import httpx
import pytest
from sqlalchemy import update

from ltsa_pwa import database
from ltsa_pwa.reports import waiting
from ltsa_pwa.reports.case_service import CaseService
from ltsa_pwa.reports.clock import Clock
from ltsa_pwa.reports.ledger import Ledger
from ltsa_pwa.reports.lines import REPORTS, Line
from ltsa_pwa.reports.relay import Relay
from ltsa_pwa.reports.report import Report, now
from ltsa_pwa.reports.tables import case_event, sealed_report

YEAR = 365 * 24 * 3600.0


@pytest.fixture
def report(engine):
    report = Report(str(uuid4()), "a" * 32, "report", "office-1", b"sealed", b"digest")
    ledger = Ledger(engine)
    ledger.write_down([report])
    ledger.close()
    return report.id


def put_off(engine, pause):
    with database.writer(engine).begin() as connection:
        connection.execute(update(sealed_report).values(next_try_at=now() + pause))


def taken(engine, *on_their_way):
    with database.writer(engine).begin() as connection:
        return [each.report.id for each in waiting.take(connection, 8, 7, on_their_way)]


@pytest.mark.parametrize("jump", [-YEAR, -60.0, 60.0, YEAR])
def test_set_clock_is_noticed_once(jump):
    wall = [1_000.0]
    clock = Clock(wall=lambda: wall[0], steady=lambda: 5.0)

    wall[0] += jump

    assert [clock.was_set(), clock.was_set()] == [True, False]


def test_corrected_second_is_no_news():
    wall = [1_000.0]
    clock = Clock(wall=lambda: wall[0], steady=lambda: 5.0)

    wall[0] += 1.0

    assert not clock.was_set()


def test_line_opens_after_its_silence_whatever_the_wall_says():
    steady = [0.0]
    line = Line(REPORTS, clock=lambda: steady[0])
    line.failed("r1", "asked to wait (429)", for_all=True, retry_after=60)

    steady[0] = 59.0
    before = line.is_open
    steady[0] = 61.0

    assert (before, line.is_open) == (False, True)


@pytest.mark.parametrize(
    ("pause", "goes"),
    [
        (timedelta(minutes=5), False),
        (timedelta(hours=1, minutes=6), False),
        (timedelta(days=1), True),
        (timedelta(days=3650), True),
    ],
)
def test_report_put_off_by_a_clock_that_ran_ahead_goes_at_once(engine, report, pause, goes):
    put_off(engine, pause)

    assert taken(engine) == ([report] if goes else [])


def test_report_on_its_way_is_not_taken_again_when_the_clock_jumps(engine, report):
    taken(engine)
    put_off(engine, -timedelta(days=1))

    assert (taken(engine, report), taken(engine)) == ([], [report])


def test_relay_wakes_everybody_when_the_clock_was_set_back(engine, report):
    put_off(engine, timedelta(minutes=50))
    arrived = []

    async def office(request):
        if request.method == "GET":
            return httpx.Response(200, json={"events": [], "next": 0})
        arrived.append(request.url.path.rpartition("/")[2])
        return httpx.Response(201, json={"id": report})

    async def work():
        line = httpx.AsyncClient(transport=httpx.MockTransport(office), base_url="https://c.test")
        wall = [1_000.0]
        relay = Relay(engine, CaseService(line), clock=Clock(lambda: wall[0], lambda: 5.0))
        stop = asyncio.Event()
        running = asyncio.create_task(relay.run(stop))
        await asyncio.sleep(1)
        before = list(arrived)
        wall[0] -= YEAR
        async with asyncio.timeout(10):
            while not arrived:  # noqa: ASYNC110 -- the office only keeps a list
                await asyncio.sleep(0.02)
        stop.set()
        await running
        return before

    assert (asyncio.run(work()), arrived) == ([], [report])


def test_office_hears_times_in_the_order_in_which_reports_of_a_case_came(engine):
    reports = [
        Report(str(uuid4()), case * 32, "report", "office-1", b"sealed", b"digest")
        for case in ("a", "a", "b", "a", "a")
    ]
    ledger = Ledger(engine)
    ledger.write_down(reports)
    ledger.close()
    began = now()
    minutes = dict(zip(reports, (0, -2, -9, -2, 3), strict=True))
    with database.writer(engine).begin() as connection:
        for each, ahead in minutes.items():
            that = update(sealed_report).where(sealed_report.c.id == each.id)
            connection.execute(that.values(received_at=began + timedelta(minutes=ahead)))
            told_then = update(case_event).where(case_event.c.report == each.id)
            connection.execute(told_then.values(at=began + timedelta(minutes=ahead)))

    with engine.connect() as connection:
        told = {each.report.id: each.received_at for each in waiting.unsent(connection, "waiting")}

    spans = [(told[each.id] - began) for each in reports]
    tick = timedelta(microseconds=1)
    assert spans == [
        timedelta(0),
        tick,
        timedelta(minutes=-9),
        2 * tick,
        timedelta(minutes=3),
    ]
