"""Her hours where she is, and the moments the server keeps: one table for both ends."""

import json
import os
import subprocess
from datetime import timedelta
from pathlib import Path

import pytest

from ltsa_pwa.reports.checkins.checkin import EARLY, covered, next_due, read_moment

HERE = Path(__file__).parent
TABLE = json.loads((HERE.parent / "cases" / "checkins.json").read_text())


def asks_the_phone(zone="Asia/Taipei", **asked):
    command = ["node", "--no-warnings", str(HERE / "phone_checkin.mjs")]
    surroundings = {**os.environ, "TZ": zone}
    said = json.dumps(asked)
    answer = subprocess.run(
        command, input=said, text=True, capture_output=True, check=True, env=surroundings
    )
    return json.loads(answer.stdout)


@pytest.mark.parametrize("each", TABLE["hours"], ids=lambda each: each["why"])
def test_hours_are_those_of_the_place_where_she_is(each):
    assert asks_the_phone(each["zone"], hours=[each])["hours"] == [each["due"]]


def test_phone_asks_when_the_hour_comes_and_means_that_hour():
    said = asks_the_phone(asked=TABLE["asked"])

    assert said["asked"] == [each["is_asked"] for each in TABLE["asked"]]
    assert said["meant"] == [each["meant"] for each in TABLE["asked"]]


def test_server_takes_a_sign_for_the_hour_that_the_phone_meant():
    for each in TABLE["asked"]:
        due = [read_moment(one) for one in each["due"]]
        now = read_moment(each["now"])
        meant = read_moment(each["meant"]) if each["meant"] else None

        answered = max(read_moment(each["answered"]), covered(meant, now))

        left = next_due(due, answered)
        assert left is None or left > now + EARLY - timedelta(seconds=1)
