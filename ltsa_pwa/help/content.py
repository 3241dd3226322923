"""What the help page says around the numbers."""

from ltsa_pwa.facts import Purpose, Quality
from ltsa_pwa.i18n import N_

PURPOSES: dict[Purpose, str] = {
    "account-check": N_("Check a bank account"),
    "advice": N_("Advice and legal aid for migrant workers"),
    # Translators: whom a telephone number is for
    "ambulance": N_("Ambulance"),
    "citizens-abroad": N_("Any Indonesian abroad"),
    # Translators: whom a telephone number is for
    "household-workers": N_("Household workers"),
    "information-post": N_("Information post for migrant workers"),
    "labour": N_("Questions about work"),
    "law-texts": N_("The texts of laws and rules"),
    "licences": N_("Jobs, placement companies, E-PMI"),
    "migrant-workers": N_("Candidates, migrant workers and their families"),
    "mission": N_("Indonesian mission: helps every Indonesian here"),
    "number-check": N_("Report or check a phone number"),
    "one-roof": N_("One-roof service (LTSA): papers and advice in one place"),
    # Translators: whom a telephone number reaches
    "police": N_("Police"),
    "public-services": N_("Complaint about any public service"),
    "report-arrival": N_("Report your arrival, or a problem abroad"),
    "task-force": N_("Village task force"),
    "village-programme": N_("Programme of the village"),
    "violence": N_("Violence against women and children"),
    "witness-protection": N_("Protection and restitution for victims"),
    "women-referral": N_("Women: finds the right help near you"),
}
"""What each service is for, in the words of somebody who needs it."""

QUALITIES: dict[Quality, str] = {
    "free": N_("Free of charge"),
    "confidential": N_("What you say stays there"),
    # Translators: provinces of Saudi Arabia; the number is known from no other
    "four-regions": N_("Only in Riyadh, Makkah, Madinah and the Eastern Province"),
}
"""What a service promises, or where alone it answers, as its sources say."""

YOU_MAY = (
    N_("You may say less. You may stop at any time."),
    N_("You may ask for a woman to speak with."),
    N_("You get help also if you did not go through a company."),
    N_("You may ask who else will hear of it."),
)

NOBODY_ANSWERS = (
    N_("Try the next number on this page, then the first one again."),
    N_("Send a message: it stays there until somebody reads it."),
    N_("In danger now: go where other people are, a shop, a clinic, a place of worship."),
    N_("Write to the office in this app. It is kept, and sent as soon as there is signal."),
)
