"""What the lists here share: a form for one thing, and what the phone says of keeping."""

from typing import Literal

import reflex as rx

from ltsa_pwa.i18n import _
from ltsa_pwa.ui import action
from ltsa_pwa.ui.places import Child, later, part

Choices = tuple[tuple[str, str], ...]
LONGEST = 300
"""Letters of one field."""


def field(
    name: str,
    title: str,
    *,
    kind: Literal["text", "date", "digits"] = "text",
    required: bool = False,
) -> rx.Component:
    """One question with its answer; what is typed is offered to nobody later.

    ``digits`` brings the small keyboard, and lets her write 29.500 as she is used to.
    """
    keys = {"inputMode": "decimal"} if kind == "digits" else {}
    answer = rx.el.input(
        name=name,
        type="date" if kind == "date" else "text",
        required=required,
        max_length=LONGEST,
        auto_complete="off",
        custom_attrs={"dir": "auto", **keys},
    )
    return rx.el.label(title, answer, class_name="question")


def choice(name: str, title: str, choices: Choices) -> rx.Component:
    """One of a list; the codes are kept, the words are said."""
    options = [rx.el.option(_(words), value=code) for code, words in choices]
    return rx.el.label(
        title,
        rx.el.select(*options, name=name, custom_attrs={"autoComplete": "off"}),
        class_name="question",
    )


def one_of(name: str, title: str, choices: Choices) -> rx.Component:
    """The same, all of them in sight."""
    return rx.el.fieldset(
        rx.el.legend(title),
        *[
            rx.el.label(
                rx.el.input(type="radio", name=name, value=code),
                rx.el.span(_(words)),
                class_name="choice",
            )
            for code, words in choices
        ],
    )


def kept_list(add: str, empty: str, *fields: Child) -> tuple[rx.Component, ...]:
    """The rows, the button for a new one, and the form; ``kept_list.js`` brings them to life."""
    return (
        rx.el.p(role="status", custom_attrs=part("told")),
        _hidden_action(_("Put it back"), "undo"),
        rx.el.p(empty, class_name="quiet", custom_attrs=part("empty")),
        rx.el.ul(class_name="kept", custom_attrs=part("list")),
        action(add, picture="plus", hidden=True, custom_attrs=part("add")),
        rx.el.form(
            *fields,
            rx.el.div(
                rx.el.button(_("Save on this phone"), type="submit", class_name=_MAIN),
                # Translators: a button: close the form, keep nothing
                action(_("Cancel"), kind="plain", custom_attrs=part("cancel")),
                _hidden_action(_("Take it off the list"), "remove"),
                class_name="form-buttons",
            ),
            hidden=True,
            auto_complete="off",
            class_name="kept-form",
            custom_attrs=part("form"),
        ),
        without_scripts(),
    )


_MAIN = "action action-main"


def _hidden_action(words: str, name: str) -> rx.Component:
    return action(words, kind="plain", hidden=True, custom_attrs=part(name))


def row(*children: Child) -> rx.Component:
    """How one thing looks in the list; the script copies it."""
    return rx.el.template(
        rx.el.li(
            *children,
            action(_("Look or change"), kind="plain", custom_attrs=part("change")),
            class_name="card",
        ),
        custom_attrs=part("row"),
    )


def without_scripts() -> rx.Component:
    """Nothing can be kept then, and paper does as well."""
    return rx.el.noscript(
        rx.el.p(_("Without scripts this page cannot keep anything. Write it on paper instead."))
    )


def telling() -> dict[str, str]:
    """What the phone says about keeping, by the name that ``kept_list.js`` asks for."""
    return {
        "kept": _("Kept on this phone."),
        "removed": _("Taken off the list."),
        "full": _(
            "Not kept: this phone is full. What you typed is still here. Free some space, then save"
            " again."
        ),
        "refused": _(
            "Not kept: this browser forbids it. What you typed is still here. A window that is not"
            " private may help."
        ),
    }


def field_later(name: str, *children: Child) -> rx.Component:
    """Questions that belong to one answer only."""
    return later(name, *children)
