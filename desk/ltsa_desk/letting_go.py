"""Look now and then whether something is to be erased, as long as the desk runs."""

import logging
import time
from collections.abc import Callable
from datetime import timedelta
from threading import Thread

from ltsa_desk.cases.erasing import erase_closed, erase_what_is_due
from ltsa_desk.counts.counting import count_due
from ltsa_desk.counts.places import names
from ltsa_desk.house import House
from ltsa_desk.moments import Clock
from ltsa_desk.outreach.letters import read_letters
from ltsa_desk.returnees.keeping import StatusKeeper

LOOKS_EVERY = 600
"""Seconds: what was taken back while an alarm was fresh goes when its two days are over."""

log = logging.getLogger(__name__)


def let_go(house: House, *, is_clock_sure: bool = True) -> int:
    """Everything that is due; how many cases it was. By a clock that was just set only what
    was taken back and waits for nothing: what is gone does not come back.
    """
    taken_back = erase_what_is_due(house, is_clock_sure=is_clock_sure)
    if not is_clock_sure:
        return taken_back
    return taken_back + erase_closed(house, timedelta(days=house.settings.keep_days))


def begin_letting_go(house: House) -> None:
    """In a thread that ends with the process."""
    Thread(target=_keep_looking, args=(house,), name="letting go", daemon=True).start()


def _keep_looking(house: House) -> None:
    # Ninety thousand names take a second to read: whoever opens the counts first need not wait.
    clock = Clock()
    attempt("be named", names)
    while True:
        # What people said is read before it is counted.
        attempt("be read or counted", lambda: _read_and_count(house))
        time.sleep(LOOKS_EVERY)
        attempt("be erased", lambda: let_go(house, is_clock_sure=clock.is_sure()))


def _read_and_count(house: House) -> None:
    read_letters(house)
    StatusKeeper(house).keep_new()
    count_due(house)


def attempt(what: str, work: Callable[[], object]) -> None:
    """Whatever goes wrong, this thread lives on: without it nothing would ever be erased."""
    try:
        work()
    except Exception as error:  # noqa: BLE001 -- only its kind is told: the rest may quote a case
        log.warning("Nothing could %s just now: %s", what, type(error).__name__)
