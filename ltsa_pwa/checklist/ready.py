"""Getting ready: health, skills, agreement, insurance."""

from ltsa_pwa.checklist.before import FREE, HOME
from ltsa_pwa.checklist.item import Item, Note
from ltsa_pwa.i18n import N_

WHO_PAYS = N_(
    "Ask in writing who pays. For ten jobs a rule of 2020 said: not you. A rule of 2025 changed"
    " the list."
)
CONTRACT = N_("In the contract, before you sign")
WHO_PAYS_SOURCES = ("kompas-2020", "ddhk-2020", "permen-17-2025")

HEALTH = (
    Item(
        "e21",
        what=N_("Have the medical check, and keep the result"),
        why=N_("The law asks for it. Ask also until when the result is valid."),
        where=N_("A designated clinic (Sarkes)"),
        cost=WHO_PAYS,
        basis=("art-5", "art-13"),
        read_in=WHO_PAYS_SOURCES,
    ),
    Item(
        "e22",
        what=N_("Take the psychology test"),
        why=N_("The law asks for a certificate of health and psychology."),
        where=N_("A psychologist of HIMPSI"),
        cost=WHO_PAYS,
        basis=("art-13",),
        read_in=WHO_PAYS_SOURCES,
    ),
    Item(
        "e23",
        what=N_("Before a pregnancy test: ask why, and who will see the result"),
        why=N_("It is your body. Nobody may threaten you because of a test or contraception."),
        where=N_("At the clinic"),
        refused=N_("If you are threatened, you can talk to SAPA 129, also by WhatsApp."),
        groups=("woman",),
        basis=("tpks-8", "tpks-9"),
    ),
    Item(
        "e24",
        what=N_("A contraceptive injection is your own decision: you may say no"),
        why=N_("No law asks for it. Forcing it on you is sexual violence."),
        where=N_("SAPA 129 or a women's crisis centre helps you"),
        cost=FREE,
        refused=N_("If it happened: it is not your fault. You can tell it when you are ready."),
        must=True,
        groups=("woman",),
        basis=("tpks-8", "tpks-9"),
    ),
    Item(
        "e25",
        what=N_("Have an active JKN card (BPJS Kesehatan)"),
        why=N_("Without a company you must show it. It is useful for everybody."),
        where=N_("BPJS Kesehatan"),
        cost=N_("The monthly premium"),
        read_in=("voice-2025-11", "ltsa-jatim"),
    ),
)

SKILLS = (
    Item(
        "f26",
        what=N_("Learn ten sentences for an emergency in the language there"),
        why=N_("Help comes faster when people around you understand."),
        where=N_("In the course, or with a friend who was there"),
        cost=FREE,
    ),
    Item(
        "f27",
        what=N_("Finish the training, count the hours, keep a copy of the certificate"),
        why=N_("The law asks for skill. Ask for a list of every fee of the training."),
        where=N_("Training centre (BLK or LPK)"),
        cost=WHO_PAYS,
        basis=("art-5", "art-13"),
        read_in=WHO_PAYS_SOURCES,
    ),
    Item(
        "f28",
        what=N_("In the holding house: you may go out, keep your phone and have visits"),
        why=N_("Monitors still found houses where women were not free."),
        where=N_("Holding house of the company"),
        refused=N_("If you may not leave, call KP2MI or tell the person you trust."),
        groups=("woman", "household"),
        read_in=("komnas-2024",),
    ),
)

AGREEMENT = (
    Item(
        "g29",
        what=N_("Read the placement agreement before you sign, and keep one copy"),
        why=N_("It says what you pay, what you get back, and by when you leave."),
        where=N_("With the company, before Disnaker"),
        cost=FREE,
        refused=N_("Without time to read, do not sign. Ask Disnaker to read it with you."),
        must=True,
        groups=("agency",),
        basis=("art-13",),
    ),
    Item(
        "g30",
        what=N_("For every payment: a receipt with stamp, to the company's own account"),
        why=N_("Money paid to a person is hard to get back."),
        refused=N_("No receipt, or only today: wait and ask Disnaker or KP2MI first."),
        must=True,
        read_in=("miglens-2026", "voice-2025-06"),
    ),
    Item(
        "g31",
        what=N_("Do not hand over an original diploma or land paper as a guarantee"),
        why=N_("Held papers are used to force people. Your papers are yours."),
        refused=N_("Offer a copy. If it was taken, write down who has it and since when."),
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
        must=True,
        basis=("art-15", "art-14"),
    ),
    Item(
        "g33",
        what=N_("Check the wage, the pay day, and every deduction with its months"),
        why=N_("Deductions without an end are how debt holds people."),
        where=CONTRACT,
        must=True,
        basis=("art-15", "perka-1-2020-rule"),
        notes=(
            Note(
                "HK",
                N_("Hong Kong, household: at least {wage} a month, if signed since October 2025."),
                (("wage", "wage-hong-kong"),),
            ),
            Note(
                "TW",
                N_("Taiwan, factory: at least {wage} a month in 2026. Household care: {carer}."),
                (("wage", "wage-taiwan"), ("carer", "wage-taiwan-carer")),
            ),
            Note(
                "MY",
                N_("Malaysia, household: the agreement of 2022 says at least {wage} a month."),
                (("wage", "wage-malaysia-household"),),
            ),
            Note(
                "KR",
                N_("South Korea: {wage} an hour in 2025. Ask for this year's figure."),
                (("wage", "wage-korea-hour"),),
            ),
            Note(
                "JP",
                N_("Japan: it differs by region. In 2025 the average was about {wage} an hour."),
                (("wage", "wage-japan-hour"),),
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
            "At most {interest} interest a year and {most}. You begin to pay back after {months}"
            " months of work."
        ),
        where=N_("A bank that offers KUR PMI"),
        basis=("permen-18-2025-rule",),
        figures=(
            ("interest", "kur-interest"),
            ("most", "kur-most"),
            ("months", "kur-first-instalment"),
        ),
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
        basis=("permenaker-4-2023-rule",),
    ),
)
