"""The questions of a report. The names of the fields are the names in the sealed report."""

from typing import Literal

import reflex as rx

from ltsa_pwa.facts import countries
from ltsa_pwa.i18n import N_, _
from ltsa_pwa.ui import icon, quiet
from ltsa_pwa.ui.countries import say_country
from ltsa_pwa.ui.listen import ALOUD
from ltsa_pwa.ui.places import later

WHAT = (
    ("documents", "id-card", N_("My papers are kept from me")),
    ("wages", "wallet", N_("I am not paid, or too little")),
    ("violence", "hand", N_("Somebody hurts or threatens me")),
    ("locked_in", "lock", N_("I may not go out")),
    ("overcharging", "file-text", N_("They ask me for money")),
    ("health", "stethoscope", N_("I am ill or hurt")),
    ("go_home", "house", N_("I want to go home")),
    ("other", "circle-dot", N_("Something else")),
)
FOR_WHOM = (("self", N_("For me")), ("other", N_("For somebody else")))
CONSENT = (
    ("yes", N_("Yes")),
    ("no", N_("No")),
    ("unknown", N_("I could not ask")),
)
TO = (
    ("office", N_("The migrant workers’ office (LTSA)")),
    ("union", N_("A migrant workers’ union")),
    ("women", N_("A women’s crisis centre")),
)
LONGEST = 12_000
"""Letters of one field. Several long ones may still be more than a report takes."""


def questions() -> tuple[rx.Component, ...]:
    return (
        _question(_("What is it about?"), *[_tick(*each) for each in WHAT]),
        _question(_("Where is it?"), _field("where.text", _("Place or address")), _country()),
        _question(_("When was it?"), _field("when", _("For example: since March, last night"))),
        _question(
            _("Is it for you?"), *[_choice("for_whom", *each) for each in FOR_WHOM], _other()
        ),
        _whom_to_call(),
        _question(
            _("Who shall get it?"),
            quiet(_("The office opens it first and hands it on.")),
            *[_choice("to", *each) for each in TO],
        ),
        _question(
            _("Tell it in your own words"),
            quiet(_("As you would tell a friend. In your own language.")),
            _field("text", _("What happened"), is_long=True),
        ),
    )


def _question(title: str, *children: rx.Component) -> rx.Component:
    return rx.el.fieldset(rx.el.legend(title, tab_index=-1), *children, custom_attrs=ALOUD)


def _tick(value: str, picture: str, text: str) -> rx.Component:
    box = rx.el.input(type="checkbox", name="what", value=value)
    return rx.el.label(box, icon(picture), rx.el.span(_(text)), class_name="choice")


def _choice(name: str, value: str, text: str) -> rx.Component:
    box = rx.el.input(type="radio", name=name, value=value)
    return rx.el.label(box, rx.el.span(_(text)), class_name="choice")


def _field(
    name: str, title: str, *, kind: Literal["text", "tel"] = "text", is_long: bool = False
) -> rx.Component:
    if is_long:
        field = rx.el.textarea(name=name, max_length=LONGEST, rows=8, custom_attrs={"dir": "auto"})
    else:
        field = rx.el.input(name=name, type=kind, max_length=500, custom_attrs={"dir": "auto"})
    return rx.el.label(title, field, class_name="question")


def _country() -> rx.Component:
    options = [rx.el.option(say_country(each), value=each) for each in countries()]
    return rx.el.label(
        _("Country"),
        rx.el.select(rx.el.option("–", value=""), *options, name="where.country"),
        class_name="question",
    )


def _other() -> rx.Component:
    """Asked only when it is about somebody else."""
    return later(
        "other-person",
        _field("relation", _("Who is that person to you?")),
        rx.el.p(_("Does that person want this report?")),
        *[_choice("consent", *each) for each in CONSENT],
    )


def _whom_to_call() -> rx.Component:
    return _question(
        _("May somebody call?"),
        quiet(_("Calls show on a telephone and on its bill. Leave this empty if that is a risk.")),
        _field("contact.number", _("Number"), kind="tel"),
        _field("contact.hours", _("At which hours?")),
        _field("contact.if_other", _("If somebody else answers, say:")),
    )
