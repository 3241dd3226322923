"""Databases put back from a copy: what phones and relay had heard by other numbers is not lost."""

import asyncio
from collections import Counter
from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import httpx
import pytest
from sqlalchemy import delete, select, text, update

from ltsa_pwa import database
from ltsa_pwa.reports import events, news, relay_status, waiting
from ltsa_pwa.reports.case_service import CaseService
from ltsa_pwa.reports.catching_up import hear_everything, hold_checkins
from ltsa_pwa.reports.checkins import book
from ltsa_pwa.reports.checkins.checkin import Checkin
from ltsa_pwa.reports.hearing import Heard, hear_a_page
from ltsa_pwa.reports.push import book as push
from ltsa_pwa.reports.push.tables import push_subscription
from ltsa_pwa.reports.report import REFUSED, Report, now
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

    def erases(self, minute, withdrawal):
        """What a desk does with a case that was taken back: its letters go, the rest stays."""
        self.events = [each for each in self.events if each["type"] != "reply"]
        cursor = max((each["cursor"] for each in self.events), default=0) + 2
        at = (now() + timedelta(minutes=minute)).isoformat()
        line = {"cursor": cursor, "type": "case.erased", "case": CASE, "report": withdrawal}
        self.events.append(line | {"at": at, "data": {}})


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
        known = events.Event(CASE, "reply", now(), data={"sealed": REPLY}, source_cursor=7)
        news.store(connection, [known], 7)
        news.begin_again(connection, known)

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

    heard_all = asyncio.run(hear_everything(sqlite_engine, service_of(office)))

    assert heard_all
    assert (len(heard(sqlite_engine)), wanted(sqlite_engine)) == (1, None)


def sizes(engine):
    with engine.connect() as connection:
        columns = (sealed_report.c.kind, sealed_report.c.size)
        return {row.kind: row.size for row in connection.execute(select(*columns))}


def was_told(engine, type_):
    with engine.connect() as connection:
        return type_ in [each["type"] for each in events.after(connection, CASE, 0)]


def test_case_taken_back_after_an_answer_is_erased_here_and_nothing_is_brought_again(
    engine, office
):
    alarm, withdrawal = keep(engine, "alarm", "withdraw")
    office.says("case.step", 1, code="received")
    office.says("reply", 2, sealed=REPLY)
    carry(engine, office, lambda: all_forwarded(engine)() and len(heard(engine)) == 2)
    office.erases(1, withdrawal)

    carry(engine, office, lambda: was_told(engine, "case.erased"))

    assert Counter(office.arrived) == {alarm: 1, withdrawal: 1}
    assert sizes(engine)["alarm"] == 0
    assert heard(engine) == [("", 1)]


def test_answer_of_another_under_the_cursor_is_no_erasure(office):
    office.says("reply", 1, sealed=REPLY)
    [known] = asyncio.run(service_of(office).news_after(0)).events
    office.erases(1, None)
    is_erased = asyncio.run(service_of(office).still_knows(known))
    office.goes_back(0)
    office.says("case.step", 2, code="received")
    office.erases(3, None)

    is_copy = not asyncio.run(service_of(office).still_knows(known))

    assert (is_erased, is_copy) == (True, True)


def test_words_on_their_way_again_go_when_their_case_is_erased(engine):
    keep(engine, "report", "message")
    forward_all(engine)
    erased = events.Event(CASE, "case.erased", now() + timedelta(minutes=1), source_cursor=1)
    with database.writer(engine).begin() as connection:
        waiting.bring_again(connection)
        news.store(connection, [erased], 1)

    assert sizes(engine) == {"report": 0, "message": 0}
    assert set(states(engine).values()) == {"forwarded"}


def test_words_that_never_went_stay_when_their_case_is_erased(sqlite_engine):
    [report] = keep(sqlite_engine, "message")
    erased = events.Event(CASE, "case.erased", now() + timedelta(minutes=1), source_cursor=1)
    with database.writer(sqlite_engine).begin() as connection:
        news.store(connection, [erased], 1)

    assert (sizes(sqlite_engine), states(sqlite_engine)) == ({"message": 200}, {report: "waiting"})


def forward_all(engine):
    while takes(engine):
        pass


def takes(engine):
    """A relay takes what may go and brings it; the ids, in their order."""
    with database.writer(engine).begin() as connection:
        taken = [each.report for each in waiting.take(connection, 16, 15)]
        waiting.settle(connection, [waiting.Fate(each, "forwarded") for each in taken])
    return [each.id for each in taken]


def test_what_is_brought_again_is_kept_no_longer_for_it(engine):
    keep(engine, "report")
    forward_all(engine)
    past = now() - timedelta(days=29)
    with database.writer(engine).begin() as connection:
        connection.execute(update(sealed_report).values(forwarded_at=past))
        waiting.bring_again(connection)

    forward_all(engine)

    with engine.connect() as connection:
        assert connection.scalars(select(sealed_report.c.forwarded_at)).all() == [past]


def test_what_is_brought_again_waits_for_what_was_never_there(engine):
    [old_alarm] = keep(engine, "alarm")
    [old_report] = keep(engine, "report", case="e" * 32)
    forward_all(engine)
    with database.writer(engine).begin() as connection:
        waiting.bring_again(connection)
    new_report, new_alarm = (keep(engine, each, case="f" * 32)[0] for each in ("report", "alarm"))

    assert takes(engine) == [new_alarm, old_alarm, new_report, old_report]


def test_monitor_is_not_woken_for_what_is_brought_again(engine):
    keep(engine, "report")
    forward_all(engine)
    with database.writer(engine).begin() as connection:
        waiting.bring_again(connection)

    with engine.connect() as connection:
        status = relay_status.relay_status(connection)

    assert (status.waiting, status.oldest) == (1, None)
    assert relay_status.say_waiting(status) == "1 are brought to the case service again."


def test_second_relay_that_finds_the_same_does_not_begin_once_more(engine):
    keep(engine, "report")
    forward_all(engine)
    first = events.Event(CASE, "reply", now(), data={"sealed": REPLY}, source_cursor=7)
    with database.writer(engine).begin() as connection:
        news.store(connection, [first], 7)
        begun = news.begin_again(connection, first)
        news.store(connection, [replace(first, type="case.closed", source_cursor=2)], 2)

    with database.writer(engine).begin() as connection:
        again = news.begin_again(connection, first)
        cursor = news.read_cursor(connection)

    assert (begun, again, cursor) == (True, False, 2)


def test_office_that_tells_its_event_otherwise_each_time_gets_a_pause(sqlite_engine, office):
    office.says("reply", 1, sealed=REPLY)
    service = service_of(office)
    asked = asyncio.run(hear_a_page(sqlite_engine, service))
    office.events[0]["at"] = "2026-11-21T09:30:00Z"

    again = asyncio.run(hear_a_page(sqlite_engine, service))

    assert (asked, again, cursor_of(sqlite_engine)) == (Heard.MORE, Heard.LATER, 0)


def test_mark_stands_for_the_newest_hundred_only(engine):
    happens(engine, *["reply"] * 150)
    with database.writer(engine).begin() as connection:
        before = events.mark_at(connection, CASE, 150)
        change(connection, 50)
        unseen = events.mark_at(connection, CASE, 150)
        change(connection, 51)

        assert (unseen == before, events.mark_at(connection, CASE, 150) == before) == (True, False)


def change(connection, number):
    row = update(case_event).where(case_event.c.n == number)
    connection.execute(row.values(type="case.step"))


def test_number_above_the_highest_is_never_ours(sqlite_server, sqlite_engine):
    happens(sqlite_engine, "report.received", "reply")
    mark = hears(sqlite_server)["mark"]

    told = hears(sqlite_server, after=9, mark=mark)

    assert (types_of(told), told["last"]) == (["report.received", "reply"], 2)


def test_catching_up_does_not_say_all_was_heard_when_the_database_would_not(sqlite_engine, office):
    office.says("reply", 1, sealed=REPLY)
    with database.writer(sqlite_engine).begin() as connection:
        connection.execute(
            text(
                "CREATE TRIGGER full BEFORE INSERT ON case_event "
                "BEGIN SELECT RAISE(ABORT, 'disk is full'); END"
            )
        )

    heard_all = asyncio.run(hear_everything(sqlite_engine, service_of(office), pause=0))

    assert (heard_all, cursor_of(sqlite_engine)) == (False, 0)


def test_catching_up_tries_again_what_the_database_would_not_once(sqlite_engine, office):
    office.says("reply", 1, sealed=REPLY)
    carry(sqlite_engine, office, lambda: len(heard(sqlite_engine)) == 1)
    office.goes_back(0)
    office.says("reply", 9, sealed=OTHER_REPLY)

    heard_all = asyncio.run(hear_everything(sqlite_engine, service_of(office), pause=0))

    assert (heard_all, heard(sqlite_engine)) == (True, [("A", None), ("B", 1)])


@pytest.mark.parametrize(("days", "heard_again"), [(364, [("A", 1)]), (366, [])])
def test_case_that_was_let_go_of_is_not_begun_by_what_is_told_again(
    engine, office, days, heard_again
):
    office.says("reply", 1, sealed=REPLY)
    office.events[0]["at"] = (now() - timedelta(days=days)).isoformat()

    asyncio.run(hear_everything(engine, service_of(office), timedelta(days=365), pause=0))

    assert (heard(engine), cursor_of(engine)) == (heard_again, 1)


def test_answer_is_not_passed_over_by_a_clock_that_is_a_year_ahead(engine, office, monkeypatch):
    office.says("reply", 1, sealed=REPLY)
    asyncio.run(hear_everything(engine, service_of(office), pause=0))
    office.says("reply", 2, sealed=OTHER_REPLY)
    monkeypatch.setattr("ltsa_pwa.reports.hearing.now", lambda: now() + timedelta(days=400))

    asyncio.run(hear_everything(engine, service_of(office), timedelta(days=365), pause=0))

    assert heard(engine) == [("A", 1), ("B", 2)]


def test_operator_hears_how_many_checkins_go_and_may_hold_them(engine):
    hour = timedelta(hours=1)
    plan = Report(str(uuid4()), CASE, "report", "office-1", b"s" * 90, b"d" * 32)
    with database.writer(engine).begin() as connection:
        book.put(
            connection, Checkin("c" * 32, 1, (now() - 3 * hour,), hour, plan), now() - 4 * hour
        )

    said = [hold_checkins(engine, span * hour) for span in (0, 6, 0)]

    assert said == [
        "Check-ins that go to the office soon after the relay starts, unless a sign comes: 1.",
        "Check-ins that go to the office in 6:00:00, unless a sign comes: 1.",
        "No check-in is due.",
    ]
