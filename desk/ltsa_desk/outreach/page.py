"""Outreach workers' phones: a code for a new one, and all that are paired."""

# Translators: Paired: joined to the desk by a code that the phone has read. “Take back” ends that,
# as when a phone is lost.

import reflex as rx

from ltsa_desk.outreach.outreach_desk import OutreachDesk
from ltsa_desk.outreach.pairing import LONGEST_NAME
from ltsa_desk.outreach.phones import PhoneRow
from ltsa_desk.ui.frame import frame
from ltsa_desk.words import _


def outreach_page() -> rx.Component:
    """The form, the code it made, then the phones."""
    return frame(
        rx.el.h1(_("Phones of outreach workers")),
        rx.el.p(
            _(
                "A paired phone shows the app in villages and logs sessions in numbers. It can "
                "open no report."
            )
        ),
        told(),
        rx.el.div(invitation(), new_code(), class_name="columns"),
        phones(),
        on_unmount=OutreachDesk.leave,
    )


def told() -> rx.Component:
    """What was done or went wrong, and the question before a phone is taken back."""
    return rx.el.div(
        rx.cond(OutreachDesk.wrong != "", rx.el.p(OutreachDesk.wrong, class_name="notice")),
        rx.cond(OutreachDesk.done != "", rx.el.p(OutreachDesk.done, class_name="done")),
        rx.cond(OutreachDesk.doubt > 0, question()),
        role="status",
    )


def question() -> rx.Component:
    """Asked once."""
    return rx.el.div(
        rx.el.p(_("Take this phone back? Its owner keeps her own things.")),
        rx.el.button(_("Take it back"), on_click=OutreachDesk.revoke, class_name="second"),
        rx.el.button(_("No"), on_click=OutreachDesk.ask_to_revoke(0), class_name="quiet"),
        class_name="notice",
    )


def invitation() -> rx.Component:
    """Whose phone it is, so that a lost one can be told from the others."""
    return rx.el.section(
        rx.el.h2(_("Pair a phone")),
        rx.el.form(
            rx.el.label(_("Name of the outreach worker"), html_for="worker"),
            rx.el.input(
                id="worker",
                name="worker",
                key=rx.Var.create(OutreachDesk.form_number).to_string(),
                max_length=LONGEST_NAME,
                auto_complete="off",
                required=True,
            ),
            rx.el.button(_("Make a code"), type="submit", class_name="primary"),
            on_submit=OutreachDesk.invite,
        ),
        rx.el.p(
            _(
                "On the phone: Settings, “I am an outreach worker”. Type the code there or take a "
                "picture of it."
            ),
            class_name="soft small",
        ),
        class_name="card",
    )


def new_code() -> rx.Component:
    """On this screen and nowhere else."""
    return rx.cond(
        OutreachDesk.code != "",
        rx.el.section(
            rx.el.h2(_("The code")),
            rx.el.p(OutreachDesk.code, class_name="code"),
            rx.el.img(
                src=OutreachDesk.picture,
                alt=_("The same code, as a picture to scan"),
                class_name="code-picture",
            ),
            rx.el.p(OutreachDesk.code_said),
            class_name="card",
        ),
    )


def phones() -> rx.Component:
    """Everybody who was ever paired; a phone that was taken back stays in the list."""
    columns = (_("Outreach worker"), _("State"), _("Paired"), _("Last session"), _("Take back"))
    return rx.el.section(
        rx.el.div(
            rx.el.h2(_("Paired phones")),
            rx.el.button(_("Look again"), on_click=OutreachDesk.look_again, class_name="quiet"),
            class_name="headline",
        ),
        rx.cond(
            OutreachDesk.phones.length() > 0,
            rx.el.table(
                rx.el.caption(_("Paired phones, the newest first"), class_name="unseen"),
                rx.el.thead(rx.el.tr(*(rx.el.th(each, scope="col") for each in columns))),
                rx.el.tbody(rx.foreach(OutreachDesk.phones, row)),
                class_name="queue",
            ),
            rx.el.p(_("No phone is paired yet."), class_name="empty"),
        ),
    )


def row(each: rx.vars.ObjectVar[PhoneRow]) -> rx.Component:
    """One phone and the way to take it back."""
    return rx.el.tr(
        rx.el.th(each.worker, scope="row", class_name="what"),
        rx.el.td(each.state),
        rx.el.td(each.since, custom_attrs={"data-label": _("Paired")}),
        rx.el.td(each.last_session, custom_attrs={"data-label": _("Last session")}),
        rx.el.td(
            rx.cond(
                each.may_revoke,
                rx.el.button(
                    _("Take back"),
                    on_click=OutreachDesk.ask_to_revoke(each.id),
                    class_name="quiet",
                ),
            )
        ),
    )
