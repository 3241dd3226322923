"""One row: what to do, three answers, and in place why, where, what it costs and who says so."""

from typing import Any

import reflex as rx

from ltsa_pwa.checklist.item import Item, Note, Phase
from ltsa_pwa.facts import Figure, figure, source
from ltsa_pwa.i18n import N_, _, pgettext, say_list
from ltsa_pwa.ui import device, fold, quiet
from ltsa_pwa.ui.countries import say_country
from ltsa_pwa.ui.sources import old_line, say_figure, source_links

ASK: dict[Phase, str] = {
    "before": N_("Ask the village office, Disnaker or the LTSA, and show them this row."),
    "there": N_("Ask the Indonesian mission, and show them this row."),
    "home": N_("Ask the village office or BP3MI, and show them this row."),
}
"""Who can be asked about anything, by where she is."""


def item_row(item: Item, phase: Phase) -> rx.Component:
    """Its id is the address of the row and the key of her tick."""
    return rx.el.li(
        fold(
            rx.el.span(_(item.what), id=f"{item.id}-what", class_name="title"),
            *_inside(item, phase),
        ),
        _answers(item),
        id=item.id,
        class_name="item item-must" if item.must else "item",
    )


def _inside(item: Item, phase: Phase) -> list[rx.Component]:
    """What can be read aloud stands in one element; dates and sources after it."""
    figures = dict(item.figures)
    return [
        rx.el.div(
            rx.el.p(_fill(item.why, figures)),
            *[_note(each) for each in item.notes],
            rx.el.dl(
                # Translators: a label before a place: where it is done
                *_line(_("Where"), item.where, figures),
                # Translators: a label before a sum
                *_line(_("Cost"), item.cost, figures),
                *_line(_("Bring, and mind"), item.bring, figures),
                *_ways_on(item, phase),
            ),
            id=f"{item.id}-says",
            class_name="says",
        ),
        rx.el.p(hidden=True, id=f"{item.id}-day", class_name="quiet"),
        _basis(item),
    ]


def _ways_on(item: Item, phase: Phase) -> list[rx.Component]:
    """When it goes wrong and when she does not know: one line where both are to ask."""
    if not item.refused and not item.unsure:
        return _line(_("If you do not know, or are refused"), ASK[phase], {}, "unsure")
    figures = dict(item.figures)
    return [
        *_line(_("If it goes wrong"), item.refused or ASK[phase], figures),
        *_line(_("If you do not know"), item.unsure or ASK[phase], figures, "unsure"),
    ]


def _line(
    label: str, text: str | None, figures: dict[str, str], look: str = ""
) -> list[rx.Component]:
    if not text:
        return []
    props: dict[str, Any] = {"class_name": look} if look else {}
    return [rx.el.div(rx.el.dt(label), rx.el.dd(_fill(text, figures)), **props)]


def _fill(text: str, figures: dict[str, str]) -> str:
    """Say a text; its holes are facts, and an unverified fact stops the build here."""
    return _(text).format(**{hole: say_figure(figure(key)) for hole, key in figures.items()})


def _note(each: Note) -> rx.Component:
    figures = dict(each.figures)
    known = [figure(key) for key in (*each.basis, *figures.values())]
    country = say_list(say_country(code) for code in each.places.split())
    return rx.el.div(
        rx.el.p(_fill(each.text, figures)),
        source_links(page for fact in known for page in fact.sources) if known else rx.fragment(),
        _old(known, country),
        class_name="note note-plain",
        custom_attrs={"data-places": each.places},
    )


def _old(known: list[Figure], country: str) -> rx.Component:
    words = _("We looked long ago. Ask the LTSA or KP2MI about changes.")
    if any(each.kind not in ("article", "rule") for each in known):
        words = _("The figure for {country} is old. Ask the LTSA or KP2MI for today's.")
    return old_line(known, words.format(country=country))


def _basis(item: Item) -> rx.Component:
    rules = [figure(key) for key in item.basis]
    figures = [figure(key) for _hole, key in item.figures]
    pages = [page for each in (*rules, *figures) for page in each.sources]
    read_in = [*pages, *(source(key) for key in item.read_in)]
    if not read_in:
        return quiet(_("This is our advice."))
    # Who says so and when stands among the sources: here only what is a law.
    named = say_list(dict.fromkeys(say_figure(each) for each in rules if each.is_law))
    return rx.el.div(
        rx.el.p(rx.el.strong(_("Where this stands")), f" {named}" if named else ""),
        source_links(read_in),
        old_line([*rules, *figures], _("We looked long ago. Ask the LTSA or KP2MI about changes.")),
        class_name="basis quiet",
    )


def _answers(item: Item) -> rx.Component:
    answers = (
        ("yes", pgettext("checklist answer", "Yes")),
        ("not-yet", pgettext("checklist answer", "Not yet")),
        ("dont-know", pgettext("checklist answer", "Don't know")),
    )
    return device(
        "tick-box",
        rx.el.fieldset(
            *[_answer(item, value, words) for value, words in answers],
            custom_attrs={"aria-labelledby": f"{item.id}-what"},
        ),
        item=item.id,
        silent="",
    )


def _answer(item: Item, value: str, words: str) -> rx.Component:
    return rx.el.label(
        rx.el.input(type="radio", name=item.id, value=value, custom_attrs={"autoComplete": "off"}),
        rx.el.span(words),
    )
