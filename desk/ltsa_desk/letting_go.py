"""Look now and then whether something is to be erased, as long as the desk runs."""

import logging
import time
from datetime import timedelta
from threading import Thread

from sqlalchemy.exc import SQLAlchemyError

from ltsa_desk.cases.erasing import erase_closed, erase_what_is_due
from ltsa_desk.counts.counting import count_due
from ltsa_desk.counts.places import names
from ltsa_desk.house import House
from ltsa_desk.outreach.letters import read_letters
from ltsa_desk.returnees.keeping import StatusKeeper

LOOKS_EVERY = 600
"""Seconds: what was taken back while an alarm was fresh goes when its two days are over."""

log = logging.getLogger(__name__)


def let_go(house: House) -> int:
    """Everything that is due; how many cases it was."""
    return erase_what_is_due(house) + erase_closed(house, timedelta(days=house.settings.keep_days))


def begin_letting_go(house: House) -> None:
    """In a thread that ends with the process."""
    Thread(target=_keep_looking, args=(house,), name="letting go", daemon=True).start()


def _keep_looking(house: House) -> None:
    # Ninety thousand names take a second to read: whoever opens the counts first need not wait.
    names()
    while True:
        try:
            # What people said is read before it is counted.
            read_letters(house)
            StatusKeeper(house).keep_new()
            count_due(house)
        except SQLAlchemyError as error:
            log.warning("Nothing could be read or counted just now: %s", type(error).__name__)
        time.sleep(LOOKS_EVERY)
        try:
            let_go(house)
        except SQLAlchemyError as error:
            log.warning("Nothing could be erased just now: %s", type(error).__name__)
