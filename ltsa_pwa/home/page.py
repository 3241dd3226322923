"""What the worker sees first: the languages, then her doors and the alarm."""

import reflex as rx

from ltsa_pwa.home.contents import contents_line
from ltsa_pwa.home.drawing import village_road
from ltsa_pwa.home.install import install_hint
from ltsa_pwa.i18n import _, spoken_language
from ltsa_pwa.routes import (
    ABOUT,
    AGENCIES,
    ALARM,
    API_AGENCIES,
    BACK,
    CARDS,
    CHECKLIST,
    HELP,
    HOME,
    PAPERS_PAGE,
    PRACTICE,
    RIGHTS,
    SEARCH,
    SETTINGS,
    STATUS,
    Page,
    address,
)
from ltsa_pwa.ui import device, door, frame, icon, lead, link_to, quiet
from ltsa_pwa.ui.frame import spoken_language_list
from ltsa_pwa.ui.listen import listen_words


def home_page(
    *, alarm: rx.Component | None = None, dates: rx.Component | None = None
) -> rx.Component:
    """Where she stands, four doors and the alarm, in reach of a thumb without scrolling.

    ``alarm`` and ``dates`` (one that is near) are parts of other features; without them
    stands a door to the alarm's page.
    """
    return frame(
        HOME,
        # Translators: the title of the first page
        _("Welcome"),
        _greeting(),
        # Before the doors: the greeting may grow, and the alarm must never need scrolling.
        alarm or _alarm_door(),
        # After it, for the same reason: this line comes when the phone has looked.
        *([dates] if dates else []),
        _tiles(),
        _next_three(),
        _search(),
        _more(),
        _news_line(),
        contents_line(),
        # Last, because the browser offers it late: what stands above does not move.
        install_hint(),
    )


def _greeting() -> rx.Component:
    """A kind sentence for everybody; what is left, for those who have begun."""
    return device(
        "home-greeting",
        lead(_("One step after the other. You can read all of this without a signal.")),
        page=address(CHECKLIST, spoken_language().tag),
    )


def _next_three() -> rx.Component:
    """Her next three things, which only her phone knows; below the alarm, which must not move."""
    return rx.el.div(id="next-three", hidden=True)


def _alarm_door() -> rx.Component:
    return door(ALARM, "hand", _("Call for help"), _("First you see what will happen."))


def _tiles() -> rx.Component:
    return rx.el.nav(
        _tile(CHECKLIST, "list-checks", _("Am I ready?")),
        _tile(AGENCIES, "building-2", _("Is this agency real?")),
        # Translators: the name of a page, on a tile: short
        _tile(RIGHTS, "scale", _("My rights")),
        _tile(HELP, "life-buoy", _("I need help")),
        _tile(PAPERS_PAGE, "id-card", _("My papers and dates")),
        custom_attrs={"aria-label": _("What you can do here")},
        class_name="tiles",
    )


def _tile(page: Page, picture: str, title: str) -> rx.Component:
    return rx.el.a(
        icon(picture),
        rx.el.strong(title),
        href=address(page, spoken_language().tag),
        class_name="tile",
    )


def _search() -> rx.Component:
    """A link that looks like the field it leads to: home stays light without the index."""
    return link_to(
        SEARCH, rx.el.span(icon("search"), _("Search everything here"), class_name="search-link")
    )


def _more() -> rx.Component:
    return rx.el.ul(
        rx.el.li(link_to(BACK, _("Home again: what is still yours"))),
        rx.el.li(link_to(STATUS, _("My news, and my village"))),
        rx.el.li(link_to(CARDS, _("Cards to show to somebody who speaks another language"))),
        rx.el.li(link_to(PRACTICE, _("Practise calling for help"))),
        rx.el.li(link_to(SETTINGS, _("Settings, and deleting everything"))),
        rx.el.li(link_to(ABOUT, _("Who runs this, privacy, and what it cannot do"))),
        class_name="more",
    )


def _news_line() -> rx.Component:
    """Neutral words: somebody else may read them over her shoulder."""
    words = _("Something you keep an eye on has changed in the list.")
    return device(
        "follow-news", quiet(link_to(AGENCIES, words)), hidden=True, register=API_AGENCIES
    )


def languages_page() -> rx.Component:
    """The first screen of all. It can be read in no language, so it says only names."""
    return rx.el.main(
        village_road(),
        rx.el.h1("Bekal"),
        spoken_language_list(HOME),
        listen_words(),
        id="content",
        class_name="welcome",
    )
