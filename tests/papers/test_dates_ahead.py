"""When a date is near, decided by the phone alone."""

import pytest

from tests.papers.phone_modules import asks_the_phone, cases

DATES = cases("dates.json")
ZONES = ["Pacific/Honolulu", "UTC", "Asia/Jakarta", "Pacific/Kiritimati", "Europe/Rome"]


@pytest.mark.parametrize("time_zone", ZONES)
def test_reminders_fall_on_these_days_in_every_time_zone(time_zone):
    days = asks_the_phone("reminders", cases=DATES["reminders"], time_zone=time_zone)

    assert dict(zip(whys("reminders"), days, strict=True)) == {
        each["why"]: each["days"] for each in DATES["reminders"]
    }


@pytest.mark.parametrize("time_zone", ZONES)
def test_days_left_and_nearness(time_zone):
    rows = asks_the_phone("ahead", cases=DATES["ahead"], time_zone=time_zone)

    told = [(row["left"], row["is_near"]) for row in rows]
    assert dict(zip(whys("ahead"), told, strict=True)) == {
        each["why"]: (each["left"], each["is_near"]) for each in DATES["ahead"]
    }


def test_nearest_comes_first_and_what_has_passed_last():
    days = {"far": "2027-05-01", "gone": "2027-02-01", "today": "2027-03-01", "just": "2027-02-28"}
    kept = [[name, {"kind": "own", "day": day}] for name, day in days.items()]

    assert asks_the_phone("order", kept=kept, today="2027-03-01") == [
        "today",
        "far",
        "just",
        "gone",
    ]


def test_home_tells_only_of_what_she_wants_to_hear_today():
    kept = [["far", {"kind": "own", "day": "2027-05-01"}]]
    near = [*kept, ["contract", {"kind": "contract", "day": "2027-06-01"}]]

    assert asks_the_phone("nearest", kept=kept, today="2027-03-01") is None
    assert asks_the_phone("nearest", kept=near, today="2027-03-01") == "contract"


def whys(table):
    return [each["why"] for each in DATES[table]]
