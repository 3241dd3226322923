"""On the way: leave, and arrive."""

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
        bring=N_("All your papers"),
        unsure=N_("Ask BP3MI when the next one is."),
        must=True,
        basis=("permen-4-2025-art-9",),
        read_in=("voice-2025-06",),
    ),
    Item(
        "i42",
        what=N_("Download your E-PMI card"),
        why=N_("It shows that the state knows of you and of your contract."),
        # Translators: the name of the state’s website, as it is
        where=N_("SISKOP2MI"),
        cost=FREE,
        bring=N_("Passport, visa, contract, BPJS, health letter"),
        unsure=N_("Look in SISKOP2MI with your own password, or ask the LTSA."),
        must=True,
        basis=("permen-27-2025-rule",),
        read_in=("voice-2025-11",),
    ),
    Item(
        "i43",
        what=N_("Compare the work visa with the contract: name, work, employer"),
        why=N_("The company must place you in the job of the contract. Look before you fly."),
        refused=N_("If they differ, do not leave yet. Ask BP3MI or the LTSA."),
        unsure=N_("Lay visa and contract side by side, and show both to BP3MI."),
        must=True,
        basis=("art-13", "art-19"),
    ),
    Item(
        "i44",
        what=N_("Keep the help numbers on this phone and on paper"),
        why=N_("The help page works without signal. The paper works without the phone."),
        where=N_("Help page of this app"),
        cost=FREE,
        unsure=N_("Open the help page once. From then on it is kept."),
        must=True,
    ),
    Item(
        "i45",
        what=N_("Agree on a secret word with your family: when I say it, call for help"),
        why=N_("Somebody may listen when you call home."),
        where=HOME,
        cost=FREE,
        groups=("woman",),
    ),
    Item(
        "i46",
        what=N_("Open a bank account in your own name, and compare ways to send money"),
        why=N_("Wages paid to somebody else's account are hard to get back."),
        # Translators: where a thing is done: at a bank
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
        what=N_("At the airport, follow only the escort you know of, and see the identity card"),
        why=N_("Help desks and lounges for migrant workers are there for this."),
        where=N_("Help desk or lounge at the airport"),
        cost=FREE,
        bring=N_("Ticket or boarding pass"),
        refused=N_("If you are pushed to another group, go to the help desk."),
        basis=("permen-32-2025-rule",),
        notes=(
            Note(
                "SA AE KW QA OM",
                N_("War grew in the Middle East in {day}. Ask Kemlu before you travel."),
                (("day", "middle-east-war-since"),),
            ),
        ),
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
        refused=N_("If the page does not work, call or write to the mission."),
        basis=("art-6",),
        read_in=("peduli-wni", "batamtoday-2025"),
        notes=(
            Note(
                "HK",
                N_("Hong Kong: the consulate warned of people who pose as its staff for money."),
                basis=("warning-hong-kong",),
            ),
        ),
    ),
    Item(
        "j50",
        what=N_("Keep passport, permit and phone with you, and photograph the visa page"),
        why=N_("Keeping your own travel papers is your right under Indonesian law."),
        refused=N_("If they are taken, tell the mission. You can do it from the help page."),
        unsure=N_("Ask where they are, and write down the answer and the day."),
        must=True,
        basis=("art-6",),
        notes=(
            Note(
                "SA",
                N_("Saudi Arabia: keeping a worker's passport is forbidden there too."),
                basis=("passport-saudi",),
            ),
        ),
    ),
    Item(
        "j71",
        what=N_("Send your family the name, address and number of your employer"),
        why=N_("News of you is your family's right, and help needs an address."),
        where=N_("A message, and a letter at home"),
        cost=FREE,
        basis=("art-6",),
    ),
)
