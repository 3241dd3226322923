"""What the worker sees of the cards: the list, and each of them over the whole screen."""

import reflex as rx

from ltsa_pwa.cards.content import CARDS, GROUPS, Card
from ltsa_pwa.cards.numbers import number_question, say_numbers, seen_numbers
from ltsa_pwa.cards.reader import Reader, readers
from ltsa_pwa.facts import countries
from ltsa_pwa.i18n import _, say_list, spoken_language
from ltsa_pwa.routes import CARDS as PAGE
from ltsa_pwa.ui import device, fold, frame, icon, lead, quiet, section
from ltsa_pwa.ui.anchor import link_within
from ltsa_pwa.ui.countries import say_country
from ltsa_pwa.ui.country_choice import country_question
from ltsa_pwa.ui.listen import ALOUD, SILENT

LIST = "list"


def cards_page() -> rx.Component:
    """A tap opens a card by its address alone, so it works without a script too."""
    others = [each for each in readers() if each.tag != spoken_language().tag]
    return frame(
        PAGE,
        _("Cards to show"),
        lead(_("Choose a card and hand over the phone. The other person reads it large.")),
        fold(
            _("Where are you, and what does the other person read?"),
            _country_question(),
            _language_question(others),
            number_question(),
        ),
        device(
            "show-cards",
            *[section(_(group.title), *[_row(card) for card in group.cards]) for group in GROUPS],
            _drafts(others),
            seen_numbers(),
            *[_card(number, others) for number in range(len(CARDS))],
            id=LIST,
        ),
    )


def anchor(card: Card) -> str:
    """Says nothing: it stays in the browser's history."""
    return f"k{CARDS.index(card) + 1}"


def _country_question() -> rx.Component:
    names = [(code, say_country(code)) for code in countries()]
    return device(
        "country-choice",
        country_question(_("Where are you now?"), _("I do not want to say"), names),
    )


def _language_question(others: list[Reader]) -> rx.Component:
    return device(
        "card-language",
        rx.el.label(
            rx.el.span(_("Which language does the other person read?")),
            rx.el.select(
                rx.el.option(_("Show all languages"), value=""),
                *[_language(each) for each in others],
                custom_attrs={"autoComplete": "off"},
            ),
            class_name="question",
        ),
    )


def _language(reader: Reader) -> rx.Component:
    return rx.el.option(
        reader.own_name,
        value=reader.tag,
        lang=reader.tag,
        custom_attrs={"data-countries": ",".join(reader.countries)},
    )


def _row(card: Card) -> rx.Component:
    return link_within(
        anchor(card),
        rx.el.span(rx.el.strong(_(card.says)), class_name="door-words"),
        icon("chevron-right"),
        class_name="door",
    )


def _drafts(others: list[Reader]) -> rx.Component:
    drafts = say_list(each.own_name for each in others if each.is_draft)
    if not drafts:
        return rx.fragment()
    words = _("Drafts that no native reader has checked yet: {languages}.")
    return quiet(words.format(languages=drafts))


def _card(number: int, others: list[Reader]) -> rx.Component:
    card = CARDS[number]
    return rx.el.section(
        rx.el.p(_(card.says), class_name="quiet", custom_attrs=SILENT),
        *[_large(card, each) for each in others],
        *(say_numbers(own=card.name == "call") if card.has_number else []),
        rx.el.nav(
            # Translators: buttons under a card: the card before, the list, the card after
            _turn(CARDS[number - 1], _("Previous"), "prev"),
            # Translators: a button that leads back to the list
            link_within(LIST, _("All cards"), class_name="action action-plain"),
            # Translators: a button: the next card
            _turn(CARDS[(number + 1) % len(CARDS)], _("Next"), "next"),
            # Translators: said by a screen reader, of the three buttons
            custom_attrs={"aria-label": _("Cards"), **SILENT},
            class_name="card-turn",
        ),
        id=anchor(card),
        tab_index=-1,
        class_name="show-card",
        custom_attrs={"aria-label": _(card.says), **ALOUD},
    )


def _large(card: Card, reader: Reader) -> rx.Component:
    return rx.el.p(
        reader.says[card.name],
        lang=reader.tag,
        class_name="show-large",
        custom_attrs={"dir": reader.direction, "data-reader": reader.tag},
    )


def _turn(card: Card, word: str, way: str) -> rx.Component:
    link = link_within(anchor(card), word, class_name="action action-plain")
    link.custom_attrs["data-turn"] = way
    return link
