"""The log of a session: numbers and codes, nothing by name."""

import reflex as rx

from ltsa_pwa.i18n import _
from ltsa_pwa.outreach.content import AGES, ASKED, SEXES, TOPICS
from ltsa_pwa.ui import action, device, fold, quiet, section
from ltsa_pwa.ui.places import folded, later, part, texts

LONGEST_PLACE = 80


def session_log() -> rx.Component:
    """One form; a session of very many people is asked about once."""
    return section(
        _("Log a session"),
        device(
            "session-log",
            rx.el.form(
                _where(),
                _people(),
                _asked(),
                rx.el.button(_("Send to the office"), type="submit", class_name=_MAIN),
                auto_complete="off",
                class_name="kept-form",
            ),
            later(
                "many",
                rx.el.p(custom_attrs=part("many-words")),
                action(_("Yes, it is right"), custom_attrs=part("right")),
                action(_("No, change it"), kind="plain", custom_attrs=part("not-right")),
                class_name="note note-ask",
            ),
            rx.el.p(role="status", custom_attrs=part("told")),
            rx.el.ul(class_name="sources", custom_attrs=part("list")),
            folded("session", rx.el.li()),
            _texts(),
        ),
        anchor="log",
    )


_MAIN = "action action-main"


def _where() -> rx.Component:
    return rx.fragment(
        rx.el.label(
            _("Whose session is it?"),
            rx.el.select(name="helper", custom_attrs={"autoComplete": "off"}),
            hidden=True,
            class_name="question",
        ),
        rx.el.label(
            _("Village: its code or its name"),
            rx.el.input(name="village", required=True, max_length=LONGEST_PLACE),
            class_name="question",
        ),
        rx.el.label(
            # Translators: the label of a field: on which day the meeting was
            _("Day"),
            rx.el.input(name="date", type="date", required=True),
            class_name="question",
        ),
        rx.el.label(
            _("What was it about?"),
            rx.el.select(
                *[rx.el.option(_(words), value=code) for code, words in TOPICS.items()],
                name="topic",
                custom_attrs={"autoComplete": "off"},
            ),
            class_name="question",
        ),
    )


def _people() -> rx.Component:
    return rx.el.fieldset(
        rx.el.legend(_("How many people came?")),
        *[
            rx.el.fieldset(
                rx.el.legend(_(sex)),
                rx.el.div(
                    *[_group(f"{code}_{age}", _(words)) for age, words in AGES.items()],
                    class_name="steps",
                ),
            )
            for code, sex in SEXES.items()
        ],
        rx.el.p(role="status", custom_attrs=part("total")),
    )


def _group(code: str, words: str) -> rx.Component:
    return rx.el.label(
        words,
        rx.el.input(
            type="number",
            min=0,
            max=20_000,
            custom_attrs={"inputMode": "numeric", "data-group": code},
        ),
        class_name="question",
    )


def _asked() -> rx.Component:
    return fold(
        _("What did people ask?"),
        *[
            rx.el.label(
                rx.el.input(type="checkbox", name="question", value=code),
                rx.el.span(_(words)),
                class_name="choice",
            )
            for code, words in ASKED.items()
        ],
    )


def _texts() -> rx.Component:
    named = {
        # Translators: the sum of people
        "total": _("Together {number}"),
        "many": _("{number} people. Is this right?"),
        "kept": _("Kept. It goes by itself as soon as there is a signal."),
        "queued": _("{day} · {place} · {number} people · {worker} · waits for a signal"),
        # Translators: one meeting, as a line of a list
        "sent": _("{day} · {place} · {number} people · {worker} · sent"),
        "no-helper": _("No pairing on this phone is valid. Renew it first."),
        "no-place": _("Write the village and the day."),
        "nobody": _("Write how many people came."),
        "refused": _("This phone could not keep it: storage is full or forbidden here."),
    }
    return rx.fragment(
        quiet(_("No names. Numbers and a few codes go to the office, sealed.")), texts(**named)
    )
