"""Her dates, nearest first; the phone's calendar rings where this app cannot."""

import reflex as rx

from ltsa_pwa.i18n import _, ngettext, spoken_language
from ltsa_pwa.papers import content
from ltsa_pwa.papers.form import choice, field, field_later, kept_list, row, telling
from ltsa_pwa.routes import CHECKIN, DATES, PAPERS_PAGE, address
from ltsa_pwa.ui import action, device, frame, lead, link_to, quiet, section
from ltsa_pwa.ui.counting import every_count
from ltsa_pwa.ui.places import part, texts


def dates_page() -> rx.Component:
    """A list, and a file of it for the calendar."""
    return frame(
        DATES,
        # Translators: the name of the page
        _("My dates"),
        lead(_("Note a date, and the first page tells you when it is near.")),
        device(
            "date-list",
            *kept_list(_("Note a date"), _("Nothing is noted yet."), *_fields()),
            _calendar(),
            row(
                rx.el.h3(custom_attrs=part("name")),
                rx.el.p(custom_attrs=part("day")),
                rx.el.p(class_name="quiet", custom_attrs=part("left")),
            ),
            # Translators: before a date that is today
            texts(**telling(), today=_("Today"), title=_title(), called=_called()),
            left=every_count(_left),
            gone=every_count(_gone),
        ),
        section(
            _("When it tells you"),
            rx.el.ul(
                rx.el.li(_("14 days before, 7 days before, and on the day.")),
                rx.el.li(_("Contract, visa and passport also four months before.")),
            ),
            quiet(
                _(
                    "It tells you only when you open this app. It cannot ring while it is closed."
                    " For that, use the phone’s calendar."
                )
            ),
            _bell(),
        ),
        rx.el.p(link_to(CHECKIN, _("A sign that I am well"))),
        rx.el.p(link_to(PAPERS_PAGE, _("Back to my papers"))),
    )


def dates_near() -> rx.Component:
    """One line for the home page, hidden until a date is near. Neutral: others may look on."""
    return device(
        "dates-near",
        # Translators: a link; neutral, others may see it
        rx.el.a(_("My dates"), href=address(DATES, spoken_language().tag), class_name="note"),
        hidden=True,
        left=every_count(_near),
        today=_("A date that you noted is today."),
    )


def _fields() -> tuple[rx.Component, ...]:
    return (
        choice("kind", _("What is it?"), content.DATES),
        field_later("name-field", field("name", _("What is it called?"))),
        field("day", _("On which day?"), kind="date", required=True),
    )


def _calendar() -> rx.Component:
    return rx.el.div(
        # Said anew by the script where she chose another name for the home screen.
        rx.el.p(_called().format(title=_title().format(name="Bekal")), custom_attrs=part("called")),
        action(
            _("Put them into the calendar"),
            kind="plain",
            picture="calendar",
            custom_attrs=part("export"),
        ),
        quiet(
            _(
                "Open the file that comes. Then look in the calendar whether it will ring: some"
                " leave that out. Some calendars are copied to the internet."
            ),
            hidden=True,
            custom_attrs=part("handed"),
        ),
        hidden=True,
        class_name="card",
        custom_attrs=part("calendar"),
    )


def _title() -> str:
    # Translators: what every date is called in the phone’s calendar; neutral, others may see it
    return _("{name}: a date")


def _called() -> str:
    return _(
        "The phone’s calendar can ring for these dates. Each is called “{title}”; what it is about"
        " stays here."
    )


def _bell() -> rx.Component:
    """Shown only where a browser can wake the app; the words are those of the first page."""
    return device(
        "date-bell",
        rx.el.p(
            _(
                "This browser can look now and then while the app is closed, and show “A date that"
                " you noted comes”. It may come late or not at all."
            )
        ),
        action(_("Show it also while closed"), kind="plain", custom_attrs=part("on")),
        action(_("Do not show it any more"), kind="plain", hidden=True, custom_attrs=part("off")),
        rx.el.p(role="status", custom_attrs=part("bell-told")),
        texts(
            on=_("This phone will show it when the browser allows."),
            off=_("It is not shown any more."),
            denied=_("The browser does not allow it. The phone’s calendar can ring instead."),
        ),
        hidden=True,
        class_name="card",
        left=every_count(_near),
        today=_("A date that you noted is today."),
        address=address(DATES, spoken_language().tag),
    )


def _left(number: int) -> str:
    # Translators: how far away a date is
    return ngettext("In {number} day", "In {number} days", number)


def _gone(number: int) -> str:
    # Translators: how long ago a date was
    return ngettext("{number} day ago", "{number} days ago", number)


def _near(number: int) -> str:
    return ngettext(
        "A date that you noted comes in {number} day.",
        "A date that you noted comes in {number} days.",
        number,
    )
