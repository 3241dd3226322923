"""Four short questions that make the list shorter. Each may stay unanswered."""

import reflex as rx

from ltsa_pwa.checklist.item import DESTINATIONS
from ltsa_pwa.i18n import _, pgettext
from ltsa_pwa.ui import device, icon, quiet
from ltsa_pwa.ui.countries import say_country

Choice = tuple[str, str]


def filter_form() -> rx.Component:
    """Folded away; its summary says the choice."""
    return device(
        "checklist-filter",
        rx.el.details(
            rx.el.summary(
                icon("user"),
                rx.el.span(
                    rx.el.strong(_("A list that fits you")),
                    rx.el.span(_("For everybody"), class_name="chosen"),
                    class_name="door-words",
                ),
                icon("chevron-down"),
            ),
            rx.el.div(
                _question("destination", _("Where do you want to work?"), _places()),
                _question("sector", _("What kind of work?"), _sectors()),
                _question("woman", _("Are you a woman?"), _yes_and_no()),
                _question("route", _("How do you go?"), _routes()),
                quiet(_("Your answers stay on this phone. Change them at any time.")),
                class_name="folded",
            ),
            class_name="fold",
        ),
        everybody=_("For everybody"),
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


def _places() -> list[Choice]:
    return [(each, say_country(each)) for each in DESTINATIONS]


def _sectors() -> list[Choice]:
    return [
        ("household", _("Household or care")),
        ("factory", _("Factory or building site")),
        ("fishing", _("Fishing ship")),
        ("plantation", _("Plantation")),
    ]


def _yes_and_no() -> list[Choice]:
    return [("yes", pgettext("woman", "Yes")), ("no", pgettext("woman", "No"))]


def _routes() -> list[Choice]:
    return [
        ("agency", _("Through a company (P3MI)")),
        ("individual", _("By myself")),
    ]
