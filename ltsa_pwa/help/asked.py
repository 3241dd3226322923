"""What somebody is asked when she calls, by the kind of service that answers."""

from dataclasses import dataclass

from ltsa_pwa.facts import Purpose
from ltsa_pwa.i18n import N_


@dataclass(frozen=True)
class Asked:
    """The questions of one kind of service; ``purposes`` says whose they are."""

    name: str
    title: str
    purposes: tuple[Purpose, ...]
    questions: tuple[str, ...]


EVERYBODY_ASKS = (
    N_("Your name, or the name you want to be called by"),
    N_("Where you are: country, town, a building you can see"),
    N_("What happened, and whether you are in danger now"),
    N_("How they can reach you, and when it is dangerous to call"),
)

ASKED: tuple[Asked, ...] = (
    Asked(
        "ask-mission",
        N_("The Indonesian mission"),
        ("mission", "citizens-abroad"),
        (
            N_("Your passport number, or a photo of the passport. Without it they still help."),
            N_("Since when you have been there, and where you live"),
            N_("Your employer and agency, if you know them"),
            N_("What you need most: shelter, passport, wage, the way home"),
        ),
    ),
    Asked(
        "ask-violence",
        N_("A service for women and children"),
        ("violence", "women-referral"),
        (
            N_("What you need: a doctor, a place to stay, the police, or only to talk"),
            N_("Whether the person who does it can hear you or read your telephone"),
            N_("Whether there are children with you"),
        ),
    ),
    Asked(
        "ask-ministry",
        N_("The ministry for migrant workers (KP2MI)"),
        ("migrant-workers",),
        (
            N_("For whom you complain: for yourself, for family, or with a letter of authority"),
            N_("The company, the country, and when the person left"),
            N_("What was lost: money, papers, wage"),
            N_("What you can show: contract, receipts, messages"),
        ),
    ),
    Asked(
        "ask-labour",
        N_("A labour office"),
        ("labour", "household-workers"),
        (
            N_("Name and address of the employer"),
            N_("The wage that was agreed, what came, and for which months"),
            N_("Your permit, and until when it holds"),
        ),
    ),
    Asked(
        "ask-advice",
        N_("Advice and legal aid"),
        ("advice", "witness-protection"),
        (
            N_("The story in its order, short: who, what, when, where, how much"),
            N_("Which papers you have, and who has the others"),
            N_("What you want to reach, and what you are afraid of"),
        ),
    ),
)


def asked_by(purposes: tuple[Purpose, ...]) -> Asked | None:
    """The questions of a service; None for one that nobody speaks with."""
    return next((each for each in ASKED if set(each.purposes) & set(purposes)), None)
