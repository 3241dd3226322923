"""Working there, and coming home again."""

from ltsa_pwa.checklist.before import FREE
from ltsa_pwa.checklist.item import Item, Note
from ltsa_pwa.i18n import N_

WORK = (
    Item(
        "j51",
        what=N_("Compare the first pay with the contract, and begin a pay diary"),
        why=N_("Dates, hours and sums are evidence if something is missing."),
        where=N_("A notebook that you keep with you"),
        refused=N_("If something is missing, ask for it in a message. Then tell the mission."),
        unsure=N_("Ask for the pay slip, and lay it beside the contract."),
        must=True,
        notes=(
            Note(
                "SG",
                N_("Singapore: pay is due within {days} days after the month."),
                (("days", "pay-within-singapore"),),
            ),
        ),
    ),
    Item(
        "j52",
        what=N_("Know the rule for rest days and leave"),
        why=N_("The contract must say it. Who knows the rule can ask for it."),
        refused=N_("Without the rest day: note day and hours, and ask the mission."),
        basis=("art-15",),
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
            Note(
                "SA",
                N_("Saudi Arabia: {months} month of paid leave every {years} years."),
                (("months", "leave-saudi"), ("years", "leave-saudi-every")),
            ),
        ),
    ),
    Item(
        "n72",
        what=N_("Compare the work you do with the work in the contract"),
        why=N_("Work, place and employer may change only if both of you agree."),
        where=N_("At the place where you work, with your copy of the contract"),
        refused=N_("If it is other work or another house, note the day and ask the mission."),
        unsure=N_("Photograph the page about your work. Ask the mission to read it with you."),
        basis=("art-16", "art-17", "art-19"),
    ),
    Item(
        "n73",
        what=N_("Before the contract ends: extend it in writing, at the mission"),
        why=N_("An extension counts when it is made before the officer of the mission."),
        where=N_("Indonesian mission there"),
        bring=N_(
            "Passport, permit, both contracts. Extend your BPJS insurance too: {month} a month."
        ),
        refused=N_("Only by word of mouth: ask the mission before you go on working."),
        basis=("art-17", "art-18"),
        figures=(("month", "bpjs-longer-a-month"),),
    ),
    Item(
        "n74",
        what=N_("Tell the mission when you move, change employer or go home"),
        why=N_("Reporting where you are is a duty, and the way by which help finds you."),
        where=N_("peduliwni.kemlu.go.id, or the Indonesian mission"),
        cost=FREE,
        basis=("art-6", "report-arrival"),
    ),
    Item(
        "n76",
        what=N_("Know whom you tell if somebody touches or threatens you"),
        why=N_("It is not your fault. Help is there also for those who left without papers."),
        where=N_("Help page of this app, the mission, or SAPA 129 by WhatsApp"),
        cost=FREE,
        groups=("woman",),
        basis=("protection-for-all",),
    ),
    Item(
        "j53",
        what=N_("Join a union or a community, if the law there allows it"),
        why=N_("Help is nearest from people who live the same life."),
        cost=N_("The fee differs"),
        basis=("art-6",),
    ),
    Item(
        "k54",
        what=N_("Before going home, ask for last wage, leave pay, bonus, insurance, tax, deposit"),
        why=N_("From Indonesia it is much harder to ask for them."),
        where=N_("Mission or labour office there"),
        cost=FREE,
        refused=N_("Ask for the reason in a message, and go to the mission before you fly."),
        must=True,
        read_in=("law-summary",),
        notes=(
            Note(
                "SA",
                N_("Saudi Arabia: after {years} years, one more month's wage at the end."),
                (("years", "end-of-service-saudi-after"),),
            ),
        ),
    ),
)

HOME_AGAIN = (
    Item(
        "k55",
        what=N_("Report that you are back, and ask for training or a start for a business"),
        why=N_("There are services for people who come home."),
        where=N_("BP3MI, P4MI or the village office"),
        cost=FREE,
        refused=N_("If nobody there can help, ask KP2MI. The number is on the help page."),
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
    Item(
        "k75",
        what=N_("Keep passport, contract, pay slips and insurance card, also at home"),
        why=N_("Claims ask for these papers. Ask now rather than later."),
        where=N_("Where nobody else can take them"),
        basis=("claim-accident-papers",),
    ),
)
