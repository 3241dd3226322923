"""How far a report has come, and the words that open its case again."""

# Translators: The four states are the promise of the app: each says exactly who has it, and no
# more. “Opened by a person” means that somebody has read it.

from typing import Any

import reflex as rx

from ltsa_pwa.i18n import _, pgettext
from ltsa_pwa.ui import action, icon, quiet
from ltsa_pwa.ui.places import part


def state_list() -> rx.Component:
    """The four states, always all four; a script ticks them and writes the times."""
    states = (
        ("kept", _("Kept on this phone")),
        ("server", _("With our server")),
        ("office", _("With the office")),
        ("opened", _("Opened by a person")),
    )
    return rx.el.ol(*[_state(name, words) for name, words in states], class_name="states")


def _state(name: str, words: str) -> rx.Component:
    return rx.el.li(
        rx.el.span(icon("check"), class_name="state-mark"),
        rx.el.span(words, custom_attrs=part("state")),
        rx.el.span(
            rx.el.span(
                pgettext("state", "Yes"), class_name="unseen", hidden=True, custom_attrs=part("yes")
            ),
            rx.el.span(pgettext("state", "Not yet"), custom_attrs=part("not-yet")),
            rx.el.bdi(custom_attrs=part("at")),
            class_name="state-at",
        ),
        custom_attrs={"data-state": name},
    )


def receipt_box() -> rx.Component:
    """The five words, shown until she says that she has them."""
    return rx.el.div(
        rx.el.h3(_("Your five words")),
        rx.el.ol(class_name="words", lang="id", custom_attrs={**part("words"), "dir": "ltr"}),
        rx.el.p(
            # Translators: a noun: a number that shows whether the five words are right
            rx.el.span(_("Check number")),
            " ",
            rx.el.bdi(class_name="number", custom_attrs=part("check")),
        ),
        quiet(
            _(
                "With these words you can read the answers on any phone. Whoever has them can read"
                " them too. Write them down where they look like nothing, then take them off this"
                " phone."
            )
        ),
        action(_("I have them, take them off this phone"), kind="plain", **marked("have-them")),
        hidden=True,
        class_name="receipt",
        custom_attrs=part("receipt"),
    )


def words_field(name: str = "typed") -> rx.Component:
    """Where five words are typed; two lines, so that all of them can be seen."""
    return rx.el.textarea(
        auto_complete="off",
        auto_capitalize="none",
        spell_check=False,
        rows=2,
        class_name="words-field",
        custom_attrs={**part(name), "dir": "ltr"},
    )


def marked(name: str) -> dict[str, Any]:
    """``action(…, **marked("name"))``: a button that a script finds."""
    return {"custom_attrs": part(name)}
