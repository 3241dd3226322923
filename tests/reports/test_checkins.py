"""Silence as an alarm: what fires, what does not, and never twice. The clock is turned by hand."""

import threading
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from sqlalchemy import select

from ltsa_pwa import database
from ltsa_pwa.database import open_database
from ltsa_pwa.reports.checkins import book
from ltsa_pwa.reports.checkins.book import Older, Standing
from ltsa_pwa.reports.checkins.checkin import Checkin, id_of
from ltsa_pwa.reports.checkins.watch import HOLD, Watch
from ltsa_pwa.reports.ledger import Ledger
from ltsa_pwa.reports.push import book as push
from ltsa_pwa.reports.push.tables import push_subscription
from ltsa_pwa.reports.report import Report
from ltsa_pwa.reports.tables import case_event, sealed_report

MORNING = datetime(2026, 12, 1, 2, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
CASE = "a" * 32
NAME = id_of("0" * 32)


class Town:
    """One server whose clocks are turned by hand."""

    def __init__(self, engine, moment=MORNING):
        self.engine = engine
        self.moment = moment
        self.steady = 0.0
        self.heard = []
        self.restarts()

    def restarts(self):
        self.watch = Watch(self.engine, lambda: self.moment, lambda: self.steady)

    def waits(self, span):
        """Both clocks go on, and the watch looks now and then."""
        self.moment += span
        self.steady += span.total_seconds()
        self.watch.look()

    def is_set_to(self, moment):
        self.moment = moment
        self.watch.look()

    def does(self, work, *more):
        with database.writer(self.engine).begin() as connection:
            return work(connection, *more)

    def sets(self, *due, grace=12, revision=1, report=None):
        plan = Report(report or str(uuid4()), CASE, "report", "office-1", b"s" * 90, b"d" * 32)
        wanted = Checkin(NAME, revision, due, grace * HOUR, plan)
        return self.does(book.put, wanted, self.moment)

    def hears(self, upto=None):
        return self.does(book.answer, NAME, self.moment, upto)

    def says(self, upto):
        self.heard.append(self.hears(upto).state)

    def sent(self):
        with self.engine.connect() as connection:
            columns = sealed_report.c
            rows = connection.execute(select(columns.case, columns.kind, columns.sealed))
            return [tuple(row) for row in rows]


@pytest.fixture
def town(engine):
    return Town(engine)


PLAN = (CASE, "report", b"s" * 90)


def test_silence_sends_the_plan_once_after_the_time_of_grace(town):
    town.sets(MORNING + DAY)

    town.waits(DAY + 12 * HOUR - timedelta(minutes=1))
    before = town.sent()
    for _ in range(3):
        town.waits(timedelta(minutes=10))

    assert (before, town.sent()) == ([], [PLAN])
    assert town.does(book.look, NAME).state == "fired"


def test_what_was_sent_is_told_in_the_case_like_every_report(town):
    town.sets(MORNING + HOUR, grace=1)

    town.waits(3 * HOUR)

    with town.engine.connect() as connection:
        told = connection.execute(select(case_event.c.case, case_event.c.type)).all()
    assert [tuple(each) for each in told] == [(CASE, "report.received")]


@pytest.mark.parametrize("early", [-HOUR * 11, -HOUR, HOUR])
def test_sign_before_or_after_the_hour_keeps_the_plan_back(town, early):
    town.sets(MORNING + DAY, MORNING + 2 * DAY)

    town.waits(DAY - early)
    standing = town.hears()
    town.waits(12 * HOUR)

    assert standing == Standing("on", MORNING + 2 * DAY, MORNING + 2 * DAY + 12 * HOUR)
    assert town.sent() == []


def test_sign_too_long_before_the_hour_does_not_stand_for_it(town):
    town.sets(MORNING + DAY)

    town.waits(DAY - 3 * HOUR)
    town.hears()
    town.waits(16 * HOUR)

    assert town.sent() == [PLAN]


def test_sign_said_twice_is_said_once(town):
    town.sets(MORNING + DAY, MORNING + 2 * DAY)
    town.waits(DAY)

    first, second = town.hears(MORNING + DAY), town.hears(MORNING + DAY)

    assert first == second == Standing("on", MORNING + 2 * DAY, MORNING + 2 * DAY + 12 * HOUR)


def test_sign_that_lay_on_a_phone_does_not_stand_for_what_came_due_after_it(town):
    town.sets(MORNING + DAY, MORNING + 2 * DAY, grace=40)
    town.waits(2 * DAY + 3 * HOUR)

    standing = town.hears(MORNING + DAY)

    assert standing.asks_at == MORNING + 2 * DAY


@pytest.mark.parametrize("said", [None, MORNING + 300 * DAY])
def test_phone_with_a_wrong_clock_does_not_silence_the_days_to_come(town, said):
    town.sets(MORNING + DAY, MORNING + 2 * DAY)
    town.waits(DAY)

    assert town.hears(said).asks_at == MORNING + 2 * DAY


def test_sign_after_the_firing_says_that_it_went(town):
    town.sets(MORNING + DAY, report="11111111-1111-4111-8111-111111111111")
    town.waits(2 * DAY)

    assert town.hears() == Standing("fired", report="11111111-1111-4111-8111-111111111111")
    assert town.sent() == [PLAN]


def test_every_day_has_its_own_sign(town):
    days = [MORNING + n * DAY for n in range(1, 6)]
    town.sets(*days)

    for day in days:
        town.waits(day - town.moment + 11 * HOUR)
        town.hears(day)
    town.waits(3 * DAY)

    assert town.sent() == []
    assert town.does(book.look, NAME) == Standing("on")


def test_change_begins_the_clock_anew_and_an_older_one_changes_nothing(town):
    town.sets(MORNING + HOUR, revision=1)
    town.waits(8 * HOUR)
    town.sets(MORNING + DAY, revision=3)

    with pytest.raises(Older):
        town.sets(MORNING + 2 * HOUR, revision=2)
    town.waits(6 * HOUR)

    assert town.sent() == []
    assert town.does(book.look, NAME).asks_at == MORNING + DAY


@pytest.mark.parametrize(
    "ends",
    [
        lambda town: town.does(book.end, NAME),
        lambda town: town.does(book.forget_case, CASE, town.moment),
    ],
)
def test_ended_or_taken_back_nothing_goes(town, ends):
    town.sets(MORNING + HOUR)

    ends(town)
    town.waits(3 * DAY)

    assert town.sent() == []
    assert town.does(book.look, NAME) == Standing("none")


def test_five_words_told_to_an_officer_are_a_sign(town):
    town.sets(MORNING + DAY, MORNING + 2 * DAY)
    town.waits(DAY + 5 * HOUR)

    town.does(book.answer_in, CASE, town.moment)
    town.waits(10 * HOUR)

    assert town.sent() == []


def test_missed_while_the_server_was_down_is_caught_up_after_phones_had_a_moment(town):
    town.sets(MORNING + HOUR)
    town.moment += 3 * DAY
    town.steady = 0.0
    town.restarts()

    town.watch.look()
    at_once = town.sent()
    town.waits(timedelta(seconds=HOLD + 1))

    assert (at_once, town.sent()) == ([], [PLAN])


def test_sign_that_waited_for_the_server_to_come_back_is_in_time(town):
    town.sets(MORNING + HOUR)
    town.moment += 3 * DAY
    town.restarts()

    town.watch.look()
    town.hears(MORNING + HOUR)
    town.waits(timedelta(seconds=HOLD + 1))

    assert town.sent() == []


def test_clock_that_jumps_ahead_and_is_mended_fires_nothing(town):
    town.sets(MORNING + DAY)
    town.waits(HOUR)

    town.is_set_to(MORNING + 365 * DAY)
    town.waits(timedelta(seconds=HOLD - 20))
    town.is_set_to(MORNING + HOUR + timedelta(seconds=HOLD))
    town.waits(timedelta(seconds=HOLD + 1))

    assert town.sent() == []


def test_clock_that_was_behind_fires_when_it_is_right(town):
    town.sets(MORNING + DAY)

    town.is_set_to(MORNING - 365 * DAY)
    town.waits(HOUR)
    town.is_set_to(MORNING + 2 * DAY)
    town.waits(timedelta(seconds=HOLD + 1))

    assert town.sent() == [PLAN]


def test_hour_that_comes_knocks_once_at_the_phones_of_the_case(town):
    town.does(push.subscribe, CASE, "https://fcm.googleapis.com/x", MORNING)
    town.sets(MORNING + HOUR, MORNING + DAY)

    def knocks():
        return [each.endpoint for each in town.does(push.take, town.moment)]

    town.waits(timedelta(minutes=59))
    early = knocks()
    town.waits(timedelta(minutes=2))
    first = knocks()
    town.waits(timedelta(seconds=30))

    assert (early, first, knocks()) == ([], ["https://fcm.googleapis.com/x"], [])


def test_two_servers_fire_once(postgresql_url):
    """Forty plans, two watches at the same moment, again and again."""
    engines = [open_database(postgresql_url) for _ in range(2)]
    towns = [Town(engine) for engine in engines]
    with database.writer(engines[0]).begin() as connection:
        for n in range(40):
            plan = Report(str(uuid4()), f"{n:032x}", "report", "office-1", b"s" * 90, b"d" * 32)
            wanted = Checkin(f"{n:032x}", 1, (MORNING + HOUR,), HOUR, plan)
            book.put(connection, wanted, MORNING)

    def looks(town):
        for _ in range(3):
            town.waits(DAY)

    threads = [threading.Thread(target=looks, args=(town,)) for town in towns]
    for each in threads:
        each.start()
    for each in threads:
        each.join()

    assert len(towns[0].sent()) == len(set(towns[0].sent())) == 40
    for engine in engines:
        engine.dispose()


def test_sign_and_firing_at_the_same_moment_are_one_or_the_other(postgresql_url):
    for _ in range(8):
        engines = [open_database(postgresql_url) for _ in range(2)]
        one, other = (Town(engine) for engine in engines)
        one.does(book.end, NAME)
        before = len(one.sent())
        one.sets(MORNING + HOUR, grace=1)
        threads = [
            threading.Thread(target=one.waits, args=(3 * HOUR,)),
            threading.Thread(target=other.says, args=(MORNING + HOUR,)),
        ]
        for each in threads:
            each.start()
        for each in threads:
            each.join()

        assert (other.heard, len(one.sent()) - before) in [(["on"], 0), (["fired"], 1)]
        for engine in engines:
            engine.dispose()


def test_plan_whose_id_is_taken_is_given_up_and_holds_nobody_up(town):
    taken = str(uuid4())
    ledger = Ledger(town.engine)
    ledger.write_down([Report(taken, "b" * 32, "report", "office-1", b"other", b"e" * 32)])
    ledger.close()
    town.sets(MORNING + HOUR, report=taken)

    town.waits(2 * DAY)

    assert town.does(book.look, NAME).state == "fired"
    assert town.sent() == [("b" * 32, "report", b"other")]


def test_over_and_silent_for_long_it_is_forgotten(town):
    town.sets(MORNING + HOUR, grace=1)
    town.waits(DAY)

    assert town.does(book.drop_over, MORNING) == 0
    assert town.does(book.drop_over, MORNING + 2 * DAY) == 1
    assert town.does(book.look, NAME) == Standing("none")


def test_sealed_plan_is_nowhere_but_on_the_road_once_it_went(town):
    town.sets(MORNING + HOUR)
    town.waits(2 * DAY)

    with town.engine.connect() as connection:
        row = connection.execute(select(book.checkin)).one()
    assert (row.sealed, row.asks_at, row.fires_at) == (b"", None, None)


def test_nothing_of_it_but_the_knock_is_in_the_subscription():
    assert set(push_subscription.c.keys()) == {
        "id",
        "case",
        "endpoint",
        "made_at",
        "wanted_at",
        "attempts",
    }


def test_checkin_set_after_the_withdrawal_outlives_the_erasure(town):
    before = town.moment
    town.moment += HOUR
    town.sets(MORNING + DAY)

    town.does(book.forget_case, CASE, before)

    assert town.does(book.look, NAME).state == "on"


def test_plans_held_back_go_when_the_hold_is_over_and_a_sign_still_stops_them(town):
    town.sets(MORNING + HOUR, grace=1)
    town.moment += 3 * HOUR

    due = town.does(book.count_due, town.moment)
    town.does(book.hold, town.moment + 6 * HOUR)
    town.waits(5 * HOUR)
    before = (town.sent(), town.does(book.count_due, town.moment))
    town.waits(2 * HOUR)

    assert (due, before, town.sent()) == (1, ([], 0), [PLAN])


def test_hold_brings_no_plan_forward(town):
    town.sets(MORNING + DAY)
    due = town.does(book.look, NAME)

    town.does(book.hold, MORNING + HOUR)

    assert town.does(book.look, NAME) == due
