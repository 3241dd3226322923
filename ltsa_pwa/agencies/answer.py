"""One answer about one company, as templates that the phone fills."""

# Translators: What a list says of a company, never a judgement of ours.

from collections.abc import Iterator

import reflex as rx

from ltsa_pwa.agencies.content import (
    ANSWERS,
    CONTACT_SENTENCES,
    DAY_SENTENCES,
    ENTERED,
    LIKENESS_SENTENCES,
    NEXT_STEPS,
    QUESTIONS,
    SANCTION_WORDS,
    SANCTIONED,
    STATUS_SENTENCES,
    TOLD_SENTENCES,
    VERDICTS,
)
from ltsa_pwa.agencies.report_card import QUESTIONS as CARD
from ltsa_pwa.i18n import N_, _
from ltsa_pwa.routes import HELP
from ltsa_pwa.ui import action, link_to

_MORE = {
    "as-of": N_("As of {date}."),
    "as-of-source": N_("List of {date}, source: {source}."),
    "sanctions-as-of": N_("Sanctions as of {date}."),
    # Translators: of a branch office, small letters: it stands after its place
    "branch-closed": N_("closed"),
    "branch-closed-since": N_("closed since {date}"),
    "entered": ENTERED,
    "follow": N_("Keep an eye on it"),
    "followed": N_("Stop keeping an eye on it"),
    "changed": N_("Changed in the list since you last looked."),
    "card.line": N_("{question} Yes: {yes}, no: {no}."),
    "card.answered": N_("{number} people answered, counted on {date}."),
    "card.too-few": N_("Fewer than five people have answered. Counts are shown from five on."),
    "card.reply": N_("The company answers ({date}): {text}"),
    # Translators: above what she typed herself
    "wrote": N_("You wrote"),
    "listed": N_("In the list"),
    "near": N_("Similar, but not the same"),
    "evidence": N_("What Bekal showed on this phone on {date} about {name}:"),
}


def answer_templates() -> tuple[rx.Component, ...]:
    """A row that opens in place, what it opens to, and every sentence it may say.

    What it opens to is a template of its own: rows come with each key stroke and must be light.
    """
    return (_template("row", _row()), _template("opened", _opened()), _texts())


def _row() -> rx.Component:
    words = rx.el.div(
        _hole("name", "h3"),
        _hole("likeness", "p", "agency-likeness"),
        _hole("status", "p", "agency-status"),
        _hole("told", "p", "agency-told"),
        _hole("branch", "p", "agency-told"),
        class_name="agency-words",
    )
    return rx.el.li(
        rx.el.details(
            rx.el.summary(words), rx.el.div(class_name="folded"), class_name="fold agency"
        )
    )


def _opened() -> rx.Component:
    return rx.el.div(
        rx.el.dl(
            _pair(_("You wrote"), _hole("wrote", "dd")),
            _pair(_("In the list"), _hole("listed", "dd")),
            class_name="agency-differs",
        ),
        rx.el.ol(*[_answer(name, question) for name, question in QUESTIONS.items()]),
        _facts(),
        rx.el.dl(_pair(_("What workers answered"), _hole("card", "dd"))),
        link_to(HELP, _("Numbers and addresses of offices")),
        _actions(),
        class_name="agency-opened",
    )


def _answer(name: str, question: str) -> rx.Component:
    return rx.el.li(
        rx.el.h4(_(question)),
        rx.el.p(class_name="agency-verdict", custom_attrs={"data-say": "verdict"}),
        rx.el.div(custom_attrs={"data-say": "lines"}),
        rx.el.p(class_name="quiet", custom_attrs={"data-say": "as-of"}),
        rx.el.p(custom_attrs={"data-say": "next"}),
        custom_attrs={"data-question": name},
    )


def _facts() -> rx.Component:
    return rx.el.dl(
        _pair(_("What the list says"), _hole("days", "dd")),
        _pair(_("Licence number (SIP3MI)"), _hole("licence", "dd", "number")),
        # Translators: before the other names of a company
        _pair(_("Also called"), _hole("trade", "dd")),
        _pair(_("Address in the list"), _hole("address", "dd")),
        _pair(_("Branches in the list"), _hole("branches", "dd")),
        _pair(_("Countries in the list"), _hole("destinations", "dd")),
        _pair(_("Sanctions, also ended ones"), _hole("sanctions", "dd")),
        class_name="agency-facts",
    )


def _actions() -> rx.Component:
    return rx.el.div(
        action(_("Keep an eye on it"), kind="plain", custom_attrs={"data-do": "follow"}),
        action(_("Report this agency"), kind="plain", custom_attrs={"data-do": "report"}),
        action(_("Tell how it was"), kind="plain", custom_attrs={"data-do": "review"}),
        class_name="agency-actions",
    )


def _pair(heading: str, *answers: rx.Component) -> rx.Component:
    return rx.el.div(rx.el.dt(heading), *answers, custom_attrs={"data-pair": ""})


def _hole(name: str, tag: str, class_name: str = "") -> rx.Component:
    make = {"h3": rx.el.h3, "dd": rx.el.dd, "p": rx.el.p}[tag]
    return make(class_name=class_name, custom_attrs={"data-hole": name})


def _template(name: str, *children: rx.Component) -> rx.Component:
    return rx.el.template(*children, custom_attrs={"data-part": name})


def _texts() -> rx.Component:
    said = [rx.el.p(text, custom_attrs={"data-text": name}) for name, text in _sentences()]
    return _template("texts", *said)


def _sentences() -> Iterator[tuple[str, str]]:
    groups: dict[str, dict[str, str]] = {
        "company": {**STATUS_SENTENCES, "sanctioned": SANCTIONED},  # one followed may be gone
        "told": {**TOLD_SENTENCES},
        "sanction": {**SANCTION_WORDS},
        "likeness": {**LIKENESS_SENTENCES},
        "day": DAY_SENTENCES,
        "question": {**QUESTIONS},
        "verdict": VERDICTS,
        "next": {**NEXT_STEPS},
        "contact": CONTACT_SENTENCES,
        "card": CARD,
    }
    for group, texts in groups.items():
        yield from ((f"{group}.{name}", _(text)) for name, text in texts.items())
    yield from ((name, _(text)) for name, text in {**ANSWERS, **_MORE}.items())
