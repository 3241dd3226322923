"""The rights of UU 18/2017 and UU 12/2022 that decide most, in plain words."""

from ltsa_pwa.i18n import N_
from ltsa_pwa.rights.right import Right

_IF_REFUSED = N_("If it is refused")
_IF_IT_HAPPENS = N_("If it happens")

BODY_AND_FREEDOM: tuple[Right, ...] = (
    Right(
        "contraception",
        N_("Nobody may force contraception on you"),
        N_(
            "An injection, a pill or an implant is your decision. It does not matter whether you"
            " are married. The law on migrant workers (UU 18/2017) does not ask for it."
        ),
        ("tpks-8", "tpks-9"),
        closing=N_("Forcing contraception or sterilisation is a crime of sexual violence."),
        when=_IF_IT_HAPPENS,
        steps=(
            N_("Say that you do not agree. Say it in front of somebody, or in a message."),
            N_(
                "If money is asked because you refuse, ask for it in writing and do not sign"
                " anything that day."
            ),
            N_(
                "If it has already been done, it is not your fault. A doctor can say what was"
                " given and write it down for you."
            ),
            N_("Note the day, the place and the names, and tell somebody you trust."),
        ),
    ),
    Right(
        "pregnancy-test",
        N_("If you are asked for a pregnancy test"),
        N_(
            "You have the right to true information about the conditions of the work, and to be"
            " treated humanely and without discrimination. So you may ask before you answer."
        ),
        ("art-6",),
        points=(
            N_("What is the test for?"),
            N_("Who will see the result?"),
            N_("What happens with my place if it is positive?"),
            N_("May I hear the result first, and have a copy?"),
        ),
        closing=N_(
            "Who may ask for this test, and when, we could not find in a source we trust. So we"
            " do not tell you that it is required, nor that it is forbidden."
        ),
        when=_IF_REFUSED,
        steps=(
            N_("Write down who asked, where and when, and what was said about your place."),
            N_(
                "If contraception is made a condition after the test, read the right above: that"
                " may not be forced."
            ),
            N_("Ask a women's service what they would do. You need not decide alone."),
        ),
    ),
    Right(
        "violence",
        N_("Nobody may touch, threaten or shame you"),
        N_(
            "Unwanted touching, words, pictures or threats belong to no job and to no contract."
            " Sexual violence is a crime under a law of its own. What happened is not your fault."
        ),
        ("tpks-rule", "art-21"),
        when=_IF_IT_HAPPENS,
        steps=(
            N_("First a place where other people are. Your things can wait."),
            N_(
                "If you can, see a doctor before washing, keep the clothes unwashed, and ask for"
                " a note with the date."
            ),
            N_("Keep messages and pictures. Do not post them."),
            N_(
                "Abroad, the Indonesian mission must accompany you and help with your case. You"
                " may ask for a woman."
            ),
            N_("You decide what is told to whom, and you may stop at any time."),
        ),
    ),
    Right(
        "passport",
        N_("Your passport stays with you"),
        N_(
            "Keeping your own travel papers is one of your rights, before you leave, while you"
            " work and on the way home."
        ),
        ("art-6", "art-21"),
        when=_IF_REFUSED,
        steps=(
            N_("Ask for it calmly, best in a message, so that something written remains."),
            N_(
                "Keep a photo of the page with your picture and of the visa, and leave a copy"
                " with your family."
            ),
            N_("Do not put yourself in danger for a paper. A new one can be made."),
            N_("Tell the Indonesian mission. Helping you with this is its duty."),
        ),
    ),
    Right(
        "holding-house",
        N_("A house for waiting or training is not a prison"),
        N_(
            "There too you have the right to humane treatment and to speak with your family. A"
            " locked door, a telephone taken away or a fine for leaving are risk signs."
        ),
        ("art-6", "holding-houses"),
        when=_IF_IT_HAPPENS,
        steps=(
            N_("Tell somebody you trust where you are: a street, a mosque, a shop sign."),
            N_("Note names, dates, how many people are there and what was asked of you."),
            N_("Do not sign that you owe money for leaving. Say that you want to read it first."),
            N_("Ask for help from here. It can wait on this phone until there is a signal."),
        ),
    ),
)

WORK_AND_PAPERS: tuple[Right, ...] = (
    Right(
        "who-may-go",
        N_("What the law asks before you go"),
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
            N_("To worship."),
            N_("To the wage of the country, of the agreement between the states or the contract."),
            N_("To legal help."),
            N_("To have the contract explained."),
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
        "costs",
        N_("What you may be asked to pay"),
        N_(
            "The law says that a migrant worker may not be charged placement costs. How far this"
            " reaches is being argued about."
        ),
        ("art-30", "permen-17-2025-rule"),
        points=(
            N_(
                "Normally not yours: what the placement itself costs, such as the service of the"
                " company."
            ),
            N_(
                "May be yours: your own papers. A rule of 2025 leaves out costs for what you"
                " personally need to meet the conditions."
            ),
            N_("Everything else: ask in writing. We have not seen the full list of that rule."),
        ),
        closing=N_(
            "In October 2025 the ministry itself asked whether the ban holds without exception."
            " So we do not say that all is free, nor that a certain fee is allowed."
        ),
        when=N_("If you are asked for money"),
        steps=(
            N_("Ask what it is for, which rule says so, and who receives it."),
            N_("Pay only to the account of the company, never to a person."),
            N_("Ask for a receipt in the name of the company, each time."),
            N_(
                "If you have paid already: stop, keep every proof, and tell the labour office or"
                " LTSA."
            ),
        ),
    ),
)
