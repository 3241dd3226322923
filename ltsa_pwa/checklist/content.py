"""The whole way, in thirteen stages.

Marked ``must``, because it cannot be mended once she has signed or left, or
because its absence is what trafficking cases have in common:

* who sends her and to what: company, job order, phone and account, kind of visa,
  whether the country is open (b06, b07, b09, b10, b11), the other ways of going
  (b57, b58, b59), visa equal to contract (i43);
* what keeps her free: permission letter, passport in her hands here and there,
  no original papers as guarantee (d16, d17, j50, g31), her own body (e24), her
  phone in the training house (m65);
* what she can prove later: agreement, receipts, contract, wage and deductions
  (g29, g30, g32, g33), and what she was paid (j51, k54);
* what pays or finds her when it goes wrong: insurance, orientation, E-PMI, the
  help numbers (h39, i41, i42, i44).

Everything else may wait or be done in another order.
"""

from ltsa_pwa.checklist.away import ARRIVE, LEAVE
from ltsa_pwa.checklist.before import CHECK, REGISTER, THINK
from ltsa_pwa.checklist.item import Item, Stage
from ltsa_pwa.checklist.papers import HEALTH, PAPERS
from ltsa_pwa.checklist.ready import HOUSE, SKILLS
from ltsa_pwa.checklist.signing import AGREEMENT, INSURANCE
from ltsa_pwa.checklist.there import HOME_AGAIN, WORK
from ltsa_pwa.i18n import N_

# Translators: names of the thirteen stages: two words at most, they stand in one narrow line
STAGES = (
    Stage("think", N_("Think it over"), "users", THINK),
    Stage("check", N_("Check the offer"), "search", CHECK),
    Stage("register", N_("Get registered"), "id-card", REGISTER),
    Stage("papers", N_("Papers"), "file-text", PAPERS),
    Stage("health", N_("Health"), "stethoscope", HEALTH),
    Stage("skills", N_("Skills"), "graduation-cap", SKILLS),
    Stage("house", N_("In the training house"), "building-2", HOUSE),
    Stage("agreement", N_("Agreement and contract"), "handshake", AGREEMENT),
    Stage("insurance", N_("Insurance"), "shield-check", INSURANCE),
    Stage("leave", N_("Leave home"), "plane", LEAVE),
    Stage("arrive", N_("Arrive there"), "map-pin", ARRIVE, "there"),
    Stage("work", N_("While you work"), "briefcase", WORK, "there"),
    Stage("home", N_("Home again"), "house", HOME_AGAIN, "home"),
)

ITEMS: tuple[Item, ...] = tuple(item for stage in STAGES for item in stage.items)
