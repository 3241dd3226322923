"""How a question about the contract looks, with what is asked of every contract beside it."""

import reflex as rx

from ltsa_pwa.facts import Figure, Source, figure
from ltsa_pwa.i18n import N_, _, pgettext, say_list
from ltsa_pwa.papers.form import field
from ltsa_pwa.papers.question import Question
from ltsa_pwa.papers.standards import STANDARDS, Remark, Standard
from ltsa_pwa.ui import quiet
from ltsa_pwa.ui.countries import say_country
from ltsa_pwa.ui.listen import ALOUD
from ltsa_pwa.ui.places import later, part
from ltsa_pwa.ui.sources import old_line, say_figure, seen_line, source_links

_OF_DESTINATIONS = "HKD TWD MYR SGD JPY KRW SAR BND AED EUR TRY KWD QAR OMR"
CURRENCIES = (*_OF_DESTINATIONS.split(), "USD", "IDR")
# Translators: after a sum of money: so much a month, a day, an hour
SPANS = (("month", N_("a month")), ("day", N_("a day")), ("hour", N_("an hour")))


def asked(question: Question) -> rx.Component:
    """A screen of its own once the script runs."""
    return rx.el.fieldset(
        rx.el.legend(_(question.title), tab_index=-1),
        _demand(question),
        *[_remark(*each) for each in _remarks_on(question)],
        *[_answer(question.id, *each) for each in _choices(question)],
        *_fields(question),
        id=question.id,
        custom_attrs={
            **ALOUD,
            "data-name": _(question.name),
            "data-sectors": " ".join(question.sectors),
            "data-only": question.only_with or "",
        },
    )


def _choices(question: Question) -> tuple[tuple[str, str], ...]:
    if question.choices:
        return tuple((code, _(words)) for code, words in question.choices)
    return (
        ("yes", pgettext("contract", "Yes")),
        ("no", pgettext("contract", "No")),
        ("unknown", _("I don’t know")),
    )


def _answer(name: str, code: str, words: str) -> rx.Component:
    box = rx.el.input(type="radio", name=name, value=code)
    return rx.el.label(box, rx.el.span(words), class_name="choice")


def _demand(question: Question) -> rx.Component:
    words = _(question.demand) if question.demand else _("This has to stand in every contract.")
    named = say_list(say_figure(figure(key)) for key in question.basis)
    return quiet(f"{words} {named}".strip(), custom_attrs=part("demand"))


def _remarks_on(question: Question) -> list[tuple[Standard, Remark]]:
    return [
        (standard, remark)
        for standard in STANDARDS
        for remark in standard.remarks
        if remark.question == question.id
    ]


def _remark(standard: Standard, remark: Remark) -> rx.Component:
    """What is known there; the phone shows the one of her country and work."""
    known = remark.known()
    return rx.el.div(
        rx.el.p(
            # Translators: before what is known of a country
            rx.el.strong(_("Known of {country}:").format(country=say_country(standard.country))),
            " ",
            rx.el.span(_said(remark), custom_attrs=part("floor")),
        ),
        rx.el.details(
            rx.el.summary(seen_line(known[0])), source_links(_pages(known)), class_name="seen"
        ),
        old_line(known, _("We looked long ago. Ask BP3MI or the mission for today’s rule.")),
        class_name="note",
        custom_attrs={"data-standard": standard.name},
    )


def _said(remark: Remark) -> str:
    return _(remark.text).format(**{hole: say_figure(figure(key)) for hole, key in remark.figures})


def _pages(known: tuple[Figure, ...]) -> list[Source]:
    return [page for each in known for page in each.sources]


def _fields(question: Question) -> list[rx.Component]:
    """Asked when the answer is yes."""
    if question.fields is None:
        return []
    fields = {"wage": _wage, "deductions": _deductions, "hours": _hours, "family": _family}
    return [later(f"{question.id}-fields", *fields[question.fields]())]


def _wage() -> list[rx.Component]:
    return [
        # Translators: asked of her wage
        _amount("wage-amount", _("How much?")),
        _select(
            "wage-currency",
            _("In which money?"),
            _moneys(),
        ),
        _select("wage-per", _("For how long?"), [(code, _(words)) for code, words in SPANS]),
    ]


def _moneys() -> list[tuple[str, str]]:
    return [("", "–"), *[(each, each) for each in CURRENCIES]]


def _deductions() -> list[rx.Component]:
    return [
        _amount("deductions-amount", _("How much in a month?")),
        _amount("deductions-months", _("How many months?")),
    ]


def _hours() -> list[rx.Component]:
    return [_amount("hours-day", _("How many hours a day?"))]


def _family() -> list[rx.Component]:
    return [_amount("family-people", _("How many people?"))]


def _amount(name: str, title: str) -> rx.Component:
    return field(name, title, kind="digits")


def _select(name: str, title: str, choices: list[tuple[str, str]]) -> rx.Component:
    return rx.el.label(
        title,
        rx.el.select(*[rx.el.option(words, value=code) for code, words in choices], name=name),
        class_name="question",
    )
