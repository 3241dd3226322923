"""The words of an answer about a company. Language, not verdicts: never more than the list says."""

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
}

TOLD_SENTENCES: dict[Status, str] = {
    "suspended": N_("The old list said: stopped for now."),
    "revoked": N_("The old list said: licence taken away."),
    "expired": N_("The old list said: licence has run out."),
}

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

DAY_SENTENCES: dict[str, str] = {
    "active-until": N_("Licence until {date}."),
    "under_watch-until": N_("Under watch until {date}."),
    "suspended-since": N_("Stopped since {date}."),
    "suspended-until": N_("Stopped until {date}, says the list."),
    "revoked-since": N_("Taken away on {date}."),
    "expired-until": N_("It ran out on {date}."),
}
"""By status and which of its two days; a status without its day has no such sentence."""

OTHER_QUESTIONS: tuple[tuple[str, str], ...] = (
    (
        N_("Is there a permit for this job and country?"),
        N_("Not checked here. Ask the manpower office to see the recruitment permit (SIP2MI)."),
    ),
    (
        N_("Is this person from the company?"),
        N_(
            "Not checked here. Real names are borrowed: call the company on a number that the"
            " office gives you, not on the number from the chat."
        ),
    ),
    (
        N_("Does the account belong to the company?"),
        N_("Not checked here. Do not pay into a person's account; ask for a receipt."),
    ),
)
"""A company that is found is the first of four questions, and the app says so each time."""
