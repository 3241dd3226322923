"""What the worker sees of the checklist: a way with stages, rows that open in place."""

import reflex as rx

from ltsa_pwa.checklist.content import ITEMS, STAGES, items_of
from ltsa_pwa.checklist.for_whom import filter_form
from ltsa_pwa.checklist.item import Stage
from ltsa_pwa.checklist.narrowing import outline
from ltsa_pwa.checklist.row import item_row
from ltsa_pwa.i18n import _, ngettext, spoken_language
from ltsa_pwa.routes import CHECKLIST, address
from ltsa_pwa.ui import device, frame, icon, note
from ltsa_pwa.ui.anchor import link_within
from ltsa_pwa.ui.counting import every_count


def checklist_page() -> rx.Component:
    """The whole list; what the phone knows of her narrows and counts it."""
    return frame(
        CHECKLIST,
        _("Checklist"),
        _not_kept(),
        checklist_left(on_its_page=True),
        filter_form(),
        device(
            "checklist-path",
            rx.el.ol(
                *[_stage(each, is_first=each == STAGES[0]) for each in STAGES], class_name="path"
            ),
            count=_("{done} of {all}"),
        ),
    )


def checklist_left(*, on_its_page: bool = False) -> rx.Component:
    """How many are left, which must not be skipped, and on its own page the next one.

    The home page shows it too, and then its script imports ``checklist-left.js``.
    """
    must = [each for each in ITEMS if each.must]
    return device(
        "checklist-left",
        rx.el.p(
            rx.el.strong(_left(len(ITEMS)).format(number=len(ITEMS)), class_name="left"),
            rx.el.strong(_("Everything here is done."), class_name="done", hidden=True),
            " ",
            rx.el.span(_must(len(must)).format(number=len(must)), class_name="must"),
        ),
        _next(_(must[0].what), must[0].id) if on_its_page else rx.fragment(),
        class_name="checklist-left",
        items=outline(ITEMS),
        left=every_count(_left),
        must=every_count(_must),
        page="" if on_its_page else address(CHECKLIST, spoken_language().tag),
    )


def _left(number: int) -> str:
    return ngettext("{number} thing left.", "{number} things left.", number)


def _must(number: int) -> str:
    return ngettext("{number} must not be skipped.", "{number} must not be skipped.", number)


def _next(what: str, item: str) -> rx.Component:
    return link_within(
        item,
        rx.el.span(
            rx.el.span(_("Next step")),
            rx.el.strong(what, class_name="what"),
            class_name="door-words",
        ),
        icon("arrow-right"),
        class_name="door next",
    )


def _not_kept() -> rx.Component:
    return rx.el.div(
        note(
            rx.el.strong(_("This phone does not keep your answers.")),
            rx.el.p(
                _(
                    "Its storage is full, or this browser forbids it. The list still reads as"
                    " before. Free some space, or open it outside a private window."
                )
            ),
            kind="refusal",
        ),
        id="not-kept",
        role="alert",
        hidden=True,
    )


def _stage(stage: Stage, *, is_first: bool) -> rx.Component:
    items = items_of(stage)
    return rx.el.li(
        rx.el.details(
            rx.el.summary(
                rx.el.span(icon(stage.picture), class_name="stage-mark"),
                rx.el.h2(_(stage.title)),
                rx.el.span(
                    _("{done} of {all}").format(done=0, all=len(items)), class_name="stage-count"
                ),
                icon("chevron-down"),
            ),
            rx.el.ul(*[item_row(each) for each in items]),
            open=is_first,
        ),
        class_name="stage",
    )
