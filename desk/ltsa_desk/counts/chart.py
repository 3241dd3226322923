"""A line through the months, for those who can see it; the table says the same."""

import reflex as rx

from ltsa_desk.counts.counts_desk import CountsDesk
from ltsa_desk.counts.measures import CANDIDATES, HOME, NAMES, REACHED, REPORTS, WORKING
from ltsa_desk.words import _

STANDING = (
    (CANDIDATES, "var(--sun)", "6 3"),
    (WORKING, "var(--leaf)", "0"),
    (HOME, "var(--ink)", "2 3"),
)
HAPPENED = ((REACHED, "var(--leaf)", "0"), (REPORTS, "var(--clay)", "6 3"))
"""What is drawn, in which colour, and in which dashes: no line is known by its colour alone."""
ONLY_SEEN = {"accessibilityLayer": False}
"""A picture beside its numbers is no stop for the keyboard."""


def chart() -> rx.Component:
    """People as they stand, and what happened, month by month."""
    return rx.el.section(
        rx.el.h2(_("Month by month")),
        rx.cond(CountsDesk.stands, lines(_("Candidates, working abroad, back home"), STANDING)),
        rx.cond(CountsDesk.happened, lines(_("People reached, people who reported"), HAPPENED)),
        class_name="card",
    )


def lines(caption: str, drawn: tuple[tuple[str, str, str], ...]) -> rx.Component:
    """One picture with its own scale."""
    return rx.el.figure(
        rx.el.figcaption(caption, class_name="soft small"),
        rx.el.div(
            rx.recharts.line_chart(
                *(
                    rx.recharts.line(
                        data_key=measure,
                        name=_(NAMES[measure]),
                        stroke=colour,
                        stroke_dasharray=dashes,
                        stroke_width=2,
                        # A month between two untold ones has no line, only its dot.
                        dot={"r": 3, "stroke": colour, "fill": colour, "strokeDasharray": "0"},
                        active_dot=False,
                        is_animation_active=False,
                    )
                    for measure, colour, dashes in drawn
                ),
                rx.recharts.x_axis(data_key="month"),
                rx.recharts.y_axis(allow_decimals=False),
                rx.recharts.legend(),
                data=CountsDesk.lines,
                width="100%",
                height=220,
                custom_attrs=ONLY_SEEN,
            ),
            aria_hidden="true",
        ),
    )
