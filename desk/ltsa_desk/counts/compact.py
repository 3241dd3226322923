"""Which figure serves which objective of the Global Compact for Migration.

The objectives are those of the annex to General Assembly resolution 73/195;
``docs/figures-served.md`` is made of this table.
"""

from dataclasses import dataclass

from ltsa_desk.counts.measures import (
    ANSWER_HOURS,
    CANDIDATES,
    CLOSED,
    HOME,
    REACHED,
    REPORTS,
    SESSIONS,
    WORKING,
)
from ltsa_desk.words import N_


@dataclass(frozen=True)
class Serves:
    """One figure and what it says about an objective."""

    measure: str
    objective: int
    why: str


OBJECTIVES = {
    1: N_("Collect and use accurate and disaggregated data"),
    3: N_("Provide accurate and timely information at all stages of migration"),
    7: N_("Address and reduce vulnerabilities in migration"),
    14: N_("Enhance consular protection, assistance and cooperation"),
    21: N_("Safe and dignified return, and sustainable reintegration"),
}

SERVED = (
    Serves(CANDIDATES, 1, N_("Told by the people themselves, without an identity number.")),
    Serves(WORKING, 1, N_("Told by the people themselves, without an identity number.")),
    Serves(SESSIONS, 3, N_("Sessions held in villages before people decide.")),
    Serves(REACHED, 3, N_("People who took part in these sessions.")),
    Serves(REPORTS, 7, N_("People who asked for help, each counted once.")),
    Serves(
        ANSWER_HOURS,
        14,
        N_("Half of those who were answered had a person's answer within this time."),
    ),
    Serves(CLOSED, 14, N_("Cases that came to an end, with a reason told to the reporter.")),
    Serves(HOME, 21, N_("People who say that they are home again.")),
)
