"""Where people stand is kept in codes, one row for each case, and goes when it is taken back."""

import sqlite3
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from sqlmodel import Session, select

from ltsa_desk.cases.body import read_body
from ltsa_desk.cases.erasing import erase_what_is_due
from ltsa_desk.cases.queue import waiting
from ltsa_desk.cases.thread import lines_of
from ltsa_desk.contract import intake
from ltsa_desk.contract.envelope import Envelope
from ltsa_desk.contract.intake import keep
from ltsa_desk.returnees import words
from ltsa_desk.returnees.keeping import StatusKeeper
from ltsa_desk.returnees.standing import STATES, WANTS, Standing, read_standing
from ltsa_desk.tables import WorkerStatus
from ltsa_desk.words import speaking

NOW = datetime(2026, 11, 22, tzinfo=UTC)
HOME = {
    "state": "home",
    "village": "3209052004",
    "country": "TW",
    "sector": "household",
    "month": "2026-10",
    "sex": "woman",
    "wants": ["training", "legal"],
}


@pytest.fixture
def receives(house, phone_of):
    """A phone's report, as the relay handed it over; another one of the same phone if given."""

    def receive(kind="status", phone=None, report="", **said):
        phone = phone or phone_of(house)
        report, sent = phone.writes(kind, report, **said)
        keep(house.engine, report, Envelope.model_validate(sent))
        return phone

    return receive


@pytest.fixture
def kept(house):
    def kept():
        with Session(house.engine) as session:
            return session.exec(select(WorkerStatus)).all()

    return kept


def test_last_word_counts_also_when_the_clock_of_the_desk_was_set_back(
    house, receives, kept, monkeypatch
):
    right = intake.now
    phone = receives(status={"state": "trouble"})
    StatusKeeper(house).keep_new()

    monkeypatch.setattr(intake, "now", lambda: right() - timedelta(hours=1))
    receives(phone=phone, status={"state": "home"})
    StatusKeeper(house).keep_new()

    assert [each.state for each in kept()] == ["home"]


def test_status_is_kept_in_codes(house, receives, kept):
    phone = receives(status=HOME, written_at="2026-11-20T10:00:00Z")

    counted = StatusKeeper(house).keep_new()

    told = kept()[0].model_dump(exclude={"report", "updated_at"})
    expected = {
        **HOME,
        "case": phone.case,
        "for_other": False,
        "consent": True,
        "guide": False,
        "said_at": datetime(2026, 11, 20, 10, tzinfo=UTC),
    }
    assert (counted, told) == (1, expected)


def test_correction_takes_the_place_of_what_was_said_before(house, receives, kept):
    keeper = StatusKeeper(house)
    phone = receives(status={"state": "working"})
    keeper.keep_new()
    receives(phone=phone, status={"state": "home"})
    keeper.keep_new()

    assert [each.state for each in kept()] == ["home"]


def test_two_corrections_at_once_leave_the_last(house, receives, kept):
    phone = receives(status={"state": "working"})
    receives(phone=phone, status={"state": "again"})

    StatusKeeper(house).keep_new()

    assert [each.state for each in kept()] == ["again"]


@pytest.mark.parametrize("came", [(1, 2, 3), (3, 1, 2), (3, 2, 1), (2, 3, 1), (1, 3, 2)])
def test_old_news_that_a_villages_server_brings_late_do_not_count(house, receives, kept, came):
    phone = receives("message")
    keeper = StatusKeeper(house)
    names = ["", *(str(uuid4()) for _each in range(3))]
    told = {
        1: {"status": {"state": "waiting"}},
        2: {"status": {"state": "left"}, "refers_to": names[1]},
        3: {"status": {"state": "working"}, "refers_to": names[2]},
    }

    for number in came:
        receives(phone=phone, report=names[number], **told[number])
        keeper.keep_new()

    assert [each.state for each in kept()] == ["working"]


def test_what_was_counted_is_not_opened_again(house, receives):
    keeper = StatusKeeper(house)
    receives(status=HOME)

    assert (keeper.keep_new(), keeper.keep_new()) == (1, 0)


def test_status_that_was_taken_back_is_gone(house, receives, kept):
    phone = receives(status=HOME)
    StatusKeeper(house).keep_new()

    receives("withdraw", phone)
    erase_what_is_due(house, None)
    StatusKeeper(house).keep_new()

    assert kept() == []


def test_senseless_status_does_not_hide_the_one_before(house, receives, kept):
    keeper = StatusKeeper(house)
    phone = receives(status={"state": "home"})
    receives(phone=phone, status={"state": "dead"}, refers_to=["?"])
    keeper.keep_new()

    assert ([each.state for each in kept()], keeper.keep_new()) == (["home"], 0)


def test_status_asks_for_no_answer_but_an_offer_to_guide_waits(house, receives):
    receives(status=HOME)
    guide = receives(status=HOME, guide=True, contact={"number": "+62 812"})
    StatusKeeper(house).keep_new()

    assert [each.case for each in waiting(house.engine)] == [guide.case]


def test_number_to_call_of_a_guide_is_not_in_the_table(house, receives, kept):
    receives(status=HOME, guide=True, contact={"number": "+62 812 3456"})
    StatusKeeper(house).keep_new()

    assert "3456" not in str(kept()[0].model_dump())


def test_status_is_counted_as_soon_as_it_comes(desk):
    desk.gets(desk.phone(), "status", status=HOME)

    with sqlite3.connect(desk.folder / "desk.sqlite3") as tables:
        rows = tables.execute("SELECT state, village FROM worker_status").fetchall()
    assert rows == [("home", "3209052004")]


def test_month_in_the_future_is_not_believed():
    assert read_standing({"status": {"state": "left", "month": "2026-12"}}, NOW) == Standing("left")


def test_month_that_has_begun_where_she_is_is_believed():
    late = datetime(2026, 11, 30, 20, tzinfo=UTC)

    told = read_standing({"status": {"state": "left", "month": "2026-12"}}, late)

    assert told == Standing("left", month="2026-12")


@pytest.mark.parametrize("village", ["32.09.05.2004", "320905", "0209052004", 3209052004, None])
def test_what_is_no_village_code_is_left_out(village):
    said = {"status": {"state": "home", "village": village}}

    assert read_standing(said, NOW) == Standing("home")


def test_somebody_elses_status_says_whether_she_agreed():
    said = {"status": {"state": "working"}, "for_whom": "other"}

    agreed = [read_standing({**said, "consent": each}, NOW) for each in ("yes", "unknown")]

    assert agreed == [
        Standing("working", for_other=True, consent=True),
        Standing("working", for_other=True, consent=False),
    ]


def test_nothing_wanted_is_not_beside_something_wanted():
    said = {"status": {"state": "home", "wants": ["nothing", "credit", "gold"]}}

    assert read_standing(said, NOW) == Standing("home", wants=("credit",))


@pytest.mark.parametrize("said", [{}, {"status": "home"}, {"status": {"state": ["home"]}}])
def test_status_without_a_state_is_none(said):
    assert read_standing(said, NOW) is None


def test_officer_reads_the_offer_of_a_guide_in_words():
    said = {"kind": "status", "status": HOME, "guide": True, "contact": {"number": "+62 812"}}

    with speaking("en"):
        lines = [(each.label, each.text) for each in lines_of(read_body(said))]

    assert lines == [
        ("Call", "+62 812"),
        ("Status", "Is home for good"),
        ("Since the month", "2026-10"),
        ("Code of the village", "3209052004"),
        ("Wishes", "Training, Legal aid"),
        ("Offer", "Would guide others in the village"),
    ]


def test_every_state_and_wish_has_words():
    assert (tuple(words.STATES), tuple(words.WANTS)) == (STATES, WANTS)
