"""The whole list, in the order of the way.

Marked ``must``, because it cannot be mended once she has signed or left, or
because its absence is what trafficking cases have in common:

* who sends her and to what: company, job order, phone and account, kind of visa,
  whether the country is open (b06, b07, b09, b10, b11), visa equal to contract (i43);
* what keeps her free: permission letter, passport in her hands here and there,
  no original papers as guarantee (d16, d17, j50, g31), her own body (e24);
* what she can prove later: agreement, receipts, contract, wage and deductions
  (g29, g30, g32, g33);
* what pays or finds her when it goes wrong: insurance, orientation, E-PMI, the
  help numbers (h39, i41, i42, i44).

Everything else may wait or be done in another order.
"""

from ltsa_pwa.checklist.away import ARRIVE, HOME_AGAIN, LEAVE
from ltsa_pwa.checklist.before import CHECK, PAPERS, REGISTER, THINK
from ltsa_pwa.checklist.item import Item, Stage
from ltsa_pwa.checklist.ready import AGREEMENT, HEALTH, INSURANCE, SKILLS
from ltsa_pwa.i18n import N_

STAGES = (
    Stage("a", N_("Think it over"), "users"),
    Stage("b", N_("Check the offer"), "search"),
    Stage("c", N_("Get registered"), "id-card"),
    Stage("d", N_("Papers"), "file-text"),
    Stage("e", N_("Health"), "stethoscope"),
    Stage("f", N_("Skills"), "graduation-cap"),
    Stage("g", N_("Agreement and contract"), "handshake"),
    Stage("h", N_("Insurance"), "shield-check"),
    Stage("i", N_("Leave home"), "plane"),
    Stage("j", N_("Arrive there"), "map-pin"),
    Stage("k", N_("Home again"), "house"),
)

ITEMS: tuple[Item, ...] = (
    *THINK,
    *CHECK,
    *REGISTER,
    *PAPERS,
    *HEALTH,
    *SKILLS,
    *AGREEMENT,
    *INSURANCE,
    *LEAVE,
    *ARRIVE,
    *HOME_AGAIN,
)


def items_of(stage: Stage) -> tuple[Item, ...]:
    """The items of one stage, in order."""
    return tuple(each for each in ITEMS if each.stage == stage.letter)
