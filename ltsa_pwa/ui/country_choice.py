"""The country she is in, asked once and kept on the phone; or one that she reads about."""

from collections.abc import Iterable

import reflex as rx

from ltsa_pwa.i18n import _
from ltsa_pwa.ui.anchor import link_within
from ltsa_pwa.ui.countries import say_country
from ltsa_pwa.ui.device import device


def country_choice(codes: Iterable[str]) -> rx.Component:
    """Where she is, for every page with countries."""
    return _choice("country-choice", _("Where are you now?"), codes)


def destination_choice(codes: Iterable[str]) -> rx.Component:
    """What she reads about, on this page alone: it says nothing of where she is."""
    return _choice("destination-choice", _("Which country is it about?"), codes)


def _choice(name: str, question: str, codes: Iterable[str]) -> rx.Component:
    """A choice for the phone; without a script, links to the parts of the page."""
    names = [(each, say_country(each)) for each in codes]
    return device(
        name,
        country_question(question, _("Show all countries"), names),
        rx.el.nav(
            *[link_within(code.lower(), name) for code, name in names],
            custom_attrs={"aria-label": _("Countries on this page")},
            class_name="country-index",
        ),
    )


def country_question(question: str, none: str, names: Iterable[tuple[str, str]]) -> rx.Component:
    """A question with countries by code and name to choose from; ``none`` is to choose none."""
    return rx.el.label(
        rx.el.span(question),
        rx.el.select(
            rx.el.option(none, value=""),
            *[rx.el.option(name, value=code) for code, name in names],
            custom_attrs={"autoComplete": "off"},
        ),
        class_name="question",
    )
