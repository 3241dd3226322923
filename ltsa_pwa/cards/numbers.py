"""The number on a card: her own if she wrote one, else the mission of the country she is in."""

from itertools import islice

import reflex as rx

from ltsa_pwa.facts import (
    INDONESIA,
    Contact,
    Service,
    countries,
    emergency_numbers,
    numbers_for,
)
from ltsa_pwa.i18n import _
from ltsa_pwa.routes import HELP
from ltsa_pwa.ui import device, fold, link_to, quiet
from ltsa_pwa.ui.ways import seen_long_ago, seen_there

# More than two do not fit beside large letters, and whoever is to dial wants one.
_MOST = 2


def mission_numbers(country: str) -> list[tuple[Service, Contact]]:
    """The missions there, those that answer in need first."""
    found = [
        (service, contact)
        for service in numbers_for(country)
        if service.is_mission
        for contact in service.contacts
        if contact.kind == "telephone"
    ]
    ranked = sorted(found, key=lambda each: each[1].urgent or 99)
    return list(islice(ranked, _MOST))


def card_numbers(country: str) -> list[tuple[Service, Contact]]:
    """The mission's; where we found none, Indonesia's that answer from there."""
    return mission_numbers(country) or list(emergency_numbers(country)[:_MOST])


def say_numbers(*, own: bool) -> list[rx.Component]:
    """Every country's, each with its mark: the phone shows the one she has chosen."""
    return [*([_own_number()] if own else []), *[_numbers(each) for each in _abroad()]]


def seen_numbers() -> rx.Component:
    """Since when they are known: for her, not for whoever is handed the card."""
    return fold(
        _("When the numbers on the cards were seen"), *[_seen_numbers(each) for each in _abroad()]
    )


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


def _abroad() -> list[str]:
    return [each for each in countries() if each != INDONESIA]


def _seen_numbers(country: str) -> rx.Component:
    lines: list[rx.Component] = []
    for service, contact in card_numbers(country):
        name = rx.el.bdi(f"{service.name} {contact.value}")
        lines.append(quiet(name, " ", seen_there(service, contact)))
        lines.append(seen_long_ago(contact))
    return rx.el.div(*lines, custom_attrs={"data-country": country})


def _numbers(country: str) -> rx.Component:
    return rx.el.div(
        *[
            rx.el.p(service.name, " ", rx.el.strong(contact.value, custom_attrs={"dir": "ltr"}))
            for service, contact in card_numbers(country)
        ],
        class_name="show-number",
        custom_attrs={"data-country": country},
    )
