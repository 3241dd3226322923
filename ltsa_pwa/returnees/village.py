"""Her village: chosen once, kept on the phone with its regency; who helps there."""

import reflex as rx

from ltsa_pwa.i18n import _
from ltsa_pwa.routes import HELP, REPORT
from ltsa_pwa.ui import action, device, link_to, quiet, section
from ltsa_pwa.ui.places import folded, later, later_line, part, texts

SOURCE = "https://github.com/fityannugroho/idn-area-data"


def village_section() -> rx.Component:
    """The card, and under it the way to choose."""
    return section(
        # Translators: the name of the page
        _("My village"),
        device("village-card", _card(), _card_texts()),
        device("village-choice", *_choice(), hidden=True),
        rx.el.noscript(quiet(_("Without scripts this page cannot keep anything."))),
        anchor="village",
    )


def _card() -> rx.Component:
    return later(
        "card",
        rx.el.h3(custom_attrs=part("name")),
        quiet(custom_attrs=part("where")),
        later(
            "gone",
            rx.el.p(
                _(
                    "This village is no longer in the list: it may have been joined with another,"
                    " or renamed. We keep what you chose. Please choose again below."
                )
            ),
            class_name="note note-ask",
        ),
        rx.el.div(class_name="later", custom_attrs=part("helpers")),
        rx.el.ul(class_name="lines", custom_attrs=part("offices")),
        rx.el.p(
            _(
                "We know of no task force, post or programme here. Ask at the village office"
                " (balai desa) who looks after migrant workers."
            ),
            custom_attrs=part("nobody"),
        ),
        device(
            "hand-over",
            link_to(REPORT, _("Ask the office about my village")),
        ),
        action(_("Choose another village"), kind="plain", custom_attrs=part("again")),
        class_name="card",
    )


def _card_texts() -> rx.Component:
    return rx.fragment(
        folded(
            "helper",
            rx.el.div(
                rx.el.h4(custom_attrs=part("who")),
                quiet(custom_attrs=part("what")),
                class_name="later",
            ),
        ),
        folded(
            "way",
            rx.el.div(
                rx.el.a(custom_attrs=part("link")),
                rx.el.span(custom_attrs=part("shown")),
                quiet(custom_attrs=part("seen")),
            ),
        ),
        texts(
            **{
                "task-force": _("Village task force"),
                "information-post": _("Information post for migrant workers"),
                "village-programme": _("Programme of the village"),
                "other": _("Helps people from here"),
                "call": _("Ask my village: call {number}"),
                # Translators: when we last saw it on a page
                "seen": _("Seen: {day}."),
                "old": _("Seen: {day}. That is long ago: ask whether it still holds."),
                "undated": _("No day is known: ask whether it still holds."),
                "ltsa": _("A one-roof service (LTSA) in your regency."),
                "mrc": _("A migrant worker centre (MRC) in your regency."),
                "asked": _("I have a question about my village, {village}."),
            }
        ),
    )


def _choice() -> tuple[rx.Component, ...]:
    return (
        # Translators: the label of a field: provinsi
        _select("province", _("Province")),
        _select("regency", _("Regency or city")),
        later(
            "in-regency",
            # Translators: the label of a field: kecamatan
            _select("district", _("Sub-district"), _("All of them")),
            rx.el.label(
                _("Name of the village, as you write it"),
                rx.el.input(
                    type="search",
                    auto_complete="off",
                    spell_check=False,
                    custom_attrs=part("filter"),
                ),
                class_name="question",
            ),
            rx.el.ul(class_name="kept", custom_attrs=part("found")),
            later_line("none", _("No name like this. Try fewer letters, or the sub-district.")),
        ),
        rx.el.p(role="status", custom_attrs=part("told")),
        folded("row", rx.el.li(action("", kind="plain"))),
        quiet(
            _("It stays on this phone unless you tell it."),
            " ",
            rx.el.bdi(
                rx.el.a("idn-area-data", href=SOURCE, rel="noreferrer nofollow"), " · ODbL 1.0"
            ),
        ),
        link_to(HELP, _("Numbers and addresses of people who help")),
        texts(
            away=_("The list of villages needs a signal once. Try again when there is one."),
            refused=_("This phone could not keep it: storage is full or forbidden here."),
        ),
    )


def _select(name: str, title: str, first: str = "…") -> rx.Component:
    return rx.el.label(
        title,
        rx.el.select(
            rx.el.option(first, value=""),
            custom_attrs={**part(name), "autoComplete": "off"},
        ),
        class_name="question",
    )
