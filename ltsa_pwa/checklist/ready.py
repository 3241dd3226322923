"""Learning: skills, and the house where many wait and are trained."""

from ltsa_pwa.checklist.before import FREE
from ltsa_pwa.checklist.item import Item, Note
from ltsa_pwa.checklist.papers import NUMBER_OF_JOBS, WHICH_JOBS, WHO_PAYS, WHO_PAYS_SOURCES
from ltsa_pwa.i18n import N_

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
        bring=WHICH_JOBS,
        basis=("art-5", "art-13"),
        read_in=WHO_PAYS_SOURCES,
        figures=NUMBER_OF_JOBS,
        notes=(
            Note(
                "HK",
                N_("Hong Kong, household: a rule of 2012 asked for {hours} hours of lessons."),
                (("hours", "course-hours-hong-kong"),),
            ),
        ),
    ),
    Item(
        "f64",
        what=N_("Practise for both stages of the Korean test"),
        why=N_(
            "First {reading} questions of reading and {listening} of listening. Then skill and"
            " competence."
        ),
        where=N_("SISKOP2MI, announcement of the test"),
        cost=N_("{fee} ({rupiah}) for the test, in February 2025"),
        groups=("state",),
        places="KR",
        basis=("eps-route",),
        figures=(
            ("reading", "eps-reading"),
            ("listening", "eps-listening"),
            ("fee", "eps-exam"),
            ("rupiah", "eps-exam-rupiah"),
        ),
    ),
)

HOUSE = (
    Item(
        "f28",
        what=N_("Make sure that you may go out of the house, keep your phone and have visits"),
        why=N_("Monitors still found houses where women were not free."),
        where=N_("Holding house of the company"),
        refused=N_("If you may not leave, call KP2MI or tell the person you trust."),
        groups=("woman", "household"),
        read_in=("komnas-2024",),
    ),
    Item(
        "m65",
        what=N_("Keep your phone with you, and call home on fixed days"),
        why=N_(
            "To speak with your family is your right. Monitors still found houses where women"
            " were kept."
        ),
        refused=N_("If it is taken, ask to call home. Then tell KP2MI or the LTSA."),
        must=True,
        groups=("agency", "state"),
        basis=("art-6", "flag-kept-in-a-house"),
    ),
    Item(
        "m66",
        what=N_("Write down each paper you hand over: which, to whom, since when"),
        why=N_("Held papers are used to force people. A note and a photo are evidence."),
        where=N_("On paper that stays with you, with a photo on this phone"),
        refused=N_("If they will not give it back, ask in writing. Then tell the LTSA or KP2MI."),
        groups=("agency", "state"),
        basis=("art-6", "flag-papers-kept"),
    ),
    Item(
        "m67",
        what=N_("Send your family the address of the house and the name of the company"),
        why=N_("Then somebody outside knows where you are."),
        cost=FREE,
        groups=("agency", "state"),
    ),
    Item(
        "m68",
        what=N_("Ask what you would have to pay if you withdraw, and have it in writing"),
        why=N_("Women who refused something were told to pay a compensation."),
        where=N_("In the placement agreement"),
        refused=N_("Do not pay in a hurry. Show it to Disnaker or the LTSA first."),
        groups=("agency",),
        basis=("art-13", "refusal-compensation"),
    ),
)
