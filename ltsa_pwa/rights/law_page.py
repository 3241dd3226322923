"""What the worker sees of the law: every article in plain words, in its order."""

from collections.abc import Iterable

import reflex as rx

from ltsa_pwa.facts import Source, known, source
from ltsa_pwa.i18n import _
from ltsa_pwa.rights.basis import where_it_stands
from ltsa_pwa.rights.lists import fill, points
from ltsa_pwa.rights.other_laws import OTHER_LAWS
from ltsa_pwa.rights.right import Right
from ltsa_pwa.rights.situations import SITUATIONS
from ltsa_pwa.rights.uu_18_2017 import MIGRANT_WORKERS
from ltsa_pwa.routes import LAW, RIGHTS
from ltsa_pwa.ui import door, fold, frame, lead, link_to, quiet, section
from ltsa_pwa.ui.sources import source_links

_TITLES = {each.name: each.title for each in SITUATIONS}


def law_page() -> rx.Component:
    """Each right opens in place, with the situations it helps in."""
    return frame(
        LAW,
        _("What the law says"),
        lead(_("These are our words for it. If they and the law differ, the law counts.")),
        section(_("The law on migrant workers"), *_rights(MIGRANT_WORKERS), anchor="uu-18-2017"),
        section(_("Other laws and rules"), *_rights(OTHER_LAWS), anchor="other-laws"),
        section(_("Read the law itself"), source_links(_official_texts())),
        # Translators: the name of a page, and what is on it
        door(RIGHTS, "scale", _("My rights"), _("By situation, with what you can do now.")),
    )


def _official_texts() -> list[Source]:
    """The law itself, and the public collections whose address somebody has confirmed."""
    collections = [each for each in known().services.values() if "law-texts" in each.purposes]
    return [
        source("uu-18-2017"),
        *[Source(each.name, contact.href) for each in collections for contact in each.contacts],
    ]


def _rights(rights: Iterable[Right]) -> list[rx.Component]:
    return [_right(each) for each in rights]


def _right(right: Right) -> rx.Component:
    return rx.el.div(
        fold(
            rx.el.span(_(right.title)),
            rx.el.p(fill(right.means, right.figures)),
            *points(right.points),
            *([rx.el.p(_(right.closing))] if right.closing else []),
            *([rx.el.h3(_(right.when))] if right.when else []),
            *points(right.steps),
            *_leads(right.leads),
            where_it_stands(right.basis, (key for _hole, key in right.figures)),
        ),
        id=right.name,
    )


def _leads(names: Iterable[str]) -> list[rx.Component]:
    links = [rx.el.li(link_to(RIGHTS, _(_TITLES[name]), name)) for name in names]
    return [quiet(_("When it helps:")), rx.el.ul(*links, class_name="more")] if links else []
