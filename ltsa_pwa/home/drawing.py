"""The one drawing of the first screen: a road out of a village, in the colours of the page."""

import reflex as rx

# Drawn back to front: hills, sun, fields, road, house, tree, and two people setting out.
_LINES = (
    ("sun", "M252 44a20 20 0 1 0 .1 0"),
    ("far", "M0 92c42-34 70-34 104-8 30-42 64-44 98-4 26-20 58-16 118 14"),
    ("leaf", "M0 118c70-24 120-22 170-8s100 8 150-6v56H0z"),
    ("road", "M150 160c-14-18-2-26 22-32s30-12 14-18"),
    ("road", "M214 160c-14-16-24-22-10-32s12-16-4-19"),
    ("line", "M34 116v-22h44v22M28 96l28-20 28 20M52 116v-12h9v12"),
    ("line", "M112 114V96M112 96c-12 0-15-9-9-15 0-9 18-9 18 0 6 6 3 15-9 15z"),
    ("line", "M270 120c2-16-1-24-6-32M264 88c-9-3-14 0-17 6M264 88c-4-8-10-9-16-6"),
    ("line", "M264 88c4-8 10-9 16-5M264 88c8-2 13 1 15 7"),
    ("line", "M172 120a4 4 0 1 0 .1 0M167 140c0-8 2-12 5-12s5 4 5 12zM170 140v7M174 140v7"),
    ("line", "M186 118a4 4 0 1 0 .1 0M181 138c0-8 2-12 5-12s5 4 5 12zM184 138v8M188 138v8"),
    ("line", "M191 131h6v8h-6z"),
)


def village_road() -> rx.Component:
    """Says nothing that the words do not say, so it is hidden from screen readers."""
    return rx.el.svg(
        *[rx.el.svg.path(d=line, class_name=kind) for kind, line in _LINES],
        custom_attrs={"aria-hidden": "true", "focusable": "false"},
        view_box="0 0 320 160",
        class_name="drawing",
    )
