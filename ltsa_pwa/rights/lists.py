"""Texts of the content, with their figures, said one under the other."""

from collections.abc import Iterable

import reflex as rx

from ltsa_pwa.facts import figure
from ltsa_pwa.i18n import _
from ltsa_pwa.ui.sources import say_figure


def fill(text: str, figures: Iterable[tuple[str, str]]) -> str:
    """Say a text; its holes are facts, and an unverified fact stops the build here."""
    return _(text).format(**{hole: say_figure(figure(key)) for hole, key in figures})


def points(texts: Iterable[str]) -> list[rx.Component]:
    """A list, or nothing when there is nothing to say."""
    rows = [rx.el.li(_(each)) for each in texts]
    return [rx.el.ul(*rows)] if rows else []


def steps(texts: Iterable[str]) -> rx.Component:
    """What comes first stands first, with its number."""
    return rx.el.ol(*[rx.el.li(_(each)) for each in texts])
