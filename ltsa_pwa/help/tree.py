"""The first question of the talk; every other one hangs on it."""

# Translators: Questions with answers to tap: an answer is what she would say herself.

from ltsa_pwa.help.doors import HELP_NOW
from ltsa_pwa.help.needs import ELSE, FAMILY, HEALTH, STRANDED
from ltsa_pwa.help.talk import Choice, Question
from ltsa_pwa.help.troubles import MONEY, PAPERS, VIOLENCE
from ltsa_pwa.i18n import N_

FIRST = Question(
    N_("What is it about?"),
    (
        Choice(
            "danger",
            "hand",
            N_("I am in danger now"),
            "bahaya tolong darurat bunuh senjata pisau kejar danger help emergency knife weapon"
            " gawat 救命 危險 خطر النجدة",
            HELP_NOW,
        ),
        Choice("violence", "user", N_("Somebody hurts, touches or threatens me"), "", VIOLENCE),
        Choice("money", "wallet", N_("Money and wage"), "uang money", MONEY),
        Choice("papers", "id-card", N_("Papers and contract"), "", PAPERS),
        Choice("health", "stethoscope", N_("Illness, accident, pregnancy"), "", HEALTH),
        Choice("stranded", "plane", N_("I am stuck, or I want to go home"), "", STRANDED),
        Choice(
            "family", "users", N_("I worry about somebody in my family"), "keluarga family", FAMILY
        ),
        # Translators: an answer to tap: none of the others
        Choice("else", "circle-dot", N_("Something else"), "", ELSE),
    ),
)
