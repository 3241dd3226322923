"""Puts it together: every page in every language."""

from collections.abc import Callable
from functools import partial

import reflex as rx

from ltsa_pwa import routes
from ltsa_pwa.i18n import DEFAULT, LANGUAGES, Language, N_, _, in_language

PageBuilder = Callable[[], rx.Component]

_DESCRIPTION = N_("What to take along when you work abroad.")


def _builder(module: str, name: str, page: routes.Page, *args: object) -> PageBuilder:
    import importlib

    try:
        function = getattr(importlib.import_module(module), name)
        return partial(function, *args) if args else function
    except (ModuleNotFoundError, AttributeError) as error:
        print("not there yet:", error)
        from ltsa_pwa.ui import frame

        return lambda: frame(page, name)


_PAGES: tuple[tuple[routes.Page, PageBuilder, str], ...] = tuple(
    (page, _builder(module, name, page), _DESCRIPTION)
    for page, module, name in (
        (routes.HOME, "ltsa_pwa.home.page", "home_page"),
        (routes.CHECKLIST, "ltsa_pwa.checklist.page", "checklist_page"),
        (routes.AGENCIES, "ltsa_pwa.agencies.page", "agencies_page"),
        (routes.RIGHTS, "ltsa_pwa.rights.page", "rights_page"),
        (routes.HELP, "ltsa_pwa.help.page", "help_page"),
        (routes.ALARM, "ltsa_pwa.reports.page", "alarm_page"),
        (routes.REPORT, "ltsa_pwa.reports.page", "report_page"),
        (routes.CASE, "ltsa_pwa.reports.page", "case_page"),
        (routes.SETTINGS, "ltsa_pwa.home.phone_page", "settings_page"),
        (routes.ABOUT, "ltsa_pwa.home.about_page", "about_page"),
        (routes.OFFLINE, "ltsa_pwa.home.other_pages", "offline_page"),
    )
)


def create_app() -> rx.App:
    """The Reflex app: static pages, no state, no socket."""
    app = rx.App(enable_state=False, toaster=None, theme=None, stylesheets=[])
    for page, builder, description in _PAGES:
        for language in LANGUAGES:
            _add(app, language, builder, routes.address(page, language.tag), description)
    for module, name, path in (
        ("ltsa_pwa.home.page", "languages_page", routes.LANGUAGES_PAGE),
        ("ltsa_pwa.home.other_pages", "leave_page", routes.LEAVE),
        ("ltsa_pwa.home.other_pages", "not_found_page", routes.NOT_FOUND),
    ):
        _add(app, DEFAULT, _builder(module, name, routes.OFFLINE), path, _DESCRIPTION)
    return app


def _add(
    app: rx.App, language: Language, builder: PageBuilder, address: str, description: str
) -> None:
    with in_language(language):
        said = _(description)
    app.add_page(
        # Bound here: a page function is called late, when another language may be spoken.
        partial(_in_language, language, builder),
        route=address,
        title="Bekal",
        description=said,
        image="/icon-512.png",
    )


def _in_language(language: Language, builder: PageBuilder) -> rx.Component:
    with in_language(language):
        return builder()


app = create_app()
