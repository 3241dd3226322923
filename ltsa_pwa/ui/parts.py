"""The few parts that pages are made of. Their look is in ``assets/style.css``."""

from typing import Any, Literal

import reflex as rx

from ltsa_pwa.i18n import _, spoken_language
from ltsa_pwa.routes import Page, address
from ltsa_pwa.ui.icon import icon
from ltsa_pwa.ui.listen import ALOUD

Child = rx.Component | str


def lead(text: str) -> rx.Component:
    """The one sentence under a page's title."""
    return rx.el.p(text, class_name="lead")


def quiet(*children: Child, **props: Any) -> rx.Component:
    """A second text: a date, a source, a small remark."""
    return rx.el.p(*children, class_name="quiet", **props)


def section(title: str, *children: Child, anchor: str | None = None) -> rx.Component:
    """A headed part of a page."""
    props: dict[str, Any] = {"id": anchor} if anchor else {}
    return rx.el.section(rx.el.h2(title), *children, **props)


def card(*children: Child, class_name: str = "", **props: Any) -> rx.Component:
    """Things that belong together, raised from the paper."""
    return rx.el.div(*children, class_name=f"card {class_name}".strip(), **props)


def fold(summary: Child, *children: Child, class_name: str = "") -> rx.Component:
    """A row that opens in place; works without a script."""
    return rx.el.details(
        rx.el.summary(summary, icon("chevron-down")),
        rx.el.div(*children, class_name="folded"),
        class_name=f"fold {class_name}".strip(),
        custom_attrs=ALOUD,
    )


def note(*children: Child, kind: Literal["ask", "plain", "refusal"] = "plain") -> rx.Component:
    """A remark set apart. ``ask`` for what needs a question first, stale or draft."""
    return rx.el.div(*children, class_name=f"note note-{kind}")


def link_to(page: Page, text: Child, anchor: str = "") -> rx.Component:
    """A link to a page in the language that is being spoken."""
    return rx.el.a(text, href=_address(page, anchor))


def door(page: Page, picture: str, title: str, sentence: str, *, anchor: str = "") -> rx.Component:
    """A large way into a part of the app."""
    return rx.el.a(
        icon(picture),
        rx.el.span(rx.el.strong(title), rx.el.span(sentence), class_name="door-words"),
        icon("chevron-right"),
        href=_address(page, anchor),
        class_name="door",
    )


def action(
    text: str,
    *,
    href: str | None = None,
    picture: str | None = None,
    kind: Literal["main", "plain", "delete"] = "main",
    **props: Any,
) -> rx.Component:
    """A button, or a link that looks like one when ``href`` is given. One ``main`` a screen."""
    words = [icon(picture), text] if picture else [text]
    look = f"action action-{kind}"
    if href is not None:
        return rx.el.a(*words, href=href, class_name=look, **props)
    return rx.el.button(*words, type="button", class_name=look, **props)


def call_link(dialled: str, shown: str, name: str) -> rx.Component:
    """A telephone number that can be called before any script has run.

    ``dialled`` is what the phone dials (E.164, or a short number inside its country).
    """
    return rx.el.a(
        icon("phone"),
        rx.el.span(
            rx.el.strong(name),
            rx.el.span(shown, class_name="number", custom_attrs={"dir": "ltr"}),
            class_name="door-words",
        ),
        href=f"tel:{dialled}",
        class_name="door call",
        # Translators: a verb: said by a screen reader, of a link that opens the telephone
        custom_attrs={"aria-label": _("Call {name}, {number}").format(name=name, number=shown)},
    )


def _address(page: Page, anchor: str = "") -> str:
    return address(page, spoken_language().tag) + (f"#{anchor}" if anchor else "")
