"""The words of an answer about a company. Language, not verdicts: never more than the list says."""

# Translators: Never a judgement of a company: what the list says, and that we looked. No “legal”,
# “illegal”, “safe”, “fraud”, “proved” in any form.

from typing import Literal

from ltsa_pwa.agencies.agency import SanctionKind
from ltsa_pwa.agencies.names import Likeness
from ltsa_pwa.agencies.standing import Status
from ltsa_pwa.i18n import N_

OFFICIAL_LIST = "https://siskop2mi.bp2mi.go.id/profil/lembaga/list_lembaga/p3mi"

STATUS_SENTENCES: dict[Status, str] = {
    "active": N_("Found in the list. No sanction was found in what we checked."),
    "under_watch": N_(
        "Found in the list, under watch: a sanction has ended, or is being followed."
    ),
    "suspended": N_("Stopped for now. Do not sign and do not pay: ask first."),
    "revoked": N_("Its licence has been taken away. Do not sign and do not pay."),
    "expired": N_("The licence in the list has run out. Do not sign before you have asked."),
    "not_checked": N_("Not checked: the list on this phone is too old for today."),
    "not_found": N_("Not found in what we checked; it was in the list before. Ask first."),
}

SANCTIONED = N_(
    "Found in the list. A sanction stands there too: a written warning, or one that has ended."
)
"""Of an active company, in the place of the sentence above."""

TOLD_SENTENCES: dict[Status, str] = {
    "suspended": N_("The old list said: stopped for now."),
    "revoked": N_("The old list said: licence taken away."),
    "expired": N_("The old list said: licence has run out."),
}

ENTERED = N_("The office entered it by decree {decree}. The list does not have it.")

BRANCHES_OF = N_("Branches as of {date}.")
BRANCHES_OLD = N_("Branches as of {date}: too old for today. Ask whether the office is open.")

# Translators: the kinds of sanction, as the ministry calls them
SANCTION_WORDS: dict[SanctionKind, str] = {
    "warning": N_("Written warning"),
    "watch": N_("Under watch"),
    "suspended": N_("Stopped for now"),
    "revoked": N_("Licence taken away"),
    "expired": N_("Licence has run out"),
}

LIKENESS_SENTENCES: dict[Likeness, str] = {
    "number": N_("The licence number is similar, not the same."),
    "order": N_("The same words in another order. It can be another company."),
    "spelling": N_("Spelt differently. It can be another company."),
    "short": N_("One is perhaps the short form of the other."),
    "longer": N_("You wrote more words. It can be another company."),
    "part": N_("What you wrote is only a part of this name."),
}

# Translators: of a company’s licence or sanction, as the list has it
DAY_SENTENCES: dict[str, str] = {
    "active-until": N_("Licence until {date}."),
    "under_watch-until": N_("Under watch until {date}."),
    "suspended-since": N_("Stopped since {date}."),
    "suspended-until": N_("Stopped until {date}, says the list."),
    "revoked-since": N_("Taken away on {date}."),
    "expired-until": N_("It ran out on {date}."),
}
"""By status and which of its two days; a status without its day has no such sentence."""

Question = Literal["company", "permit", "person", "account"]

QUESTIONS: dict[Question, str] = {
    "company": N_("Is the company in the list?"),
    "permit": N_("Is there a permit for this job and country?"),
    "person": N_("Is this person or number the company’s?"),
    "account": N_("Does the account belong to the company?"),
}
"""A company that is found is the first of four questions, and the app says so each time."""

# Translators: short results above an answer; the weakest word that is true
VERDICTS: dict[str, str] = {
    "found": N_("Found"),
    "not_found": N_("Not found in what we checked"),
    "not_checked": N_("Not checked"),
    "ask": N_("Ask first"),
}

ANSWERS: dict[str, str] = {
    # Translators: {name}: of a company as a text has it that she pasted, perhaps another one
    "company.named": N_(
        "The text names “{name}”. Compare every word with the name of this company."
    ),
    "licence.elsewhere": N_("The licence number {what} belongs to another company: {name}."),
    "licence.not_found": N_("The licence number {what} was not found in what we checked."),
    "licence.not_seen": N_("No licence number was seen in the text, so none was compared."),
    "permit.found": N_("A recruitment permit (SIP2MI) for it is in the list, until {until}."),
    "permit.found_always": N_("A recruitment permit (SIP2MI) for it is in the list."),
    "permit.found_any": N_(
        "A recruitment permit (SIP2MI) for this country is in the list. It names no job: ask"
        " whether it is for yours."
    ),
    "permit.ended": N_(
        "The recruitment permit (SIP2MI) in the list ran out on {until}. Do not pay before you"
        " have asked."
    ),
    "permit.not_found": N_("No recruitment permit (SIP2MI) for it was found in what we checked."),
    "permit.not_checked": N_("The permits in this list are missing or too old for today."),
    "permit.half_asked": N_("Give both above, the country and the job. Then it is compared."),
    "permit.not_asked": N_("Choose the country and write the job above, then it is compared."),
    "person.found": N_(
        "{what} is registered for this company. Who holds the telephone, no list can tell."
    ),
    "person.not_found": N_("{what} is not registered for this company in what we checked."),
    "person.elsewhere": N_("{what} is registered for another company: {name}."),
    "person.not_checked": N_("The registered numbers on this phone are missing or too old."),
    "person.not_asked": N_("Write the number above, or paste the chat. Then it is compared."),
    "account.found": N_("{what} is registered for this company."),
    "account.not_found": N_("{what} is not registered for this company in what we checked."),
    "account.elsewhere": N_("{what} is registered for another company: {name}."),
    "account.not_checked": N_("The registered accounts on this phone are missing or too old."),
    "account.not_asked": N_("Write the account number with its bank above. Then it is compared."),
    "branch.closed": N_("Its branch in {place} is closed, says the list. Ask before you pay."),
    "branch.closed_since": N_(
        "Its branch in {place} is closed since {date}, says the list. Ask before you pay."
    ),
    "branch.old": N_("Not checked: the list of branches is too old for today."),
}

NEXT_STEPS: dict[Question, str] = {
    "company": N_("Ask the manpower office (Disnaker), the LTSA or BP3MI before you sign or pay."),
    "permit": N_("Ask the manpower office (Disnaker) to see the permit for your job and country."),
    "person": N_(
        "Call the company on a number that the office gives you, not on the number from the chat."
    ),
    "account": N_("Do not pay into a person’s account. Ask for a receipt of the company."),
}
"""Said under every answer: what is found is the first of four questions, and names are borrowed."""

CONTACT_STEPS = (NEXT_STEPS["person"], NEXT_STEPS["account"])
"""Below numbers and accounts that were pasted without a company."""

CONTACT_SENTENCES: dict[str, str] = {
    "found": N_("{what} is registered for {name}."),
    "not_found": N_("{what} is registered for no company in what we checked."),
    "not_checked": N_("{what} was not compared: the registered numbers are missing or too old."),
}

_DESTINATIONS = (
    "AE AU BH BN CA CN CY CZ DE EG FJ GB GR HK HR HU IT JO JP KR KW MV MY NL"
    " NZ OM PG PL QA RO RS SA SG SK TH TR TW US ZA"
)
DESTINATIONS = _DESTINATIONS.split()
"""Countries that lists name, whose names a worker may type or choose."""
