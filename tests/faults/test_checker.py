"""A checker that misses what a wrong program does proves nothing."""

import copy

import pytest

from tests.faults.checker import History, faults_in

STATES = ["report.received", "report.forwarded"]


@pytest.fixture
def history():
    """Two phones, of which all is well: one wrote a report, then an alarm that came first."""
    return History(
        saved={"c1": ["r1", "a1", "r2"], "c2": ["r3"]},
        digests={"r1": "1", "a1": "2", "r2": "3", "r3": "4"},
        receipts={each: {f"at {each}"} for each in ("r1", "a1", "r2", "r3")},
        alarms={"a1"},
        office=[("c1", "a1", "2"), ("c1", "r1", "1"), ("c2", "r3", "4"), ("c1", "r2", "3")],
        told={
            "c1": [(state, each) for each in ("a1", "r1", "r2") for state in STATES],
            "c2": [(state, "r3") for state in STATES],
        },
    )


def test_run_in_which_all_is_well_has_no_faults(history):
    assert faults_in(history) == []


def answers_before_it_keeps(history):
    del history.office[1]


def keeps_every_try_as_another_report(history):
    history.office.append(("c2", "r3", "4"))


def forgets_what_it_forwards(history):
    history.told["c2"].pop()


def tells_twice(history):
    history.told["c2"].append(("report.forwarded", "r3"))


def mixes_up_bodies(history):
    history.office[2] = ("c2", "r3", "1")


def lets_the_second_overtake(history):
    history.office.reverse()


def invents_one(history):
    history.office.append(("c2", "r9", "9"))


def says_another_time_at_each_try(history):
    history.receipts["r1"].add("later")


@pytest.mark.parametrize(
    ("wrong", "seen"),
    [
        (answers_before_it_keeps, ["lost: r1", "receipt for nothing: r1"]),
        (keeps_every_try_as_another_report, ["doubled: r3"]),
        (forgets_what_it_forwards, ["told ['report.received']: r3"]),
        (tells_twice, [f"told {[*STATES, 'report.forwarded']}: r3"]),
        (mixes_up_bodies, ["changed: r3"]),
        (lets_the_second_overtake, ["out of order: c1"]),
        (invents_one, ["foreign: r9"]),
        (says_another_time_at_each_try, ["two receipts: r1"]),
    ],
)
def test_every_wrong_program_is_seen(history, wrong, seen):
    broken = copy.deepcopy(history)

    wrong(broken)

    assert faults_in(broken) == seen
