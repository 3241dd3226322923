"""What the worker sees of the search: one field, and what it finds."""

import reflex as rx

from ltsa_pwa.i18n import DEFAULT, _, spoken_language
from ltsa_pwa.routes import AGENCIES, CHECKLIST, HELP, HOME, RIGHTS, SEARCH, address
from ltsa_pwa.ui import device, door, frame, icon, lead, link_to, note


def search_page() -> rx.Component:
    """What is typed stays in the field: it is neither sent nor kept, and in no address."""
    here = spoken_language().tag
    return frame(
        SEARCH,
        # Translators: the name of the page, and the label of its field
        _("Search"),
        lead(_("Finds words in this language and in Indonesian. Nobody sees what you type.")),
        device(
            "search-all",
            _field(),
            rx.el.p(
                role="status",
                class_name="quiet",
                # Translators: how many pages were found
                custom_attrs={"data-part": "count", "data-words": _("Found: {number}")},
            ),
            rx.el.div(class_name="doors", custom_attrs={"data-part": "rows"}),
            _nothing(),
            _away(),
            rx.el.template(_row()),
            # One address for each index; the build writes their digests in.
            indexes=" ".join(dict.fromkeys([index_name(here), index_name(DEFAULT.tag)])),
            home=address(HOME, here),
        ),
        rx.el.noscript(rx.el.ul(*[rx.el.li(each) for each in _by_hand()])),
    )


def index_name(tag: str) -> str:
    """Where the index of a language lies, before the build adds its digest."""
    return f"/find/{tag}.json"


def _field() -> rx.Component:
    return rx.el.form(
        rx.el.label(
            rx.el.span(_("What are you looking for?")),
            rx.el.input(
                type="search",
                custom_attrs={
                    "autoComplete": "off",
                    "autoCapitalize": "off",
                    "spellCheck": "false",
                    "enterKeyHint": "search",
                },
            ),
            class_name="question",
        ),
        role="search",
    )


def _row() -> rx.Component:
    return rx.el.a(
        rx.el.span(rx.el.strong(), rx.el.span(), class_name="door-words"),
        icon("chevron-right"),
        href=address(HOME, spoken_language().tag),
        class_name="door",
    )


def _nothing() -> rx.Component:
    return rx.el.div(
        note(rx.el.p(_("Nothing found. Try a shorter word, or another one for the same thing."))),
        door(
            HELP,
            "life-buoy",
            # Translators: a heading above telephone numbers
            _("Ask somebody"),
            _("Numbers of people who help, in the country you are in."),
        ),
        hidden=True,
        class_name="doors",
        custom_attrs={"data-part": "none"},
    )


def _away() -> rx.Component:
    return rx.el.div(
        note(_("The search is not on this phone yet. It comes with a signal."), kind="ask"),
        hidden=True,
        custom_attrs={"data-part": "away"},
    )


def _by_hand() -> tuple[rx.Component, ...]:
    return (
        # Translators: names of pages
        link_to(CHECKLIST, _("Checklist")),
        link_to(AGENCIES, _("Is this agency real?")),
        # Translators: the name of a page
        link_to(RIGHTS, _("My rights")),
        # Translators: the name of a page
        link_to(HELP, _("Help")),
    )
