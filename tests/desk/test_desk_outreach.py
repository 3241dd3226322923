"""Outreach workers' phones: paired by a code, renewed, revoked; their sessions are numbers."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlmodel import Session, select

from ltsa_desk import audit, events
from ltsa_desk.cases.queue import waiting
from ltsa_desk.contract.envelope import Envelope
from ltsa_desk.contract.intake import keep
from ltsa_desk.house import House
from ltsa_desk.moments import as_text, now
from ltsa_desk.officers import accounts
from ltsa_desk.outreach.letters import read_letters
from ltsa_desk.outreach.pairing import LASTS, NoName, everyone, invite, revoke
from ltsa_desk.outreach.session import read_session
from ltsa_desk.tables import AuditEntry, CaseEvent, OutreachLetter, SessionLog
from tests.desk.conftest import Phone

HELD = {
    "village": {"code": "52.02.03.2004", "name": "Ganti"},
    "date": "2026-11-20",
    "topic": "agency",
    "people": {"f_18_24": 12, "m_25_39": 7, "f_u18": 0},
    "questions": ["cost", "agency"],
    "lesson": {"people": 9, "q1": 8, "q5": 3},
}


@dataclass
class Town:
    """A desk and the phones that write to it."""

    house: House
    officer: int

    def gets(self, phone: Phone, at: datetime | None = None, **said: Any) -> str:
        """The relay hands over a letter of this phone, and the desk reads it."""
        report, sent = phone.writes("session", **said)
        sent["received_at"] = as_text(at or now())
        keep(self.house.engine, report, Envelope.model_validate(sent))
        read_letters(self.house)
        return report

    def answers(self, phone: Phone) -> list[object]:
        """What the phone reads in its thread."""
        wanted = select(CaseEvent).where(CaseEvent.case == phone.case)
        with Session(self.house.engine) as session:
            replies = [row for row in session.exec(wanted) if row.type == events.REPLY]
            return [phone.opens(row.data["sealed"])["pairing"] for row in replies]

    def paired(self, phone: Phone) -> Phone:
        self.gets(phone, pairing={"code": invite(self.house, self.officer, "Sri").code})
        return phone

    def sessions(self) -> list[SessionLog]:
        with Session(self.house.engine) as session:
            return list(session.exec(select(SessionLog)))


@pytest.fixture
def town(house):
    accounts.add(house.engine, "Bu Ratna", "LTSA Contoh", "id")
    return Town(house, accounts.everyone(house.engine)[0].id)


def test_code_pairs_a_phone_for_thirty_days(town, phone_of):
    phone = phone_of(town.house)
    at = now()

    code = invite(town.house, town.officer, "  Sri   Wahyuni ").code
    town.gets(phone, at, pairing={"code": f"{code[:5].lower()} - {code[5:]}"})

    assert town.answers(phone) == [{"until": as_text(at + LASTS), "worker": "Sri Wahyuni"}]


def test_code_used_twice_is_refused_with_a_reason(town, phone_of):
    code = invite(town.house, town.officer, "Sri").code
    first, second = phone_of(town.house), phone_of(town.house)

    town.gets(first, pairing={"code": code})
    town.gets(second, pairing={"code": code})

    assert town.answers(second) == [{"refused": "used"}]


def test_code_after_ten_minutes_is_refused_with_a_reason(town, phone_of):
    phone = phone_of(town.house)
    code = invite(town.house, town.officer, "Sri").code

    town.gets(phone, now() + timedelta(minutes=10, seconds=5), pairing={"code": code})

    assert town.answers(phone) == [{"refused": "late"}]


def test_code_that_was_never_made_is_refused_with_a_reason(town, phone_of):
    phone = phone_of(town.house)

    town.gets(phone, pairing={"code": "ABCDEFGHJK"})

    assert town.answers(phone) == [{"refused": "unknown"}]


def test_worker_without_a_name_gets_no_code(town):
    with pytest.raises(NoName):
        invite(town.house, town.officer, "  ")


def test_paired_phone_may_ask_for_thirty_days_more(town, phone_of):
    phone = town.paired(phone_of(town.house))
    later = now() + timedelta(days=20)

    town.gets(phone, later, pairing={"renew": True})

    assert town.answers(phone)[1:] == [{"until": as_text(later + LASTS), "worker": "Sri"}]


def test_session_is_kept_in_numbers(town, phone_of):
    phone = town.paired(phone_of(town.house))

    report = town.gets(phone, datetime(2026, 11, 21, tzinfo=UTC), session=HELD)

    [kept] = town.sessions()
    assert (kept.report, kept.village, kept.place) == (report, "5202032004", "Ganti")
    assert (kept.date.isoformat(), kept.topic) == ("2026-11-20", "agency")
    assert kept.counts == {"f_18_24": 12, "m_25_39": 7}
    assert kept.questions == ["cost", "agency"]
    assert kept.lesson == {"people": 9, "q1": 8, "q5": 3}


@pytest.mark.parametrize("wrong", ["2010-01-01", "2026-12-24"])
def test_session_of_a_phone_whose_clock_is_wrong_is_counted_on_the_day_it_came(
    town, phone_of, wrong
):
    phone = town.paired(phone_of(town.house))
    came = datetime(2026, 11, 21, tzinfo=UTC)

    town.gets(phone, came, written_at=f"{wrong}T09:00:00.000Z", session=HELD | {"date": wrong})

    assert [each.date.isoformat() for each in town.sessions()] == ["2026-11-21"]


@pytest.mark.parametrize("typed", ["2010-01-01", "2026-12-24"])
def test_session_with_a_slip_in_its_day_is_not_counted_though_the_clock_is_right(typed):
    today = datetime(2026, 11, 21, tzinfo=UTC).date()

    assert read_session(HELD | {"date": typed}, today, "2026-11-21T02:00:00.000Z") is None


def test_session_sent_twice_is_counted_once(town, phone_of):
    phone = town.paired(phone_of(town.house))
    town.gets(phone, session=HELD | {"date": now().date().isoformat()})

    read_letters(town.house)

    assert len(town.sessions()) == 1


def test_two_helpers_on_one_phone_are_two_workers(town, phone_of):
    sri, dewi = town.paired(phone_of(town.house)), town.paired(phone_of(town.house))
    held = HELD | {"date": now().date().isoformat()}

    town.gets(sri, session=held)
    town.gets(dewi, session=held)

    assert len({each.worker for each in town.sessions()}) == 2


def test_phone_that_was_not_paired_counts_nobody(town, phone_of):
    phone = phone_of(town.house)

    town.gets(phone, session=HELD)

    assert (town.sessions(), town.answers(phone)) == ([], [{"refused": "unknown"}])


def test_somebody_who_knows_only_the_address_of_the_thread_is_refused(town, phone_of):
    phone = town.paired(phone_of(town.house))
    stranger = phone_of(town.house)
    stranger.case = phone.case

    town.gets(stranger, session=HELD)

    assert town.sessions() == []


def test_lost_phone_is_told_to_wipe_and_counts_no_more(town, phone_of):
    phone = town.paired(phone_of(town.house))

    [pairing] = everyone(town.house.engine)
    revoke(town.house, town.officer, pairing.id or 0)
    town.gets(phone, session=HELD)

    assert town.answers(phone)[1:] == [{"revoked": True}, {"revoked": True}]
    assert town.sessions() == []


def test_desk_that_died_before_it_answered_answers_later(town, phone_of):
    phone = phone_of(town.house)
    code = invite(town.house, town.officer, "Sri").code
    report, sent = phone.writes("session", pairing={"code": code})
    sent["received_at"] = as_text(now())
    keep(town.house.engine, report, Envelope.model_validate(sent))

    settled = [read_letters(town.house), read_letters(town.house)]

    assert settled == [1, 0]
    assert len(town.answers(phone)) == 1


def test_letter_nobody_can_read_holds_up_no_other(town, phone_of):
    phone = phone_of(town.house)
    report, sent = phone.writes("session", pairing={"code": "X"})
    sent |= {"received_at": as_text(now()), "sealed": "A" * 1500}
    keep(town.house.engine, report, Envelope.model_validate(sent))

    town.paired(phone_of(town.house))

    with Session(town.house.engine) as session:
        outcomes = sorted(each.outcome for each in session.exec(select(OutreachLetter)))
    assert outcomes == ["paired", "unreadable"]


def test_pairing_and_revoking_stand_in_the_trail(town, phone_of):
    phone = town.paired(phone_of(town.house))
    [pairing] = everyone(town.house.engine)
    revoke(town.house, town.officer, pairing.id or 0)

    with Session(town.house.engine) as session:
        trail = [(each.action, each.case, each.detail) for each in session.exec(select(AuditEntry))]
    assert trail[1:] == [
        (audit.PAIRING_OFFERED, None, "Sri"),
        (audit.PAIRED, phone.case, "Sri"),
        (audit.PAIRING_REVOKED, None, "Sri"),
    ]


def test_sessions_do_not_stand_among_the_cases_that_wait(town, phone_of):
    town.paired(phone_of(town.house))

    assert waiting(town.house.engine) == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"date": "2026-12-24"},
        {"date": "yesterday"},
        {"date": "2019-01-01"},
        {"village": {"code": "52.02"}},
        {"people": {}},
        {"people": {"f_18_24": 20_001, "old": 3}},
        {"people": {"f_18_24": True}},
    ],
)
def test_session_that_says_neither_where_when_nor_how_many_is_not_counted(wrong):
    assert read_session(HELD | wrong, datetime(2026, 11, 21, tzinfo=UTC).date()) is None


def test_session_of_two_thousand_people_is_counted():
    held = read_session(
        HELD | {"people": {"f_40": 2000}}, datetime(2026, 11, 21, tzinfo=UTC).date()
    )

    assert held is not None
    assert held.counts == {"f_40": 2000}


def test_phone_is_answered_over_the_line_at_once(desk):
    desk.hires("Bu Ratna")
    phone = desk.phone()

    desk.gets(phone, "session", pairing={"code": "ABCDEFGHJK"})

    [told] = [each for each in desk.tells() if each["type"] == "reply"]
    assert phone.opens(told["data"]["sealed"])["pairing"] == {"refused": "unknown"}
