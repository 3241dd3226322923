"""Before anything is signed: think, check, register."""

from ltsa_pwa.checklist.item import Item, Note
from ltsa_pwa.i18n import N_

# Translators: where a thing is done: in her own house
HOME = N_("At home")
FREE = N_("Free of charge")
OFFICE = N_("Disnaker or LTSA in your regency")
NAMES = N_("The names of the company and of the job")

THINK = (
    Item(
        "a01",
        what=N_("Tell your family the plan, and agree who cares for the children"),
        why=N_("You need their letter of permission later. A shared plan prevents quarrels."),
        where=HOME,
        cost=FREE,
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
        cost=FREE,
    ),
    Item(
        "a04",
        what=N_("Count with your family: debts, school, food, months to pay back"),
        why=N_("Debt can hold you in a bad job. Know the sum before anybody offers you money."),
        where=HOME,
        cost=FREE,
        basis=("art-35",),
    ),
    Item(
        "a05",
        what=N_("Make sure that you are old enough"),
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
        bring=NAMES,
        refused=N_("Not found does not mean false. Ask Disnaker or BP3MI before you sign."),
        unsure=N_("Look it up under “Is this agency real?” in this app, or ask Disnaker."),
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
        bring=NAMES,
        unsure=N_("Ask the company for its SIP2MI for this job, and show it to Disnaker."),
        must=True,
        groups=("agency",),
        basis=("permen-4-2025-art-9",),
        notes=(
            Note(
                "MY",
                N_("Malaysia, household: only through the One Channel System of both states."),
                basis=("one-channel-malaysia",),
            ),
        ),
    ),
    Item(
        "b08",
        what=N_("Go to the company's office and meet the staff there"),
        why=N_("A licence does not show that this person works for the company."),
        where=N_("At the address in the official list, not in a house or a café"),
        # Translators: what it costs: only the way there and back
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
        unsure=N_("Call the company by the number in the official list, and ask."),
        must=True,
        read_in=("miglens-2026",),
    ),
    Item(
        "b10",
        what=N_("Make sure that the visa is a work visa"),
        why=N_("Say no to a visit, tourist or umrah visa: it leaves you without protection."),
        refused=N_(
            "Another visa, no process needed, or leaving at night by boat: keep the messages and"
            " ask KP2MI or the LTSA first."
        ),
        unsure=N_("Ask which visa it will be, and ask KP2MI by WhatsApp about it."),
        must=True,
        basis=("art-13", "tppo-4"),
        read_in=("okezone-2023",),
        notes=(
            Note(
                "MY",
                N_("Malaysia: police stopped boats that took workers at night. Ask first."),
                basis=("sea-route-malaysia",),
            ),
        ),
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
        unsure=N_("Ask KP2MI by WhatsApp. The number is on the help page."),
        must=True,
        basis=("kepmenaker-260-2015-rule",),
        read_in=("masakini-2025", "merdeka-2025"),
        figures=(("countries", "closed-middle-east-countries"),),
        notes=(
            Note(
                "SA",
                N_("Household work in Saudi Arabia: closed until KP2MI says otherwise."),
                basis=("kepmenaker-260-2015-rule",),
            ),
        ),
    ),
    Item(
        "b57",
        what=N_("See the announcement yourself, on SISKOP2MI, and register only there"),
        why=N_("In a programme between governments the state itself sends you."),
        where=N_("SISKOP2MI on the web, or ask BP3MI"),
        refused=N_("Somebody offers you a place for money: ask KP2MI first, and pay nothing yet."),
        must=True,
        groups=("state",),
        basis=("art-49",),
        notes=(
            Note(
                "KR",
                N_("South Korea: passing the test does not yet give you a job. Points decide."),
                basis=("eps-route",),
            ),
        ),
    ),
    Item(
        "b58",
        what=N_("Ask your company for a letter that it sends you, its own worker"),
        why=N_("A company may place only its own staff. For others it needs a licence."),
        where=N_("Your company. Show the letter to Disnaker."),
        cost=FREE,
        must=True,
        groups=("company",),
        basis=("art-49",),
    ),
    Item(
        "b59",
        what=N_("Be sure that your employer is a registered company, not a household"),
        why=N_("Alone you may go only to a company, and you bear the risk of the work yourself."),
        where=N_("Ask BP3MI or P4MI before you sign the risk statement"),
        refused=N_("A household: ask Disnaker which way is open for you."),
        must=True,
        groups=("individual",),
        basis=("individual-route", "risk-statement"),
    ),
)

REGISTER = (
    Item(
        "c12",
        what=N_("Have the same name and birth date on every paper"),
        why=N_("Differences stop the passport and later your insurance claim."),
        # Translators: the name of the office for identity papers; it stays
        where=N_("Dukcapil"),
        bring=N_("KTP, KK, birth certificate, diploma, marriage or divorce paper"),
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
        bring=N_("KTP and your SIAPkerja number"),
        groups=("agency",),
        basis=("permen-4-2025-art-9",),
    ),
    Item(
        "c60",
        what=N_("Register as an independent migrant worker, and choose your programme"),
        why=N_(
            "Regular, SSW Japan, going back, or technician in Taiwan: each asks for other papers."
        ),
        where=N_("SISKOP2MI: Mendaftar sebagai PMI Perseorangan, then choose BP3MI or P4MI"),
        bring=N_("KTP and the papers of your programme"),
        groups=("individual", "again"),
        basis=("individual-route",),
    ),
    Item(
        "c61",
        what=N_("See whether the Korean programme takes you: age, school, health"),
        why=N_(
            "You must be {least} to {most} years old, with junior high school, not colour-blind,"
            " and without tuberculosis, hepatitis, syphilis or HIV."
        ),
        bring=N_(
            "Not more than {before} years in Korea before, never in prison, never sent out of a"
            " country."
        ),
        where=N_("SISKOP2MI, announcement of the programme"),
        groups=("state",),
        places="KR",
        basis=("eps-route",),
        figures=(
            ("least", "eps-age-least"),
            ("most", "eps-age-most"),
            ("before", "eps-years-there-before"),
        ),
    ),
)
