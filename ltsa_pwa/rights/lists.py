"""Texts of the content, said one under the other."""

from collections.abc import Iterable

import reflex as rx

from ltsa_pwa.i18n import _


def points(texts: Iterable[str]) -> list[rx.Component]:
    """A list, or nothing when there is nothing to say."""
    rows = [rx.el.li(_(each)) for each in texts]
    return [rx.el.ul(*rows)] if rows else []


def steps(texts: Iterable[str]) -> rx.Component:
    """What comes first stands first, with its number."""
    return rx.el.ol(*[rx.el.li(_(each)) for each in texts])
