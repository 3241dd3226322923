"""What the worker sees of her rights."""

from collections.abc import Iterable

import reflex as rx

from ltsa_pwa.facts import Figure, Source, figure
from ltsa_pwa.i18n import _
from ltsa_pwa.rights.content import BODY_AND_FREEDOM, WORK_AND_PAPERS
from ltsa_pwa.rights.right import Right
from ltsa_pwa.routes import HELP, REPORT, RIGHTS
from ltsa_pwa.ui import door, fold, frame, lead, note, quiet, section
from ltsa_pwa.ui.sources import old_line, say_figure, seen_line, source_links

_OFFICIAL_TEXTS = (
    Source("UU 18/2017, peraturan.info", "https://peraturan.info/uu/2017/18"),
    Source("JDIH KP2MI", "https://jdih.bp2mi.go.id/"),
    Source("JDIH BPK", "https://peraturan.bpk.go.id/"),
)


def rights_page() -> rx.Component:
    """Each right opens in place; first those that cannot wait."""
    return frame(
        RIGHTS,
        _("My rights"),
        lead(_("What the law says, in plain words. Nothing you open here is sent or noted.")),
        section(
            _("Your body and your freedom"),
            quiet(_("Written for women first. They hold for everybody.")),
            *[_right(each) for each in BODY_AND_FREEDOM],
            anchor="freedom",
        ),
        section(
            _("Your work, your papers, your money"),
            *[_right(each) for each in WORK_AND_PAPERS],
            anchor="work",
        ),
        _also_without_papers(),
        _ways_on(),
        _official_texts(),
    )


def _right(right: Right) -> rx.Component:
    return rx.el.div(
        fold(
            rx.el.span(_(right.title)),
            rx.el.p(_(right.means)),
            *_list(right.points),
            *([rx.el.p(_(right.closing))] if right.closing else []),
            rx.el.h3(_(right.when)),
            *_list(right.steps),
            _where_it_stands(right),
        ),
        id=right.name,
    )


def _list(texts: Iterable[str]) -> list[rx.Component]:
    rows = [rx.el.li(_(each)) for each in texts]
    return [rx.el.ul(*rows)] if rows else []


def _where_it_stands(right: Right) -> rx.Component:
    facts = [figure(key) for key in right.basis]
    return rx.el.div(
        *[_basis(fact) for fact in facts],
        old_line(facts, _("This was last seen long ago. Ask before you rely on it.")),
        class_name="basis",
    )


def _basis(fact: Figure) -> rx.Component:
    return rx.el.div(
        quiet(rx.el.strong(say_figure(fact)), " · ", seen_line(fact)),
        source_links(fact.sources),
    )


def _also_without_papers() -> rx.Component:
    return note(
        rx.el.p(_("Did you leave without all papers? You may ask for help all the same.")),
        _basis(figure("protection-for-all")),
    )


def _ways_on() -> rx.Component:
    return rx.el.div(
        door(
            REPORT,
            "pencil",
            _("Tell the office what happened"),
            _("You can write now and decide later whether to send it."),
        ),
        door(
            HELP,
            "life-buoy",
            _("Speak with somebody"),
            _("Numbers of people who help, in the country you are in."),
        ),
        class_name="doors",
    )


def _official_texts() -> rx.Component:
    return section(
        _("Read the law itself"),
        quiet(
            _("These are our words for it. If they and the law differ, the law counts."),
        ),
        source_links(_OFFICIAL_TEXTS),
    )
