"""A form the browser sends by itself: Reflex stops every form it has no handler for."""

import reflex as rx
from reflex_components_core.el.elements.base import BaseHTML


class PlainForm(BaseHTML):
    """Sent by POST, also before any script has arrived."""

    tag = "form"
    method: rx.Var[str]
    action: rx.Var[str]


def plain_form(*inside: rx.Component, action: str) -> rx.Component:
    """The answer to it is a page of its own, so a cookie can come with it."""
    return PlainForm.create(*inside, action=action, method="post")
