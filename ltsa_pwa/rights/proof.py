"""What can be shown later, and how it is kept."""

# Translators: What can be shown later. Never “proof” in the sense of “proved”.

from ltsa_pwa.i18n import N_

THINGS: dict[str, str] = {
    "chats": N_("Screenshots of chats, with the number to be seen"),
    # Translators: what can be shown later
    "voice": N_("Voice messages"),
    "recruiter": N_("Name, picture, address and number plate of whoever recruited you"),
    "poster": N_("The job advertisement"),
    "receipts": N_("Receipts, transfer slips, the names of the accounts"),
    "contract": N_("The placement agreement and the contract, every page"),
    "travel": N_("Passport, visa, ticket, boarding pass"),
    "insurance": N_("The BPJS card"),
    "payslips": N_("Pay slips, and slips of money you sent home"),
    "diary": N_("A diary: day, place, hours, what was paid, what was said"),
    "injuries": N_("Pictures of injuries with the date, and the doctor’s note"),
    "others": N_("Names of others to whom it happened"),
    "places": N_("Where it was: a pin on the map, a street, a sign"),
}
"""By the names that the situations use, in the order of the way."""

HOW_TO_KEEP = (
    N_("Leave one copy with your family and one in a mailbox that only you open."),
    N_("Do not delete chats, not even those that shame you."),
    N_("Do not post it. What is public can be used against you."),
    N_("Write the story in its order: who, what, when, where, how much."),
    N_("Pictures lie in the phone’s gallery, where others look. Send them on, then decide."),
    N_("Collect only while it is without danger. You come before the proof."),
)
