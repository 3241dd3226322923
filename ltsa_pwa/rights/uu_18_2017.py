"""The law on migrant workers (UU 18/2017) in plain words, in the order of its articles."""

# Translators: The law in plain words. Add no right and no duty, and leave no “must” or “may” out.

from ltsa_pwa.i18n import N_
from ltsa_pwa.rights.right import Right

_IF_REFUSED = N_("If it is refused")

MIGRANT_WORKERS: tuple[Right, ...] = (
    Right(
        "who-is-covered",
        N_("Who this law is for"),
        N_(
            "People who work for a company, for a household or for one person, and people who work"
            " at sea."
        ),
        ("art-4",),
    ),
    Right(
        "who-may-go",
        N_("What the law asks before you go"),
        # Translators: before a list of five conditions
        N_("Five things:"),
        ("art-5", "art-83"),
        points=(
            N_("You are at least 18."),
            N_("You can do the work."),
            N_("You are healthy in body and mind."),
            N_("You are registered in social security."),
            N_("Your papers are complete."),
        ),
        when=N_("If somebody wants to get around it"),
        steps=(
            N_("Say no when your age or your name is to be changed on a paper."),
            N_("Keep the message or the name of who offered it."),
            N_("Sending somebody who does not meet these conditions is a crime (Article 83)."),
        ),
    ),
    Right(
        "thirteen",
        N_("Thirteen rights you carry with you"),
        N_("They begin before you leave and end when you are home again."),
        ("art-6", "art-21"),
        points=(
            N_("To choose work abroad, and to get it."),
            N_("To be trained."),
            N_("To true information about the work, the way there and the conditions."),
            N_("To be served humanely and without discrimination."),
            # Translators: one of thirteen rights, in a list: the right to …
            N_("To worship."),
            N_("To the wage of the country, of the agreement between the states or the contract."),
            N_("To legal help."),
            N_("To have the contract explained."),
            # Translators: one of thirteen rights, in a list: the right to …
            N_("To communicate."),
            N_("To keep your own travel papers."),
            N_("To join a union where the law there allows it."),
            N_("To come home safely."),
            N_("To a copy of your papers and of your contract."),
        ),
        closing=N_(
            "In return the law asks you to report to the Indonesian mission when you arrive,"
            " where you live and when you go home."
        ),
        when=_IF_REFUSED,
        steps=(
            N_("Say which right it is, best in a message, so that something written remains."),
            N_(
                "Abroad, tell the Indonesian mission: helping with your rights is its duty"
                " (Article 21)."
            ),
            N_("At home, ask the labour office or the one-roof service (LTSA) of your regency."),
        ),
    ),
    Right(
        "family",
        N_("Your family has rights too"),
        N_("They may ask, and they must be answered."),
        ("art-6", "complaint-by-family"),
        points=(
            N_("News of how you are, of problems and of your return."),
            N_("A copy of your papers and of your contract."),
            N_("To communicate with you."),
            N_("To receive everything you owned, should you die."),
        ),
        when=_IF_REFUSED,
        steps=(
            N_("Your family may complain themselves, at the labour office or from this app."),
            N_("Leave them a copy of your papers and the number of the mission before you go."),
        ),
    ),
    Right(
        "three-times",
        N_("Protection before, during and after"),
        N_(
            "Before you go: complete papers, fixed conditions, information, training, social"
            " security. The protection goes on at work and when you are home again."
        ),
        ("art-7", "art-8"),
    ),
    Right(
        "job-orders",
        N_("Where a job may come from"),
        N_(
            "From the mission, a partner agency or an employer, and the labour attaché looks at it"
            " first. Bad employers and agencies go on a list that is published."
        ),
        ("art-9", "art-10"),
    ),
    Right(
        "the-way",
        N_("The steps before work"),
        N_("A candidate goes through the steps that the law asks for, and not around them."),
        ("art-12",),
        leads=("no-company",),
    ),
    Right(
        "eight-papers",
        N_("Eight papers before you leave"),
        N_("The law names them one by one."),
        ("art-13",),
        points=(
            N_("A letter on your marital status, with a copy of the marriage book if married."),
            N_(
                "Permission of husband, wife, parent or guardian, known to the head of the village."
            ),
            N_("A certificate of competence."),
            N_("A health certificate from a medical and psychological check."),
            # Translators: one of eight papers, in a list
            N_("A passport."),
            N_("A work visa. A visa for a visit, for tourism or for umrah is another thing."),
            N_("A placement agreement with the company."),
            N_("A work contract."),
        ),
        when=N_("If you are told that one is not needed"),
        steps=(
            N_("Ask which paper, why, and who says so. Ask for it in a message."),
            N_("Do not leave yet: ask the labour office or LTSA first."),
        ),
    ),
    Right(
        "contract",
        N_("What must stand in your contract"),
        N_("Work begins only when the contract is agreed and signed. It says at least:"),
        ("art-14", "art-15", "art-19"),
        points=(
            N_("name, profile and address of the employer"),
            N_("your name and address"),
            # Translators: one of the things a contract must name, in a list
            N_("the job"),
            N_("rights and duties of both"),
            N_("hours, wage and how it is paid, leave and rest, facilities and insurance"),
            N_("how long it runs"),
            N_("how your safety is guaranteed"),
        ),
        closing=N_("The company must place you in the job that stands in it (Article 19)."),
        when=_IF_REFUSED,
        steps=(
            N_("Do not sign a page with empty places, nor one in a language you do not read."),
            N_("Ask for a day to read it, for somebody to explain it, and for your own copy."),
            N_("If the work there is another one, note it and tell the mission."),
        ),
    ),
    Right(
        "no-change",
        N_("The contract stays as it is"),
        N_(
            "How long it runs is agreed in writing. It is made longer before an officer of the"
            " mission, and it changes only when both agree."
        ),
        ("art-16", "art-17", "art-18"),
        leads=("contract-changed",),
    ),
    Right(
        "right-job",
        N_("The job that stands in the contract"),
        N_("The company must place you in that job. If it does not, it can be punished."),
        ("art-19",),
        leads=("contract-changed",),
    ),
    Right(
        "mission",
        N_("What the mission does for you"),
        N_(
            "It keeps a register, watches employers, helps with your rights and your case, stands"
            " beside you, finds a lawyer, and helps you home."
        ),
        ("art-21",),
        closing=N_("It does not take over what you yourself owe or did before the law there."),
        leads=("go-home", "passport", "violence"),
    ),
    Right(
        "placement-costs",
        N_("Who pays for the placement"),
        N_(
            "A migrant worker may not be charged placement costs. What counts as such a cost is"
            " being argued about."
        ),
        ("art-30", "permen-17-2025-rule"),
        leads=("costs",),
    ),
    Right(
        "open-countries",
        N_("Countries that are open"),
        N_(
            "Only countries that protect foreign workers, have a written agreement with Indonesia"
            " and have social security. The government may stop or close a country or a job."
        ),
        ("art-31", "kepmenaker-260-2015-rule"),
        closing=N_(
            "Household work for private employers in the Middle East has been closed since 2015."
        ),
    ),
    Right(
        "social",
        N_("Social and economic protection"),
        N_(
            "Training of a known standard, care for women and children, shelters abroad. Help with"
            " sending money, with planning it and with a business."
        ),
        ("art-34", "art-35"),
        leads=("shelter",),
    ),
    Right(
        "one-roof",
        N_("One office for all papers"),
        N_("The one-roof service (LTSA) exists so that it goes quickly, openly and well."),
        ("art-38",),
    ),
    Right(
        "who-may-place",
        N_("Who may send workers abroad"),
        N_(
            "Only three: the government’s agency, a company with a licence (P3MI), or a company"
            " that sends its own staff."
        ),
        ("art-49",),
        leads=("no-company",),
    ),
    Right(
        "crimes",
        N_("What is a crime"),
        N_(
            "A person who places workers, and anybody who sends somebody who does not meet the"
            " conditions: up to {years} years in prison and a fine of up to {fine}."
        ),
        ("art-81", "art-83"),
        leads=("no-company", "costs"),
        figures=(("years", "placing-crime-years"), ("fine", "placing-crime-fine")),
    ),
)
