"""The questions about a contract, in the order of its pages.

Most of them are what Article 15 wants in every contract; the last ones are how it
came to be signed.
"""

from ltsa_pwa.i18n import N_
from ltsa_pwa.papers.question import Question

_CREW = N_("This belongs in the contract of a fishing crew.")
_SAY_IT = N_("Ask the company to write it in before you sign.")

QUESTIONS = (
    Question(
        "employer",
        N_("Does it name the employer, with an address?"),
        N_("Employer and address"),
        _SAY_IT,
    ),
    Question(
        "job",
        N_("Is the work in it the work that was promised?"),
        # Translators: a heading: what the contract says of the work
        N_("The work"),
        N_("Ask which work is right, and have it written in. Do not leave before."),
        demand=N_("The company must place you in the work of the contract."),
        basis=("art-15", "art-19"),
    ),
    Question(
        "place",
        N_("Does it say where you work?"),
        N_("Place of work"),
        _SAY_IT,
        demand=N_("Without a place nobody can find you, and you can be sent anywhere."),
        basis=(),
    ),
    Question(
        "one",
        N_("Do you work for one employer only, in one place?"),
        # Translators: a heading: that she works for one employer only
        N_("One employer"),
        N_("Ask who else you shall work for, and who pays you for it."),
        demand=N_("Work for others is work outside the contract."),
        basis=(),
        sectors=("household", "factory", "plantation", "other"),
    ),
    Question(
        "family",
        N_("Does it say how many people live in the house?"),
        N_("People in the house"),
        N_("Ask how many people you shall care for, and have it written in."),
        basis=("mou-malaysia-2022",),
        demand=N_("The agreement of the two countries sets a limit."),
        sectors=("household",),
        fields="family",
        only_with="family",
    ),
    Question(
        "ship",
        N_("Does it name the ship and its flag?"),
        N_("Ship and flag"),
        N_("Ask for the name of the ship and its flag. Do not board before it is written in."),
        demand=_CREW,
        basis=("pp-22-2022-rule",),
        sectors=("fishing",),
    ),
    Question(
        "wayhome",
        N_("Does it say who pays the way home?"),
        N_("The way home"),
        N_("Ask who pays the way home, also when the ship ends in another port."),
        demand=_CREW,
        basis=("pp-22-2022-rule",),
        sectors=("fishing",),
    ),
    Question(
        "wage",
        N_("Does it say how much you are paid?"),
        # Translators: a heading
        N_("Wage"),
        N_("Ask in writing for the whole wage. Let somebody outside the company read it first."),
        fields="wage",
    ),
    Question(
        "payday",
        N_("Does it say on which day you are paid, and how?"),
        N_("Day of pay"),
        N_("Ask for a day, and for pay into an account in your own name."),
    ),
    Question(
        "deductions",
        N_("May something be cut from the wage?"),
        N_("Cuts from the wage"),
        N_("Ask for a list on the company’s paper: what for, how much, how many months."),
        demand=N_(
            "The law says that a migrant worker may not be charged placement costs. How far this"
            " reaches is being argued about."
        ),
        basis=("art-30", "permen-17-2025-rule"),
        fields="deductions",
    ),
    Question(
        "hours",
        N_("Does it say how many hours a day you work?"),
        N_("Hours of work"),
        N_("Ask for the hours of a day, with the time of sleep."),
        fields="hours",
    ),
    Question(
        "overtime",
        N_("Does it say how extra hours are paid?"),
        # Translators: a heading: work beyond the agreed hours
        N_("Extra hours"),
        N_("Ask what one extra hour brings, and who writes the hours down."),
        basis=("art-15",),
    ),
    Question(
        "rest",
        N_("How many days of rest does it give?"),
        N_("Days of rest"),
        N_("Ask which day it is, and that you may leave the house on it."),
        choices=(
            ("week", N_("One a week or more")),
            # Translators: an answer: fewer people than that
            ("less", N_("Fewer")),
            ("no", N_("None, or it says nothing")),
            ("unknown", N_("I don’t know")),
        ),
    ),
    Question(
        "leave",
        N_("Does it give paid leave in the year?"),
        # Translators: a heading: paid days off, not going away
        N_("Leave"),
        _SAY_IT,
    ),
    Question(
        "room",
        N_("Does it say where you sleep?"),
        N_("Where you sleep"),
        N_("Ask for a room of your own, or with others of your sex, with a lock."),
        demand=N_("What the employer provides has to stand in the contract."),
        sectors=("household", "factory", "plantation", "other"),
    ),
    Question(
        "insurance",
        N_("Does it name an insurance, and who pays it?"),
        # Translators: a heading
        N_("Insurance"),
        N_("Ask for the name of the insurance, and for the card before you leave."),
    ),
    Question(
        "term",
        N_("Does it say when it begins and when it ends?"),
        N_("Beginning and end"),
        N_("Ask for both days. Note the end among your dates."),
        basis=("art-15", "art-16"),
    ),
    Question(
        "language",
        N_("Can you read it, or was it explained to you in your language?"),
        # Translators: a heading: the language of the contract
        N_("Language"),
        N_("Ask for it in Indonesian. You may take it home and read it with somebody."),
        demand=N_("You have the right to have the contract explained to you."),
        basis=("art-6",),
    ),
    Question(
        "copy",
        N_("Do you have a copy of your own?"),
        N_("Your own copy"),
        N_("Ask for a copy. Until then take a photo of each page."),
        demand=N_("You have the right to a copy of your papers and of the contract."),
        basis=("art-6",),
    ),
    Question(
        "blank",
        N_("Did you have to sign an empty page?"),
        # Translators: a heading: pages with nothing written that one is asked to sign
        N_("Empty pages"),
        N_("Ask for the page back. Note when, where and before whom you signed."),
        demand=N_("On an empty page with your name anything can be written later."),
        basis=(),
    ),
    Question(
        "changed",
        N_("Was it changed, or replaced by another, after you had signed?"),
        # Translators: a heading: changes after signing
        N_("Changes afterwards"),
        N_("Do not sign again. Keep the first one, and ask the Indonesian mission."),
        demand=N_("It may be changed only when you and the employer both agree."),
        basis=("art-16", "art-17", "art-18"),
    ),
)
