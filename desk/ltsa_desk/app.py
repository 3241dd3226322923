"""Puts the desk together: its pages in both languages, the contract and the door."""

from collections.abc import Callable
from functools import partial

import reflex as rx
from starlette.types import ASGIApp

from ltsa_desk import routes
from ltsa_desk.build import PAGES
from ltsa_desk.cases.case_desk import CaseDesk
from ltsa_desk.cases.case_page import case_page
from ltsa_desk.cases.queue_page import QueueDesk, queue_page
from ltsa_desk.counts.counts_desk import CountsDesk
from ltsa_desk.counts.page import counts_page
from ltsa_desk.counts.sheet_page import SheetDesk, sheet_page
from ltsa_desk.house import the_house
from ltsa_desk.officers.page import SignInDesk, sign_in_page
from ltsa_desk.outreach.outreach_desk import OutreachDesk
from ltsa_desk.outreach.page import outreach_page
from ltsa_desk.server import PrerenderedPages, create_api, guarded
from ltsa_desk.ui.desk import RefusedDesk
from ltsa_desk.ui.refused_page import refused_page
from ltsa_desk.words import N_, _, speaking


def around_reflex(reflex: ASGIApp) -> ASGIApp:
    """The contract and the door first; what they do not know is a page or an event."""
    house = the_house()
    house.settings.required_token()
    api = create_api(house)
    api.mount("", PrerenderedPages(reflex, PAGES))
    return guarded(api, house.settings, PAGES)


def in_language(language: str, page: Callable[[], rx.Component]) -> rx.Component:
    """A page as officers of one language read it."""
    with speaking(language):
        return page()


def title(language: str, text: str) -> str:
    """What the browser's tab says."""
    with speaking(language):
        return _(text)


app = rx.App(
    toaster=None,
    reset_style=False,
    app_wraps={},  # the frame says itself when the connection is lost
    stylesheets=["/desk.css"],
    head_components=[rx.el.link(rel="icon", href="/desk.svg", type="image/svg+xml")],
    html_lang="id",
    api_transformer=around_reflex,
)
# Translators: Names of pages, in the title of the window.
for language in routes.LANGUAGES:
    for route, page, arrive, name in (
        (routes.QUEUE, queue_page, QueueDesk.arrive, N_("What waits")),
        (routes.CASE, case_page, CaseDesk.arrive, N_("Case")),
        (routes.COUNTS, counts_page, CountsDesk.arrive, N_("Counts")),
        (routes.COUNTS_SHEET, sheet_page, SheetDesk.arrive, N_("Quarterly sheet")),
        (routes.OUTREACH, outreach_page, OutreachDesk.arrive, N_("Phones of outreach workers")),
        (routes.REFUSED, refused_page, RefusedDesk.arrive, N_("Not for your account")),
        (routes.SIGN_IN, sign_in_page, SignInDesk.arrive, N_("Sign in")),
    ):
        app.add_page(
            partial(in_language, language, page),
            route=routes.in_language(route, language),
            title=title(language, name),
            on_load=arrive,
        )
