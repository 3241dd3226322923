import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlmodel import Session, select

from ltsa_desk.cases.body import read_body
from ltsa_desk.contract.envelope import Envelope
from ltsa_desk.contract.intake import keep
from ltsa_desk.tables import SealedReport

JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
FIELDS = ["kind", "text", "what", "where", "contact", "written_at", "reply_key", "sent_late"]


def test_what_was_answered_is_there_after_the_power_fails(desk):
    phone = desk.phone()
    report, envelope = phone.writes("alarm", text="Tolong")
    first = desk.is_asked("PUT", f"/v1/reports/{report}", json=envelope)
    desk.is_killed()
    desk.starts()

    again = desk.is_asked("PUT", f"/v1/reports/{report}", json=envelope)

    assert (first.status_code, again.status_code) == (201, 200)
    assert again.json() == first.json()
    assert desk.phone().keys == phone.keys


def test_many_relays_with_one_report_make_one_report(house, phone_of):
    report, body = phone_of(house).writes("alarm")
    envelope = Envelope.model_validate(body)

    with ThreadPoolExecutor(8) as relays:
        receipts = list(relays.map(lambda _: keep(house.engine, report, envelope), range(16)))

    assert sorted(each.is_new for each in receipts) == [False] * 15 + [True]
    with Session(house.engine) as session:
        assert [each.id for each in session.exec(select(SealedReport))] == [report]


def test_a_relay_that_sends_another_time_gets_the_first_one_back(shared_desk):
    report, envelope = shared_desk.phone().writes("message")
    first = shared_desk.is_asked("PUT", f"/v1/reports/{report}", json=envelope)
    later = envelope | {"received_at": "2026-11-22T09:00:00Z"}

    again = shared_desk.is_asked("PUT", f"/v1/reports/{report}", json=later)

    assert again.status_code == 200
    assert again.json() == first.json()


def test_a_refused_report_leaves_the_database_as_it_was(shared_desk):
    report, envelope = shared_desk.phone().writes("message")

    shared_desk.is_asked("PUT", f"/v1/reports/{report}", json=envelope | {"practice": True})

    with closing(sqlite3.connect(shared_desk.folder / "desk.sqlite3")) as database:
        found = database.execute("SELECT 1 FROM sealed_report WHERE id = ?", [report]).fetchall()
    assert found == []


def test_a_reason_never_repeats_what_was_sent(shared_desk):
    report, envelope = shared_desk.phone().writes("message")

    answer = shared_desk.is_asked(
        "PUT", f"/v1/reports/{report}", json=envelope | {"kind": "PENANDA", "text": "PENANDA"}
    )

    assert answer.status_code == 422
    assert "PENANDA" not in answer.text


@settings(max_examples=300, deadline=None)
@given(said=st.dictionaries(st.sampled_from(FIELDS), JSON))
def test_whatever_is_inside_a_report_it_can_be_shown(said):
    assert read_body(said).kind == (said["kind"] if isinstance(said.get("kind"), str) else "")
