"""What the worker sees of the talk: a question, few answers, and at the end a door."""

from typing import Any

import reflex as rx

from ltsa_pwa.help.talk import Choice, Door, End, Question
from ltsa_pwa.help.tree import FIRST
from ltsa_pwa.i18n import _
from ltsa_pwa.routes import ASK, HELP, REPORT
from ltsa_pwa.ui import action, device, door, frame, icon, lead, quiet
from ltsa_pwa.ui.listen import ALOUD


def ask_page() -> rx.Component:
    """Without a script the whole tree stands there, folded: it opens answer by answer."""
    return frame(
        ASK,
        _("Ask, step by step"),
        lead(_("Tap what is nearest. You can go back, or stop, at any point.")),
        device(
            "guide-talk",
            _question(FIRST, custom_attrs=ALOUD),
            _back(),
            # Below, because it comes with the script: what stands above does not move.
            _typed(),
            rx.el.div(
                device("hand-over", _report()),
                door(HELP, "life-buoy", _("Speak with somebody"), _("Numbers of people who help.")),
                class_name="doors",
            ),
        ),
        quiet(_("What you tap here is not kept. It leaves this phone only if you send a report.")),
    )


def _typed() -> rx.Component:
    """Shown by the script, because without one nobody looks for the words."""
    return rx.el.div(
        rx.el.label(
            _("Or write a word"),
            rx.el.input(
                type="search",
                max_length=80,
                custom_attrs={"autoComplete": "off", "dir": "auto"},
            ),
            class_name="question",
        ),
        rx.el.div(role="status", class_name="answers", custom_attrs={"data-part": "found"}),
        rx.el.p(
            _("No answer fits this word. Tap what is nearest, or write to the office below."),
            hidden=True,
            class_name="quiet",
            custom_attrs={"data-part": "nothing"},
        ),
        hidden=True,
        class_name="later",
        custom_attrs={"data-part": "typed"},
    )


def _back() -> rx.Component:
    attributes = {"data-part": "back"}
    return action(_("One step back"), kind="plain", hidden=True, custom_attrs=attributes)


def _question(question: Question, **props: Any) -> rx.Component:
    return rx.el.div(
        rx.el.p(_(question.asks), class_name="asks"),
        *[_choice(each) for each in question.choices],
        class_name="talk",
        **props,
    )


def _choice(choice: Choice) -> rx.Component:
    if isinstance(choice.then, Door):
        straight = _door(choice.then, choice.text, choice.picture)
        return device("guide-door", straight, id=choice.name, words=choice.words, aloud="choice")
    return rx.el.details(
        rx.el.summary(
            rx.el.span(icon(choice.picture), rx.el.span(_(choice.text)), class_name="asked"),
            icon("chevron-right"),
        ),
        _question(choice.then) if isinstance(choice.then, Question) else _end(choice.then),
        id=choice.name,
        class_name="fold",
        custom_attrs={**ALOUD, **({"data-words": choice.words} if choice.words else {})},
    )


def _end(end: End) -> rx.Component:
    return rx.el.div(
        rx.el.p(_(end.says)),
        *[_door(each, each.title, each.picture) for each in end.doors],
        class_name="talk",
        custom_attrs={"data-what": end.what},
    )


def _door(to: Door, title: str, picture: str) -> rx.Component:
    return door(to.page, picture, _(title), _(to.sentence), anchor=to.anchor)


def _report() -> rx.Component:
    return door(
        REPORT,
        "pencil",
        _("Write it to the office"),
        _("What you tapped stands in it already. You can change it."),
    )
