"""Where the ends of the talk lead."""

from ltsa_pwa.help.talk import Door
from ltsa_pwa.i18n import N_
from ltsa_pwa.routes import (
    AGENCIES,
    ALARM,
    CASE,
    CHECKLIST,
    COUNTRIES,
    HELP,
    LAW,
    PROOF,
    RIGHTS,
    SIGNS,
)


def right_door(anchor: str) -> Door:
    return Door(RIGHTS, "scale", N_("What you can do now"), N_("Steps, rights, numbers"), anchor)


# Translators: the name of the alarm’s page: two short words, no exclamation mark
HELP_NOW = Door(
    ALARM, "hand", N_("Help now"), N_("Numbers to call, and a button that asks the office")
)
NUMBERS = Door(HELP, "phone", N_("Whom to call"), N_("Numbers of people who help."))
# Translators: the embassy, consulate or office that stands for Indonesia there
MISSION = Door(HELP, "landmark", N_("The mission"), N_("Numbers in the country where you are"))
KEEP_PROOF = Door(
    PROOF, "folder-open", N_("What to keep as proof"), N_("For each situation, and how.")
)
WAGES = Door(COUNTRIES, "wallet", N_("The wage of my country"), N_("Where we found a source."))
RISK_SIGNS = Door(
    SIGNS, "flag", N_("Is this offer all right?"), N_("Questions that show the risk signs.")
)
AGENCY = Door(AGENCIES, "building-2", N_("Is this agency real?"), N_("Look it up here."))
# Translators: the name of a page, and what is on it
LIST = Door(CHECKLIST, "list-checks", N_("Checklist"), N_("What to do, step by step."))
LAW_TEXT = Door(LAW, "book-open", N_("What the law says"), N_("Article by article."))
# Translators: “Mine” is the name of the page with what she sent and the answers
ANSWERS = Door(CASE, "folder-open", N_("Mine"), N_("What you sent, and the answers."))
