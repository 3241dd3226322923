"""The number on a card: her own if she wrote one, else the mission of the country she is in."""

from itertools import islice

import reflex as rx

from ltsa_pwa.facts import INDONESIA, countries, numbers_for
from ltsa_pwa.i18n import _
from ltsa_pwa.routes import HELP
from ltsa_pwa.ui import device, link_to, quiet

# More than two do not fit beside large letters, and whoever is to dial wants one.
_MOST = 2


def mission_numbers(country: str) -> list[tuple[str, str]]:
    """Name and number of the missions there, those that answer in need first."""
    found = [
        (contact.urgent or 99, service.name, contact.value)
        for service in numbers_for(country)
        if service.is_mission
        for contact in service.contacts
        if contact.kind == "telephone"
    ]
    ranked = sorted(found, key=lambda each: each[0])
    return [(name, value) for _rank, name, value in islice(ranked, _MOST)]


def say_numbers(*, own: bool) -> list[rx.Component]:
    """Every country's, each with its mark: the phone shows the one she has chosen."""
    abroad = [each for each in countries() if each != INDONESIA]
    missions = [_numbers(each) for each in abroad if mission_numbers(each)]
    return [*([_own_number()] if own else []), *missions]


def number_question() -> rx.Component:
    """A number of her own; without a script the mission's stands on the card."""
    return device(
        "card-number",
        rx.el.label(
            rx.el.span(_("Number on the card “Please call”, if not the mission's")),
            rx.el.input(type="tel", custom_attrs={"autoComplete": "off", "dir": "ltr"}),
            class_name="question",
        ),
        quiet(_("It stays on this phone."), " ", link_to(HELP, _("Where the other numbers stand"))),
    )


def _own_number() -> rx.Component:
    # One number on a card, or the other person dials the wrong one: the style hides the others.
    attributes = {"dir": "ltr", "data-own-number": ""}
    return rx.el.p(class_name="show-number", hidden=True, custom_attrs=attributes)


def _numbers(country: str) -> rx.Component:
    return rx.el.div(
        *[
            rx.el.p(name, " ", rx.el.strong(value, custom_attrs={"dir": "ltr"}))
            for name, value in mission_numbers(country)
        ],
        class_name="show-number",
        custom_attrs={"data-country": country},
    )
