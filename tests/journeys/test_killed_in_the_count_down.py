"""The phone is torn away while it counts down, twenty times at another moment."""

import random

import pytest

from tests.journeys.phone import waits_for
from tests.journeys.test_alarm_reaches_an_officer import kept_at_the_server
from tests.journeys.worker import COUNT_DOWN_MS, Worker

pytestmark = pytest.mark.faults

# The record is on the disk a moment after the count-down stands on the screen.
MOMENTS = [random.Random(each).randint(300, COUNT_DOWN_MS - 200) for each in range(20)]  # noqa: S311


@pytest.mark.parametrize("moment", MOMENTS)
def test_every_alarm_arrives_and_none_twice(own_town, new_phone, moment):
    own_town.starts_server()
    worker = Worker(new_phone(own_town))
    worker.keeps_the_app()
    worker.opens("/now")

    worker.presses_the_alarm()
    worker.page.wait_for_timeout(moment)
    worker.phone.is_killed()
    worker.phone.switches_on()
    worker.opens()

    waits_for(lambda: kept_at_the_server(own_town), 90)
    worker.opens("/mine")
    worker.page.wait_for_timeout(2000)
    assert [kind for _, kind in kept_at_the_server(own_town)] == ["alarm"]
