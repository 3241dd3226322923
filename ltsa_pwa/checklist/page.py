"""What the worker sees of the journey: three things to do, a way with stages, rows that open."""

import reflex as rx

from ltsa_pwa.checklist.content import ITEMS, STAGES
from ltsa_pwa.checklist.for_whom import filter_form
from ltsa_pwa.checklist.item import Item, Stage
from ltsa_pwa.checklist.narrowing import Me, outline
from ltsa_pwa.checklist.row import item_row
from ltsa_pwa.checklist.steps import next_steps
from ltsa_pwa.facts import DESTINATIONS, ELSEWHERE, figure
from ltsa_pwa.i18n import _, ngettext
from ltsa_pwa.routes import CHECKLIST, PAPERS_PAGE
from ltsa_pwa.ui import device, door, frame, icon, note
from ltsa_pwa.ui.anchor import link_within
from ltsa_pwa.ui.counting import every_count


def checklist_page() -> rx.Component:
    """The whole list; what the phone knows of her narrows and counts it."""
    return frame(
        CHECKLIST,
        # Translators: the name of the page; also in the bar below every page, so short
        _("Checklist"),
        _not_kept(),
        _where_she_stands(),
        filter_form(),
        device(
            "checklist-path",
            _no_figures_yet(),
            rx.el.ol(
                *[_stage(each, is_first=each == STAGES[0]) for each in STAGES], class_name="path"
            ),
            _own_note(),
            count=_("{done} of {all}"),
            answered=_("Answered on {date}."),
        ),
        door(
            PAPERS_PAGE,
            "id-card",
            _("My papers and dates"),
            _("Where each original is, and which day comes next."),
        ),
    )


def _where_she_stands() -> rx.Component:
    """How many are left, which must not be skipped, and the next three, each a link to its row.

    The home page shows this very element, fetched by ``assets/device/home-steps.js``.
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
        rx.el.h2(_("The next three things to do")),
        rx.el.ol(*[_next(each) for each in next_steps(STAGES, {}, Me())], class_name="next-three"),
        class_name="checklist-left",
        items=outline(STAGES),
        left=every_count(_left),
        must=every_count(_must),
    )


def _left(number: int) -> str:
    # Translators: how many items have no yes yet
    return ngettext("{number} thing left.", "{number} things left.", number)


def _must(number: int) -> str:
    return ngettext("{number} must not be skipped.", "{number} must not be skipped.", number)


def _next(item: Item) -> rx.Component:
    link = link_within(
        item.id,
        rx.el.span(rx.el.strong(_(item.what), class_name="what"), class_name="door-words"),
        icon("arrow-right"),
        class_name="door next",
    )
    return rx.el.li(link)


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


def _no_figures_yet() -> rx.Component:
    """For a country without a wage or a time of its own: silence would look like none."""
    noted = {
        code
        for each in ITEMS
        for about in each.notes
        if any(figure(key).kind in ("money", "number") for _hole, key in about.figures)
        for code in about.places.split()
    }
    without = [code for code in DESTINATIONS if code not in noted]
    return rx.el.p(
        _("We have no checked figures for this country yet. Ask KP2MI or the mission there."),
        class_name="note note-ask",
        hidden=True,
        custom_attrs={"data-places": " ".join([*without, ELSEWHERE])},
    )


def _stage(stage: Stage, *, is_first: bool) -> rx.Component:
    # Translators: items done of all items of a stage: numbers only, 4 of 13
    count = _("{done} of {all}").format(done=0, all=len(stage.items))
    return rx.el.li(
        rx.el.details(
            rx.el.summary(
                rx.el.span(icon(stage.picture), class_name="stage-mark"),
                rx.el.h2(_(stage.title)),
                rx.el.span(count, class_name="stage-count"),
                icon("chevron-down"),
            ),
            *_rows(_("Must not be skipped"), stage.must, stage),
            # Translators: the heading of what may be done later; its pair is “must not be skipped”
            *_rows(_("May wait"), stage.may_wait, stage),
            open=is_first,
        ),
        class_name="stage",
    )


def _rows(title: str, items: tuple[Item, ...], stage: Stage) -> list[rx.Component]:
    """What must not be skipped stands apart, under a heading of its own."""
    if not items:
        return []
    rows = rx.el.ul(*[item_row(each, stage.phase) for each in items])
    return [rx.el.section(rx.el.h3(title), rows)]


def _own_note() -> rx.Component:
    """Put into a row when it is opened; without a script nothing could keep it."""
    return rx.el.template(
        device(
            "row-note",
            rx.el.label(
                rx.el.span(_("My own note, on this phone only")),
                rx.el.textarea(rows=2, max_length=1000, class_name="words-field"),
                class_name="question",
            ),
            rx.el.output(class_name="quiet"),
            kept=_("Kept on this phone."),
            silent="",
        ),
        custom_attrs={"data-part": "note"},
    )
