"""The contract, one question a screen, and at the end what fits, what differs, what is missing."""

import json

import reflex as rx

from ltsa_pwa.facts import ELSEWHERE, INDONESIA, Figure, countries, figure
from ltsa_pwa.i18n import N_, _, ngettext, spoken_language
from ltsa_pwa.papers.asked import asked
from ltsa_pwa.papers.form import without_scripts
from ltsa_pwa.papers.question import Sector
from ltsa_pwa.papers.questions import QUESTIONS
from ltsa_pwa.papers.standards import STANDARDS
from ltsa_pwa.routes import CONTRACT, HELP, PAPERS_PAGE, REPORT, RIGHTS, address
from ltsa_pwa.ui import action, device, door, frame, lead, link_to, note, quiet, section
from ltsa_pwa.ui.counting import every_count
from ltsa_pwa.ui.countries import say_country
from ltsa_pwa.ui.places import folded, later, later_line, part, texts
from ltsa_pwa.ui.sources import old_line

# Translators: kinds of work, as choices
SECTORS: tuple[tuple[Sector, str], ...] = (
    ("household", N_("Household or care")),
    ("factory", N_("Factory or building site")),
    ("fishing", N_("Fishing ship")),
    ("plantation", N_("Plantation")),
    ("other", N_("Other work")),
)


def contract_page() -> rx.Component:
    """Without a script it is a list of questions to read beside the contract."""
    return frame(
        CONTRACT,
        # Translators: the name of the page
        _("My contract"),
        lead(_("Lay the contract beside you. Skip what you want. Your answers stay here.")),
        without_scripts(),
        old_line(_articles(), _("We looked long ago. Ask the LTSA or KP2MI about changes.")),
        device(
            "contract-check",
            rx.el.p(class_name="quiet", custom_attrs=part("count")),
            rx.el.form(
                _place(), *[asked(each) for each in QUESTIONS], _buttons(), auto_complete="off"
            ),
            rx.el.p(role="status", custom_attrs=part("told")),
            _result(),
            _row(),
            _sentences(),
            _standards(),
            write=address(REPORT, spoken_language().tag),
            skipped=every_count(_skipped),
        ),
        rx.el.p(link_to(PAPERS_PAGE, _("Back to my papers"))),
    )


def _articles() -> list[Figure]:
    return [figure(key) for key in dict.fromkeys(key for each in QUESTIONS for key in each.basis)]


def _standards() -> rx.Component:
    """The numbers the phone compares with; what they say stands beside the questions."""
    return folded(
        "standards",
        *[
            rx.el.p(
                id=each.name,
                custom_attrs={"data-numbers": json.dumps(each.numbers(), separators=(",", ":"))},
            )
            for each in STANDARDS
        ],
    )


def _place() -> rx.Component:
    abroad = [(each, say_country(each)) for each in countries() if each != INDONESIA]
    # Translators: a choice in a list of countries
    places = [*abroad, (ELSEWHERE, _("Another country"))]
    return rx.el.fieldset(
        rx.el.legend(_("Which work, and where?"), tab_index=-1),
        # Translators: labels of two fields: the country and the kind of work
        _select("country", _("Country"), places),
        # Translators: a label: the kind of work
        _select("sector", _("Work"), [(code, _(words)) for code, words in SECTORS]),
        later_line(
            "no-standard",
            _(
                "We have no figures with a source for this work there. The questions follow what"
                " Indonesian law wants of every contract."
            ),
        ),
    )


def _select(name: str, title: str, choices: list[tuple[str, str]]) -> rx.Component:
    options = [rx.el.option(words, value=code) for code, words in choices]
    return rx.el.label(
        title,
        rx.el.select(rx.el.option("–", value=""), *options, name=name),
        class_name="question",
    )


def _buttons() -> rx.Component:
    return rx.el.div(
        rx.el.div(
            # Translators: a button: the question before
            action(_("Back"), kind="plain", custom_attrs=part("back")),
            action(_("Next or skip"), custom_attrs=part("next")),
            class_name="steps",
        ),
        action(_("Show what was found"), kind="plain", custom_attrs=part("finish")),
        class_name="form-buttons",
    )


def _result() -> rx.Component:
    return rx.el.section(
        rx.el.h2(_("What was found"), tab_index=-1, custom_attrs=part("found")),
        quiet(_("It compares your answers with what we know. It is no verdict on the contract.")),
        later_line("nothing", _("Nothing is answered yet.")),
        *[_group(*each) for each in _GROUPS],
        rx.el.p(class_name="quiet", custom_attrs=part("skipped")),
        _whom_to_ask(),
        rx.el.div(
            action(_("Change my answers"), kind="plain", custom_attrs=part("again")),
            action(_("Delete my answers"), kind="delete", custom_attrs=part("forget")),
            class_name="form-buttons",
        ),
        hidden=True,
        custom_attrs=part("result"),
    )


# Translators: headings of the result: what the contract says is worse than what is known, or
_GROUPS = (
    # as good
    ("differs", N_("This differs")),
    ("missing", N_("This is missing")),
    ("ask", N_("Ask about this")),
    ("fits", N_("This fits")),
)


def _group(finding: str, title: str) -> rx.Component:
    return later(
        f"group-{finding}",
        rx.el.h3(_(title)),
        rx.el.ul(class_name="kept", custom_attrs=part(finding)),
    )


def _whom_to_ask() -> rx.Component:
    return section(
        _("Whom to ask"),
        note(
            rx.el.p(
                rx.el.strong(_("Still in Indonesia:")),
                " ",
                _(
                    "ask the company (P3MI) first, then the migrant workers’ office (LTSA) or its"
                    " provincial office (BP3MI). Ask before you sign and before you leave."
                ),
            ),
            rx.el.p(
                # Translators: for somebody who works there already
                rx.el.strong(_("There already:")),
                " ",
                _("ask the Indonesian mission. Keep the contract that you signed first."),
            ),
        ),
        rx.el.div(
            door(HELP, "life-buoy", _("Numbers and addresses"), _("Who answers where.")),
            # Translators: the name of a page, and what is on it
            door(RIGHTS, "scale", _("My rights"), _("In plain words.")),
            class_name="doors",
        ),
        action(_("Write to the office about it"), picture="pencil", custom_attrs=part("write")),
        quiet(_("You read it first. Nothing is sent before you press “send” there.")),
    )


def _row() -> rx.Component:
    return folded(
        "row",
        rx.el.li(
            rx.el.strong(custom_attrs=part("name")),
            rx.el.p(custom_attrs=part("said")),
            rx.el.p(custom_attrs=part("known")),
            rx.el.p(class_name="quiet", custom_attrs=part("old")),
            rx.el.p(class_name="quiet", custom_attrs=part("wanted")),
            rx.el.p(custom_attrs=part("then")),
            class_name="card",
        ),
    )


def _sentences() -> rx.Component:
    return texts(
        count=_("Question {number} of {all}"),
        wage=_("In the contract: {amount} {span}."),
        hours=_("In the contract: {amount} hours a day."),
        family=_("In the contract: {amount} people."),
        deductions=_("Together {all} is cut. In such a month {left} is left."),
        cut=_("Together {all} is cut."),
        # Translators: what is known, beside what the contract says
        known=_("Known: {floor}"),
        # Translators: the title of her copy
        title=_("My contract: {work}, {country}"),
        full=_("Your answers are not kept: this phone is full. You can still go on."),
        refused=_("Your answers are not kept: this browser forbids it. You can still go on."),
        forgotten=_("Your answers are deleted."),
        **{
            f"unknown-{each}": _(
                "We found no wage and no rule in a source that we trust. Ask the mission."
            )
            for each in ("wage", "hours")
        },
        **{f"ask-{each.id}": _(each.ask) for each in QUESTIONS},
    )


def _skipped(number: int) -> str:
    return ngettext(
        "{number} question was not answered.", "{number} questions were not answered.", number
    )
