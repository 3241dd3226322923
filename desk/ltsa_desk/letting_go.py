"""Look now and then whether something is to be erased, as long as the desk runs."""

import logging
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from threading import Thread

from ltsa_desk.cases.erasing import erase_closed, erase_what_is_due, newest_word, overdue
from ltsa_desk.counts.counting import count_due
from ltsa_desk.counts.places import names
from ltsa_desk.house import House
from ltsa_desk.moments import Clock
from ltsa_desk.outreach.letters import read_letters
from ltsa_desk.returnees.keeping import StatusKeeper

LOOKS_EVERY = 600
"""Seconds: what was taken back while an alarm was fresh goes when its two days are over."""

LATE = (
    "%d cases that were taken back are still here: this desk was not awake for an hour without"
    " its clock being set, or its clock is ahead of the server's. Set it, or run desk purge."
)

log = logging.getLogger(__name__)


def let_go(house: House, moment: datetime | None) -> int:
    """Everything that is due at this moment; how many cases it was. While nobody is sure of
    it only what was taken back and waits for nothing: what is gone does not come back.
    """
    taken_back = erase_what_is_due(house, moment)
    if moment is None:
        return taken_back
    return taken_back + erase_closed(house, timedelta(days=house.settings.keep_days), moment)


def look(house: House, clock: Clock) -> None:
    """Let go, and say so where what is long due has to stay."""
    let_go(house, clock.sure_moment(newest_word(house.engine)))
    if late := overdue(house):
        log.warning(LATE, late)


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
        attempt("be erased", lambda: look(house, clock))


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
