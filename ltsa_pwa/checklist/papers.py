"""What has to be in the hand: papers and health."""

from ltsa_pwa.checklist.before import FREE, HOME
from ltsa_pwa.checklist.item import Item, Note
from ltsa_pwa.i18n import N_

WHO_PAYS = N_(
    "Ask in writing who pays. For {jobs} jobs a rule of 2020 said: not you. A rule of 2025"
    " changed the list."
)
WHICH_JOBS = N_(
    "The {jobs} jobs: housekeeper, baby-sitter, child carer, elderly carer, cook, driver, gardener,"
    " cleaner, plantation worker, fishing crew."
)
NUMBER_OF_JOBS = (("jobs", "cost-jobs"),)
WHO_PAYS_SOURCES = ("kompas-2020", "ddhk-2020", "permen-17-2025")

PAPERS = (
    Item(
        "d15",
        what=N_("Get the letter about your marriage"),
        why=N_("It is one of the eight papers of the law."),
        where=N_("Village office or KUA"),
        bring=N_("If you are married: a copy of the marriage book"),
        basis=("art-13",),
    ),
    Item(
        "d16",
        what=N_("Get the family's letter of permission, known to the village head"),
        why=N_("From husband, wife, parents or guardian. The law asks for it."),
        # Translators: where it is done
        where=N_("Village office"),
        cost=N_("One duty stamp: {stamp}"),
        must=True,
        basis=("art-13",),
        read_in=("ltsa-jatim",),
        figures=(("stamp", "duty-stamp"),),
    ),
    Item(
        "d17",
        what=N_("Keep your passport in your own hands, and a photo of it"),
        why=N_("Keeping your own travel papers is your right."),
        where=N_("Immigration or LTSA. One report says {days} working days, or longer."),
        bring=N_(
            "KTP, KK, certificate, marriage paper, letters of permission and of the company,"
            " recommendation of Disnaker, registration number"
        ),
        refused=N_("If somebody keeps it, ask in writing for it, then tell the LTSA or KP2MI."),
        unsure=N_("Ask in writing where your passport is and when you get it back."),
        must=True,
        basis=("art-6", "art-13"),
        read_in=("ltsa-jatim",),
        figures=(("days", "passport-days"),),
    ),
    Item(
        "d18",
        what=N_("Copy all papers, and leave one set with your family"),
        why=N_("Copies are evidence. A copy of the papers is also your family's right."),
        where=HOME,
        # Translators: what it costs: only the photocopies
        cost=N_("The copies"),
        basis=("art-6",),
    ),
    Item(
        "d19",
        what=N_("Get the police letter (SKCK), if the country asks for it"),
        why=N_("Only some countries ask. Do not pay for it before you know."),
        # Translators: where it is done: at the police
        where=N_("Police"),
        cost=WHO_PAYS,
        bring=WHICH_JOBS,
        refused=N_("If you paid, keep the receipt."),
        read_in=WHO_PAYS_SOURCES,
        figures=NUMBER_OF_JOBS,
    ),
    Item(
        "d20",
        what=N_("Have the call letter, the employer's profile and the risk statement"),
        why=N_("You need them to go without a placement company. The employer must be a company."),
        where=N_("From your employer, then SISKOP2MI"),
        cost=N_("A duty stamp: {stamp}"),
        bring=N_(
            "Also: letters on marriage, permission and health, JKN, passport, contract, work visa"
        ),
        groups=("individual",),
        read_in=("voice-2025-11", "ltsa-jatim"),
        figures=(("stamp", "duty-stamp"),),
        notes=(
            Note(
                "JP",
                N_("For SSW also: the certificate of eligibility (CoE)."),
                basis=("cards-before-visa-japan",),
            ),
            Note(
                "TW",
                N_("For mid-level technicians also: the Taiwan work permit and the KDEI stamp."),
                basis=("individual-route",),
            ),
        ),
    ),
    Item(
        "d62",
        what=N_("Have the papers for going back to the same work"),
        why=N_("Who goes back after leave registers again, with other papers than the first time."),
        where=N_("SISKOP2MI, programme Re-entry"),
        bring=N_("Photo, passport, contract, leave letter, visa, health letter, BPJS"),
        groups=("again",),
        basis=("individual-route",),
    ),
    Item(
        "d63",
        what=N_("Have the agency agreement for the ship, and your seafarer's papers"),
        why=N_("For ships the company needs an agreement with an agency that is known by name."),
        where=N_("The company. Ask Disnaker to look at it."),
        groups=("fishing",),
        basis=("seafarer-agreement",),
    ),
)

HEALTH = (
    Item(
        "e21",
        what=N_("Have the medical check, and keep the result"),
        why=N_("The law asks for it. Ask also until when the result is valid."),
        where=N_("A designated clinic (Sarkes)"),
        cost=WHO_PAYS,
        bring=WHICH_JOBS,
        unsure=N_("Ask the clinic for your own copy, and until when it is valid."),
        basis=("art-5", "art-13"),
        read_in=WHO_PAYS_SOURCES,
        figures=NUMBER_OF_JOBS,
    ),
    Item(
        "e22",
        what=N_("Take the psychology test"),
        why=N_("The law asks for a certificate of health and psychology."),
        where=N_("A psychologist of HIMPSI"),
        cost=WHO_PAYS,
        bring=WHICH_JOBS,
        basis=("art-13",),
        read_in=WHO_PAYS_SOURCES,
        figures=NUMBER_OF_JOBS,
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
        what=N_("Know that you may say no to a contraceptive injection"),
        why=N_(
            "It is your own decision. No law asks for it, and forcing it on you is sexual violence."
        ),
        where=N_("SAPA 129 or a women's crisis centre helps you"),
        cost=FREE,
        refused=N_("If it happened: it is not your fault. You can tell it when you are ready."),
        unsure=N_("You need not decide now. SAPA 129 listens, also by WhatsApp."),
        must=True,
        groups=("woman",),
        basis=("tpks-8", "tpks-9"),
    ),
    Item(
        "e25",
        what=N_("Have an active JKN card (BPJS Kesehatan)"),
        why=N_("Without a company you must show it. It is useful for everybody."),
        # Translators: the name of the national health insurance, as it is
        where=N_("BPJS Kesehatan"),
        cost=N_("The monthly premium"),
        basis=("jkn-for-individuals",),
    ),
)
