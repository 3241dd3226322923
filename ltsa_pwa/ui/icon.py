"""Drawn icons: one family, one file, never without a word beside them."""

import reflex as rx

from ltsa_pwa.assets import device_address


def icon(name: str) -> rx.Component:
    """An icon of ``assets/icons/icons.svg``, hidden from screen readers."""
    return rx.el.svg(
        rx.el.svg.use(href=f"{device_address('icons.svg')}#{name}"),
        custom_attrs={"aria-hidden": "true"},
        width="24",
        height="24",
        class_name="icon",
    )
