"""The forms beside a case: answer, next step, end."""

# Translators: “Step” is what the office does next. Short words are buttons, or labels of fields.

import reflex as rx

from ltsa_desk.cases.case_desk import CaseDesk
from ltsa_desk.cases.content import REASONS, STEPS, TEMPLATES
from ltsa_desk.cases.referrals import Partner
from ltsa_desk.words import _

LONGEST_REPLY = 4000
"""Letters; a reply in any script stays under the longest sealed letter."""


def reply() -> rx.Component:
    """Ready answers put words into the field; nothing is sent before the button is pressed."""
    return rx.el.section(
        rx.el.h2(_("Answer")),
        rx.el.p(
            _("Language of the reporter"),
            ": ",
            rx.el.strong(CaseDesk.reporters_language),
        ),
        rx.el.div(
            *(template(code, _(each.label)) for code, each in TEMPLATES.items()),
            role="group",
            aria_label=_("Ready answers"),
            class_name="templates",
        ),
        rx.el.form(
            rx.el.label(_("Your answer"), html_for="reply-text"),
            rx.el.textarea(
                id="reply-text",
                name="text",
                default_value=CaseDesk.draft,
                key=rx.Var.create(CaseDesk.draft_number).to_string(),
                lang=CaseDesk.language_tag,
                dir=CaseDesk.writes_from,
                rows="5",
                max_length=LONGEST_REPLY,
            ),
            rx.el.button(_("Send the answer"), type="submit", class_name="primary"),
            on_submit=CaseDesk.send,
        ),
        class_name="card",
    )


def template(code: str, label: str) -> rx.Component:
    """One ready answer."""
    return rx.el.button(
        label, type="button", on_click=CaseDesk.take_template(code), class_name="quiet"
    )


def next_step() -> rx.Component:
    """What the reporter may expect, and by when the office has promised it."""
    return rx.el.section(
        rx.el.h2(_("Next step")),
        rx.el.form(
            rx.el.label(_("Step"), html_for="step"),
            choice("step", "code", STEPS),
            rx.el.label(_("Promised for (may stay empty)"), html_for="promised"),
            rx.el.input(id="promised", name="promised", type="date"),
            rx.el.button(_("Tell the reporter"), type="submit", class_name="second"),
            on_submit=CaseDesk.set_step,
            reset_on_submit=True,
        ),
        class_name="card",
    )


def closing() -> rx.Component:
    """Tucked away: a case is closed once, and read many times."""
    return rx.el.details(
        rx.el.summary(_("Close the case")),
        rx.el.form(
            rx.el.label(_("Reason"), html_for="reason"),
            choice("reason", "reason", REASONS),
            rx.el.button(_("Close and tell the reporter"), type="submit", class_name="second"),
            on_submit=CaseDesk.close,
            reset_on_submit=True,
        ),
        class_name="card",
    )


def handing_on() -> rx.Component:
    """A partner sees this one case, and no other."""
    return rx.el.details(
        rx.el.summary(_("Hand on to a partner")),
        rx.el.ul(rx.foreach(CaseDesk.referred_to, referred), class_name="trail"),
        rx.el.form(
            rx.el.p(
                _("Ask the reporter first. The partner can read and answer."), class_name="soft"
            ),
            rx.el.label(_("Partner"), html_for="partner"),
            rx.el.select(
                rx.el.option(_("Choose"), value=""),
                rx.foreach(
                    CaseDesk.partners,
                    lambda each: rx.el.option(each.name, value=each.id.to_string()),
                ),
                id="partner",
                name="partner",
                required=True,
            ),
            rx.el.button(_("Hand on and tell the reporter"), type="submit", class_name="second"),
            on_submit=CaseDesk.refer,
            reset_on_submit=True,
        ),
        class_name="card",
    )


def referred(each: Partner) -> rx.Component:
    """A partner who has the case, and how to take it back."""
    return rx.el.li(
        each.name,
        " ",
        rx.el.button(
            _("Take it back"),
            type="button",
            on_click=CaseDesk.end_referral(each.id),
            class_name="quiet",
        ),
    )


def choice(place: str, name: str, labels: dict[str, str]) -> rx.Component:
    """A list that starts with nothing chosen, so that nothing is chosen by accident."""
    return rx.el.select(
        rx.el.option(_("Choose"), value=""),
        *(rx.el.option(_(label), value=code) for code, label in labels.items()),
        id=place,
        name=name,
        required=True,
    )
