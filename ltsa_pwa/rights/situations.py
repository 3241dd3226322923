"""The situations people ask about, what concerns the body first."""

from ltsa_pwa.i18n import N_
from ltsa_pwa.rights.situation import Situation

BODY_AND_SAFETY: tuple[Situation, ...] = (
    Situation(
        "violence",
        "hand",
        N_("Somebody touches me, hits me or threatens me"),
        N_(
            "Unwanted touching, words, pictures or threats belong to no job and to no contract."
            " Sexual violence is a crime under a law of its own. What happened is not your fault."
        ),
        ("tpks-rule", "art-21"),
        (
            N_("First a place where other people are. Your things can wait."),
            N_(
                "If you can, see a doctor before washing, keep the clothes unwashed, and ask for"
                " a note with the date."
            ),
            N_(
                "Abroad, the Indonesian mission must accompany you and help with your case. You"
                " may ask for a woman."
            ),
            N_("You decide what is told to whom, and you may stop at any time."),
        ),
        "violence",
        ("chats", "injuries", "diary", "voice", "others"),
        call=("sapa",),
        is_urgent=True,
    ),
    Situation(
        "contraception",
        "heart-pulse",
        N_("They want to give me contraception"),
        N_(
            "An injection, a pill or an implant is your decision. It does not matter whether you"
            " are married. The law on migrant workers (UU 18/2017) does not ask for it."
        ),
        ("tpks-8", "tpks-9"),
        (
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
        "violence",
        ("diary", "injuries", "chats", "others"),
        closing=N_("Forcing contraception or sterilisation is a crime of sexual violence."),
        call=("sapa",),
    ),
    Situation(
        "pregnant",
        "baby",
        N_("I am pregnant"),
        N_(
            "All your rights go on: humane treatment, no discrimination, the wage you have"
            " earned, help from the mission. Care for women is part of your protection."
        ),
        ("art-6", "art-34"),
        (
            N_("See a doctor or a midwife first. You decide whom you tell, and when."),
            N_("Sign nothing about your work that day: no resignation, no debt."),
            N_("Ask the mission what the law of the country says before you tell the agency."),
            N_("If it began with violence, it is not your fault. A women’s service helps."),
        ),
        "health",
        ("contract", "injuries", "chats", "payslips"),
        closing=N_(
            "What an employer may do differs by country, and we have no source we trust for each."
        ),
        call=("sapa",),
    ),
    Situation(
        "pregnancy-test",
        "stethoscope",
        N_("They ask me for a pregnancy test"),
        N_(
            "You have the right to true information about the conditions of the work, and to be"
            " treated humanely and without discrimination. So you may ask before you answer."
        ),
        ("art-6",),
        (
            N_("Write down who asked, where and when, and what was said about your place."),
            N_("If contraception is made a condition after the test: that may not be forced."),
            N_("Ask a women's service what they would do. You need not decide alone."),
        ),
        "health",
        ("diary", "chats", "recruiter"),
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
        call=("sapa",),
    ),
    Situation(
        "shelter",
        "house",
        N_("I need a place to stay"),
        N_(
            "Shelters abroad belong to the protection that the law promises you. After the way"
            " home there is a house for a short stay, called Rumah Ramah."
        ),
        ("art-34", "permen-32-2025-rule"),
        (
            N_("For the first hours: a clinic, a place of worship, a shop with people."),
            N_("Abroad: call the Indonesian mission and ask for its shelter."),
            N_("In Indonesia: SAPA 129 finds the women’s and children’s unit near you."),
            N_("Take your papers and telephone if that is without danger. Leave the rest."),
        ),
        "go_home",
        ("travel", "contract", "diary"),
        call=("sapa",),
        is_urgent=True,
    ),
)

FREEDOM_AND_PAPERS: tuple[Situation, ...] = (
    Situation(
        "holding-house",
        "lock",
        N_("I am kept in a house"),
        N_(
            "There too you have the right to humane treatment and to speak with your family. A"
            " locked door, a telephone taken away or a fine for leaving are risk signs."
        ),
        ("art-6", "holding-houses"),
        (
            N_("Tell somebody you trust where you are: a street, a mosque, a shop sign."),
            N_("Note names, dates, how many people are there and what was asked of you."),
            N_("Do not sign that you owe money for leaving. Say that you want to read it first."),
            N_("Ask for help from here. It can wait on this phone until there is a signal."),
        ),
        "locked_in",
        ("places", "recruiter", "others", "chats"),
        call=("kp2mi",),
        is_urgent=True,
    ),
    Situation(
        "passport",
        "id-card",
        N_("My passport is kept from me"),
        N_(
            "Keeping your own travel papers is one of your rights, before you leave, while you"
            " work and on the way home."
        ),
        ("art-6", "art-21"),
        (
            N_("Ask for it calmly, best in a message, so that something written remains."),
            N_(
                "Keep a photo of the page with your picture and of the visa, and leave a copy"
                " with your family."
            ),
            N_("Do not put yourself in danger for a paper. A new one can be made."),
            N_("Tell the Indonesian mission. Helping you with this is its duty."),
        ),
        "documents",
        ("travel", "chats", "diary"),
        call=("kp2mi",),
    ),
    Situation(
        "contract-changed",
        "file-text",
        N_("My contract was changed"),
        N_(
            "A contract changes only when both agree. The company must place you in the job that"
            " stands in it."
        ),
        ("art-18", "art-19"),
        (
            N_("Do not sign the new one that day. Say that you want to read it first."),
            N_("Take a photo of every page, of the old one and of the new one."),
            N_("Write down what is different: work, place, hours, wage."),
            N_("Tell the labour attaché at the mission. At home, tell the labour office or LTSA."),
        ),
        "other",
        ("contract", "chats", "payslips"),
        call=("kp2mi",),
    ),
    Situation(
        "go-home",
        "plane",
        N_("I want to go home"),
        N_(
            "Coming home safely is one of your thirteen rights. Helping you home is among the"
            " duties of the mission."
        ),
        ("art-6", "art-21"),
        (
            N_("Tell the mission that you want to go home and why. Ask who pays the way."),
            N_("Ask in a message for the wage you are owed before you leave."),
            N_("Do not leave without telling somebody the day and the flight."),
            N_("No passport? Ask the mission for a paper to travel with."),
        ),
        "go_home",
        ("contract", "payslips", "travel"),
        call=("kp2mi",),
    ),
    Situation(
        "no-company",
        "users",
        N_("I did not go through a company"),
        N_(
            "You may ask for help all the same. The vice-minister said in 2025 that protection is"
            " for everybody, also for nonprocedural workers."
        ),
        ("protection-for-all", "art-81"),
        (
            N_("Call the mission. Say first what you need, not how you came."),
            N_("Report your address there, so that somebody knows where you are."),
            N_("Note who sent you and what you paid. The law punishes persons who place workers."),
        ),
        "other",
        ("recruiter", "receipts", "chats", "travel"),
        call=("kp2mi",),
    ),
)

MONEY_AND_HEALTH: tuple[Situation, ...] = (
    Situation(
        "unpaid",
        "wallet",
        N_("I am not paid, or too little"),
        N_(
            "You have the right to the wage of the country, of the agreement between the states"
            " or of your contract. The contract must say how much, and how it is paid."
        ),
        ("art-6", "art-15"),
        (
            N_("Write for each month: what was agreed, what came, what was taken off."),
            N_("Ask for the rest in a message, and name a day."),
            N_("Sign nothing that says you received what you did not receive."),
            N_("Ask the labour line and the mission soon, while you are still in the country."),
        ),
        "wages",
        ("contract", "payslips", "diary", "chats"),
        call=("kp2mi",),
    ),
    Situation(
        "costs",
        "landmark",
        N_("They ask me for more money"),
        N_(
            "The law says that a migrant worker may not be charged placement costs. How far this"
            " reaches is being argued about."
        ),
        ("art-30", "permen-17-2025-rule"),
        (
            N_("Ask what it is for, which rule says so, and who receives it."),
            N_("Pay only to the account of the company, never to a person."),
            N_("Ask for a receipt in the name of the company, each time."),
            N_(
                "If you have paid already: stop, keep every proof, and tell the labour office or"
                " LTSA."
            ),
        ),
        "overcharging",
        ("receipts", "recruiter", "chats", "contract", "poster"),
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
        call=("kp2mi",),
    ),
    Situation(
        "ill",
        "heart-pulse",
        N_("I am ill, or I had an accident"),
        N_(
            "Your health comes first. The insurance for migrant workers (BPJS Ketenagakerjaan)"
            " is for accidents before, during and after the work."
        ),
        ("permenaker-4-2023-rule", "art-21"),
        (
            N_("See a doctor and ask for a note with the date and what you have."),
            N_("Keep every receipt, also of the way there. The insurance asks for them."),
            N_("Tell the mission. It can speak with the hospital and with your employer."),
            N_("Sign nothing while you are ill, above all no resignation and no debt."),
        ),
        "health",
        ("injuries", "insurance", "receipts", "contract"),
        call=("kp2mi",),
    ),
)

SITUATIONS = (*BODY_AND_SAFETY, *FREEDOM_AND_PAPERS, *MONEY_AND_HEALTH)
