"""The pages of the desk that a person may enter, for the line above every page."""

from dataclasses import dataclass

from ltsa_desk.officers.roles import May, Reach, Role, reach
from ltsa_desk.routes import COUNTS, OUTREACH, QUEUE, REFUSED, in_language
from ltsa_desk.words import N_, _, speaking

# Translators: Links to the pages of the desk.
DOORS = (
    (May.SEE_QUEUE, QUEUE, N_("What waits")),
    (May.SEE_COUNTS, COUNTS, N_("Counts")),
    (May.PAIR_PHONES, OUTREACH, N_("Outreach")),
)
"""What one must be allowed to do there, the page, and its name; the first is where one begins."""


@dataclass(frozen=True)
class Door:
    """One link."""

    name: str
    address: str


def doors_of(role: Role, language: str) -> list[Door]:
    """Only what this role may enter."""
    with speaking(language):
        return [
            Door(_(name), in_language(route, language))
            for may, route, name in DOORS
            if reach(role, may) is not Reach.NOTHING
        ]


def first_page(role: Role, language: str) -> str:
    """Where somebody of this role begins."""
    found = doors_of(role, language)
    return found[0].address if found else in_language(REFUSED, language)
