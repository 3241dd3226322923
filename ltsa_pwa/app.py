"""Puts it together: every page in every language."""

from collections.abc import Callable
from functools import partial

import reflex as rx

from ltsa_pwa import routes
from ltsa_pwa.agencies.page import agencies_page
from ltsa_pwa.agencies.review_page import review_page
from ltsa_pwa.cards.page import cards_page
from ltsa_pwa.checklist.page import checklist_page
from ltsa_pwa.facts import Facts, known, use
from ltsa_pwa.facts.asked import on_pages, remembering
from ltsa_pwa.help.ask_page import ask_page
from ltsa_pwa.help.page import help_page
from ltsa_pwa.home import recipe
from ltsa_pwa.home.about_page import about_page
from ltsa_pwa.home.locking import lock_page
from ltsa_pwa.home.other_pages import leave_page, not_found_page, offline_page
from ltsa_pwa.home.page import home_page, languages_page
from ltsa_pwa.home.phone_page import settings_page
from ltsa_pwa.i18n import DEFAULT, N_, Language, _, in_language
from ltsa_pwa.offline.exported import asked_languages
from ltsa_pwa.outreach.page import outreach_page
from ltsa_pwa.outreach.poster_page import poster_page
from ltsa_pwa.papers.page import contract_page, dates_near, dates_page, papers_page, plan_page
from ltsa_pwa.reports.page import (
    alarm_button,
    alarm_page,
    case_page,
    checkin_line,
    checkin_page,
    practice_page,
    report_page,
    unsent_line,
)
from ltsa_pwa.returnees.page import back_page, standing_line, status_page
from ltsa_pwa.rights.countries_page import countries_page
from ltsa_pwa.rights.law_page import law_page
from ltsa_pwa.rights.page import rights_page
from ltsa_pwa.rights.proof_page import proof_page
from ltsa_pwa.rights.signs_page import signs_page
from ltsa_pwa.search.page import search_page

PageBuilder = Callable[[], rx.Component]

# A title stands in the task switcher and in the history, and says no more than the icon does.
TITLE = "Bekal"
# But for this one: nobody may take it for the real thing, whatever shows of it.
# Translators: the name of the page where the alarm is practised; in a list of the phone’s windows
TITLES = {routes.PRACTICE: N_("Practice")}


def home_with_its_neighbours() -> rx.Component:
    """Home with what other features lend it: the alarm, and what is near or waits."""
    lines = rx.fragment(dates_near(), checkin_line(), unsent_line(), standing_line())
    return home_page(alarm=alarm_button(), dates=lines)


def lock_with_the_alarm() -> rx.Component:
    """Nobody who is in danger is asked for a PIN first."""
    return lock_page(alarm=alarm_button())


PAGES: dict[routes.Page, PageBuilder] = {
    routes.HOME: home_with_its_neighbours,
    routes.CHECKLIST: checklist_page,
    routes.AGENCIES: agencies_page,
    routes.RIGHTS: rights_page,
    routes.LAW: law_page,
    routes.COUNTRIES: countries_page,
    routes.SIGNS: signs_page,
    routes.PROOF: proof_page,
    routes.HELP: help_page,
    routes.ASK: ask_page,
    routes.ALARM: alarm_page,
    routes.REPORT: report_page,
    routes.PRACTICE: practice_page,
    routes.REVIEW: review_page,
    routes.CASE: case_page,
    routes.CHECKIN: checkin_page,
    routes.PAPERS_PAGE: papers_page,
    routes.DATES: dates_page,
    routes.CONTRACT: contract_page,
    routes.PLAN: plan_page,
    routes.STATUS: status_page,
    routes.BACK: back_page,
    routes.SETTINGS: settings_page,
    routes.ABOUT: about_page,
    routes.CARDS: cards_page,
    routes.SEARCH: search_page,
    routes.OUTREACH: outreach_page,
    routes.POSTER: poster_page,
    routes.LOCK: lock_with_the_alarm,
    routes.OFFLINE: offline_page,
}


def create_app() -> rx.App:
    """The Reflex app: static pages, no state, no socket."""
    app = rx.App(enable_state=False, toaster=None, theme=None, stylesheets=[])
    for page, builder in PAGES.items():
        for language in asked_languages():
            _add(app, language, builder, routes.address(page, language.tag), TITLES.get(page))
    _add(app, DEFAULT, languages_page, routes.LANGUAGES_PAGE)
    _add(app, DEFAULT, not_found_page, routes.NOT_FOUND)
    # The page behind the cross carries neither our name nor our picture.
    app.add_page(leave_page, route=routes.LEAVE, title=recipe.TITLE, description="", image="")
    return app


def facts_on_pages(facts: Facts) -> dict[str, list[str]]:
    """The names of what some page shows, and of those pages, found by building each once."""
    before = known()
    asked: dict[str, set[str]] = {}
    try:
        for page, builder in PAGES.items():
            remembered, figures = remembering(facts)
            use(remembered)
            _in_language(DEFAULT, builder)
            asked[page.name] = figures.keys_asked
    finally:
        use(before)
    return on_pages(facts, asked, lists=routes.HELP.name)


def _add(
    app: rx.App, language: Language, builder: PageBuilder, address: str, title: str | None = None
) -> None:
    with in_language(language):
        description = _("What to take along when you work abroad.")
        full_title = f"{_(title)} · {TITLE}" if title else TITLE
    app.add_page(
        # Bound here: a page function is called late, when another language may be spoken.
        partial(_in_language, language, builder),
        route=address,
        title=full_title,
        description=description,
        image="/icon-512.png",
    )


def _in_language(language: Language, builder: PageBuilder) -> rx.Component:
    with in_language(language):
        return builder()


app = create_app()
