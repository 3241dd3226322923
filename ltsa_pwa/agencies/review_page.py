"""Eight questions about an agency: counted by the office, never shown one by one."""

import reflex as rx

from ltsa_pwa.agencies.report_card import QUESTIONS
from ltsa_pwa.i18n import _, pgettext
from ltsa_pwa.routes import AGENCIES, API_AGENCIES, CASE, REVIEW
from ltsa_pwa.ui import action, device, frame, lead, link_to, note, quiet


def review_page() -> rx.Component:
    """After the agreement, or after coming home; no word of hers is asked for, only yes and no."""
    return frame(
        REVIEW,
        _("How was it with the agency?"),
        lead(_("Answer what you want. Your name does not go along.")),
        device(
            "review-form",
            rx.el.form(_company(), *_questions(), _send(), auto_complete="off"),
            rx.el.p(role="status", custom_attrs={"data-part": "told"}),
            _sent(),
            register=API_AGENCIES,
            nobody=_("Choose the company first."),
            nothing=_("Answer at least one question."),
            working=_("One moment. This phone is sealing it."),
            refused=_("This phone could not keep it: storage is full or forbidden here."),
        ),
        rx.el.noscript(
            note(_("This page cannot send without scripts. Please call instead."), kind="ask")
        ),
        quiet(link_to(AGENCIES, _("Check an agency"))),
    )


def _company() -> rx.Component:
    return rx.el.fieldset(
        rx.el.label(
            # Translators: the company that placed her, or wants to
            _("Which company?"),
            rx.el.input(id="review-name", type="search", auto_complete="off", spell_check=False),
            class_name="question",
        ),
        rx.el.div(class_name="answers", custom_attrs={"data-part": "companies"}),
        rx.el.template(
            rx.el.label(
                rx.el.input(type="radio", name="licence"), rx.el.span(), class_name="choice"
            ),
            custom_attrs={"data-part": "company"},
        ),
    )


def _questions() -> list[rx.Component]:
    return [
        rx.el.fieldset(
            rx.el.legend(_(question)),
            rx.el.div(
                _choice(code, "yes", pgettext("answer", "Yes")),
                _choice(code, "no", pgettext("answer", "No")),
                class_name="steps",
            ),
        )
        for code, question in QUESTIONS.items()
    ]


def _choice(code: str, value: str, word: str) -> rx.Component:
    return rx.el.label(
        rx.el.input(type="radio", name=code, value=value), rx.el.span(word), class_name="choice"
    )


def _send() -> rx.Component:
    return rx.el.div(
        action(_("Send to the office"), picture="send", custom_attrs={"data-part": "send"}),
        quiet(
            _(
                "It is sealed on this phone. The office counts it. Counts are shown from five"
                " people on, and nobody can see who said what."
            )
        ),
        class_name="later",
    )


def _sent() -> rx.Component:
    return rx.el.div(
        rx.el.h2(_("Thank you. Your answers are on their way")),
        rx.el.p(_("It goes by itself as soon as there is a signal. You may close this page.")),
        rx.el.p(link_to(CASE, _("See everything under Mine"))),
        hidden=True,
        tab_index=-1,
        class_name="card",
        custom_attrs={"data-part": "sent"},
    )
