from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session, update

from ltsa_desk import events
from ltsa_desk.cases import answers
from ltsa_desk.cases.file import NoSuchCase, newest_report, read_case
from ltsa_desk.cases.queue import Urgency, waiting
from ltsa_desk.contract.envelope import Envelope
from ltsa_desk.contract.intake import keep
from ltsa_desk.moments import now
from ltsa_desk.officers import accounts
from ltsa_desk.sealing import CannotOpen, to_base64, unseal, write_public_key
from ltsa_desk.tables import SealedReport

TOMORROW = (now() + timedelta(days=1)).date()


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
    received = said.pop("received_at", None)
    report, envelope = phone.writes(kind, **said)
    if received:
        envelope["received_at"] = received
    keep(house.engine, report, Envelope.model_validate(envelope))
    return report


def told(house):
    return [(each.type, each.report) for each in events.after(house.engine, 0, 100)]


def test_a_case_is_read_as_it_was_written(house, phone, ani):
    comes(house, phone, "alarm", text="Tolong", what=["documents"], where={"country": "TW"})

    [report] = read_case(house, phone.case, ani.id).reports

    assert report.body is not None
    assert (report.kind, report.body.text, report.body.what) == ("alarm", "Tolong", ("documents",))
    assert report.body.where.country == "TW"


def test_the_reporter_is_told_of_the_first_reading_only(house, phone, ani):
    alarm = comes(house, phone, "alarm")
    read_case(house, phone.case, ani.id)

    read_case(house, phone.case, ani.id)

    assert told(house) == [("report.opened", alarm)]


@pytest.mark.parametrize(
    ("keys", "warns"),
    [
        (["", "hers"], True),
        (["hers", ""], False),
        (["hers"], False),
        ([""], False),
    ],
    ids=["key after an SMS", "SMS after a key", "by data", "SMS alone: nobody is answered"],
)
def test_officer_is_warned_of_a_key_that_came_after_an_sms(house, phone, ani, keys, warns):
    for key in keys:
        comes(house, phone, "message", **({} if key else {"reply_key": ""}))

    assert read_case(house, phone.case, ani.id).began_without_key is warns


def test_looking_at_the_queue_opens_nothing(house, phone):
    comes(house, phone, "alarm")

    waiting(house.engine)

    assert told(house) == []


def test_a_report_that_cannot_be_opened_stays_in_the_queue_unread(house, phone, ani):
    phone.keys["keys"][0]["public"] = write_public_key(
        ec.generate_private_key(ec.SECP256R1()).public_key()
    )
    comes(house, phone, "alarm")

    [report] = read_case(house, phone.case, ani.id).reports

    [row] = waiting(house.engine)
    assert report.body is None
    assert told(house) == []
    assert (row.case, row.unread, row.urgency) == (phone.case, 1, Urgency.ALARM_UNREAD)


def test_an_envelope_moved_to_another_id_is_not_read(house, phone, ani):
    _report, envelope = phone.writes("message", text="rahasia")
    keep(house.engine, str(uuid4()), Envelope.model_validate(envelope))

    [report] = read_case(house, phone.case, ani.id).reports

    assert report.body is None


def test_a_body_that_makes_little_sense_is_still_read(house, phone, ani):
    comes(house, phone, "report", text="Tolong", where="di sini", what=7, contact=None, lat="x")

    [report] = read_case(house, phone.case, ani.id).reports

    assert report.body is not None
    assert (report.body.text, report.body.what, report.body.where.coordinates) == ("Tolong", (), "")


def test_a_case_nobody_wrote_to_does_not_exist(house, ani):
    with pytest.raises(NoSuchCase):
        read_case(house, "0" * 32, ani.id)


def test_only_the_reporter_opens_the_answer(house, phone, ani):
    comes(house, phone, "message")
    file = read_case(house, phone.case, ani.id)

    answers.reply(house, file, ani, "Kami sudah membaca.")

    [answer] = [each for each in events.after(house.engine, 0, 9) if each.type == "reply"]
    assert phone.opens(answer.data["sealed"])["text"] == "Kami sudah membaca."
    with pytest.raises(CannotOpen):
        unseal(answer.data["sealed"], house.keys.current.private, f"ltsa reply v1 {phone.case}")


def test_the_office_can_read_its_own_answers_again(house, phone, ani):
    comes(house, phone, "message")
    answers.reply(house, read_case(house, phone.case, ani.id), ani, "Kami sudah membaca.")

    [reply] = read_case(house, phone.case, ani.id).replies

    assert (reply.officer, reply.text) == ("Ani", "Kami sudah membaca.")


def test_answers_go_to_the_first_key_though_a_later_report_names_another(house, phone, ani):
    comes(house, phone, "alarm")
    stranger = write_public_key(ec.generate_private_key(ec.SECP256R1()).public_key())
    comes(house, phone, "message", reply_key=stranger)
    file = read_case(house, phone.case, ani.id)

    answers.reply(house, file, ani, "halo")

    assert len(file.reply_keys) == 2
    [answer] = [each for each in events.after(house.engine, 0, 9) if each.type == "reply"]
    assert phone.opens(answer.data["sealed"])["text"] == "halo"


@pytest.mark.parametrize("key", ["", "AAAA", to_base64(b"\x04" + bytes(64)), 7])
def test_a_case_without_a_usable_key_cannot_be_answered(house, phone, ani, key):
    comes(house, phone, "message", reply_key=key)

    with pytest.raises(answers.NoKeyToAnswer):
        answers.reply(house, read_case(house, phone.case, ani.id), ani, "halo")


def test_no_readable_word_of_a_report_or_an_answer_is_on_the_disk(house, phone, ani, tmp_path):
    comes(house, phone, "alarm", text="PENANDA-LAPORAN", contact={"number": "PENANDA-NOMOR"})
    answers.reply(house, read_case(house, phone.case, ani.id), ani, "PENANDA-JAWABAN")

    disk = b"".join(file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())

    assert phone.case.encode() in disk or house.engine.dialect.name != "sqlite"
    assert b"PENANDA" not in disk
    assert "PENANDA".encode("utf-16-le") not in disk


def test_a_step_is_told_with_its_promise(house, phone, ani):
    comes(house, phone, "report")

    answers.set_step(house, phone.case, ani, "in_progress", TOMORROW)

    [step] = events.after(house.engine, 0, 9)
    assert (step.type, step.data) == (
        "case.step",
        {"code": "in_progress", "promised": TOMORROW.isoformat()},
    )
    assert read_case(house, phone.case, ani.id).promised == TOMORROW


@pytest.mark.parametrize(
    ("code", "day"), [("soon", None), ("", None), ("in_progress", TOMORROW - timedelta(days=9))]
)
def test_a_step_nobody_knows_or_a_promise_for_yesterday_is_refused(house, phone, ani, code, day):
    comes(house, phone, "report")

    with pytest.raises(answers.NotAStep):
        answers.set_step(house, phone.case, ani, code, day)

    assert told(house) == []


def test_a_closed_case_leaves_the_queue_and_comes_back_with_the_next_report(house, phone, ani):
    comes(house, phone, "report")
    answers.close(house, phone.case, ani, "solved", newest_report(house, phone.case))
    closed = [len(waiting(house.engine)), len(waiting(house.engine, closed=True))]

    comes(house, phone, "message")

    assert closed == [0, 1]
    assert [len(waiting(house.engine)), len(waiting(house.engine, closed=True))] == [1, 0]


def test_a_case_in_which_something_has_come_meanwhile_is_not_closed(house, phone, ani):
    comes(house, phone, "report")
    seen = newest_report(house, phone.case)
    comes(house, phone, "message")

    with pytest.raises(answers.MoreCame):
        answers.close(house, phone.case, ani, "solved", seen)

    assert [row.unread for row in waiting(house.engine)] == [2]


def test_what_comes_after_a_closing_opens_the_case_though_the_clock_was_set_back(house, phone, ani):
    comes(house, phone, "report")
    answers.close(house, phone.case, ani, "solved", newest_report(house, phone.case))
    comes(house, phone, "message")
    with Session(house.engine) as session:
        session.exec(update(SealedReport).values(arrived_at=now() - timedelta(days=1)))
        session.commit()

    assert [row.case for row in waiting(house.engine)] == [phone.case]
    assert not read_case(house, phone.case, ani.id).is_closed


def test_alarms_come_first_then_unread_then_who_has_waited_longest(house, phone_of, ani):
    def one(kind, day):
        phone = phone_of(house)
        comes(house, phone, kind, received_at=f"2026-11-{day:02}T07:00:00Z")
        return phone

    read, old, new, cancelled, alarm = (
        one("report", 1),
        one("report", 2),
        one("message", 3),
        one("alarm", 4),
        one("alarm", 5),
    )
    seen_alarm = one("alarm", 6)
    comes(house, cancelled, "cancel", received_at="2026-11-04T08:00:00Z")
    read_case(house, read.case, ani.id)
    read_case(house, seen_alarm.case, ani.id)

    order = [each.case for each in waiting(house.engine)]

    wanted = [alarm, cancelled, seen_alarm, old, new, read]
    assert order == [phone.case for phone in wanted]


def test_the_audit_trail_says_who_saw_and_did_what(house, phone, ani):
    alarm = comes(house, phone, "alarm")
    answers.reply(house, read_case(house, phone.case, ani.id), ani, "halo")
    answers.close(house, phone.case, ani, "solved", newest_report(house, phone.case))

    trail = read_case(house, phone.case, ani.id, again=True).trail

    assert [(each.officer, each.action, each.detail) for each in trail] == [
        ("Ani", "case.seen", ""),
        ("Ani", "report.opened", ""),
        ("Ani", "replied", ""),
        ("Ani", "case.closed", "solved"),
    ]
    assert alarm


@pytest.mark.parametrize(
    "wish", ["UPDATE audit_entry SET officer = NULL", "DELETE FROM audit_entry"]
)
def test_nothing_is_ever_taken_out_of_the_audit_trail(house, phone, ani, wish):
    comes(house, phone, "alarm")
    read_case(house, phone.case, ani.id)
    before = read_case(house, phone.case, ani.id, again=True).trail

    with Session(house.engine) as session, pytest.raises(DBAPIError, match="append only"):
        session.connection().execute(text(wish))

    assert read_case(house, phone.case, ani.id, again=True).trail == before


def test_events_are_told_in_the_order_of_their_cursors_and_in_pages(house, phone, ani):
    comes(house, phone, "report")
    for _turn in range(3):
        answers.set_step(house, phone.case, ani, "in_progress", None)

    first = events.after(house.engine, 0, 2)
    rest = events.after(house.engine, first[-1].cursor, 2)

    assert [each.cursor for each in [*first, *rest]] == [1, 2, 3]


def test_times_come_back_with_their_zone(house, phone, ani):
    comes(house, phone, "report", received_at="2026-11-21T15:00:00+08:00")

    [report] = read_case(house, phone.case, ani.id).reports

    assert report.received_at == datetime(2026, 11, 21, 7, tzinfo=UTC)
