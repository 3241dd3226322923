"""Databases put back from a copy: what phones and relay had heard by other numbers is not lost."""

import asyncio
from datetime import timedelta

import httpx
import pytest
from sqlalchemy import delete, select, update

from ltsa_pwa import database
from ltsa_pwa.reports import events, news, waiting
from ltsa_pwa.reports.case_service import CaseService
from ltsa_pwa.reports.cli import hear_everything
from ltsa_pwa.reports.push import book as push
from ltsa_pwa.reports.push.tables import push_subscription
from ltsa_pwa.reports.report import REFUSED, now
from ltsa_pwa.reports.tables import case_event, sealed_report
from tests.reports.test_relay import CASE, Office, all_forwarded, carry, keep, states

REPLY = "A" * 200
OTHER_REPLY = "B" * 200
PHONE = "https://fcm.googleapis.com/fcm/send/abc"


def happens(engine, *types):
    moment = now()
    with database.writer(engine).begin() as connection:
        told = [
            events.Event(CASE, each, moment + timedelta(seconds=at))
            for at, each in enumerate(types)
        ]
        events.append(connection, told)


def hears(server, **place):
    return server.get(f"/api/cases/{CASE}/events", params=place).json()


def types_of(told):
    return [each["type"] for each in told["events"]]


def goes_back(engine, number):
    """As a copy does from before the events above a number."""
    with database.writer(engine).begin() as connection:
        connection.execute(delete(case_event).where(case_event.c.n > number))


def test_phone_that_heard_more_than_the_copy_has_hears_everything_under_the_new_numbers(
    server, engine
):
    happens(engine, "report.received", "report.forwarded", "case.step")
    before = hears(server)
    goes_back(engine, 2)
    happens(engine, "reply")

    told = hears(server, after=before["last"], mark=before["mark"])

    assert types_of(told) == ["report.received", "report.forwarded", "reply"]
    again = hears(server, after=told["last"], mark=told["mark"])
    assert again == {"events": [], "last": told["last"], "mark": told["mark"]}


def test_case_that_the_copy_does_not_know_is_begun_anew(server, engine):
    happens(engine, "report.received", "reply")
    before = hears(server)
    goes_back(engine, 0)

    told = hears(server, after=before["last"], mark=before["mark"])

    assert told == {"events": [], "last": 0, "mark": ""}


def test_phone_that_shows_its_mark_hears_only_what_is_new(server, engine):
    happens(engine, "report.received")
    before = hears(server)
    happens(engine, "reply")

    told = hears(server, after=before["last"], mark=before["mark"])

    assert (types_of(told), told["last"]) == (["reply"], 2)


def test_older_phone_that_shows_a_number_only_is_answered_as_ever(server, engine):
    happens(engine, "report.received", "reply", "reply")
    goes_back(engine, 2)

    told = [(types_of(each), each["last"]) for each in (hears(server, after=n) for n in (1, 2, 9))]

    assert told == [(["reply"], 2), ([], 2), ([], 2)]


def test_other_event_under_a_number_in_between_is_noticed(server, engine):
    happens(engine, "report.received", "case.step", "reply")
    before = hears(server)
    with database.writer(engine).begin() as connection:
        second = update(case_event).where(case_event.c.n == 2)
        connection.execute(second.values(type="report.forwarded"))

    told = hears(server, after=before["last"], mark=before["mark"])

    assert types_of(told) == ["report.received", "report.forwarded", "reply"]


@pytest.mark.parametrize("mark", ["", "0", "ä", "f" * 16, "x" * 3000])
def test_mark_of_nobody_is_told_everything(sqlite_server, sqlite_engine, mark):
    happens(sqlite_engine, "report.received", "reply")

    assert types_of(hears(sqlite_server, after=2, mark=mark)) == ["report.received", "reply"]


class Copied(Office):
    """A case service whose database is put back from a copy."""

    def says(self, type_, minute, **data):
        cursor = len(self.events) + 1
        line = {"cursor": cursor, "type": type_, "case": CASE, "report": None, "data": data}
        self.events.append(line | {"at": f"2026-11-21T08:{minute:02}:00Z"})

    def goes_back(self, cursor):
        del self.events[cursor:]
        self.arrived.clear()


@pytest.fixture
def office():
    return Copied()


def heard(engine):
    columns = (case_event.c.type, case_event.c.data, case_event.c.source_cursor)
    from_there = select(*columns).where(case_event.c.type.in_(["reply", "case.step"]))
    with engine.connect() as connection:
        rows = connection.execute(from_there.order_by(case_event.c.n))
        return [(row.data.get("sealed", "")[:1], row.source_cursor) for row in rows]


def test_answer_under_a_cursor_that_was_used_before_is_heard_and_nothing_twice(engine, office):
    office.says("case.step", 1, code="received")
    office.says("reply", 2, sealed=REPLY)
    carry(engine, office, lambda: len(heard(engine)) == 2)
    office.goes_back(1)
    office.says("reply", 9, sealed=OTHER_REPLY)

    carry(engine, office, lambda: len(heard(engine)) == 3)

    assert heard(engine) == [("", 1), ("A", None), ("B", 2)]


def test_what_lies_beyond_the_end_of_the_copy_hides_nothing(sqlite_engine, office):
    for minute in range(5):
        office.says("reply", minute, sealed=REPLY)
    carry(sqlite_engine, office, lambda: len(heard(sqlite_engine)) == 5)
    office.goes_back(1)
    carry(sqlite_engine, office, lambda: cursor_of(sqlite_engine) == 1)
    office.says("reply", 30, sealed=OTHER_REPLY)

    carry(sqlite_engine, office, lambda: len(heard(sqlite_engine)) == 6)

    assert heard(sqlite_engine)[-1] == ("B", 2)


def cursor_of(engine):
    with engine.connect() as connection:
        return news.read_cursor(connection)


def test_office_that_went_back_is_brought_what_it_took_and_the_phone_is_told_once(engine, office):
    reports = keep(engine, "alarm", "message")
    office.says("case.step", 1, code="received")
    carry(engine, office, lambda: all_forwarded(engine)() and len(heard(engine)) == 1)
    office.goes_back(0)

    carry(engine, office, lambda: set(office.arrived) == set(reports) and all_forwarded(engine)())

    with engine.connect() as connection:
        told = [each["type"] for each in events.after(connection, CASE, 0)]
    assert told.count("report.forwarded") == 2
    assert set(states(engine).values()) == {"forwarded"}


def test_report_the_office_had_is_never_refused_afterwards(sqlite_engine):
    [report] = keep(sqlite_engine, "report")
    with database.writer(sqlite_engine).begin() as connection:
        [taken] = waiting.take(connection, 9, 9)
        waiting.settle(connection, [waiting.Fate(taken.report, "forwarded")])
        waiting.bring_again(connection)
        [again] = waiting.take(connection, 9, 9)
        waiting.settle(connection, [waiting.Fate(again.report, REFUSED, "refused (422)")])

    assert states(sqlite_engine) == {report: "forwarded"}
    with sqlite_engine.connect() as connection:
        told = [each["type"] for each in events.after(connection, CASE, 0)]
    assert told == ["report.received", "report.forwarded"]


def test_body_that_was_let_go_of_is_not_brought_again(sqlite_engine):
    keep(sqlite_engine, "report")
    with database.writer(sqlite_engine).begin() as connection:
        emptied = update(sealed_report).values(state="forwarded", size=0, sealed=b"")
        connection.execute(emptied)
        waiting.bring_again(connection)

        assert waiting.take(connection, 9, 9) == []


def test_page_asked_for_before_the_office_began_again_is_not_kept(sqlite_engine):
    late = events.Event(CASE, "reply", now(), data={"sealed": REPLY}, source_cursor=8)
    with database.writer(sqlite_engine).begin() as connection:
        news.store(connection, [], 7)
        news.begin_again(connection)

        assert news.store(connection, [late], 8, 7) is False
        assert news.read_cursor(connection) == 0


def service_of(office):
    line = httpx.AsyncClient(transport=httpx.MockTransport(office), base_url="https://cases.test")
    return CaseService(line)


def wanted(engine):
    with engine.connect() as connection:
        return connection.execute(select(push_subscription.c.wanted_at)).scalar_one()


def test_nobody_is_knocked_at_for_what_was_told_before(sqlite_engine, office):
    office.says("reply", 1, sealed=REPLY)
    office.says("reply", 2, sealed=OTHER_REPLY)
    carry(sqlite_engine, office, lambda: len(heard(sqlite_engine)) == 2)
    with database.writer(sqlite_engine).begin() as connection:
        push.subscribe(connection, CASE, PHONE, now())
    office.goes_back(1)

    carry(sqlite_engine, office, lambda: cursor_of(sqlite_engine) == 1)

    assert wanted(sqlite_engine) is None


def test_catching_up_hears_everything_and_knocks_at_nobody(sqlite_engine, office):
    office.says("reply", 1, sealed=REPLY)
    with database.writer(sqlite_engine).begin() as connection:
        push.subscribe(connection, CASE, PHONE, now())

    asyncio.run(hear_everything(sqlite_engine, service_of(office)))

    assert (len(heard(sqlite_engine)), wanted(sqlite_engine)) == (1, None)
