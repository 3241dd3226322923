"""What may happen to wage, money and health."""

from ltsa_pwa.i18n import N_
from ltsa_pwa.rights.situation import Situation

MONEY_AND_HEALTH: tuple[Situation, ...] = (
    Situation(
        "unpaid",
        "wallet",
        N_("I am not paid, or too little"),
        N_(
            "You have the right to the wage of the country, of the agreement between the states"
            " or of your contract. The contract must say how much, and how it is paid."
        ),
        ("art-6", "art-15"),
        (
            N_("Write for each month: what was agreed, what came, what was taken off."),
            N_("Ask for the rest in a message, and name a day."),
            N_("Sign nothing that says you received what you did not receive."),
            N_("Ask the labour line and the mission soon, while you are still in the country."),
        ),
        "wages",
        ("contract", "payslips", "diary", "chats"),
        call=("kp2mi",),
    ),
    Situation(
        "costs",
        "landmark",
        N_("They ask me for more money"),
        N_(
            "The law says that a migrant worker may not be charged placement costs. How far this"
            " reaches is being argued about."
        ),
        ("art-30", "permen-17-2025-rule"),
        (
            N_("Ask what it is for, which rule says so, and who receives it."),
            N_("Pay only to the account of the company, never to a person."),
            N_("Ask for a receipt in the name of the company, each time."),
            N_(
                "If you have paid already: stop, keep every proof, and tell the labour office or"
                " LTSA."
            ),
        ),
        "overcharging",
        ("receipts", "recruiter", "chats", "contract", "poster"),
        points=(
            N_(
                "Normally not yours: what the placement itself costs, such as the service of the"
                " company."
            ),
            N_(
                "May be yours: your own papers. A rule of 2025 leaves out costs for what you"
                " personally need to meet the conditions."
            ),
            N_("Everything else: ask in writing. We have not seen the full list of that rule."),
        ),
        closing=N_(
            "In October 2025 the ministry itself asked whether the ban holds without exception."
            " So we do not say that all is free, nor that a certain fee is allowed."
        ),
        call=("kp2mi",),
    ),
    Situation(
        "ill",
        "heart-pulse",
        N_("I am ill, or I had an accident"),
        N_(
            "Your health comes first. The insurance for migrant workers (BPJS Ketenagakerjaan)"
            " is for accidents before, during and after the work."
        ),
        ("permenaker-4-2023-rule", "art-21"),
        (
            N_("See a doctor and ask for a note with the date and what you have."),
            N_("Keep every receipt, also of the way there. The insurance asks for them."),
            N_("Tell the mission. It can speak with the hospital and with your employer."),
            N_("Sign nothing while you are ill, above all no resignation and no debt."),
        ),
        "health",
        ("injuries", "insurance", "receipts", "contract"),
        call=("kp2mi",),
    ),
)
