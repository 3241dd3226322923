"""What is carried to the case service, in which order, and what happens when it is away."""

import asyncio
import random
import time
from collections import Counter
from datetime import date, timedelta
from uuid import uuid4

import httpx
import pytest
from sqlalchemy import event, select, text, update

from ltsa_pwa import database
from ltsa_pwa.reports import events, relay, relay_status, waiting
from ltsa_pwa.reports.case_service import CaseService
from ltsa_pwa.reports.ledger import Ledger
from ltsa_pwa.reports.relay import Relay
from ltsa_pwa.reports.report import Report, now
from ltsa_pwa.reports.tables import sealed_report
from ltsa_pwa.reviews.scores import QUESTIONS, Score, kept_scores

CASE = "0123456789abcdef0123456789abcdef"
OTHER_CASE = "f" * 32


class Office:
    """A case service that keeps what it gets, and answers as it is told to."""

    def __init__(self):
        self.arrived = []
        self.answers = {}
        self.events = []
        self.counts = None
        self.is_away = None

    def __call__(self, request):
        if self.is_away:
            return self.is_away(request)
        if request.url.path == "/v1/reviews":
            return httpx.Response(200, json=self.counts) if self.counts else httpx.Response(404)
        if request.method == "GET":
            return self.tell_news(int(request.url.params["after"]))
        report = request.url.path.rpartition("/")[2]
        self.arrived.append(report)
        special = self.answers.get(report, [])
        return special.pop(0) if special else httpx.Response(201, json={"id": report})

    def tell_news(self, after):
        told = [each for each in self.events if each["cursor"] > after]
        last = told[-1]["cursor"] if told else after
        return httpx.Response(200, json={"events": told, "next": last})


@pytest.fixture
def office():
    return Office()


def relay_between(engine, office):
    line = httpx.AsyncClient(transport=httpx.MockTransport(office), base_url="https://cases.test")
    return Relay(engine, CaseService(line))


def carry(engine, office, until, seconds=15.0, relays=1):
    """Let relays work until something is true; fail when it does not become true."""

    async def work():
        stop = asyncio.Event()
        running = [
            asyncio.create_task(relay_between(engine, office).run(stop)) for _ in range(relays)
        ]
        try:
            async with asyncio.timeout(seconds):
                while not until():  # noqa: ASYNC110 -- what is waited for lies in a database
                    await asyncio.sleep(0.02)
        finally:
            stop.set()
            await asyncio.gather(*running)

    asyncio.run(work())


def keep(engine, *told, case=CASE):
    """Reports that wait, in this order; a word is a report of that kind."""
    reports = [Report(str(uuid4()), case, each, "office-1", b"x" * 200, b"d") for each in told]
    ledger = Ledger(engine)
    ledger.write_down(reports)
    ledger.close()
    return [each.id for each in reports]


def states(engine):
    with engine.connect() as connection:
        columns = (sealed_report.c.id, sealed_report.c.state)
        return {row.id: row.state for row in connection.execute(select(*columns))}


def news(engine, case=CASE):
    with engine.connect() as connection:
        return [(each["type"], each["report"]) for each in events.after(connection, case, 0)]


def all_forwarded(engine):
    return lambda: set(states(engine).values()) <= {"forwarded"}


def test_waiting_report_arrives_and_the_phone_hears_of_it(engine, office):
    [report] = keep(engine, "alarm")

    carry(engine, office, all_forwarded(engine))

    assert office.arrived == [report]
    assert news(engine) == [("report.received", report), ("report.forwarded", report)]


def test_alarm_goes_before_all_and_others_in_order_within_their_case(engine, office):
    first, second, alarm, cancel = keep(engine, "report", "message", "alarm", "cancel")
    [other] = keep(engine, "report", case=OTHER_CASE)

    carry(engine, office, all_forwarded(engine))

    in_case = [each for each in office.arrived if each != other]
    assert office.arrived[0] == alarm
    assert in_case == [alarm, first, second, cancel]


def test_what_came_before_in_a_case_is_looked_up_by_its_case(sqlite_url):
    asked = waiting.whole().where(text(waiting.IS_WAITING)).limit(20)
    engine = database.open_database(sqlite_url)
    with engine.connect() as connection:
        plan = asked.compile(engine, compile_kwargs={"literal_binds": True})
        steps = [row[3] for row in connection.execute(text(f"EXPLAIN QUERY PLAN {plan}"))]
    engine.dispose()

    looked_up = [each for each in steps if each.startswith("SEARCH")]
    assert len(looked_up) == 4
    assert all("(case=?" in each for each in looked_up)
    assert [each for each in steps if each.startswith("SCAN")] == [
        "SCAN sealed_report USING INDEX ix_sealed_report_waiting"
    ]


@pytest.mark.parametrize("status", [409, 413, 422])
def test_refused_report_is_parked_and_the_rest_of_its_case_goes_on(engine, office, status):
    bad, good = keep(engine, "report", "message")
    office.answers[bad] = [httpx.Response(status, json={"error": "no", "reason": "No."})]

    carry(engine, office, lambda: "waiting" not in states(engine).values())

    assert states(engine) == {bad: "refused", good: "forwarded"}
    assert Counter(office.arrived) == {bad: 1, good: 1}
    assert ("report.refused", bad) in news(engine)
    with engine.connect() as connection:
        [parked] = relay_status.relay_status(connection).refused
    assert (parked.id, parked.last_error) == (bad, f"refused ({status})")


def test_operator_sees_what_was_refused_and_may_send_it_again(engine, office):
    [report] = keep(engine, "report")
    office.answers[report] = [httpx.Response(413)]
    carry(engine, office, lambda: "waiting" not in states(engine).values())
    with engine.connect() as connection:
        [seen] = relay_status.relay_status(connection).refused

    with database.writer(engine).begin() as connection:
        was_there = waiting.send_again(connection, report)
    carry(engine, office, all_forwarded(engine))

    assert (seen.id, seen.attempts, seen.last_error) == (report, 1, "refused (413)")
    assert was_there
    assert [kind for kind, _ in news(engine)] == [
        "report.received",
        "report.refused",
        "report.forwarded",
    ]


def test_forwarded_report_cannot_be_sent_again(engine, office):
    [report] = keep(engine, "report")
    carry(engine, office, all_forwarded(engine))

    with database.writer(engine).begin() as connection:
        assert not waiting.send_again(connection, report)
        assert not waiting.send_again(connection, str(uuid4()))


@pytest.mark.parametrize("status", [404, 500, 503])
def test_report_that_always_fails_holds_up_its_own_case_only(engine, office, status):
    bad, behind = keep(engine, "report", "message")
    office.answers[bad] = [httpx.Response(status) for _ in range(100)]
    others = [keep(engine, "report", case=f"{n:032x}")[0] for n in range(20)]

    carry(engine, office, lambda: list(states(engine).values()).count("forwarded") == 20)

    assert states(engine) == {bad: "waiting", behind: "waiting"} | dict.fromkeys(
        others, "forwarded"
    )


def test_report_whose_answer_was_lost_is_one_report_for_the_phone(engine, office):
    [report] = keep(engine, "alarm")
    half = httpx.Response(201, content=b'{"id": "')
    office.answers[report] = [half, httpx.Response(200, json={"id": report})]

    carry(engine, office, all_forwarded(engine))

    assert office.arrived == [report, report]
    assert news(engine) == [("report.received", report), ("report.forwarded", report)]


def test_mistake_of_ours_about_one_report_does_not_stop_the_next_alarm(engine, office):
    poison, behind = keep(engine, "report", "message")
    [alarm] = keep(engine, "alarm", case=OTHER_CASE)

    def answer(request):
        if request.url.path.endswith(poison):
            raise ZeroDivisionError
        return office(request)

    carry(engine, answer, lambda: states(engine)[alarm] == "forwarded")

    with engine.connect() as connection:
        [held_up] = relay_status.relay_status(connection).held_up
    assert states(engine) == {poison: "waiting", behind: "waiting", alarm: "forwarded"}
    assert (held_up.id, held_up.last_error) == (poison, "our mistake (ZeroDivisionError)")


def test_mistake_of_ours_about_news_does_not_stop_reports(engine, office):
    office.tell_news = lambda _: 1 / 0

    [report] = keep(engine, "alarm")
    carry(engine, office, all_forwarded(engine))

    assert office.arrived == [report]


def test_service_that_was_away_gets_everything_once_it_is_back(engine, office):
    reports = [keep(engine, "report", case=f"{n:032x}")[0] for n in range(50)]
    tries = []

    def away(request):
        tries.append(request)
        if len(tries) > 6:
            office.is_away = None
        raise httpx.ConnectError("away", request=request)

    office.is_away = away
    carry(engine, office, all_forwarded(engine), seconds=40)

    assert sorted(office.arrived) == sorted(reports)


def test_service_that_asks_to_wait_is_left_alone(engine, office):
    keep(engine, "alarm", "report")
    asked = []

    def busy(request):
        asked.append(request.method)
        return httpx.Response(429, headers={"Retry-After": "60"})

    office.is_away = busy
    with pytest.raises(TimeoutError):
        carry(engine, office, all_forwarded(engine), seconds=2.5)

    assert Counter(asked)["GET"] == 1
    assert 1 <= Counter(asked)["PUT"] <= 2


def breaks(error):
    def no_answer(_):
        raise error

    return no_answer


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (breaks(httpx.ConnectError("refused")), "no connection"),
        (breaks(httpx.ReadTimeout("30 s")), "no answer in time"),
        (httpx.Response(401), "token refused (401)"),
        (httpx.Response(403), "token refused (403)"),
        (httpx.Response(404), "not at this address (404)"),
        (httpx.Response(429), "asked to wait (429)"),
        (httpx.Response(500), "answered 500"),
        (httpx.Response(200, text='{"id": "'), "answered with something that is not JSON"),
        (httpx.Response(200, text="<html>"), "answered with something that is not JSON"),
    ],
)
def test_operator_sees_what_stands_in_the_way(engine, office, answer, words):
    [report] = keep(engine, "alarm")
    office.is_away = answer if callable(answer) else lambda _: answer

    def seen():
        with engine.connect() as connection:
            return relay_status.relay_status(connection)

    carry(engine, office, lambda: all(line.trouble for line in seen().lines))

    status = seen()
    assert {line.trouble for line in status.lines} == {words}
    assert (status.waiting, status.alarms) == (1, 1)
    assert [(each.id, each.last_error) for each in status.held_up] == [(report, words)]


def test_outage_does_not_make_one_lost_answer_cost_minutes(engine, office):
    """Tried in vain a dozen times before; then its first answer on the mended line is lost."""
    [report] = keep(engine, "report")
    with database.writer(engine).begin() as connection:
        connection.execute(update(sealed_report).values(attempts=12))
    office.answers[report] = [httpx.Response(500)]

    carry(engine, office, all_forwarded(engine))

    assert office.arrived == [report, report]


def test_trouble_that_begins_while_a_note_is_written_is_told_too(engine, office, monkeypatch):
    """The note says that all is well; meanwhile the line breaks, and stays broken."""
    monkeypatch.setattr(relay, "ASK_AGAIN", 0.05)
    breaks = lambda _: httpx.Response(401)  # noqa: E731

    def slowly(_connection, _cursor, statement, parameters, *_):
        is_note = statement.startswith("UPDATE relay_line") and "events" in str(parameters)
        if is_note and office.is_away is None:
            office.is_away = breaks
            time.sleep(0.5)

    event.listen(engine, "after_cursor_execute", slowly)

    def troubles():
        with engine.connect() as connection:
            return {line.trouble for line in relay_status.relay_status(connection).lines}

    carry(engine, office, lambda: "token refused (401)" in troubles())

    assert troubles() == {None, "token refused (401)"}


def test_line_that_comes_back_while_a_note_is_written_wakes_who_waits(engine, office):
    """The note tells of the outage; while it is written the news are heard again."""
    [report] = keep(engine, "report")
    with database.writer(engine).begin() as connection:
        far = now() + timedelta(minutes=5)
        connection.execute(update(sealed_report).values(attempts=12, next_try_at=far))
    office.is_away = lambda _: httpx.Response(500)

    def slowly(_connection, _cursor, statement, *_):
        if statement.startswith("UPDATE relay_line") and office.is_away:
            office.is_away = None
            time.sleep(2)

    event.listen(engine, "after_cursor_execute", slowly)

    carry(engine, office, all_forwarded(engine))

    assert office.arrived == [report]


def test_news_are_stored_once_however_often_they_are_told(engine, office):
    opened = {"cursor": 5, "type": "report.opened", "case": CASE, "report": None}
    opened |= {"at": "2026-11-21T08:30:00Z", "data": {}}
    office.events = [opened]
    office.tell_news = lambda _: httpx.Response(200, json={"events": [opened], "next": 5})
    closed = opened | {"cursor": 6, "type": "case.closed", "data": {"reason": "solved"}}

    carry(engine, office, lambda: len(news(engine)) == 1)
    office.tell_news = lambda _: httpx.Response(200, json={"events": [opened, closed], "next": 6})
    carry(engine, office, lambda: len(news(engine)) >= 2)

    assert news(engine) == [("report.opened", None), ("case.closed", None)]


def test_many_relays_hand_over_each_report_once(postgresql_url, office):
    engine = database.open_database(postgresql_url)
    reports = [keep(engine, "report", "alarm", case=f"{n:032x}") for n in range(40)]

    carry(engine, office, all_forwarded(engine), relays=3)

    assert Counter(office.arrived) == Counter([each for pair in reports for each in pair])
    engine.dispose()


def test_many_relays_keep_the_order_of_each_case(postgresql_url, office):
    engine = database.open_database(postgresql_url)
    cases = {
        case: keep(engine, *["report", "message", "message", "message"], case=case)
        for case in (f"{n:032x}" for n in range(20))
    }
    arrived = []

    async def slowly(request):
        await asyncio.sleep(random.uniform(0, 0.05))  # noqa: S311 -- the disorder of a network
        if request.method == "PUT":
            arrived.append(request.url.path.rpartition("/")[2])
        return office(request)

    carry(engine, slowly, all_forwarded(engine), seconds=60, relays=4)

    for reports in cases.values():
        assert [each for each in arrived if each in reports] == reports
    engine.dispose()


def test_what_is_on_its_way_arrives_before_the_relay_ends(engine, office):
    [report] = keep(engine, "alarm")

    async def slow(request):
        office.arrived.append(request.method)
        await asyncio.sleep(0.3)
        return httpx.Response(201, json={"id": report})

    async def work():
        stop = asyncio.Event()
        running = asyncio.create_task(relay_between(engine, slow).run(stop))
        while "PUT" not in office.arrived:  # noqa: ASYNC110 -- the office only keeps a list
            await asyncio.sleep(0.01)
        stop.set()
        await running

    asyncio.run(work())

    assert states(engine) == {report: "forwarded"}


def test_report_a_dead_relay_had_in_hand_goes_at_once_when_it_is_alone(engine, office):
    [report] = keep(engine, "alarm")
    with database.writer(engine).begin() as connection:
        taken = waiting.take(connection, 8, 7)
    with database.writer(engine).begin() as connection:
        again = waiting.take(connection, 8, 7)

    with database.writer(engine).begin() as connection:
        waiting.wake(connection)
    carry(engine, office, all_forwarded(engine))

    assert ([each.report.id for each in taken], again) == ([report], [])
    assert office.arrived == [report]


def test_backlog_drains_fast_enough(sqlite_engine, office):
    for n in range(40):
        keep(sqlite_engine, *["report"] * 25, case=f"{n:032x}")

    carry(sqlite_engine, office, all_forwarded(sqlite_engine), seconds=60)

    assert len(office.arrived) == len(set(office.arrived)) == 1000


def test_counts_of_reviews_are_fetched_and_kept(engine, office):
    office.counts = {
        "date": "2026-11-22",
        "questions": list(QUESTIONS),
        "agencies": {"C12024": {"answered": 5, "counts": [[4, 1]] * 8, "reply": None}},
    }

    def kept():
        with engine.connect() as connection:
            return kept_scores(connection)

    carry(engine, office, kept)

    assert kept() == [Score("C12024", date(2026, 11, 22), 5, ((4, 1),) * 8)]
