"""Where do you stand: told without a name or a number, for herself or for somebody she helps."""

from typing import Literal

import reflex as rx

from ltsa_pwa.facts import INDONESIA, countries
from ltsa_pwa.i18n import _
from ltsa_pwa.returnees.content import CONSENT, SECTORS, SEXES, STATES, WANTS
from ltsa_pwa.returnees.village import village_section
from ltsa_pwa.routes import ALARM, BACK, CASE, REPORT, STATUS
from ltsa_pwa.ui import action, device, fold, frame, lead, link_to, note, quiet
from ltsa_pwa.ui.countries import say_country
from ltsa_pwa.ui.places import later, later_line, part, texts

Choices = tuple[tuple[str, str], ...]


def status_page() -> rx.Component:
    """One touch where nothing has changed, three where something has."""
    return frame(
        STATUS,
        # Translators: the name of the page: where she stands, told by herself
        _("My news"),
        lead(_("Tell where you stand. No name and no identity number is asked.")),
        device(
            "status-form",
            rx.el.div(
                later(
                    "taken-back",
                    rx.el.p(custom_attrs=part("taken-back-day")),
                    later_line("erased-under-mine", _("You see under Mine when it is erased.")),
                    class_name="note",
                ),
                role="status",
            ),
            _last(),
            rx.el.form(
                _whom(),
                _state(),
                _trouble(),
                _other_person(),
                _more(),
                # Translators: a button: to the next question
                action(_("Go on"), custom_attrs=part("go-on")),
                auto_complete="off",
            ),
            _confirm(),
            rx.el.p(role="status", custom_attrs=part("told")),
            _sent(),
            _sentences(),
        ),
        rx.el.noscript(
            note(_("This page cannot send without scripts. Please call instead."), kind="ask")
        ),
        village_section(),
        link_to(BACK, _("Home again: what is still yours")),
    )


def _last() -> rx.Component:
    return later(
        "last",
        quiet(custom_attrs=part("last-day")),
        rx.el.p(rx.el.strong(custom_attrs=part("last-words"))),
        action(_("It still holds"), custom_attrs=part("holds")),
        action(_("Take it back from the office"), kind="plain", custom_attrs=part("take-back")),
        class_name="card",
    )


def _whom() -> rx.Component:
    return rx.el.label(
        _("Whom is it about?"),
        rx.el.select(
            # Translators: whom the news are about
            rx.el.option(_("Me"), value="self"),
            # Translators: whom the news are about
            rx.el.option(_("Another person"), value="new"),
            name="who",
            custom_attrs={"autoComplete": "off"},
        ),
        class_name="question",
    )


def _state() -> rx.Component:
    return rx.el.fieldset(
        rx.el.legend(_("How is it now?")),
        rx.el.div(*_choices("state", STATES), class_name="steps"),
    )


def _choices(
    name: str, choices: Choices, kind: Literal["radio", "checkbox"] = "radio"
) -> list[rx.Component]:
    return [
        rx.el.label(
            rx.el.input(type=kind, name=name, value=code), rx.el.span(_(words)), class_name="choice"
        )
        for code, words in choices
    ]


def _trouble() -> rx.Component:
    return later(
        "trouble",
        rx.el.p(_("This here is only counted; nobody is called by it. For help:")),
        link_to(ALARM, _("Call for help")),
        link_to(REPORT, _("Tell the office what happened")),
        class_name="note note-ask",
    )


def _other_person() -> rx.Component:
    return later(
        "other",
        rx.el.label(
            _("What do you call this person? It stays on this phone."),
            rx.el.input(name="label", max_length=40, auto_complete="off"),
            class_name="question",
        ),
        rx.el.fieldset(
            rx.el.legend(_("Does this person know, and agree?")), *_choices("consent", CONSENT)
        ),
    )


def _more() -> rx.Component:
    abroad = tuple((code, say_country(code)) for code in countries() if code != INDONESIA)
    return fold(
        rx.el.span(_("More, if you like")),
        rx.el.label(
            _("Since which month?"),
            rx.el.input(
                name="month",
                type="month",
                auto_complete="off",
                custom_attrs={"placeholder": "2026-11", "min": "1970-01"},
            ),
            class_name="question",
        ),
        _village_line(),
        _select("country", _("Which country is it about?"), abroad),
        _select("sector", _("What kind of work?"), SECTORS),
        _select("sex", _("A woman or a man?"), SEXES),
        rx.el.fieldset(rx.el.legend(_("What would help?")), *_choices("wants", WANTS, "checkbox")),
    )


def _village_line() -> rx.Component:
    return rx.el.label(
        rx.el.input(type="checkbox", name="village"),
        rx.el.span(custom_attrs=part("village")),
        hidden=True,
        class_name="choice",
        custom_attrs=part("village-line"),
    )


def _select(name: str, title: str, choices: Choices) -> rx.Component:
    options = [rx.el.option(_(words), value=code) for code, words in choices]
    return rx.el.label(
        title,
        rx.el.select(
            rx.el.option(_("I do not want to say"), value=""),
            *options,
            name=name,
            custom_attrs={"autoComplete": "off"},
        ),
        class_name="question",
    )


def _confirm() -> rx.Component:
    return rx.el.div(
        rx.el.h2(_("This is what the office gets")),
        rx.el.ul(custom_attrs=part("lines")),
        action(_("Send to the office"), picture="send", custom_attrs=part("send")),
        # Translators: a button
        action(_("Change something"), kind="plain", custom_attrs=part("change")),
        quiet(
            _(
                "It is sealed on this phone. The office counts by village and month, never by name."
                " You can change it or take it back."
            )
        ),
        hidden=True,
        tab_index=-1,
        class_name="card",
        custom_attrs=part("confirm"),
    )


def _sent() -> rx.Component:
    return rx.el.div(
        rx.el.h2(_("Thank you. It is kept and on its way")),
        rx.el.p(_("It goes by itself as soon as there is a signal. You may close this page.")),
        rx.el.div(
            link_to(CASE, _("See everything under Mine")),
            custom_attrs=part("to-mine"),
        ),
        hidden=True,
        tab_index=-1,
        class_name="card",
        custom_attrs=part("sent"),
    )


def _sentences() -> rx.Component:
    return texts(
        **{
            "last-day": _("You told this on {day}:"),
            # Translators: one line of what she told
            "village": _("Village: {village}"),
            # Translators: one line of what she told: since which month
            "since": _("Since {month}"),
            "for-other": _("Told by you for another person"),
            "no-state": _("Choose first how it is now."),
            "no-consent": _("Then let this person decide. Nothing is sent."),
            "no-answer": _("Say whether this person agrees."),
            "month-form": _("Write the month like this: 2026-11."),
            "month-ahead": _("That month has not come yet. Choose this month or an earlier one."),
            "working": _("One moment. This phone is sealing it."),
            "taken-back": _(
                "On {day} you took back what you told. The office is asked to erase it."
            ),
            "taken-back-other": _(
                "You took back what you told of {name}. The office is asked to erase it."
            ),
            "no-case": _(
                "Its case is no longer on this phone. Open it under Mine with its five words, "
                "or ask the office."
            ),
            "refused": _("This phone could not keep it: storage is full or forbidden here."),
            # Translators: a person for whom she tells, without a name
            "unnamed": _("Another person, {number}"),
        }
    )
