"""The alarm: a button to hold, a count-down that a touch stops, and what became of it."""

# Translators: Read in fear, and aloud. Shortest words, nothing promised, nothing frightening. “The
# office” reads and answers; “our server” only carries what is sealed. Words of docs/words.md.

import reflex as rx

from ltsa_pwa.facts import Contact, Service, emergency_numbers
from ltsa_pwa.i18n import _, spoken_language
from ltsa_pwa.reports.by_sms import by_sms, said_line
from ltsa_pwa.reports.progress import marked, receipt_box, state_list
from ltsa_pwa.routes import ALARM, CASE, address
from ltsa_pwa.ui import action, call_link, device, icon, link_to, note, quiet
from ltsa_pwa.ui.countries import say_country
from ltsa_pwa.ui.places import folded, later, later_line, part
from ltsa_pwa.ui.sources import seen_line
from ltsa_pwa.ui.ways import seen_long_ago


def alarm_button(without_script: str = "") -> rx.Component:
    """Hold, count down, send; for any page. ``without_script`` is where a tap leads then."""
    return device(
        "alarm-button",
        hold_button(without_script or address(ALARM, spoken_language().tag)),
        hints(real=_("This is real. Keep holding, and the office is asked for help.")),
        count_cover(
            _("When the count ends, this phone asks the office for help. No number is called.")
        ),
        _earlier(),
        _after(),
    )


def _earlier() -> rx.Component:
    """How far the last one has come, when the app is opened anew.

    In words that tell nobody at the next table what was asked for.
    """
    return rx.el.p(
        rx.el.span(custom_attrs=part("earlier-state")),
        " ",
        rx.el.bdi(custom_attrs=part("earlier-at")),
        rx.el.br(),
        link_to(CASE, _("See everything under Mine")),
        hidden=True,
        class_name="alarm-earlier",
        custom_attrs=part("earlier"),
    )


def hold_button(href: str) -> rx.Component:
    """What is held; until its script has run, a link to ``href``."""
    return rx.el.a(
        _ring(),
        rx.el.span(
            rx.el.strong(_("Call for help")),
            rx.el.span(_("Hold for 2 seconds"), class_name="alarm-how"),
            class_name="door-words",
        ),
        href=href,
        class_name="alarm-hold",
    )


def _ring() -> rx.Component:
    return rx.el.span(
        rx.el.svg(
            rx.el.svg.circle(cx="32", cy="32", r="28", class_name="ring-back"),
            rx.el.svg.circle(cx="32", cy="32", r="28", class_name="ring"),
            view_box="0 0 64 64",
            custom_attrs={"aria-hidden": "true", "focusable": "false"},
        ),
        icon("hand"),
        class_name="alarm-ring",
    )


def hints(**more: str) -> rx.Component:
    """Under the button, read out when it becomes true."""
    said = {
        # Translators: while the finger is on the button: she reads it in one glance
        "holding": _("Keep holding."),
        "too-short": _("Nothing was sent. Hold it for 2 seconds."),
        "stopped": _("Stopped. Nothing was sent."),
        **more,
    }
    return rx.el.div(
        *[
            rx.el.p(text, hidden=True, custom_attrs={"data-hint": name})
            for name, text in said.items()
        ],
        role="status",
        class_name="alarm-hint",
    )


def count_cover(what: str) -> rx.Component:
    """Covers the screen. ``what`` says exactly what will happen, and to whom."""
    return folded(
        "count",
        rx.el.div(
            rx.el.p("5", class_name="digits", custom_attrs=part("digits")),
            rx.el.p(what, id="alarm-what"),
            rx.el.p(_("Touch anywhere to stop."), class_name="stop"),
            rx.el.p(_("Stopped. Nothing was sent."), class_name="stopped"),
            role="alertdialog",
            class_name="alarm-cover",
            custom_attrs={
                "aria-describedby": "alarm-what",
                # Translators: said by a screen reader: the digits that count 5, 4, 3, 2, 1
                "aria-label": _("Count-down"),
                "data-dirty": "",
            },
        ),
    )


def _after() -> rx.Component:
    return rx.el.div(
        rx.el.h2(_("Your call for help"), tab_index=-1),
        state_list(),
        said_line(),
        *_what_to_do_now(),
        _slow(),
        *[number(*each) for each in emergency_numbers(None)],
        receipt_box(),
        later_line("place-sent", _("Your place goes to the office as well.")),
        later_line("place-none", _("Your place is not known to this phone, so it was not sent.")),
        action(_("I no longer need help"), kind="plain", **marked("cancel")),
        later_line("cancelled", _("The office will be told, after your call for help.")),
        rx.el.p(link_to(CASE, _("See everything under Mine"))),
        hidden=True,
        class_name="alarm-after card",
    )


def _what_to_do_now() -> tuple[rx.Component, ...]:
    return (
        rx.el.p(
            _("Keep this page open until it is with our server. It tries again by itself."),
            custom_attrs=part("keep-open"),
        ),
        later_line("arrived", _("It has left this phone. You may close this page.")),
        later(
            "unkept",
            note(_("This browser lets us keep nothing. It is sent only while this page is open.")),
        ),
        later("refused", note(_("Our server did not take it. Please use a number below."))),
    )


def _slow() -> rx.Component:
    """After a quarter of a minute without an answer: the ways that need no server."""
    words = _("No answer yet. Call a number, or send an SMS to somebody you trust.")
    return by_sms(words)


def number(service: Service, contact: Contact) -> rx.Component:
    """A telephone beside the alarm, with the day it was last seen."""
    name = service.name
    if contact.only_in:
        place = say_country(contact.only_in)
        # Translators: a telephone number that works in one country only
        name = _("{name} (only inside {country})").format(name=name, country=place)
    return rx.el.div(
        call_link(contact.dialled, contact.value, name),
        quiet(seen_line(contact)),
        seen_long_ago(contact),
        class_name="near",
    )
