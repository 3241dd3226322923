from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from ltsa_desk.cases.body import Body, Contact, Place
from ltsa_desk.cases.file import CaseFile, Reply, Report, Told
from ltsa_desk.cases.rows import say_promise, short_name
from ltsa_desk.cases.thread import Line, lines_of, thread
from ltsa_desk.words import speaking

WIB = ZoneInfo("Asia/Jakarta")
SEVEN = datetime(2026, 11, 21, 7, tzinfo=UTC)


def report(number, kind, at=SEVEN, **body):
    return Report(f"r{number}", kind, at, at, Body(kind, **body))


def said(*reports, replies=(), told=()):
    file = CaseFile("c" * 32, list(reports), list(replies), list(told), [], None, is_closed=False)
    with speaking("en"):
        return thread(file, WIB)


def test_a_report_is_shown_with_every_field_that_was_filled():
    body = Body(
        kind="report",
        language="jv",
        text="Upah",
        what=("wages", "unheard_of"),
        where=Place("Lantai 7", "TW", 25.0478, 121.5319, 18.4),
        when="kemarin",
        contact=Contact("+886 900 000 000", "22.00", "salah sambung"),
        for_whom="other",
        relation="adik",
        consent="unknown",
        to="union",
    )

    with speaking("en"):
        lines = lines_of(body)

    assert lines == [
        Line("What", "Wages are not paid, unheard_of"),
        Line("When", "kemarin"),
        Line("Where", "Lantai 7, Taiwan"),
        Line("Position", "25.047800, 121.531900, within 18 metres"),
        Line("Call", "+886 900 000 000"),
        Line("When to call", "22.00"),
        Line("If somebody else answers", "salah sambung"),
        Line("For whom", "For somebody else"),
        Line("Relation", "adik"),
        Line("Consent", "It is not known whether that person agrees"),
        Line("Wants to be heard by", "The union"),
        Line("Language", "Basa Jawa"),
    ]


def test_answers_given_by_pictures_are_read_in_words():
    body = Body(
        kind="report",
        where=Place("ship", "TW"),
        when="today",
        contact=Contact("+886 900 000 000", "day_off", "wrong_number"),
        relation="workmate",
    )

    with speaking("en"):
        lines = lines_of(body)

    assert lines == [
        Line("When", "Today or last night"),
        Line("Where", "On a ship, Taiwan"),
        Line("Call", "+886 900 000 000"),
        Line("When to call", "On the day off"),
        Line("If somebody else answers", "“Sorry, wrong number”"),
        Line("Relation", "They work together"),
    ]


def test_the_thread_is_told_in_the_order_it_happened():
    reply = Reply("Ani", SEVEN + timedelta(hours=1), "halo")
    step = Told("case.step", SEVEN + timedelta(hours=2), {"code": "in_progress"})
    end = Told("case.closed", SEVEN + timedelta(hours=4), {"reason": "solved"})

    entries = said(
        report(1, "alarm"),
        report(2, "message", SEVEN + timedelta(hours=3)),
        replies=[reply],
        told=[step, end],
    )

    assert [(entry.side, entry.title, entry.at) for entry in entries] == [
        ("theirs", "Alarm", "21 Nov 2026, 14:00"),
        ("ours", "Answer by Ani", "21 Nov 2026, 15:00"),
        ("step", "We are working on it", "21 Nov 2026, 16:00"),
        ("theirs", "Message", "21 Nov 2026, 17:00"),
        ("step", "Closed: It is solved", "21 Nov 2026, 18:00"),
    ]


@pytest.mark.parametrize(("names", "cancelled"), [("r1", ["r1"]), ("", ["r1", "r2"])])
def test_an_alarm_taken_back_says_so_beside_the_alarm(names, cancelled):
    entries = said(
        report(1, "alarm", text="r1"),
        report(2, "alarm", text="r2"),
        report(3, "cancel", refers_to=names),
    )

    marked = [entry.text for entry in entries if any("Taken back" in each for each in entry.notes)]
    assert marked == cancelled


def test_a_report_that_lay_on_the_phone_says_how_long():
    written = SEVEN - timedelta(hours=9)

    [late] = said(report(1, "alarm", written_at=written, sent_late=True))
    [soon] = said(report(1, "alarm", written_at=SEVEN - timedelta(seconds=40)))

    assert late.notes == [
        "Written 21 Nov 2026, 05:00, and lay on the phone for 9 hours before it got through."
    ]
    assert soon.notes == []


def test_a_report_that_cannot_be_opened_says_so_kindly():
    [entry] = said(Report("r1", "alarm", SEVEN, SEVEN, None))

    assert entry.title == "Alarm"
    assert entry.notes[0].startswith("This report cannot be opened here")


@pytest.mark.parametrize(
    ("promised", "words"),
    [
        (None, ""),
        (date(2026, 11, 21), "Promised for 21 November 2026"),
        (date(2026, 11, 20), "Promised for 20 November 2026 · 1 day late"),
        (date(2026, 11, 12), "Promised for 12 November 2026 · 9 days late"),
    ],
)
def test_a_promise_that_was_not_kept_is_said_in_words(promised, words):
    with speaking("en"):
        assert say_promise(promised, date(2026, 11, 21)) == words


def test_a_late_promise_in_indonesian():
    with speaking("id"):
        said = say_promise(date(2026, 11, 12), date(2026, 11, 21))

    assert said == "Dijanjikan untuk 12 November 2026 · terlambat 9 hari"


def test_a_case_has_a_name_people_can_say():
    assert short_name("3f9a2c11" + "0" * 24) == "3f9a 2c11"
