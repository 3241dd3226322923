"""A status report in words, for the officer who opens the case of somebody who offers to guide."""

from ltsa_desk.returnees.standing import Standing
from ltsa_desk.words import N_, _

# Translators: How somebody stands who told it of herself or himself.
STATES = {
    "prospective": N_("Thinks about going"),
    "registered": N_("Is registered to go"),
    "training": N_("Is in training"),
    "waiting": N_("Waits to leave"),
    "left": N_("Has just left"),
    "working": N_("Works abroad"),
    "changed": N_("Has another employer"),
    "trouble": N_("Is in trouble"),
    "leave": N_("Is home on leave"),
    "home": N_("Is home for good"),
    "again": N_("Is leaving again"),
}
# Translators: What somebody who came home wishes for.
WANTS = {
    "training": N_("Training"),
    "credit": N_("Credit for a business"),
    "counselling": N_("Somebody to talk to"),
    "legal": N_("Legal aid"),
    "nothing": N_("Nothing now"),
}


# Translators: Labels before a colon.
def status_pairs(standing: Standing) -> tuple[tuple[str, str], ...]:
    """Labels and what stands behind them; empty where nothing was told."""
    return (
        (_("Status"), _(STATES[standing.state])),
        (_("Since the month"), standing.month or ""),
        (_("Code of the village"), standing.village or ""),
        (_("Wishes"), ", ".join(_(WANTS[each]) for each in standing.wants)),
        (_("Offer"), _("Would guide others in the village") if standing.guide else ""),
    )
