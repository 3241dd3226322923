"""Five short questions that make the list hers. Each may stay unanswered."""

import reflex as rx

from ltsa_pwa.facts import DESTINATIONS, ELSEWHERE
from ltsa_pwa.i18n import _
from ltsa_pwa.ui import action, device, icon, quiet
from ltsa_pwa.ui.countries import say_country

Choice = tuple[str, str]


def filter_form() -> rx.Component:
    """Folded away; its summary says the choice. The phone shows one question at a time."""
    return device(
        "checklist-filter",
        rx.el.details(
            rx.el.summary(
                icon("user"),
                rx.el.span(
                    rx.el.strong(_("Where I stand, and a list that fits me")),
                    # Translators: whom the list is for, until she has said more
                    rx.el.span(_("For everybody"), class_name="chosen"),
                    class_name="door-words",
                ),
                icon("chevron-down"),
            ),
            rx.el.div(
                quiet(rx.el.span(custom_attrs={"data-part": "count"})),
                _question("where", _("Where are you on your way?"), _on_the_way()),
                _question("destination", _("Which country is it about?"), _places()),
                _question("route", _("How do you go?"), _routes()),
                _question("sector", _("What kind of work?"), _sectors()),
                _question("woman", _("A woman or a man?"), _woman_or_man()),
                _buttons(),
                quiet(_("Your answers stay on this phone. Change them at any time.")),
                class_name="folded",
            ),
            class_name="fold",
        ),
        everybody=_("For everybody"),
        # Translators: above a question
        count=_("Question {number} of {all}"),
    )


def _question(name: str, words: str, choices: list[Choice]) -> rx.Component:
    options = [("", _("Skip this question")), *choices]
    return rx.el.label(
        rx.el.span(words),
        rx.el.select(
            *[rx.el.option(shown, value=value) for value, shown in options],
            name=name,
            custom_attrs={"autoComplete": "off"},
        ),
        class_name="question",
    )


def _buttons() -> rx.Component:
    return rx.el.div(
        # Translators: a button: the question before
        action(_("Back"), kind="plain", custom_attrs={"data-part": "back"}),
        action(_("Next or skip"), custom_attrs={"data-part": "next"}),
        action(_("Show my list"), custom_attrs={"data-part": "ready"}, hidden=True),
        class_name="steps",
        hidden=True,
        custom_attrs={"data-part": "buttons"},
    )


def _on_the_way() -> list[Choice]:
    """Every stage, by what she would call it. Who packs to come home still works abroad."""
    return [
        ("think", _("I am thinking about it")),
        ("check", _("I look for an offer, or have one")),
        ("register", _("I am getting registered")),
        ("papers", _("I get my papers")),
        ("health", _("I have my health check")),
        ("skills", _("I learn, or wait for a test")),
        ("house", _("I live in the training house")),
        ("agreement", _("I am about to sign")),
        ("insurance", _("I signed, and get insured")),
        ("leave", _("I leave soon")),
        ("arrive", _("I have just arrived")),
        ("work", _("I work abroad, or go home soon")),
        ("home", _("I am back home")),
    ]


def _places() -> list[Choice]:
    named = [(each, say_country(each)) for each in DESTINATIONS]
    # Translators: a choice in a list of countries
    return [*named, (ELSEWHERE, _("Another country"))]


def _sectors() -> list[Choice]:
    # Translators: kinds of work, as choices; a plantation is of oil palm or rubber
    return [
        ("household", _("Household or care")),
        ("factory", _("Factory or building site")),
        ("fishing", _("Fishing ship")),
        ("plantation", _("Plantation")),
    ]


def _woman_or_man() -> list[Choice]:
    """In words that still say something when they stand alone in the summary."""
    # Translators: who the list is for
    return [("yes", _("A woman")), ("no", _("A man"))]


def _routes() -> list[Choice]:
    return [
        ("agency", _("Through a company (P3MI)")),
        ("state", _("Government to government (G to G)")),
        ("company", _("My own company sends me")),
        # Translators: without any company
        ("individual", _("By myself")),
        ("again", _("Back to the same work after leave")),
    ]
