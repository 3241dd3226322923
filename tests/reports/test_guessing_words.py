"""Pattern 10: what five words and their check withstand, and what a guess is told."""

import itertools
import statistics
import time
from uuid import uuid4

from tests.device.protocol import remainder

PLACES = range(1, 6)
OTHERS = range(1, 2048)
"""By how much one word can differ from another, bit by bit."""


def test_check_finds_every_wrong_word():
    # The check is a sum: what a wrong word changes in it depends on the difference alone.
    missed = [
        (place, difference)
        for place in PLACES
        for difference in OTHERS
        if remainder(difference << place) == 0
    ]

    assert missed == []


def test_check_finds_every_two_words_that_changed_places():
    missed = [
        (one, other, difference)
        for one, other in itertools.combinations(PLACES, 2)
        for difference in OTHERS
        if remainder(difference << one) == remainder(difference << other)
    ]

    assert missed == []


def test_thread_nobody_knows_is_answered_as_one_that_exists(serve, sqlite_url, envelope):
    server = serve(sqlite_url, LTSA_READS_BURST="100000")
    known = envelope(case="a" * 32)
    assert server.put(f"/api/reports/{uuid4()}", json=known).status_code == 201
    took = {"a": [], "b": []}

    for _ in range(200):
        for letter, times in took.items():
            begun = time.perf_counter()
            answer = server.get(f"/api/cases/{letter * 32}/events")
            times.append(time.perf_counter() - begun)
            assert answer.status_code == 200

    existing, unknown = (statistics.median(times) for times in took.values())
    assert 0.5 < unknown / existing < 2


def test_thread_asked_for_again_and_again_is_slowed_down_and_says_until_when(serve, sqlite_url):
    server = serve(sqlite_url, LTSA_READS_BURST="10", LTSA_READS_PER_HOUR="10")

    answers = [server.get(f"/api/cases/{'c' * 32}/events") for _ in range(12)]

    assert [each.status_code for each in answers] == [200] * 10 + [429] * 2
    assert int(answers[-1].headers["Retry-After"]) <= 720
