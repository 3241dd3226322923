"""Where somebody may stand. Codes never change: phones keep them, and the desk counts them."""

# Translators: Answers to tap about herself or somebody she helps. No word that shames somebody who
# came home.

from ltsa_pwa.i18n import N_

# Translators: where somebody stands, as choices
STATES = (
    ("prospective", N_("Thinking about going")),
    ("registered", N_("Registered to go")),
    ("training", N_("In training")),
    ("waiting", N_("Waiting to leave")),
    ("left", N_("Just left")),
    ("working", N_("Working abroad")),
    ("changed", N_("With another employer")),
    ("trouble", N_("In trouble")),
    ("leave", N_("Home on leave")),
    ("home", N_("Home for good")),
    ("again", N_("Leaving again")),
)
# Translators: kinds of work, as choices
SECTORS = (
    ("household", N_("Household or care")),
    ("factory", N_("Factory or building site")),
    ("fishing", N_("Fishing ship")),
    ("plantation", N_("Plantation")),
    ("other", N_("Other work")),
)
# Translators: as choices; of the person it is about
SEXES = (("woman", N_("A woman")), ("man", N_("A man")))
# Translators: what somebody wants, as choices
WANTS = (
    ("training", N_("Training")),
    ("credit", N_("Credit for a business")),
    ("counselling", N_("Somebody to talk to")),
    ("legal", N_("Legal aid")),
    ("nothing", N_("Nothing now")),
)
CONSENT = (
    ("yes", N_("Yes, the person agrees")),
    ("unknown", N_("I cannot ask the person now")),
    # Translators: an answer to tap
    ("no", N_("No")),
)
