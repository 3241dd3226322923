"""What the cards say, in the words of the person who holds the phone.

What the other person reads stands in ``texts.toml``. Fear comes last in the list: whoever looks
over her shoulder reads the first rows.
"""

# Translators: She shows or plays this to an official, an employer, a doctor: “I” is she. Polite,
# and nothing that accuses.

from dataclasses import dataclass

from ltsa_pwa.i18n import N_


@dataclass(frozen=True)
class Card:
    """One card; ``says`` is a message id, ``has_number`` adds the mission of her country."""

    name: str
    says: str
    has_number: bool = False


@dataclass(frozen=True)
class Group:
    """Cards that are looked for together."""

    title: str
    cards: tuple[Card, ...]


GROUPS: tuple[Group, ...] = (
    Group(
        N_("To be understood"),
        (
            Card(
                "interpreter",
                N_(
                    "I do not understand. Please speak slowly, or find somebody who speaks"
                    " Indonesian."
                ),
            ),
            Card("telephone", N_("May I use a telephone, please?")),
            Card("call", N_("Please call this number for me."), has_number=True),
            Card("mission", N_("I want to speak with the Indonesian mission."), has_number=True),
            Card("woman", N_("I would like to speak with a woman.")),
        ),
    ),
    Group(
        # Translators: the heading above cards for a doctor or a pharmacy
        N_("Health"),
        (
            Card("doctor", N_("I need a doctor.")),
            Card("hurt", N_("I am hurt. Please help me.")),
            Card("pregnant", N_("I am pregnant.")),
            Card("clinic", N_("Where is the nearest hospital or clinic?")),
        ),
    ),
    Group(
        N_("Work and papers"),
        (
            Card("passport", N_("Somebody is keeping my passport. I want it back.")),
            Card("unpaid", N_("I have not been paid for my work.")),
            Card("sign", N_("I do not want to sign this now. I want to read it in my language.")),
            Card("copy", N_("Please give me a copy of this paper.")),
            Card("home", N_("I want to go home to Indonesia.")),
        ),
    ),
    Group(
        # Translators: the heading above cards for police and officials; in Indonesian pelindungan
        N_("Protection"),
        (
            Card("police", N_("Where is the nearest police station?")),
            Card("employer", N_("Please do not tell my employer.")),
            Card("locked", N_("I am not allowed to leave the house. Please help me.")),
            Card("danger", N_("I am in danger. Please call the police.")),
        ),
    ),
)

CARDS: tuple[Card, ...] = tuple(card for group in GROUPS for card in group.cards)
