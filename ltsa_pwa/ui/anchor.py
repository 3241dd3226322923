"""A link to another part of the same page."""

import reflex as rx

from ltsa_pwa.ui.device import DeviceElement


def link_within(anchor: str, *children: rx.Component | str, class_name: str = "") -> rx.Component:
    """``<a href="#anchor">`` as it stands.

    ``rx.el.a`` hands it to the router, which prints the page's address with a slash
    before the ``#``: another page, and a load, instead of a jump.
    """
    look = {"class_name": class_name} if class_name else {}
    link = DeviceElement.create(*children, custom_attrs={"href": f"#{anchor}"}, **look)
    link.tag = '"a"'
    return link
