"""The questions of a report. The names of the fields are the names in the sealed report."""

from typing import Literal

import reflex as rx

from ltsa_pwa.facts import countries
from ltsa_pwa.i18n import N_, _
from ltsa_pwa.ui import icon, quiet
from ltsa_pwa.ui.countries import say_country
from ltsa_pwa.ui.listen import ALOUD, CHOICE_ALOUD
from ltsa_pwa.ui.places import later

Choices = tuple[tuple[str, str, str], ...]
"""Code, picture and words."""
Kind = Literal["radio", "checkbox"]

WHAT: Choices = (
    ("documents", "id-card", N_("My papers are kept from me")),
    ("wages", "wallet", N_("I am not paid, or too little")),
    ("violence", "hand", N_("Somebody hurts or threatens me")),
    ("locked_in", "lock", N_("I may not go out")),
    ("overcharging", "file-text", N_("They ask me for money")),
    ("health", "stethoscope", N_("I am ill or hurt")),
    ("go_home", "house", N_("I want to go home")),
    # Translators: an answer to tap: none of the others
    ("other", "circle-dot", N_("Something else")),
)
PLACES: Choices = (
    ("house", "house", N_("In the house where I work")),
    ("factory", "building-2", N_("In a factory or a shop")),
    ("ship", "ship", N_("On a ship")),
    ("training", "graduation-cap", N_("In a training centre")),
    ("road", "plane", N_("On the way")),
)
WHEN: Choices = (
    ("now", "clock", N_("It goes on now")),
    ("today", "sun", N_("Today or last night")),
    ("days", "calendar", N_("Some days ago")),
    ("long", "hourglass", N_("For a long time")),
)
HOURS: Choices = (
    ("morning", "sunrise", N_("In the morning")),
    ("day", "sun", N_("In the middle of the day")),
    ("evening", "sunset", N_("In the evening")),
    # Translators: when the office may call
    ("night", "moon", N_("At night")),
    ("day_off", "calendar", N_("On my day off")),
)
IF_OTHER: Choices = (
    ("wrong_number", "circle", N_("“Sorry, wrong number”")),
    ("friend", "users", N_("“I am a friend from home”")),
    ("credit", "smartphone", N_("“It is about phone credit”")),
    ("hang_up", "phone", N_("Nothing: hang up")),
)
# Translators: whom the report is about
FOR_WHOM: Choices = (("self", "user", N_("For me")), ("other", "users", N_("For somebody else")))
RELATION: Choices = (
    # Translators: who she is to the person the report is about, or who may be called
    ("family", "house", N_("My family")),
    # Translators: a person, man or woman
    ("friend", "handshake", N_("My friend")),
    ("workmate", "briefcase", N_("We work together")),
    # Translators: a person, man or woman
    ("neighbour", "map-pin", N_("My neighbour")),
    ("helper", "landmark", N_("I help as a village or office worker")),
)
CONSENT: Choices = (
    # Translators: an answer to tap
    ("yes", "check", N_("Yes")),
    # Translators: an answer to tap
    ("no", "x", N_("No")),
    ("unknown", "help-circle", N_("I could not ask")),
)
TO: Choices = (
    ("office", "landmark", N_("The migrant workers’ office (LTSA)")),
    ("union", "users", N_("A migrant workers’ union")),
    ("women", "heart-pulse", N_("A women’s crisis centre")),
)
LONGEST = 12_000
"""Letters of one field. Several long ones may still be more than a report takes."""


def questions() -> tuple[rx.Component, ...]:
    """Each can be answered by touching pictures; words of her own are more exact, and optional."""
    return (
        _question(_("What is it about?"), *_pictures("what", WHAT, kind="checkbox"), is_call=True),
        _question(
            _("Where is it?"),
            *_pictures("where.text", PLACES),
            _field("where.text", _("Place or address")),
            _country(),
        ),
        _question(
            _("When was it?"),
            *_pictures("when", WHEN),
            _field("when", _("For example: since March, last night")),
        ),
        _question(_("Is it for you?"), *_pictures("for_whom", FOR_WHOM), _other()),
        *_whom_to_call(),
        _question(
            _("Who shall get it?"),
            quiet(_("The office opens it first and hands it on.")),
            *_pictures("to", TO),
        ),
        _question(
            _("Tell it in your own words"),
            quiet(_("As you would tell a friend. In your own language.")),
            # Translators: the label of a field
            _field("text", _("What happened"), is_long=True),
        ),
    )


def _question(title: str, *children: rx.Component, is_call: bool = False) -> rx.Component:
    """``is_call``: asked also when she only wants to be called."""
    marks = ALOUD | ({"data-call": ""} if is_call else {})
    return rx.el.fieldset(rx.el.legend(title, tab_index=-1), *children, custom_attrs=marks)


def _pictures(name: str, choices: Choices, *, kind: Kind = "radio") -> list[rx.Component]:
    return [_picture(name, kind, *each) for each in choices]


def _picture(name: str, kind: Kind, value: str, picture: str, text: str) -> rx.Component:
    box = rx.el.input(type=kind, name=name, value=value)
    label = rx.el.label(box, icon(picture), rx.el.span(_(text)), class_name="choice")
    return rx.el.div(label, custom_attrs=CHOICE_ALOUD)


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
        # Translators: the label of a field
        _("Country"),
        rx.el.select(rx.el.option("–", value=""), *options, name="where.country"),
        class_name="question",
    )


def _other() -> rx.Component:
    """Asked only when it is about somebody else."""
    return later(
        "other-person",
        rx.el.p(_("Who is that person to you?")),
        *_pictures("relation", RELATION),
        _field("relation", _("Or in your own words")),
        rx.el.p(_("Does that person want this report?")),
        *_pictures("consent", CONSENT),
    )


def _whom_to_call() -> tuple[rx.Component, ...]:
    return (
        _question(
            _("May somebody call?"),
            quiet(
                _("Calls show on a telephone and on its bill. Leave this empty if that is a risk.")
            ),
            # Translators: the label of a field: a telephone number
            _field("contact.number", _("Number"), kind="tel"),
            is_call=True,
        ),
        _question(
            _("At which hours?"),
            *_pictures("contact.hours", HOURS),
            _field("contact.hours", _("Or in your own words")),
            is_call=True,
        ),
        _question(
            _("If somebody else answers, say:"),
            *_pictures("contact.if_other", IF_OTHER),
            _field("contact.if_other", _("Or in your own words")),
            is_call=True,
        ),
    )
