"""The frame of every page behind the door."""

# Translators: “Desk” is this program, in which an office reads and answers reports.

from typing import Any

import reflex as rx
from reflex_components_core.core.banner import has_connection_errors
from reflex_components_core.el.elements.inline import A

from ltsa_desk.routes import SESSION_END, in_language
from ltsa_desk.ui.desk import Desk
from ltsa_desk.ui.doors import Door
from ltsa_desk.ui.plain_form import plain_form
from ltsa_desk.words import _, spoken

OTHER = {"id": ("en", "English"), "en": ("id", "Bahasa Indonesia")}


def frame(*inside: rx.Component, on_unmount: Any = None) -> rx.Component:
    """Name, office and the way out above; the page below, which clears itself away."""
    leaving = {} if on_unmount is None else {"on_unmount": on_unmount}
    return rx.el.div(
        # Not rx.el.a: the router would lead to a page, and this is a place within one.
        A.create(_("Skip to the content"), href="#content", class_name="skip"),
        rx.el.header(
            rx.el.p(_("Desk"), class_name="brand"),
            doors(),
            rx.el.p(Desk.officer, rx.el.span(Desk.office, class_name="soft"), class_name="who"),
            in_the_other_language(),
            way_out(),
            class_name="top",
        ),
        no_connection(),
        rx.el.main(*inside, id="content", tab_index=-1),
        lang=spoken(),
        class_name="desk",
        **leaving,
    )


def doors() -> rx.Component:
    """The pages that are for this person, and no others."""
    return rx.el.nav(rx.foreach(Desk.doors, door), aria_label=_("Pages"), class_name="doors")


def door(each: Door) -> rx.Component:
    """One of them."""
    return rx.el.a(each.name, href=each.address)


def no_connection() -> rx.Component:
    """What is on the screen may be old: say so."""
    said = rx.el.p(
        _("No connection to the desk. What you see may be old; it tries again by itself."),
        class_name="notice",
    )
    return rx.el.div(rx.cond(has_connection_errors, said), role="alert")


def in_the_other_language() -> rx.Component:
    """This very page, said otherwise."""
    code, own_name = OTHER[spoken()]
    return rx.el.a(own_name, href=Desk.elsewhere, lang=code, class_name="quiet")


def other_language(route: str) -> rx.Component:
    """The same page for an officer who reads the other language."""
    code, own_name = OTHER[spoken()]
    return rx.el.a(own_name, href=in_language(route, code), lang=code, class_name="quiet")


def way_out() -> rx.Component:
    """Signing out is a plain form: it works though the socket is gone."""
    return plain_form(
        rx.el.button(_("Sign out"), type="submit", class_name="quiet"), action=SESSION_END
    )
