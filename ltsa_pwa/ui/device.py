"""Places in a page that a script of ``assets/device`` brings to life."""

import reflex as rx


class DeviceElement(rx.Component):
    """A custom element; readable and useful before its script has run."""


def device(tag: str, *children: rx.Component | str, **data: str | int | bool) -> rx.Component:
    """``<tag data-…>`` around what is shown without a script.

    Keyword ``stop_after`` becomes ``data-stop-after``; ``id``, ``class_name`` and
    ``hidden`` stay what they are.
    """
    props = {name: data.pop(name) for name in ("id", "class_name") if name in data}
    is_hidden = data.pop("hidden", False)
    attributes = {f"data-{name.replace('_', '-')}": str(value) for name, value in data.items()}
    if is_hidden:
        attributes["hidden"] = ""
    element = DeviceElement.create(*children, custom_attrs=attributes, **props)
    # Reflex prints the tag as a JavaScript expression: the quotes make it a plain name.
    element.tag = f'"{tag}"'
    return element
