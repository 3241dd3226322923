"""What a reporter takes back is gone, and only the reporter can take it back."""

import sqlite3
from datetime import UTC, datetime, timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from sqlmodel import Session, select

from ltsa_desk import events
from ltsa_desk.cases import answers
from ltsa_desk.cases.erasing import LONGEST_WAIT, erase_closed, erase_what_is_due
from ltsa_desk.cases.file import newest_report, read_case
from ltsa_desk.cases.queue import waiting
from ltsa_desk.cases.thread import thread
from ltsa_desk.contract.envelope import Envelope
from ltsa_desk.contract.intake import keep
from ltsa_desk.counts.places import names
from ltsa_desk.database import writing
from ltsa_desk.letting_go import LATE, attempt, let_go, look
from ltsa_desk.moments import Clock, now
from ltsa_desk.officers import accounts
from ltsa_desk.tables import SealedReport, oldest_first
from ltsa_desk.words import speaking


@pytest.fixture
def ani(house):
    """An officer."""
    accounts.add(house.engine, "Ani", "LTSA Contoh", "id")
    [officer] = accounts.everyone(house.engine)
    return officer


@pytest.fixture
def phone(house, phone_of):
    """A worker's phone."""
    return phone_of(house)


def comes(house, phone, kind, **said):
    report, envelope = phone.writes(kind, **said)
    keep(house.engine, report, Envelope.model_validate(envelope))
    return report


def grow_old(house, by):
    """As if everything had come earlier."""
    with writing(house.engine) as session:
        for row in session.exec(select(SealedReport)):
            row.arrived_at -= by
            session.add(row)


def words_left(house):
    with Session(house.engine) as session:
        rows = session.exec(select(SealedReport)).all()
    return {row.kind: bool(row.sealed) for row in rows}


def told(house):
    return [each.type for each in events.after(house.engine, 0, 100)]


def test_what_is_taken_back_is_erased_at_once_and_said(house, phone, ani):
    report = comes(house, phone, "report", text="Gaji saya tidak dibayar")
    answers.reply(house, read_case(house, phone.case, ani.id), ani, "Kami baca.")
    withdrawal = comes(house, phone, "withdraw")

    gone = erase_what_is_due(house, now())

    erased, closed = events.after(house.engine, 0, 100)[-2:]
    assert (gone, words_left(house)) == (1, {"report": False, "withdraw": False})
    assert (erased.type, erased.report, closed.data) == (
        "case.erased",
        withdrawal,
        {"reason": "withdrawn"},
    )
    assert events.REPLY not in told(house)
    assert [each.id for each in read_case(house, phone.case, ani.id).reports] == [
        report,
        withdrawal,
    ]


def test_nothing_of_it_is_left_in_the_files_of_the_database(house_in_a_file, phone_of):
    house, phone = house_in_a_file, phone_of(house_in_a_file)
    report, envelope = phone.writes("report", text="Gaji saya tidak dibayar")
    keep(house.engine, report, Envelope.model_validate(envelope))

    def words_are_there():
        files = house.settings.keys_dir.parent.glob("house.sqlite3*")
        return any(envelope["sealed"].encode() in file.read_bytes() for file in files)

    before = words_are_there()
    comes(house, phone, "withdraw")

    erase_what_is_due(house, now())

    database = sqlite3.connect(house.settings.keys_dir.parent / "house.sqlite3")
    assert (before, words_are_there()) == (True, False)
    assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_unread_alarm_outlives_its_withdrawal_by_two_days(house, phone):
    comes(house, phone, "alarm")
    comes(house, phone, "withdraw")

    at_once = erase_what_is_due(house, now())
    kept = words_left(house)
    grow_old(house, LONGEST_WAIT)

    assert (at_once, kept) == (0, {"alarm": True, "withdraw": True})
    assert (erase_what_is_due(house, now()), words_left(house)) == (
        1,
        {"alarm": False, "withdraw": False},
    )


def test_old_alarm_that_a_person_has_read_does_not_wait(house, phone, ani):
    comes(house, phone, "alarm")
    grow_old(house, LONGEST_WAIT)
    read_case(house, phone.case, ani.id)
    comes(house, phone, "withdraw")

    assert erase_what_is_due(house, now()) == 1


def test_stranger_who_knows_the_thread_erases_nothing(house, phone, phone_of):
    comes(house, phone, "report")
    stranger = phone_of(house)
    stranger.case, stranger.private = phone.case, ec.generate_private_key(ec.SECP256R1())
    comes(house, stranger, "withdraw")
    grow_old(house, timedelta(days=30))

    assert erase_what_is_due(house, now()) == 0
    assert words_left(house) == {"report": True, "withdraw": True}


def test_other_cases_and_later_words_stay(house, phone, phone_of):
    other = phone_of(house)
    comes(house, other, "status")
    comes(house, phone, "withdraw")
    report, envelope = phone.writes("message")
    envelope["received_at"] = "2026-11-21T07:00:01.000000Z"
    keep(house.engine, report, Envelope.model_validate(envelope))

    erase_what_is_due(house, now())

    assert words_left(house) == {"status": True, "withdraw": False, "message": True}


def comes_at(house, phone, kind, received_at):
    """As the server's clock said it was received."""
    report, envelope = phone.writes(kind)
    envelope["received_at"] = f"2026-11-21T{received_at}:00.000000Z"
    keep(house.engine, report, Envelope.model_validate(envelope))


def test_words_go_though_the_servers_clock_was_set_back_before_they_were_taken_back(house, phone):
    comes_at(house, phone, "alarm", "10:04")
    comes_at(house, phone, "message", "10:05")
    comes_at(house, phone, "withdraw", "10:03")
    grow_old(house, LONGEST_WAIT)

    erase_what_is_due(house, now())

    assert words_left(house) == {"alarm": False, "message": False, "withdraw": False}


def test_alarm_that_overtook_a_withdrawal_on_the_way_stays(house, phone):
    comes_at(house, phone, "report", "10:01")
    comes_at(house, phone, "alarm", "10:05")
    comes_at(house, phone, "withdraw", "10:03")
    grow_old(house, LONGEST_WAIT)

    erase_what_is_due(house, now())

    assert words_left(house) == {"report": False, "alarm": True, "withdraw": False}


def test_words_after_a_withdrawal_stay_though_the_servers_clock_was_set_back(house, phone):
    comes_at(house, phone, "withdraw", "10:05")
    comes_at(house, phone, "message", "10:03")
    comes_at(house, phone, "alarm", "10:04")
    grow_old(house, LONGEST_WAIT)

    erase_what_is_due(house, now())

    assert words_left(house) == {"withdraw": False, "message": True, "alarm": True}


def test_order_of_arrival_holds_though_the_desks_own_clock_was_set_back(house, phone):
    comes(house, phone, "report")
    with writing(house.engine) as session:
        [report] = session.exec(select(SealedReport))
        report.arrived_at += timedelta(hours=1)
    comes(house, phone, "message")

    with Session(house.engine) as session:
        rows = session.exec(select(SealedReport).order_by(*oldest_first())).all()
    assert [row.kind for row in rows] == ["report", "message"]


def test_erased_report_that_comes_again_is_the_same_report_and_stays_erased(house, phone):
    report, envelope = phone.writes("report")
    body = Envelope.model_validate(envelope)
    keep(house.engine, report, body)
    comes(house, phone, "withdraw")
    erase_what_is_due(house, now())

    receipt = keep(house.engine, report, body)

    assert not receipt.is_new
    assert words_left(house) == {"report": False, "withdraw": False}


def test_erased_case_leaves_the_queue_and_says_why(house, phone, ani):
    comes(house, phone, "report")
    comes(house, phone, "withdraw")

    erase_what_is_due(house, now())

    file = read_case(house, phone.case, ani.id)
    with speaking("en"):
        notes = [entry.notes for entry in thread(file, house.settings.timezone) if entry.notes]
    assert waiting(house.engine) == []
    assert all(note.startswith("Its words were erased: ") for [note] in notes)
    assert len(notes) == 2
    assert "report.opened" not in told(house)


def test_what_came_after_a_withdrawal_keeps_the_case_open(house, phone):
    for kind in ("report", "withdraw", "message"):
        comes(house, phone, kind)

    erase_what_is_due(house, now())

    assert [row.unread for row in waiting(house.engine)] == [1]
    assert words_left(house) == {"report": False, "withdraw": False, "message": True}


def test_closed_case_is_erased_when_its_term_is_over(house, phone, phone_of, ani):
    answered, open_ = phone, phone_of(house)
    comes(house, answered, "report")
    comes(house, open_, "status")
    grow_old(house, timedelta(days=1))
    answers.close(house, answered.case, ani, "solved", newest_report(house, answered.case))

    early = erase_closed(house, timedelta(days=730), now())
    late = erase_closed(house, timedelta(0), now())

    assert (early, late) == (0, 1)
    assert words_left(house) == {"report": False, "status": True}
    assert now() - LONGEST_WAIT < events.after(house.engine, 0, 100)[-1].at


def test_nothing_that_has_a_term_goes_by_a_clock_nobody_is_sure_of(house, phone, phone_of, ani):
    closed, taken_back = phone_of(house), phone_of(house)
    for kind, of in (("alarm", phone), ("withdraw", phone), ("report", closed)):
        comes(house, of, kind)
    answers.close(house, closed.case, ani, "solved", newest_report(house, closed.case))
    grow_old(house, timedelta(days=800))
    comes(house, taken_back, "message")
    comes(house, taken_back, "withdraw")

    gone = let_go(house, None)

    left = {kind: words for kind, words in words_left(house).items() if kind != "withdraw"}
    assert (gone, left) == (1, {"alarm": True, "report": True, "message": False})


def test_clock_is_sure_after_an_hour_in_which_nobody_set_it():
    wall, steady = [1_000_000.0], [0.0]
    clock = Clock(lambda: wall[0], lambda: steady[0])

    def passes(hours, ahead=0.0):
        steady[0] += hours * 3600
        wall[0] += hours * 3600 + ahead
        return clock.is_sure()

    said = [passes(0.9), passes(0.2), passes(1, ahead=86_400 * 365), passes(0.9), passes(0.2)]

    assert said == [False, True, False, False, True]


def test_clock_that_is_years_ahead_lets_nothing_young_go(house, phone):
    comes(house, phone, "alarm")
    comes(house, phone, "withdraw")
    wall, steady = [now().timestamp() + 400 * 86_400], [0.0]
    clock = Clock(lambda: wall[0], lambda: steady[0])

    def hours_pass(hours):
        steady[0] += hours * 3600
        wall[0] += hours * 3600
        # What is told by the server's clock is of this moment, by a clock that is right.
        return let_go(house, clock.sure_moment(now()))

    early = [hours_pass(2), hours_pass(40)]

    assert (early, words_left(house)) == ([0, 0], {"alarm": True, "withdraw": True})
    assert hours_pass(8) == 1


def test_time_is_what_another_clock_told_and_what_passed_since():
    wall, steady = [1_000_000.0], [0.0]
    clock = Clock(lambda: wall[0], lambda: steady[0])
    told = datetime.fromtimestamp(900_000, UTC)

    def after(hours, newest):
        steady[0] += hours * 3600
        wall[0] += hours * 3600
        sure = clock.sure_moment(newest)
        return sure and (sure.timestamp() - 900_000) / 3600

    said = [after(0.5, told), after(1, told), after(2, told), after(1, told + timedelta(hours=30))]

    assert said == [None, 1, 3, 31]


def test_moment_is_never_later_than_the_clock_on_the_wall():
    wall, steady = [1_000_000.0], [0.0]
    clock = Clock(lambda: wall[0], lambda: steady[0])
    wall[0], steady[0] = 1_007_200.0, 7_200.0

    assert clock.sure_moment(datetime.fromtimestamp(2_000_000, UTC)) == datetime.fromtimestamp(
        1_007_200, UTC
    )


def test_desk_that_was_never_awake_for_an_hour_says_what_is_still_there(house, phone, caplog):
    comes(house, phone, "alarm")
    comes(house, phone, "withdraw")
    look(house, Clock())
    grow_old(house, LONGEST_WAIT + timedelta(days=1))

    look(house, Clock())

    assert [each.getMessage() for each in caplog.records] == [LATE % 1]
    assert words_left(house) == {"alarm": True, "withdraw": True}


def test_half_a_package_of_names_ends_no_thread(tmp_path, caplog):
    (tmp_path / "data").mkdir()

    attempt("be named", lambda: names(tmp_path))

    said = "Nothing could be named just now: FileNotFoundError"
    assert [each.getMessage() for each in caplog.records] == [said]
