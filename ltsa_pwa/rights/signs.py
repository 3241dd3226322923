"""The risk signs of an offer, in the order in which somebody meets them."""

# Translators: Signs of risk, never a verdict about a person or a company.

from ltsa_pwa.i18n import N_
from ltsa_pwa.rights.sign import Sign, SignGroup

GROUPS: tuple[SignGroup, ...] = (
    SignGroup(
        "who",
        N_("Who offers it"),
        (
            Sign(
                "one-person",
                N_("One person, not a company, arranges everything"),
                N_("Only the government, a company with a licence or your own company may."),
                basis=("art-49", "art-81"),
            ),
            Sign(
                "not-found",
                N_("The company was not found in the list you looked at"),
                N_("It may be new or written differently. Ask the labour office."),
                is_strong=False,
                basis=("flag-not-in-the-list",),
            ),
            Sign(
                "sanction",
                N_("The company is under a sanction, or its licence has ended"),
                N_("During a stop it may not choose people or make their papers."),
                basis=("flag-under-sanction", "permen-4-2025-rule"),
            ),
            Sign(
                "official",
                N_("Somebody who claims to be of an office or a consulate asks for money"),
                N_("A consulate warned of people who only say that they work there."),
                basis=("warning-hong-kong",),
            ),
            Sign(
                "advertisement",
                N_("An offer on Facebook, WhatsApp or TikTok, without a licence number"),
                N_("The ministry warns of such offers. Ask for the company and its number."),
                is_strong=False,
                basis=("flag-advert-without-licence",),
            ),
        ),
    ),
    SignGroup(
        "job",
        # Translators: a heading above signs about the work that is offered
        N_("The work"),
        (
            Sign(
                "middle-east",
                N_("Household work in a country of the Middle East"),
                N_("It is closed for new workers from Indonesia, since 2015."),
                basis=("kepmenaker-260-2015-rule",),
            ),
            Sign(
                "scam-country",
                N_("Office, computer or casino work in Thailand, Myanmar, Cambodia or Laos"),
                N_("There is no placement agreement. Victims had to be brought home in 2025."),
                basis=("flag-closed-country",),
            ),
            Sign(
                "high-wage",
                N_("A wage far above what others get, and nothing to know or to show"),
                N_("High wages for everybody are how people are drawn in."),
                is_strong=False,
                basis=("flag-wage-too-high",),
            ),
            Sign(
                "internship",
                N_("It is called internship, and no school or ministry knows of it"),
                N_("In 2024 people were sent to work in Germany under that name."),
                is_strong=False,
                basis=("flag-internship",),
            ),
            Sign(
                "ship",
                N_("Work on a fishing boat without the name and the flag of the ship"),
                N_("In 2021 the state had to protect fishing crews (LPSK)."),
                basis=("flag-ship-without-name",),
            ),
        ),
    ),
    SignGroup(
        "money",
        # Translators: a heading above signs about money
        N_("The money"),
        (
            Sign(
                "money-first",
                N_("All is free, or money for the family first, to be cut from the wage"),
                N_("In a police case of 2025 a large part of the wage was then cut for months."),
                basis=("flag-cut-from-wage",),
            ),
            Sign(
                "own-account",
                N_("Pay to a person’s account, without a receipt, today only"),
                N_("Money that went to a person is hard to claim from a company."),
                basis=("flag-personal-account",),
            ),
        ),
    ),
    SignGroup(
        "papers",
        N_("Papers and the way"),
        (
            Sign(
                "visa",
                N_("A visa for umrah, a visit or tourism, or “the visa comes later”"),
                N_("For work the law asks for a work visa."),
                basis=("flag-wrong-visa", "art-13"),
            ),
            Sign(
                "tourist",
                N_("You are told to say that you travel as a tourist or visit family"),
                N_("The Ministry of Manpower calls visit visas a sign of nonprocedural placement."),
                basis=("flag-wrong-visa",),
            ),
            Sign(
                "originals",
                N_("You shall hand over the originals: identity card, family card, diploma"),
                N_("Papers that somebody else holds can be used to hold you."),
                basis=("flag-papers-kept",),
            ),
            Sign(
                "no-contract",
                N_("No agreement and no contract, or empty places, or a language you cannot read"),
                N_("Both are among the papers that the law asks for."),
                basis=("flag-no-agreement",),
            ),
            Sign(
                "changed-age",
                N_("Your age or your name is changed on a paper"),
                N_("Sending somebody who does not meet the conditions is a crime."),
                basis=("art-83",),
            ),
            Sign(
                "night",
                N_("You leave at night, from a small harbour, by speed boat"),
                N_("The police met people who were sent this way."),
                basis=("flag-by-boat",),
            ),
        ),
    ),
    SignGroup(
        "you",
        N_("What happens to you"),
        (
            Sign(
                "kept",
                N_("You are kept in a house, without telephone, or must pay to leave"),
                N_("Such houses were still found in 2023 and 2024."),
                basis=("flag-kept-in-a-house",),
            ),
            Sign(
                "injection",
                N_("An injection against pregnancy is made a condition"),
                N_("Forcing it is a crime of sexual violence."),
                basis=("flag-contraception", "tpks-8"),
            ),
        ),
    ),
)

SIGNS = tuple(sign for group in GROUPS for sign in group.signs)

WHAT_NEXT = (
    N_("Pay nothing, sign nothing and hand over no paper today."),
    N_("Ask the labour office or LTSA: is there a permit for this company, job and country?"),
    N_("Tell somebody at home what was offered, by whom and for how much."),
    N_("Keep the messages, the advertisement and the receipts."),
    N_("You may say no, also after you have paid."),
)
