"""What may happen to the body: it comes first, and whole."""

# Translators: It may have happened to her. Name it plainly, without shame and without blame. In
# languages with gender, speak to a woman.

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
