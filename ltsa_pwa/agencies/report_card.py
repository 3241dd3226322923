"""The eight questions of a report card, as they are asked and as their counts are shown."""

from ltsa_pwa.i18n import N_

QUESTIONS: dict[str, str] = {
    "fee_asked": N_("Did they ask you for money?"),
    "receipt_given": N_("Did you get a receipt for what you paid?"),
    "contract_own_language": N_("Was the contract in a language you read?"),
    "contract_kept": N_("Was the work as the contract said?"),
    "orientation": N_("Did you get the orientation before leaving (OPP)?"),
    "papers_returned": N_("Did you get all your papers back?"),
    "helped": N_("Did they help when you asked?"),
    "would_send_sister": N_("Would you send your sister with them?"),
}
"""By the code that travels; ``ltsa_pwa.reviews`` keeps the counts in the same order."""
