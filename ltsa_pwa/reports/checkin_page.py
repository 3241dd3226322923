"""A sign that all is well: hours she sets, and what happens when no sign comes."""

# Translators: A “sign” is one touch that says “I am well”; keep one word for it. Never a threat: a
# sign that does not come is no proof of danger.

from typing import Any

import reflex as rx

from ltsa_pwa.i18n import _, ngettext, say_number, spoken_language
from ltsa_pwa.reports.progress import marked, receipt_box
from ltsa_pwa.routes import CASE, CHECKIN, PLAN, address
from ltsa_pwa.ui import action, device, fold, frame, lead, link_to, note, quiet
from ltsa_pwa.ui.places import part, texts_of

LONGEST = 300
GRACES = (6, 12, 24, 48)
USUAL = 12


def checkin_page() -> rx.Component:
    """The server holds the clock: a phone that was taken cannot call for help."""
    return frame(
        CHECKIN,
        _("A sign that I am well"),
        lead(_("You set hours. If no sign comes from you, the office reads your plan.")),
        device(
            "check-in",
            _standing(),
            rx.el.p(role="status", custom_attrs=part("told")),
            _form(),
            _sentences(),
        ),
        fold(_("What happens when?"), _what_happens()),
        # Translators: the name of a page
        rx.el.p(link_to(PLAN, _("My plan"))),
        rx.el.p(link_to(CASE, _("See everything under Mine"))),
    )


def checkin_line() -> rx.Component:
    """For the home page, hidden until the hour comes. Neutral: others may look on."""
    link = rx.el.a(
        _("Something waits for a touch from you."),
        href=address(CHECKIN, spoken_language().tag),
        class_name="note",
    )
    return device("checkin-line", link, hidden=True)


def _standing() -> rx.Component:
    return rx.el.div(
        rx.el.h2(custom_attrs=part("next")),
        rx.el.p(custom_attrs=part("fires")),
        rx.el.p(hidden=True, class_name="note note-ask", custom_attrs=part("untold")),
        action(_("I am well"), kind="main", **marked("well")),
        action(_("Tell the office that I am well"), kind="main", **marked("tell-office")),
        rx.el.a(
            _("Say it by SMS"),
            href="sms:",
            hidden=True,
            class_name="action action-plain",
            custom_attrs=part("sms-well"),
        ),
        receipt_box(),
        quiet(_("You may also call the office and say your five words.")),
        quiet(rx.el.span(custom_attrs=part("zone"))),
        # Translators: a button: set other hours
        action(_("Change it"), kind="plain", **marked("change")),
        action(_("Hold for 2 seconds to end it"), kind="delete", **marked("end")),
        hidden=True,
        class_name="card",
        custom_attrs=part("standing"),
    )


def _form() -> rx.Component:
    return rx.el.form(
        # Translators: the day of the first sign
        _field("day", _("First day"), type="date", required=True),
        _field("time", _("At what time?"), type="time", required=True),
        _choice(
            "every",
            # Translators: how often she will give a sign
            _("How often?"),
            # Translators: how often she will give a sign, as choices
            {"0": _("Once"), "1": _("Every day"), "3": _("Every 3 days"), "7": _("Every week")},
        ),
        _field("times", _("How many times?"), type="number", min=1, max=60, default_value="7"),
        _choice(
            "grace",
            _("How long may a sign be late?"),
            {str(each): _hours(each) for each in GRACES},
            chosen=str(USUAL),
        ),
        quiet(_("Choose a long time where there is often no signal.")),
        rx.el.h2(_("If no sign comes")),
        _field("name", _("Whom shall the office call? Empty: nobody")),
        _field("number", _("The number of that person"), type="tel"),
        note(
            _("Ask that person first. Name nobody who could hurt you or be hurt for it."),
            kind="ask",
        ),
        _field("then", _("What shall be done?")),
        _field("place", _("Where are you then?")),
        _field("own", _("Your own number"), type="tel"),
        # Without its script the form would put her answers into the address.
        # Translators: a button, a verb: from now on signs are expected
        rx.el.button(_("Start"), type="submit", disabled=True, class_name="action action-main"),
        auto_complete="off",
        class_name="kept-form",
    )


def _field(name: str, title: str, **props: Any) -> rx.Component:
    answer = rx.el.input(
        name=name,
        auto_complete="off",
        custom_attrs={"dir": "auto"},
        **({"type": "text", "max_length": LONGEST} | props),
    )
    return rx.el.label(title, answer, class_name="question")


def _choice(name: str, title: str, said: dict[str, str], chosen: str = "") -> rx.Component:
    options = [
        rx.el.option(words, value=code, selected=code == chosen or None)
        for code, words in said.items()
    ]
    answer = rx.el.select(*options, name=name, custom_attrs={"autoComplete": "off"})
    return rx.el.label(title, answer, class_name="question")


def _hours(number: int) -> str:
    # Translators: how late a sign may be, as a choice
    said = ngettext("{number} hour", "{number} hours", number)
    return said.format(number=say_number(number))


def _what_happens() -> rx.Component:
    steps = (
        _("The plan is sealed on this phone. Our server keeps the hours and cannot read the plan."),
        _("At the hour this phone may show a neutral message, if you allowed that under Mine."),
        _(
            "One touch here is your sign. So is the SMS from here, or your five words told by"
            " phone."
        ),
        _("If no sign comes in time, the plan goes to the office. An officer reads it and acts."),
        _("No signal is no danger: choose a long time, and give the sign when you can."),
        _("Nobody else is told by us. The police are told only if your plan says so."),
    )
    return rx.el.ol(*[rx.el.li(each) for each in steps])


def _sentences() -> rx.Component:
    return texts_of(
        {
            "next": _("Give a sign by {time}"),
            "fires": _("If no sign comes, your plan goes to the office: {time}."),
            "fired": _("No sign came, and your plan went to the office."),
            "over": _("No more signs are expected."),
            "lost": _("Our server does not know these hours. Set them again."),
            "unset": _("Not yet with our server: the clock does not run. It is tried again."),
            "untold": _("Your sign is kept and not yet with our server. It is tried again."),
            "unended": _("The end is not yet with our server. It is tried again."),
            "zone": _("Times as in {zone}."),
            "kept": _("Kept on this phone."),
            "noted": _("Your sign is noted."),
            "ended": _("It has ended."),
            "told-office": _("The office will be told."),
            "past": _("These hours are over. Choose one that is still to come."),
            "full": _("Not kept: this phone is full."),
            "refused": _("Not kept: this browser forbids it."),
            "whom": _("No sign came. Please call: {whom}."),
            "nobody": _("nobody but me"),
            "then": _("What shall be done: {then}"),
            "false-alarm": _("I am well. I could not give a sign in time."),
        }
    )
