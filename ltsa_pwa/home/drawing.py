"""The one drawing of the first screen: a road out of a village, in the colours of the page."""

import reflex as rx

# Drawn back to front: sun, hills, fields, road, house, tree, palm, and two people setting out.
_LINES = (
    ("sun", "M252 44a20 20 0 1 0 .1 0"),
    ("far", "M0 92c42-34 70-34 104-8 30-42 64-44 98-4 26-20 58-16 118 14"),
    ("leaf", "M0 118c70-24 120-22 170-8s100 8 150-6v56H0z"),
    ("road", "M112 160c22-20 62-18 72-30 7-9-8-12-4-20h7c-1 8 25 11 21 24-4 12-18 14-6 26z"),
    ("line", "M34 116v-22h44v22M28 96l28-20 28 20M52 116v-12h9v12"),
    ("line", "M112 114V96M112 96c-12 0-15-9-9-15 0-9 18-9 18 0 6 6 3 15-9 15z"),
    ("line", "M270 120c2-16-1-24-6-32M264 88c-9-3-14 0-17 6M264 88c-4-8-10-9-16-6"),
    ("line", "M264 88c4-8 10-9 16-5M264 88c8-2 13 1 15 7"),
    ("line", "M160 128a4 4 0 1 0 .1 0M154 149c0-9 2-13 6-13s6 4 6 13zM158 149v6M162 149v6"),
    ("line", "M176 127a4 4 0 1 0 .1 0M170 148c0-9 2-13 6-13s6 4 6 13zM174 148v6M178 148v6"),
    ("line", "M182 141h7v8h-7z"),
)


def village_road() -> rx.Component:
    """Says nothing that the words do not say, so it is hidden from screen readers."""
    return rx.el.svg(
        *[rx.el.svg.path(d=line, class_name=kind) for kind, line in _LINES],
        custom_attrs={"aria-hidden": "true", "focusable": "false"},
        view_box="0 34 320 126",
        class_name="drawing",
    )
