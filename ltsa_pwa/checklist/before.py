"""Before anything is signed: think, check, register, papers."""

from ltsa_pwa.checklist.item import Item, Note
from ltsa_pwa.i18n import N_

HOME = N_("At home")
FREE = N_("Free of charge")
OFFICE = N_("Disnaker or LTSA in your regency")

THINK = (
    Item(
        "a01",
        what=N_("Tell your family the plan, and agree who cares for the children"),
        why=N_("You need their letter of permission later. A shared plan prevents quarrels."),
        where=HOME,
        basis=("art-13",),
    ),
    Item(
        "a02",
        what=N_("Ask the village office or the LTSA for free information"),
        why=N_("True information about work and conditions is your right."),
        where=N_("Village office, LTSA, or the migrant worker centre (MRC) there"),
        cost=FREE,
        basis=("art-6", "art-38"),
    ),
    Item(
        "a03",
        what=N_("Choose one person you trust, and write their number on paper"),
        why=N_("Your phone can be lost or taken. The paper still works."),
        where=HOME,
    ),
    Item(
        "a04",
        what=N_("Count with your family: debts, school, food, months to pay back"),
        why=N_("Debt can hold you in a bad job. Know the sum before anybody offers you money."),
        where=HOME,
        basis=("art-35",),
    ),
    Item(
        "a05",
        what=N_("Be old enough"),
        why=N_("The law says at least {age} years. Nobody may write another age for you."),
        refused=N_("If somebody offers to change your age, stop and ask the LTSA first."),
        basis=("art-5",),
        figures=(("age", "age"),),
        notes=(
            Note(
                "SA",
                N_("Saudi Arabia asks for at least {age} years."),
                (("age", "age-saudi"),),
            ),
        ),
    ),
)

CHECK = (
    Item(
        "b06",
        what=N_("Look up the company in the official list, then in the list of sanctions"),
        why=N_("Only the government, a licensed company or your own employer may send you."),
        where=N_("SISKOP2MI on the web, Disnaker or BP3MI. Look again before each payment."),
        cost=FREE,
        refused=N_("Not found does not mean false. Ask Disnaker or BP3MI before you sign."),
        must=True,
        groups=("agency",),
        basis=("art-49",),
        read_in=("miglens-2026", "jabarnews-2025"),
    ),
    Item(
        "b07",
        what=N_("Look up this job: company, work and country together"),
        why=N_("A company needs a permit (SIP2MI) for each job, besides its licence."),
        where=N_("SISKOP2MI, list of vacancies"),
        cost=FREE,
        must=True,
        groups=("agency",),
        basis=("permen-4-2025-art-9",),
    ),
    Item(
        "b08",
        what=N_("Go to the company's office and meet the staff there"),
        why=N_("A licence does not show that this person works for the company."),
        where=N_("At the address in the official list, not in a house or a café"),
        cost=N_("The journey"),
        groups=("agency",),
        read_in=("miglens-2026",),
    ),
    Item(
        "b09",
        what=N_("Check the phone number and the bank account you were given"),
        why=N_("Names of real companies are borrowed. Numbers and accounts give it away."),
        where=N_("aduannomor.id for the number, cekrekening.id for the account"),
        cost=FREE,
        must=True,
        read_in=("miglens-2026",),
    ),
    Item(
        "b10",
        what=N_("Say no to a visit, tourist or umrah visa"),
        why=N_("To work you need a work visa. Another visa leaves you without protection."),
        bring=N_("Also ask first when you hear: no process needed, or leave at night by boat."),
        refused=N_("Keep the messages and ask KP2MI or the LTSA before you go on."),
        must=True,
        basis=("art-13", "tppo-4"),
        read_in=("okezone-2023",),
    ),
    Item(
        "b11",
        what=N_("Ask whether the country and the job are open"),
        why=N_(
            "Household work in {countries} Middle East countries is closed. Indonesia has no"
            " placement with Cambodia, Myanmar or Thailand."
        ),
        where=N_("KP2MI, BP3MI or Disnaker"),
        cost=FREE,
        must=True,
        basis=("kepmenaker-260-2015-rule",),
        read_in=("masakini-2025", "merdeka-2025"),
        figures=(("countries", "closed-middle-east-countries"),),
        notes=(
            Note(
                "SA",
                N_("Household work in Saudi Arabia: closed until KP2MI says otherwise."),
                (),
            ),
        ),
    ),
)

REGISTER = (
    Item(
        "c12",
        what=N_("Have the same name and birth date on every paper"),
        why=N_("Differences stop the passport and later your insurance claim."),
        where=N_("Dukcapil, with KTP, KK, certificates and diploma"),
        read_in=("ltsa-jatim",),
    ),
    Item(
        "c13",
        what=N_("Register yourself, and keep your own password"),
        why=N_("Who holds your account can decide over your journey."),
        where=N_("SIAPkerja and SISKOP2MI, on your phone or at Disnaker or the LTSA"),
        cost=FREE,
        bring=N_("KTP, phone number, e-mail"),
        basis=("art-5",),
        read_in=("voice-2025-11", "antara-2024"),
    ),
    Item(
        "c14",
        what=N_("Go to the selection at the regency office"),
        why=N_("It is required. A company that skips it can be stopped."),
        where=OFFICE,
        cost=FREE,
        groups=("agency",),
        basis=("permen-4-2025-art-9",),
    ),
)

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
        where=N_("Immigration or LTSA"),
        bring=N_("KTP, KK, certificate, letter of permission, recommendation of Disnaker"),
        refused=N_("If somebody keeps it, ask in writing for it, then tell the LTSA or KP2MI."),
        must=True,
        basis=("art-6", "art-13"),
        read_in=("ltsa-jatim",),
    ),
    Item(
        "d18",
        what=N_("Copy all papers, and leave one set with your family"),
        why=N_("Copies are evidence. A copy of the papers is also your family's right."),
        where=HOME,
        cost=N_("The copies"),
        basis=("art-6",),
    ),
    Item(
        "d19",
        what=N_("Get the police letter (SKCK), if the country asks for it"),
        why=N_("Only some countries ask. Do not pay for it before you know."),
        where=N_("Police"),
        cost=N_("Ask at the counter, and keep the receipt"),
        read_in=("kompas-2020",),
    ),
    Item(
        "d20",
        what=N_("Have the call letter, the employer's profile and the risk statement"),
        why=N_("You need them to go without a placement company. The employer must be a company."),
        where=N_("From your employer, then SISKOP2MI"),
        cost=N_("A duty stamp: {stamp}"),
        groups=("individual",),
        read_in=("voice-2025-11", "ltsa-jatim"),
        figures=(("stamp", "duty-stamp"),),
        notes=(
            Note("JP", N_("For SSW also: the certificate of eligibility (CoE)."), ()),
            Note(
                "TW",
                N_("For mid-level technicians also: the Taiwan work permit and the KDEI stamp."),
                (),
            ),
        ),
    ),
)
