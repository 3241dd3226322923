"""The file for the phone's calendar, read by somebody else's calendar library."""

from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar

from tests.papers.phone_modules import asks_the_phone

MEDICAL = ["m1", {"kind": "medical", "day": "2027-03-10"}]
CONTRACT = ["c1", {"kind": "contract", "day": "2028-06-30", "name": "Majikan memukul saya"}]


def exported(*kept, title="Bekal: a date", now="2026-11-22T03:04:05.678Z"):
    return asks_the_phone("calendar", kept=kept, title=title, now=now)


def events(text):
    return Calendar.from_ical(text).walk("VEVENT")


def test_date_is_a_whole_day_that_blocks_nothing():
    [event] = events(exported(MEDICAL))

    assert event.decoded("dtstart") == date(2027, 3, 10)
    assert event.decoded("duration") == timedelta(days=1)
    assert event["transp"] == "TRANSPARENT"
    assert event.decoded("dtstamp") == datetime(2026, 11, 22, 3, 4, 5, tzinfo=UTC)


def test_alarms_ring_at_nine_in_the_morning_of_each_reminder():
    [event] = events(exported(CONTRACT))

    midnight = datetime(2028, 6, 30)  # noqa: DTZ001 -- a whole day has no time zone
    rings = [midnight + alarm.decoded("trigger") for alarm in event.walk("VALARM")]
    assert [ring.isoformat() for ring in rings] == [
        "2028-02-29T09:00:00",
        "2028-06-16T09:00:00",
        "2028-06-23T09:00:00",
        "2028-06-30T09:00:00",
    ]


def test_no_word_of_hers_and_no_kind_stands_in_the_file():
    text = exported(MEDICAL, CONTRACT)

    assert "Majikan" not in text
    assert "medical" not in text
    assert "contract" not in text
    assert {str(event["summary"]) for event in events(text)} == {"Bekal: a date"}


def test_exported_twice_has_the_same_ids():
    first, again = exported(MEDICAL, CONTRACT), exported(MEDICAL, CONTRACT, now="2027-01-01")

    assert [str(event["uid"]) for event in events(first)] == ["bekal-m1", "bekal-c1"]
    assert [event["uid"] for event in events(again)] == [event["uid"] for event in events(first)]


def test_long_arabic_title_is_folded_between_letters_and_comes_back_whole():
    title = "بيكال: موعد، " * 12 + "a; b, c\\d"

    text = exported(MEDICAL, title=title)

    lines = text.split("\r\n")
    assert max(len(line.encode()) for line in lines) <= 75
    assert [str(event["summary"]) for event in events(text)] == [title]


def test_every_line_ends_as_the_standard_says():
    text = exported(MEDICAL)

    assert text.replace("\r\n", "").count("\n") == 0
    assert text.endswith("END:VCALENDAR\r\n")
