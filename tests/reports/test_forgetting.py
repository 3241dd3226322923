"""What the server lets go of when its term is over, and when somebody took it back."""

import asyncio
import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import select, update

from ltsa_pwa import database
from ltsa_pwa.reports import events, forgetting, news, waiting
from ltsa_pwa.reports.checkins import book
from ltsa_pwa.reports.checkins.checkin import Checkin, id_of
from ltsa_pwa.reports.clock import Clock
from ltsa_pwa.reports.forgetting import Forgotten, Terms, purge
from ltsa_pwa.reports.ledger import Ledger
from ltsa_pwa.reports.report import Report, now
from ltsa_pwa.reports.tables import case_event, sealed_report
from ltsa_pwa.reports.waiting import Fate

LTSA = Path(sys.executable).with_name("ltsa")
CASE = "0123456789abcdef0123456789abcdef"
OTHER_CASE = "f" * 32
NAME = id_of("a" * 32)
WORDS = b"sealed words of somebody" * 8
TERMS = Terms(timedelta(days=30), timedelta(days=365))


def keep(engine, *kinds, case=CASE, state="forwarded"):
    reports = [Report(str(uuid4()), case, kind, "office-1", WORDS, b"d" * 32) for kind in kinds]
    ledger = Ledger(engine)
    ledger.write_down(reports)
    ledger.close()
    if state != "waiting":
        with database.writer(engine).begin() as connection:
            waiting.settle(connection, [Fate(each, state) for each in reports])
    return reports


def days_pass(engine, days):
    """Everything here happened so many days earlier."""
    past = now() - timedelta(days=days)
    columns = dict.fromkeys(("received_at", "next_try_at"), past)
    with database.writer(engine).begin() as connection:
        connection.execute(update(sealed_report).values(**columns))
        gone = sealed_report.c.forwarded_at.is_not(None)
        connection.execute(update(sealed_report).where(gone).values(forwarded_at=past))
        connection.execute(update(case_event).values(at=past))


def hears(engine, type_, report=None, case=CASE, at=None, cursor=1, **data):
    told = events.Event(case, type_, at or now(), report, data, cursor)
    with database.writer(engine).begin() as connection:
        news.store(connection, [told], cursor)


def left(engine):
    with engine.connect() as connection:
        columns = sealed_report.c
        wanted = select(columns.kind, columns.state, columns.size, columns.sealed)
        return {row.kind: (row.state, row.size, row.sealed) for row in connection.execute(wanted)}


WHOLE = (len(WORDS), WORDS)
GONE = (0, b"")


def test_words_go_a_month_after_they_arrived_and_the_trace_stays(engine):
    keep(engine, "report")
    days_pass(engine, 31)

    assert purge(engine, TERMS) == Forgotten(bodies=1, cases=0)
    assert left(engine) == {"report": ("forwarded", *GONE)}
    assert purge(engine, TERMS) == Forgotten(bodies=0, cases=0)


def test_nothing_goes_before_its_term(engine):
    keep(engine, "report")
    days_pass(engine, 29)

    assert purge(engine, TERMS) == Forgotten(bodies=0, cases=0)
    assert left(engine) == {"report": ("forwarded", *WHOLE)}


@pytest.mark.parametrize("state", ["waiting", "refused"])
def test_what_the_case_service_does_not_have_never_goes(engine, state):
    keep(engine, "report", state=state)
    days_pass(engine, 3650)

    assert purge(engine, TERMS) == Forgotten(bodies=0, cases=0)
    assert left(engine) == {"report": (state, *WHOLE)}


def test_case_goes_a_year_after_its_last_word(engine):
    keep(engine, "report")
    keep(engine, "message", case=OTHER_CASE)
    days_pass(engine, 366)
    hears(engine, "case.closed", case=OTHER_CASE, reason="solved")

    assert purge(engine, TERMS) == Forgotten(bodies=2, cases=1)
    assert left(engine) == {"message": ("forwarded", *GONE)}
    with engine.connect() as connection:
        assert events.after(connection, CASE, 0) == []


def test_phone_that_sends_again_after_the_words_went_hears_its_first_receipt(
    server, engine, envelope, report_id
):
    body = envelope()
    first = server.put(f"/api/reports/{report_id}", json=body)
    with database.writer(engine).begin() as connection:
        [taken] = waiting.take(connection, 8, 7)
        waiting.settle(connection, [Fate(taken.report, "forwarded")])
    purge(engine, Terms(timedelta(0), timedelta(days=365)))

    again = server.put(f"/api/reports/{report_id}", json=body)

    assert (again.status_code, again.json()) == (200, first.json())
    assert left(engine) == {"report": ("forwarded", *GONE)}


def test_what_was_taken_back_goes_here_too_and_the_facts_stay(engine):
    keep(engine, "report")
    keep(engine, "status", state="refused")
    keep(engine, "message", case=OTHER_CASE)
    [withdrawal] = keep(engine, "withdraw")
    hears(engine, "reply", sealed="c2VhbGVk")

    hears(engine, "case.erased", withdrawal.id, cursor=2)

    assert left(engine) == {
        "report": ("forwarded", *GONE),
        "status": ("erased", *GONE),
        "withdraw": ("forwarded", *WHOLE),
        "message": ("forwarded", *WHOLE),
    }
    with engine.connect() as connection:
        told = [each["type"] for each in events.after(connection, CASE, 0)]
    assert (told[-1], "reply" in told, "report.received" in told) == ("case.erased", False, True)


def test_words_after_the_withdrawal_were_not_meant(engine):
    [withdrawal] = keep(engine, "withdraw")
    keep(engine, "message")
    with database.writer(engine).begin() as connection:
        later = update(sealed_report).where(sealed_report.c.kind == "message")
        connection.execute(later.values(received_at=now() + timedelta(seconds=1)))

    hears(engine, "case.erased", withdrawal.id)

    assert left(engine)["message"] == ("forwarded", *WHOLE)


class OverForToday(Exception):
    pass


def looks_once(engine, monkeypatch, *days_at_each_hour):
    """What the relay does while its clock says so much more than it is at each hour."""
    wall, ahead = [0.0], iter(days_at_each_hour)

    async def sleep(_):
        if (days := next(ahead, None)) is None:
            raise OverForToday
        wall[0] = days * 86_400

    monkeypatch.setattr(forgetting, "now", lambda: now() + timedelta(seconds=wall[0]))
    clock = Clock(wall=lambda: wall[0], steady=lambda: 0.0)
    with pytest.raises(OverForToday):
        asyncio.run(forgetting.forget_daily(engine, TERMS, clock, sleep))


def test_nothing_goes_by_a_clock_that_is_a_year_ahead_for_an_hour(engine, monkeypatch, caplog):
    keep(engine, "report")

    looks_once(engine, monkeypatch, 400, 0, 0)

    assert left(engine) == {"report": ("forwarded", *WHOLE)}
    said = "The clock was set: nothing is let go of for an hour."
    assert [each.getMessage() for each in caplog.records] == [said, said]


def test_what_is_due_goes_by_a_clock_that_nobody_set(engine, monkeypatch):
    keep(engine, "report")
    days_pass(engine, 31)

    looks_once(engine, monkeypatch, 0)

    assert left(engine) == {"report": ("forwarded", *GONE)}


def received(engine, report, minutes):
    """As if the server's clock had said so when it came."""
    with database.writer(engine).begin() as connection:
        that = update(sealed_report).where(sealed_report.c.id == report.id)
        connection.execute(that.values(received_at=now() + timedelta(minutes=minutes)))


def test_words_go_though_the_clock_was_set_back_before_they_were_taken_back(engine):
    [report] = keep(engine, "report")
    [withdrawal] = keep(engine, "withdraw")
    received(engine, report, minutes=2)

    hears(engine, "case.erased", withdrawal.id)

    assert left(engine)["report"] == ("forwarded", *GONE)


def test_words_after_the_withdrawal_stay_though_the_clock_was_set_back(engine):
    [withdrawal] = keep(engine, "withdraw")
    [message] = keep(engine, "message")
    received(engine, message, minutes=-2)

    hears(engine, "case.erased", withdrawal.id)

    assert left(engine)["message"] == ("forwarded", *WHOLE)


def sets_checkin(engine, ahead):
    """While the server's clock is so far ahead."""
    plan = Report(str(uuid4()), CASE, "report", "office-1", WORDS, b"d" * 32)
    wanted = Checkin(NAME, 1, (now() + timedelta(days=3),), timedelta(hours=12), plan)
    with database.writer(engine).begin() as connection:
        book.put(connection, wanted, now() + ahead)


def standing(engine):
    with engine.connect() as connection:
        return book.look(connection, NAME).state


def test_checkin_goes_though_the_clock_was_set_back_before_it_was_taken_back(engine):
    keep(engine, "report")
    sets_checkin(engine, timedelta(hours=2))
    [withdrawal] = keep(engine, "withdraw")

    hears(engine, "case.erased", withdrawal.id)

    assert standing(engine) == "none"


def test_checkin_set_after_the_withdrawal_stays_though_the_clock_was_set_back(engine):
    [withdrawal] = keep(engine, "withdraw")
    sets_checkin(engine, timedelta(hours=-2))

    hears(engine, "case.erased", withdrawal.id)

    assert standing(engine) == "on"


def test_answer_from_before_goes_though_the_desks_clock_was_set_back(engine):
    [withdrawal] = keep(engine, "withdraw")
    hears(engine, "reply", at=now() + timedelta(minutes=2), sealed="c2VhbGVk")

    hears(engine, "case.erased", withdrawal.id, cursor=2)

    with engine.connect() as connection:
        assert "reply" not in [each["type"] for each in events.after(connection, CASE, 0)]


def test_what_goes_is_in_no_file_of_the_database(sqlite_engine, sqlite_url, office_keys_file):
    keep(sqlite_engine, "report")
    days_pass(sqlite_engine, 400)
    named = {"LTSA_DATABASE_URL": sqlite_url, "LTSA_OFFICE_KEYS_FILE": str(office_keys_file)}
    folder = Path(sqlite_url.removeprefix("sqlite:///")).parent
    before = any(WORDS in file.read_bytes() for file in folder.glob("phone.db*"))
    sqlite_engine.dispose()

    said = subprocess.run(
        [LTSA, "purge"], env=os.environ | named, capture_output=True, text=True, check=False
    )

    assert before
    assert said.stdout == "1 sealed bodies and 1 cases are gone.\n"
    assert not any(WORDS in file.read_bytes() for file in folder.glob("phone.db*"))
    assert not any(CASE.encode() in file.read_bytes() for file in folder.glob("phone.db*"))


def test_withdrawal_goes_when_its_month_is_over(engine):
    [withdrawal] = keep(engine, "withdraw")
    hears(engine, "case.erased", withdrawal.id)
    days_pass(engine, 31)

    assert purge(engine, TERMS) == Forgotten(bodies=1, cases=0)
    assert left(engine) == {"withdraw": ("forwarded", *GONE)}


def test_case_service_that_lost_a_withdrawal_is_brought_it_and_no_words(engine):
    keep(engine, "report")
    [withdrawal] = keep(engine, "withdraw")
    hears(engine, "case.erased", withdrawal.id)

    with database.writer(engine).begin() as connection:
        waiting.bring_again(connection)
        again = [each.report for each in waiting.take(connection, 8, 7)]

    assert again == [withdrawal]
