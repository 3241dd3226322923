"""What is signed and paid: agreement, contract, insurance."""

from ltsa_pwa.checklist.before import FREE, HOME
from ltsa_pwa.checklist.item import Item, Note
from ltsa_pwa.checklist.papers import NUMBER_OF_JOBS, WHO_PAYS_SOURCES
from ltsa_pwa.i18n import N_

CONTRACT = N_("In the contract, before you sign")

AGREEMENT = (
    Item(
        "g29",
        what=N_("Read the placement agreement before you sign, and keep one copy"),
        why=N_("It says what you pay, what you get back, and by when you leave."),
        where=N_("With the company, before Disnaker"),
        cost=FREE,
        bring=N_(
            "For {jobs} jobs a rule of 2020 named {items} costs as not yours. Travel: both tickets,"
            " transport to the port, lodging. Papers: visa, contract stamp, new passport, SKCK."
            " Others: training, certificate, company service, insurance, both health checks. A"
            " rule of 2025 changed this: ask in writing."
        ),
        refused=N_("Without time to read, do not sign. Ask Disnaker to read it with you."),
        unsure=N_("Ask Disnaker to read it with you before you sign."),
        must=True,
        groups=("agency",),
        basis=("art-13",),
        read_in=WHO_PAYS_SOURCES,
        figures=(*NUMBER_OF_JOBS, ("items", "cost-items")),
    ),
    Item(
        "g30",
        what=N_("For every payment: a receipt with stamp, to the company's own account"),
        why=N_("Money paid to a person is hard to get back."),
        refused=N_("No receipt, or only today: wait and ask Disnaker or KP2MI first."),
        unsure=N_("Look: does the company's name stand on the receipt and on the account?"),
        must=True,
        read_in=("miglens-2026", "voice-2025-06"),
        notes=(
            Note(
                "HK TW",
                N_(
                    "Hong Kong, Taiwan: the zero-cost rule was not fully applied. Ask for each fee."
                ),
                basis=("cost-taiwan-hong-kong",),
            ),
            Note(
                "TW",
                N_("Taiwan, household care: in 2022 a service fee of {fee} was abolished."),
                (("fee", "service-fee-taiwan-carer"),),
            ),
            Note(
                "SA",
                N_("Saudi Arabia: recruitment and permit are paid by the employer."),
                basis=("costs-saudi",),
            ),
        ),
    ),
    Item(
        "g31",
        what=N_("Keep the originals of your diploma and land papers, and give only copies"),
        why=N_("Held papers are used to force people. Your papers are yours."),
        refused=N_("Offer a copy. If it was taken, write down who has it and since when."),
        unsure=N_("Write down which of your papers are with whom."),
        must=True,
        basis=("art-6",),
        read_in=("liputan6-2025",),
    ),
    Item(
        "g32",
        what=N_("Have a work contract in a language you read"),
        why=N_(
            "It must name the employer, the work, hours, wage, leave, facilities, insurance and"
            " how long."
        ),
        where=N_("Company or BP3MI. Keep the copy."),
        cost=FREE,
        refused=N_("A blank page or an unknown language: do not sign it yet."),
        unsure=N_("Ask BP3MI or Disnaker to read it with you before you sign."),
        must=True,
        basis=("art-15", "art-14"),
    ),
    Item(
        "g33",
        what=N_("Check the wage, the pay day, and every deduction with its months"),
        why=N_("Deductions without an end are how debt holds people."),
        where=CONTRACT,
        unsure=N_("Count with somebody you trust: the wage, less each deduction."),
        must=True,
        basis=("art-15", "perka-1-2020-rule"),
        notes=(
            Note(
                "HK",
                N_("Hong Kong, household: at least {wage} a month, if signed since {since}."),
                (("wage", "wage-hong-kong"), ("since", "wage-hong-kong-since")),
            ),
            Note(
                "TW",
                N_(
                    "Taiwan, factory: at least {wage} a month since {since}. Household care:"
                    " {carer}."
                ),
                (
                    ("wage", "wage-taiwan"),
                    ("since", "wage-taiwan-since"),
                    ("carer", "wage-taiwan-carer"),
                ),
            ),
            Note(
                "MY",
                N_("Malaysia, household: the agreement of 2022 says at least {wage} a month."),
                (("wage", "wage-malaysia-household"),),
            ),
            Note(
                "KR",
                N_("South Korea: at least {wage} an hour. Ask for this year's figure."),
                (("wage", "wage-korea-hour"),),
            ),
            Note(
                "JP",
                N_("Japan: it differs by region. The average is about {wage} an hour."),
                (("wage", "wage-japan-hour"),),
            ),
            Note(
                "HK",
                N_("Hong Kong, household: food is free, or at least {food} a month."),
                (("food", "food-hong-kong"),),
            ),
        ),
    ),
    Item(
        "g34",
        what=N_("Check the hours, the weekly rest day, the leave and the overtime"),
        why=N_("What stands in the contract can be asked for later."),
        where=CONTRACT,
        basis=("art-15", "perka-1-2020-rule"),
        notes=(
            Note(
                "SA",
                N_("Saudi Arabia: at most {hours} hours a day, and {rest} hours of weekly rest."),
                (("hours", "hours-saudi"), ("rest", "rest-saudi")),
            ),
            Note(
                "TW",
                N_("Taiwan, household care: a survey found {hours} hours a day. Agree on rest."),
                (("hours", "hours-taiwan-carer"),),
            ),
        ),
    ),
    Item(
        "g35",
        what=N_("Check: one house, one employer, a room that locks, how many people live there"),
        why=N_("Ask before you sign. Afterwards it is hard to change."),
        where=CONTRACT,
        groups=("household",),
        notes=(
            Note(
                "MY",
                N_("Malaysia: the agreement of 2022 says one house and at most {people} people."),
                (("people", "family-size-malaysia"),),
            ),
        ),
    ),
    Item(
        "g36",
        what=N_("Check: the ship's name and flag, money for the family, the way home"),
        why=N_("Crews without these were helped out of forced work."),
        where=N_("In the sea agreement, before you sign"),
        groups=("fishing",),
        basis=("pp-22-2022-rule",),
        read_in=("kabarnusa-2022", "cnn-2023"),
    ),
    Item(
        "g37",
        what=N_("Check: housing, pay by piece, tools, and papers for your children"),
        why=N_("On plantations these decide what is left of the wage."),
        where=CONTRACT,
        groups=("plantation",),
    ),
    Item(
        "g38",
        what=N_("If you need a loan: only KUR PMI from a bank"),
        why=N_(
            "At most {interest} interest a year and {most}, without collateral. You begin to pay"
            " back after {months} months of work, and end before the contract does, within {years}"
            " years."
        ),
        where=N_(
            "One of the {banks} banks with KUR PMI, like Bank Jakarta, Artha Graha or"
            " Sinarmas. It pays out within {days} days."
        ),
        bring=N_(
            "KTP, registration in SISKOP2MI, placement agreement, contract. Above {tax} also a tax"
            " number (NPWP)."
        ),
        refused=N_("Ask another bank. For 2026 all of them may lend {ceiling} together."),
        basis=("permen-18-2025-rule", "kur-without-collateral"),
        figures=(
            ("interest", "kur-interest"),
            ("most", "kur-most"),
            ("months", "kur-first-instalment"),
            ("years", "kur-longest"),
            ("tax", "kur-tax-number-above"),
            ("banks", "kur-banks"),
            ("days", "kur-paid-out-days"),
            ("ceiling", "kur-ceiling-2026"),
        ),
    ),
    Item(
        "g70",
        what=N_("Check: deductions for the dormitory and meals, overtime, kind of contract"),
        why=N_("In factories and on building sites these decide what is left of the wage."),
        where=CONTRACT,
        groups=("factory",),
    ),
)

INSURANCE = (
    Item(
        "h39",
        what=N_("Pay BPJS Ketenagakerjaan before you leave, and keep the card number"),
        why=N_("It pays after an accident or a death, before, during and after the work."),
        where=N_("BPJS Ketenagakerjaan, at the desk or in its app"),
        cost=N_(
            "{before} before you leave. Then {six} for 6 months, {twelve} for 12 or {two_years}"
            " for 24."
        ),
        bring=N_("KTP, passport, contract, phone"),
        unsure=N_("Look in the app of BPJS, or ask at its desk with your KTP."),
        must=True,
        basis=("permenaker-4-2023-rule",),
        figures=(
            ("before", "bpjs-before"),
            ("six", "bpjs-6-months"),
            ("twelve", "bpjs-12-months"),
            ("two_years", "bpjs-24-months"),
        ),
    ),
    Item(
        "h40",
        what=N_("Tell your family who the heirs are, and how to claim"),
        why=N_("Claims are lost because nobody at home knew of the card."),
        where=HOME,
        cost=FREE,
        bring=N_(
            "The heirs bring: KTP, death letter, KK, letter of heirs, bank book, photo, form. For"
            " the scholarship of at most {children} children: their papers too."
        ),
        basis=("permenaker-4-2023-rule", "claim-death-papers"),
        figures=(("children", "claim-scholarship-children"),),
    ),
)
