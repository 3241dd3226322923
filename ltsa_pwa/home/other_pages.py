"""Pages nobody asks for: not kept, not there, and the one behind the cross."""

import reflex as rx

from ltsa_pwa.facts import emergency_numbers
from ltsa_pwa.home.recipe import INGREDIENTS, STEPS, STOP, STOPPED, TITLE
from ltsa_pwa.i18n import LANGUAGES, Language, _, in_language
from ltsa_pwa.routes import ALARM, CHECKLIST, HELP, HOME, OFFLINE, address
from ltsa_pwa.ui import call_link, door, frame, lead, section
from ltsa_pwa.ui.places import folded, part


def offline_page() -> rx.Component:
    """For a page that was never kept. Calls need no data, so numbers stand here too."""
    return frame(
        OFFLINE,
        _("This page is not on this phone"),
        lead(_("There is no connection now, and this page was not kept. These are here:")),
        rx.el.div(
            # Translators: “Home” is the name of the first page, not a house or a country
            door(HOME, "house", _("Home"), _("All that is kept in your language.")),
            door(CHECKLIST, "list-checks", _("Checklist"), _("What to do, step by step.")),
            door(ALARM, "hand", _("Call for help"), _("Kept here and sent when it can be.")),
            door(HELP, "life-buoy", _("Numbers that help"), _("A call needs no data.")),
            class_name="doors",
        ),
        section(_("Call straight away"), rx.el.div(*_calls(), class_name="doors")),
    )


def _calls() -> list[rx.Component]:
    return [
        call_link(contact.dialled, contact.value, service.name)
        for service, contact in emergency_numbers(None)
    ]


def not_found_page() -> rx.Component:
    """An address without a page: whoever came here may read any of the languages."""
    return rx.el.main(
        rx.el.h1("Bekal"),
        *[_not_found(each) for each in LANGUAGES],
        id="content",
        class_name="welcome",
    )


def _not_found(spoken: Language) -> rx.Component:
    with in_language(spoken):
        words = _("This page does not exist.")
        home = _("Go to the first page")
    return rx.el.p(
        words,
        " ",
        rx.el.a(home, href=address(HOME, spoken.tag)),
        lang=spoken.tag,
        dir=spoken.direction,
    )


def leave_page() -> rx.Component:
    """A recipe and nothing else: no name of the app, no way back to it that can be seen."""
    return rx.el.main(
        rx.el.h1(TITLE),
        rx.el.h2("Bahan"),
        rx.el.ul(*[rx.el.li(each) for each in INGREDIENTS]),
        rx.el.h2("Cara membuat"),
        rx.el.ol(*[rx.el.li(each) for each in STEPS]),
        _timer(),
        class_name="recipe",
    )


def _timer() -> rx.Component:
    """The count before everything is deleted; who sees it sees a timer of the kitchen."""
    return folded(
        "count",
        rx.el.div(
            rx.el.p("5", class_name="digits", custom_attrs=part("digits")),
            rx.el.p(STOP, class_name="stop"),
            rx.el.p(STOPPED, class_name="stopped"),
            role="alertdialog",
            class_name="alarm-cover",
            custom_attrs={"aria-label": STOP},
        ),
    )
