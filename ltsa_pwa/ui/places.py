"""Places in these pages that a script finds, fills or shows."""

import reflex as rx

Attributes = dict[str, str]
Child = rx.Component | str


def part(name: str) -> Attributes:
    """The mark by which a script finds an element."""
    return {"data-part": name}


def later(name: str, *children: Child, class_name: str = "later") -> rx.Component:
    """Something a script shows when it becomes true."""
    return rx.el.div(*children, hidden=True, class_name=class_name, custom_attrs=part(name))


def later_line(name: str, text: str) -> rx.Component:
    """One sentence that a script shows when it becomes true."""
    return rx.el.p(text, hidden=True, custom_attrs=part(name))


def folded(name: str, *children: Child) -> rx.Component:
    """Something a script copies as often as it needs it."""
    return rx.el.template(*children, custom_attrs=part(name))


def texts(**named: str) -> rx.Component:
    """Sentences for a script to say, some with holes for it to fill."""
    return texts_of(named)


def texts_of(named: dict[str, str]) -> rx.Component:
    """The same, for names that are codes."""
    lines = [rx.el.p(text, custom_attrs={"data-text": name}) for name, text in named.items()]
    return folded("texts", *lines)
