"""The other laws and rules that help, in plain words."""

# Translators: Laws in plain words. Add no right and no duty, and leave no “must” or “may” out.

from ltsa_pwa.i18n import N_
from ltsa_pwa.rights.right import Right

OTHER_LAWS: tuple[Right, ...] = (
    Right(
        "law-changed",
        N_("Changes to the law on migrant workers"),
        N_(
            "The job creation law (UU 6/2023) changed it, mainly for licences of companies. A bill"
            " of {day} has {changes} more points. We found no sign that it has become law."
        ),
        ("uu-6-2023-rule", "ruu-ppmi-2025"),
        figures=(("day", "ruu-ppmi-2025-day"), ("changes", "ruu-ppmi-2025-changes")),
    ),
    Right(
        "trafficking",
        N_("Trafficking in persons"),
        N_(
            "Taking an Indonesian abroad to exploit him or her: {least} to {most} years in prison"
            " and a fine of {low} to {high}."
        ),
        ("tppo-4",),
        leads=("holding-house",),
        figures=(
            ("least", "trafficking-years-least"),
            ("most", "trafficking-years-most"),
            ("low", "trafficking-fine-least"),
            ("high", "trafficking-fine-most"),
        ),
    ),
    Right(
        "sexual-violence",
        # Translators: a heading
        N_("Sexual violence"),
        N_("A law of its own calls forced contraception and forced sterilisation crimes."),
        ("tpks-rule", "tpks-8", "tpks-9"),
        leads=("contraception", "violence"),
    ),
    Right(
        "company-punished",
        N_("When a company breaks the rules"),
        N_(
            "First talks and a written warning, then a stop of its work, usually for {months}"
            " months. Then its deposit is drawn, and the licence is taken away."
        ),
        ("permen-4-2025-art-9", "permen-4-2025-rule"),
        closing=N_("The company stays responsible for the people it has already sent."),
        leads=("costs", "contract-changed"),
        figures=(("months", "stop-months"),),
    ),
    Right(
        "insurance",
        # Translators: a heading
        N_("Insurance"),
        N_(
            "Insurance for accidents (JKK) and for death (JKM) must be there before you leave."
            " Savings for old age (JHT) are your choice: {least} to {most} a month."
        ),
        ("permenaker-4-2023-rule",),
        leads=("ill",),
        figures=(("least", "bpjs-savings-least"), ("most", "bpjs-savings-most")),
    ),
    Right(
        "return",
        # Translators: a heading: the way home, with help
        N_("Coming home"),
        N_(
            "Help at the airport or port, a short stay in a house called Rumah Ramah, care, and"
            " the way to your own regency."
        ),
        ("permen-32-2025-rule",),
        leads=("shelter", "go-home"),
    ),
    Right(
        "after",
        # Translators: a heading: living at home again
        N_("Back home"),
        N_(
            "The village and the offices list what you and your family need: training, groups, a"
            " business."
        ),
        ("permen-33-2025-rule",),
    ),
    Right(
        "at-sea",
        N_("Work on ships"),
        N_(
            "Sailors and fishing crews have a regulation of their own about placement and"
            " protection."
        ),
        ("pp-22-2022-rule",),
    ),
    Right(
        "more-rules",
        N_("More that protects you"),
        N_(
            "A regulation says how you are protected before, during and after work. Indonesia has"
            " also joined the convention of the United Nations on migrant workers."
        ),
        ("pp-59-2021-rule", "uu-6-2012-rule"),
    ),
)
