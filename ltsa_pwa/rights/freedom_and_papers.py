"""What may happen to freedom and papers."""

from ltsa_pwa.i18n import N_
from ltsa_pwa.rights.situation import Situation

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
