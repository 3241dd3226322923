"""The twelve steps on which a Primero and our adapter must agree, against a fake on a socket.

The seventh, files, stands in ``test_primero_files``.
"""

import asyncio
import json
import time
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import update
from starlette.responses import JSONResponse, Response

from ltsa_pwa import database
from ltsa_pwa.reports.case_service import CaseServiceAway, ReportRefused
from ltsa_pwa.reports.envelope import unwrap
from ltsa_pwa.reports.primero import memory
from ltsa_pwa.reports.primero.line import STOPPED
from ltsa_pwa.reports.primero.memory import case_id
from ltsa_pwa.reports.report import now
from ltsa_pwa.reports.sealing import SUITE
from ltsa_pwa.reports.tables import sealed_report
from tests.primero.conftest import CASE, RECEIVED
from tests.primero.fake import PASSWORD

THERE = case_id(CASE)


def delivered(engine, *reports):
    """The relay has written down that these arrived, a while ago."""
    ids = [each.id for each in reports]
    past = now() - timedelta(minutes=1)
    with database.writer(engine).begin() as connection:
        row = update(sealed_report).where(sealed_report.c.id.in_(ids))
        connection.execute(row.values(state="forwarded", forwarded_at=past))


def news(doing, cursor=0):
    return doing(lambda primero: primero.news_after(cursor)).events


def test_1_it_says_its_version(doing):
    assert doing(lambda primero: primero.probe()) == "2.9.1"


def test_2_the_mapping_fits_the_forms(doing):
    assert doing(lambda primero: primero.complaints()) == []


def test_2_every_way_in_which_a_mapping_does_not_fit_is_named(doing, mapping):
    other = replace(
        mapping,
        fixed={"status": "asleep", "hidden_name": None},
        fields={"when": "nowhere", "what": "protection_concerns"},
        options={"what": {"wages": "no_wages"}},
        notes=replace(mapping.notes, text="words"),
        note_for_reporter="nothing",
        files={"audio": "photos", "image": "photos", "document": "papers"},
    )

    complaints = doing(lambda primero: primero.complaints(), mapping=other)

    assert complaints == [
        "status: 'asleep' does not fit",
        "hidden_name: None does not fit",
        "nowhere: there is no such field",
        "protection_concerns: 'no_wages' does not fit",
        "notes_section.words: there is no such field",
        "photos: there is no such field for audio",
        "papers: there is no such field for document",
        "nothing: there is no such field",
    ]


def test_3_and_4_a_report_becomes_a_case_with_everything_that_was_sent(hand_over, writes, primero):
    report = writes(
        text="Gaji saya tidak dibayar", what=["wages", "other"], consent="yes", to="women"
    )

    hand_over(report)

    there = primero.cases[THERE]
    [note] = there["notes_section"]
    words = "Kind: report\nWords: Gaji saya tidak dibayar\nWhat: wages, other"
    assert note == {
        "unique_id": report.id,
        "note_text": f"{words}\nConsent: yes\nWants to be read by: women",
        "note_date": "2026-11-21T03:14:00Z",
    }
    assert {name: there[name] for name in there if name != "notes_section"} == {
        "id": THERE,
        "module_id": "primeromodule-gbv",
        "owned_by": "women_intake",
        "status": "open",
        "name": "(withheld)",
        "hidden_name": True,
        "registration_date": "2026-11-21",
        "other_id_no": "01234567",
        "protection_concerns": ["unpaid_wages"],
        "consent_for_services": True,
        "case_id_display": THERE[:7],
        "last_updated_by": "intake",
    }


def test_3_the_same_report_again_is_the_same_case(hand_over, writes, primero, engine):
    report = writes(text="Tolong")
    hand_over(report)
    with database.writer(engine).begin() as connection:
        connection.execute(memory.primero_case.delete())  # the relay died before it could note it

    hand_over(report)

    assert list(primero.cases) == [THERE]
    assert len(primero.cases[THERE]["notes_section"]) == 1
    assert primero.tried.count("POST /cases") == 2


@pytest.mark.parametrize("name", ["protection_concerns", "notes_section", "hidden_name"])
def test_5_a_field_that_vanished_is_noticed_and_named(hand_over, writes, primero, name):
    primero.forbidden = {name}

    with pytest.raises(ReportRefused, match=f"^mapping incomplete: {name}$"):
        hand_over(writes(text="Tolong", what=["documents"]))


def test_5_an_owner_who_is_not_there_is_noticed(hand_over, writes, primero):
    primero.users = {"intake"}

    with pytest.raises(ReportRefused, match=r"^mapping incomplete: owned_by$"):
        hand_over(writes(to="women"))


def test_6_what_comes_later_is_appended_once_and_what_staff_wrote_stays(hand_over, writes, primero):
    first, second = writes(text="Tolong"), writes("message", text="Masih di sini")
    hand_over(first)
    primero.officer_changes(THERE, status="open", name="Ani")

    hand_over(second, second)

    there = primero.cases[THERE]
    assert [each["unique_id"] for each in there["notes_section"]] == [first.id, second.id]
    assert there["name"] == "Ani"


def test_6_words_of_somebody_else_in_the_same_thread_are_marked(hand_over, writes, primero):
    hand_over(writes(text="Tolong"), writes("message", text="Batal", reply_key="another"))

    first, second = (each["note_text"] for each in primero.cases[THERE]["notes_section"])
    assert "other words" not in first
    assert second.endswith("Sent with other words than the first report: perhaps by somebody else.")


def test_8_an_alarm_is_flagged_once(hand_over, writes, primero):
    alarm = writes("alarm")

    hand_over(alarm, alarm)

    [flag] = primero.flags[THERE]
    assert flag["message"] == f"New from the reporter (alarm {alarm.id[:8]})"


def test_9_the_poller_finds_what_changed_without_any_hook(
    hand_over, doing, writes, primero, engine, reporter
):
    report = writes(text="Tolong")
    hand_over(report)
    delivered(engine, report)
    before = news(doing)
    primero.officer_changes(THERE, status="closed", closure_reason="moved")
    primero.officer_changes(THERE, note_for_reporter="Kami menelepon besok.")

    opened, closed, reply = news(doing)

    sealed = unwrap(reply.data["sealed"])
    letter = json.loads(SUITE.decrypt(sealed, reporter, f"ltsa reply v1 {CASE}".encode()))
    assert before == []
    assert (opened.type, opened.report) == ("report.opened", report.id)
    assert (closed.type, closed.data) == ("case.closed", {"reason": "referred"})
    assert (letter["text"], letter["from"]) == ("Kami menelepon besok.", "LTSA Contoh")


def test_9_the_same_news_are_told_once(hand_over, doing, writes, primero, engine):
    report = writes(text="Tolong")
    hand_over(report)
    delivered(engine, report)
    primero.officer_changes(THERE, note_for_reporter="Kami membaca.")
    first = news(doing)

    again = news(doing)

    assert [each.source_cursor for each in again] == [each.source_cursor for each in first]
    assert news(doing, first[-1].source_cursor) == []


def test_9_after_a_hint_the_case_is_looked_at_at_once(hand_over, doing, writes, primero, engine):
    report = writes(text="Tolong")
    hand_over(report)
    delivered(engine, report)

    async def hinted(service):
        quiet = await service.news_after(0)
        primero.officer_changes(THERE, status="open")
        unheard = await service.news_after(0)
        with database.writer(engine).begin() as connection:
            memory.hint(connection, THERE)
        return quiet.events, unheard.events, (await service.news_after(0)).events

    quiet, unheard, heard = doing(hinted)

    assert (quiet, unheard) == ([], [])
    assert [each.type for each in heard] == ["report.opened"]


def test_9_own_changes_are_no_news(hand_over, doing, writes, engine):
    report = writes(text="Tolong")
    hand_over(report, writes("message", text="Masih di sini"))
    delivered(engine, report)

    assert news(doing) == []


def test_10_after_a_wrong_password_nothing_more_is_asked(doing, writes, primero):
    report = writes(text="Tolong")

    async def many_times(service):
        said = []
        for _ in range(10):
            with pytest.raises(CaseServiceAway) as away:
                await service.hand_over(report, RECEIVED)
            said.append((away.value.reason, away.value.for_all))
        return said

    said = doing(many_times, password=f"not {PASSWORD}")

    assert set(said) == {(STOPPED, True)}
    assert len(primero.tried) == 1


def test_11_a_wish_to_be_left_alone_is_passed_on(hand_over, writes, primero):
    async def configuring(_):
        return JSONResponse({}, 503, {"Retry-After": "120"})

    primero.troubles = [nothing, nothing, configuring]

    with pytest.raises(CaseServiceAway) as away:
        hand_over(writes(text="Tolong"))

    said = away.value
    assert (said.reason, said.for_all, said.retry_after) == ("answered 503", True, 120)


async def nothing(_):
    """The forms and the lookups are answered as always."""


def test_12_an_accepted_case_whose_answer_was_lost_is_one_case(hand_over, writes, primero):
    async def keep_and_hang_up(request):
        await primero.create(request)
        return Response(b"{", 200, {"Content-Length": "1000"})

    primero.troubles = [nothing, nothing, keep_and_hang_up]
    report = writes(text="Tolong")

    with pytest.raises(CaseServiceAway):
        hand_over(report)
    hand_over(report)

    assert [each["unique_id"] for each in primero.cases[THERE]["notes_section"]] == [report.id]


@pytest.mark.parametrize(
    ("status", "outcome", "reason"),
    [
        (403, ReportRefused, "the service user's role may not do this (403)"),
        (404, ReportRefused, "the case was removed, or cannot be seen (404)"),
        (422, ReportRefused, "the mapping does not fit (422): age, sex"),
        (429, CaseServiceAway, "answered 429"),
        (500, CaseServiceAway, "answered 500"),
        (502, CaseServiceAway, "answered 502"),
        (504, CaseServiceAway, "answered 504"),
    ],
)
def test_what_every_other_answer_means(hand_over, writes, primero, status, outcome, reason):
    async def trouble(_):
        detail = {"message": "Tolong saya", "detail": ["age", "sex"]}
        return JSONResponse({"errors": [detail]}, status)

    primero.troubles = [nothing, nothing, trouble]

    with pytest.raises(outcome) as raised:
        hand_over(writes(text="Tolong saya"))

    assert str(raised.value) == reason


def test_report_that_cannot_be_opened_is_refused_before_anything_is_sent(
    hand_over, writes, primero
):
    moved = replace(writes(text="Tolong"), id="7f2c1a34-9d0e-4b5a-8c6d-1e2f3a4b5c6d")

    with pytest.raises(ReportRefused, match=r"^it cannot be opened: "):
        hand_over(moved)

    assert primero.tried == []


def test_a_thread_is_a_uuid_of_version_4_and_no_two_share_one():
    assert case_id(CASE) == "01234567-89ab-4def-8123-456789abcdef"
    assert case_id("f" * 32) == "ffffffff-ffff-4fff-bfff-ffffffffffff"


def test_slow_primero_is_away(hand_over, writes, primero, monkeypatch):
    async def slow(_):
        await asyncio.sleep(5)

    monkeypatch.setattr("ltsa_pwa.reports.primero.line.SLOWEST", 0.1)
    primero.troubles = [slow]
    begun = time.monotonic()

    with pytest.raises(CaseServiceAway, match=r"^no answer in time$"):
        hand_over(writes(text="Tolong"))

    assert time.monotonic() - begun < 4
