"""The regencies where they lie: a small dot each, and a circle where something is told."""

from collections.abc import Sequence
from typing import Any, Literal

import reflex as rx

from ltsa_desk.counts.chart import ONLY_SEEN
from ltsa_desk.counts.counts_desk import CountsDesk
from ltsa_desk.words import _

PLACE, TOLD = "place", "told"
DOT, SMALLEST, LARGEST = 14, 40, 500
"""The surfaces of dots and circles."""
AS_IT_IS = {"top": 0, "right": 0, "bottom": 0, "left": 0}


def regency_map() -> rx.Component:
    """For those who can see it; the tiles below say the same."""
    return rx.el.figure(
        rx.el.div(
            rx.recharts.scatter_chart(
                _degrees("x", "east", CountsDesk.east),
                _degrees("y", "north", CountsDesk.north),
                rx.recharts.z_axis(z_axis_id=PLACE, data_key="number", range=[DOT, DOT]),
                rx.recharts.z_axis(z_axis_id=TOLD, data_key="number", range=[SMALLEST, LARGEST]),
                _dots(CountsDesk.regencies, PLACE, "var(--edge)"),
                _dots(CountsDesk.dots, TOLD, "var(--leaf)"),
                margin=AS_IT_IS,
                width="100%",
                height="100%",
                custom_attrs=ONLY_SEEN,
            ),
            aria_hidden="true",
            class_name="map",
        ),
        rx.el.figcaption(
            _("Each small dot is a regency. The larger the circle, the larger the number."),
            class_name="soft small",
        ),
    )


def _degrees(
    direction: Literal["x", "y"], data_key: str, domain: rx.Var[Sequence[float]]
) -> rx.Component:
    axis = rx.recharts.x_axis if direction == "x" else rx.recharts.y_axis
    return axis(data_key=data_key, type_="number", domain=domain, hide=True)


def _dots(data: Any, axis: str, colour: str) -> rx.Component:
    return rx.recharts.scatter(
        data=data, z_axis_id=axis, fill=colour, fill_opacity=0.75, is_animation_active=False
    )
