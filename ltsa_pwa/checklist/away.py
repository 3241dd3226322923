"""On the way: leave, arrive, home again."""

from ltsa_pwa.checklist.before import FREE, HOME
from ltsa_pwa.checklist.item import Item, Note
from ltsa_pwa.i18n import N_

LEAVE = (
    Item(
        "i41",
        what=N_("Attend the orientation before departure (OPP), and keep the certificate"),
        why=N_("You hear your rights and numbers there. A company that skips it is punished."),
        where=N_("BP3MI or LTSA"),
        cost=FREE,
        must=True,
        basis=("permen-4-2025-art-9",),
        read_in=("voice-2025-06",),
    ),
    Item(
        "i42",
        what=N_("Download your E-PMI card"),
        why=N_("It shows that the state knows of you and of your contract."),
        where=N_("SISKOP2MI"),
        cost=FREE,
        bring=N_("Passport, visa, contract, BPJS, health letter"),
        must=True,
        basis=("permen-27-2025-rule",),
        read_in=("voice-2025-11",),
    ),
    Item(
        "i43",
        what=N_("Compare the work visa with the contract: name, work, employer"),
        why=N_("The company must place you in the job of the contract. Look before you fly."),
        refused=N_("If they differ, do not leave yet. Ask BP3MI or the LTSA."),
        must=True,
        basis=("art-13", "art-19"),
    ),
    Item(
        "i44",
        what=N_("Keep the help numbers on this phone and on paper"),
        why=N_("The help page works without signal. The paper works without the phone."),
        where=N_("Help page of this app"),
        cost=FREE,
        must=True,
    ),
    Item(
        "i45",
        what=N_("Agree on a secret word with your family: when I say it, call for help"),
        why=N_("Somebody may listen when you call home."),
        where=HOME,
        groups=("woman",),
    ),
    Item(
        "i46",
        what=N_("Open a bank account in your own name, and compare ways to send money"),
        why=N_("Wages paid to somebody else's account are hard to get back."),
        where=N_("Bank"),
        basis=("art-35",),
    ),
    Item(
        "i47",
        what=N_("Pack pads and medicine, and note your health history"),
        why=N_("Note also whom to ask there about pregnancy and your rights."),
        where=HOME,
        groups=("woman",),
    ),
    Item(
        "i48",
        what=N_("At the airport: only your escort with an ID. Go to the help desk if pushed"),
        why=N_("Help desks and lounges for migrant workers are there for this."),
        where=N_("Help desk or lounge at the airport"),
        cost=FREE,
        basis=("permen-32-2025-rule",),
    ),
)

ARRIVE = (
    Item(
        "j49",
        what=N_("Report your arrival on Peduli WNI"),
        why=N_("Then the mission can find you when you need it."),
        where=N_("peduliwni.kemlu.go.id, or the Indonesian mission"),
        cost=FREE,
        bring=N_("Passport, permit, address there"),
        basis=("art-6",),
        read_in=("peduli-wni", "batamtoday-2025"),
    ),
    Item(
        "j50",
        what=N_("Keep passport, permit and phone with you, and photograph the visa page"),
        why=N_("Keeping your own travel papers is your right under Indonesian law."),
        refused=N_("If they are taken, tell the mission. You can do it from the help page."),
        must=True,
        basis=("art-6",),
        notes=(
            Note("SA", N_("Saudi Arabia: keeping a worker's passport is forbidden there too."), ()),
        ),
    ),
    Item(
        "j51",
        what=N_("Compare the first pay with the contract, and begin a pay diary"),
        why=N_("Dates, hours and sums are evidence if something is missing."),
        where=N_("A notebook that you keep with you"),
    ),
    Item(
        "j52",
        what=N_("Know the rule for rest days and leave"),
        why=N_("Who knows the rule can ask for it."),
        notes=(
            Note(
                "SG",
                N_("Singapore, household: {days} rest day a month must be free, never paid off."),
                (("days", "rest-days-singapore"),),
            ),
            Note(
                "SA",
                N_("Saudi Arabia: {rest} hours of paid weekly rest."),
                (("rest", "rest-saudi"),),
            ),
        ),
    ),
    Item(
        "j53",
        what=N_("Join a union or a community, if the law there allows it"),
        why=N_("Help is nearest from people who live the same life."),
        cost=N_("The fee differs"),
        basis=("art-6",),
    ),
)

HOME_AGAIN = (
    Item(
        "k54",
        what=N_("Before going home: last wage, leave pay, bonus, insurance, tax, deposit"),
        why=N_("From Indonesia it is much harder to ask for them."),
        where=N_("Mission or labour office there"),
        cost=FREE,
        read_in=("law-summary",),
    ),
    Item(
        "k55",
        what=N_("Report that you are back, and ask for training or a start for a business"),
        why=N_("There are services for people who come home."),
        where=N_("BP3MI, P4MI or the village office"),
        cost=FREE,
        basis=("permen-32-2025-rule", "permen-33-2025-rule"),
    ),
    Item(
        "k56",
        what=N_("Have your health looked at, body and mind, and your family's too"),
        why=N_("Coming home is also work. Help with recovery is offered."),
        where=N_("Puskesmas, or the women's and children's unit (UPTD PPA)"),
        cost=N_("With your JKN card"),
        basis=("permen-32-2025-rule",),
    ),
)
