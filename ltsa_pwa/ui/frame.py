"""The frame of every page: title, language, way out, and the bar with four places."""

import reflex as rx

from ltsa_pwa.i18n import (
    LANGUAGES,
    Language,
    _,
    in_language,
    say_percent,
    spoken_language,
)
from ltsa_pwa.i18n.coverage import EVERY_PAGE, is_draft, part_said
from ltsa_pwa.routes import (
    ALARM,
    CASE,
    CHECKLIST,
    HELP,
    HOME,
    LEAVE,
    OUTREACH,
    REPORT,
    Page,
    address,
)
from ltsa_pwa.ui.anchor import link_within
from ltsa_pwa.ui.device import device
from ltsa_pwa.ui.icon import icon
from ltsa_pwa.ui.listen import ALOUD, PAGE_ALOUD, listen_word, listen_words, no_voice
from ltsa_pwa.ui.parts import quiet
from ltsa_pwa.ui.short_names import short_names

_UNDER_MINE = (ALARM, REPORT, CASE)


def frame(page: Page, title: str, *children: rx.Component | str) -> rx.Component:
    """A whole page; ``title`` is its only first-level heading."""
    return rx.fragment(
        link_within("content", _("To the content"), class_name="skip"),
        _top(page),
        rx.el.main(
            _draft_line(page),
            rx.el.div(rx.el.h1(title), class_name="aloud", custom_attrs=PAGE_ALOUD),
            *children,
            short_names(title, *children),
            id="content",
        ),
        device("update-line", _update_words(), class_name="update-line"),
        listen_words(),
        _played_line(),
        _bar(page),
    )


def _top(page: Page) -> rx.Component:
    here = spoken_language()
    return rx.el.header(
        rx.el.a("Bekal", href=address(HOME, here.tag), class_name="brand"),
        rx.el.details(
            rx.el.summary(
                icon("languages"),
                rx.el.span(here.own_name),
                # Translators: said by a screen reader, of the button that changes the language
                custom_attrs={"aria-label": _("Language: {name}").format(name=here.own_name)},
            ),
            language_list(page),
            class_name="languages",
        ),
        device("leave-link", _leave_link()),
        class_name="top",
    )


def _leave_link() -> rx.Component:
    return rx.el.a(
        icon("x"),
        rx.el.span(_("Leave this page"), class_name="unseen"),
        href=LEAVE,
        rel="nofollow noreferrer",
        class_name="leave",
    )


def language_list(page: Page) -> rx.Component:
    """Every language in its own name, each a link to this page in it."""
    return device(
        "language-list",
        rx.el.ul(*[rx.el.li(_language_link(each, page)) for each in LANGUAGES]),
    )


def spoken_language_list(page: Page) -> rx.Component:
    """The same with a button to hear each name, for somebody who cannot read any of them."""
    return device("language-list", rx.el.ul(*[_spoken_row(each, page) for each in LANGUAGES]))


def _spoken_row(each: Language, page: Page) -> rx.Component:
    with in_language(each):
        words = {"data-listen": listen_word(), "data-none": no_voice()}
    # The row has the direction of its name: so the button stands after it.
    attributes = {"dir": each.direction, **words, **ALOUD}
    return rx.el.li(_language_link(each, page), custom_attrs=attributes)


def _language_link(each: Language, page: Page) -> rx.Component:
    current = {"aria-current": "true"} if each == spoken_language() else {}
    return rx.el.a(
        each.own_name,
        href=address(page, each.tag),
        lang=each.tag,
        custom_attrs={"hreflang": each.tag, "dir": each.direction, **current},
    )


def _draft_line(page: Page) -> rx.Component:
    here = spoken_language()
    if not is_draft(here, page.group):
        return rx.fragment()
    said = part_said(here, page.group, EVERY_PAGE)
    if said == 1:
        return quiet(_("Draft: no native reader has checked this page yet."))
    words = _(
        "This page is a draft: {part} of its texts are here in this language, and no native"
        " reader has checked them yet."
    )
    return quiet(words.format(part=say_percent(said)))


def _update_words() -> rx.Component:
    return rx.el.template(
        rx.el.p(_("A new version is ready.")),
        rx.el.p(_("It comes as soon as nothing is being written."), hidden=True),
        rx.el.button(_("Use it now"), type="button", class_name="action action-plain"),
    )


def _played_line() -> rx.Component:
    """Put at the head of every page as long as a demonstration runs in this window."""
    return rx.el.template(
        rx.el.aside(
            rx.el.a(
                _("Demonstration: nothing is sent"), href=address(OUTREACH, spoken_language().tag)
            ),
            class_name="played-line",
            # Translators: said by a screen reader, of the strip that says that all is invented
            custom_attrs={"aria-label": _("Demonstration")},
        ),
        custom_attrs={"data-part": "played"},
    )


def _bar(page: Page) -> rx.Component:
    places = (
        # Translators: the bar below every page, one short word each: the first page; the
        # checklist; the telephone numbers; what she sent. “Home” is no house
        (HOME, "house", _("Home")),
        # Translators: in the bar below every page
        (CHECKLIST, "list-checks", _("Checklist")),
        # Translators: in the bar below every page
        (HELP, "life-buoy", _("Help")),
        # Translators: in the bar below every page: what she sent, and the answers
        (CASE, "folder-open", _("Mine")),
    )
    return rx.el.nav(
        *[_place(to, picture, word, page) for to, picture, word in places],
        # Translators: said by a screen reader, of the bar below every page
        custom_attrs={"aria-label": _("Places")},
        class_name="bar",
    )


def _place(to: Page, picture: str, word: str, page: Page) -> rx.Component:
    is_here = to == page or (to == CASE and page in _UNDER_MINE)
    current = {"aria-current": "page"} if is_here else {}
    return rx.el.a(
        icon(picture),
        rx.el.span(word),
        href=address(to, spoken_language().tag),
        custom_attrs=current,
    )
