"""One answer about one company, as a template that the phone fills."""

import json
from collections.abc import Mapping

import reflex as rx

from ltsa_pwa.agencies.content import (
    DAY_SENTENCES,
    LIKENESS_SENTENCES,
    OTHER_QUESTIONS,
    SANCTION_WORDS,
    STATUS_SENTENCES,
    TOLD_SENTENCES,
)
from ltsa_pwa.agencies.names import Likeness
from ltsa_pwa.agencies.standing import Status
from ltsa_pwa.i18n import N_, _
from ltsa_pwa.routes import HELP
from ltsa_pwa.ui import link_to


def answer_template() -> rx.Component:
    """A row that opens in place: first what was found, then the three questions that stay open."""
    return rx.el.template(
        rx.el.li(
            rx.el.details(
                rx.el.summary(_name_and_status()),
                rx.el.div(_facts(), _questions(), class_name="folded"),
                class_name="fold agency",
            )
        )
    )


def _name_and_status() -> rx.Component:
    return rx.el.div(
        _hole("name", "h3"),
        _choice("likeness", LIKENESS_SENTENCES, "agency-likeness"),
        _choice("status", STATUS_SENTENCES, "agency-status"),
        _choice("told", TOLD_SENTENCES, "agency-told"),
        class_name="agency-words",
    )


def _facts() -> rx.Component:
    return rx.el.dl(
        _pair(_("What the list says"), *[_day(name, text) for name, text in DAY_SENTENCES.items()]),
        _pair(_("Licence number (SIP3MI)"), _hole("licence", "dd", "number")),
        _pair(_("Also called"), _hole("trade", "dd")),
        _pair(_("Address in the list"), _hole("address", "dd")),
        _pair(_("Countries in the list"), _hole("destinations", "dd")),
        _pair(_("Sanctions, also ended ones"), _sanctions()),
        _pair(
            _("As of"),
            _day("list", N_("List of {date}.")),
            _day("sanctions", N_("Sanctions as of {date}.")),
        ),
        class_name="agency-facts",
    )


def _questions() -> rx.Component:
    return rx.el.div(
        rx.el.dl(
            *[_pair(_(question), rx.el.dd(_(answer))) for question, answer in OTHER_QUESTIONS]
        ),
        link_to(HELP, _("Numbers and addresses of offices")),
        class_name="agency-questions",
    )


def _pair(heading: str, *answers: rx.Component) -> rx.Component:
    return rx.el.div(rx.el.dt(heading), *answers, custom_attrs={"data-pair": ""})


def _hole(name: str, tag: str, class_name: str = "") -> rx.Component:
    make = {"h3": rx.el.h3, "dd": rx.el.dd}[tag]
    return make(class_name=class_name, custom_attrs={"data-hole": name})


def _day(name: str, text: str) -> rx.Component:
    return rx.el.dd(custom_attrs={"data-hole": name, "data-text": _(text)})


def _choice(
    name: str, sentences: Mapping[Status, str] | Mapping[Likeness, str], class_name: str
) -> rx.Component:
    said = {choice: _(sentence) for choice, sentence in sentences.items()}
    choices = json.dumps(said, ensure_ascii=False)
    return rx.el.p(class_name=class_name, custom_attrs={"data-hole": name, "data-choices": choices})


def _sanctions() -> rx.Component:
    words = json.dumps({kind: _(word) for kind, word in SANCTION_WORDS.items()}, ensure_ascii=False)
    return rx.el.dd(rx.el.ul(custom_attrs={"data-sanctions": words}))
