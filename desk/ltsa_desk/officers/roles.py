"""Who may see and do what: this one table, asked at every event and every address."""

from enum import Enum, StrEnum

from ltsa_desk.words import N_


class Role(StrEnum):
    """What somebody is at this desk."""

    OFFICER = "officer"
    OUTREACH = "outreach"
    VILLAGE = "village"
    PARTNER = "partner"
    ADMINISTRATOR = "administrator"


class May(StrEnum):
    """What can be seen or done, as the audit trail names it."""

    SEE_QUEUE = "queue.see"
    READ_CASE = "case.read"
    ANSWER = "case.answer"
    SET_STEP = "case.step"
    REFER = "case.refer"
    CLOSE = "case.close"
    TAKE_WORDS = "words.take"
    PAIR_PHONES = "phones.pair"
    SEE_COUNTS = "counts.see"
    EXPORT_COUNTS = "counts.export"


class Reach(Enum):
    """How far it goes: ``OWN`` is a partner's referrals, or the area of an account."""

    NOTHING = "nothing"
    OWN = "own"
    ALL = "all"


# Translators: What somebody is at the desk, beside the name.
NAMES = {
    Role.OFFICER: N_("Officer"),
    Role.OUTREACH: N_("Outreach worker"),
    Role.VILLAGE: N_("Village task force"),
    Role.PARTNER: N_("Partner organization"),
    Role.ADMINISTRATOR: N_("Administrator"),
}

_, OWN, ALL = Reach.NOTHING, Reach.OWN, Reach.ALL

COLUMNS = (Role.OFFICER, Role.OUTREACH, Role.VILLAGE, Role.PARTNER, Role.ADMINISTRATOR)
ROWS: dict[May, tuple[Reach, ...]] = {
    # An administrator looks after accounts and reads nobody's words.
    #                  officer  outreach  village  partner  administrator
    May.SEE_QUEUE: (ALL, _, _, OWN, _),
    May.READ_CASE: (ALL, _, _, OWN, _),
    May.ANSWER: (ALL, _, _, OWN, _),
    May.SET_STEP: (ALL, _, _, OWN, _),
    May.REFER: (ALL, _, _, _, _),
    May.CLOSE: (ALL, _, _, _, _),
    May.TAKE_WORDS: (ALL, _, _, _, _),
    May.PAIR_PHONES: (ALL, _, _, _, ALL),
    May.SEE_COUNTS: (ALL, OWN, OWN, _, ALL),
    May.EXPORT_COUNTS: (ALL, _, _, _, ALL),
}
TABLE = {
    (role, may): reach
    for may, row in ROWS.items()
    for role, reach in zip(COLUMNS, row, strict=True)
}

OF_ONE_CASE = frozenset({May.READ_CASE, May.ANSWER, May.SET_STEP, May.REFER, May.CLOSE})
"""Where a reach of ``OWN`` depends on which case it is."""


def reach(role: Role, may: May) -> Reach:
    """How far somebody of this role may go."""
    return TABLE[role, may]
