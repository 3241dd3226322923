"""Where something stands: the article or rule, when it was seen, and the pages it was read in."""

from collections.abc import Iterable

import reflex as rx

from ltsa_pwa.facts import Figure, figure
from ltsa_pwa.i18n import _
from ltsa_pwa.ui import quiet
from ltsa_pwa.ui.sources import old_line, say_figure, seen_line, source_links


def where_it_stands(keys: Iterable[str], figures: Iterable[str] = ()) -> rx.Component:
    """Every fact with its day; an unverified one stops the build here.

    ``figures`` stand in the text already: of them only the sources are said.
    """
    named = [figure(key) for key in keys]
    facts = [*named, *(figure(key) for key in figures)]
    return rx.el.div(
        *[stands_in(fact) for fact in named],
        source_links(source for fact in facts for source in fact.sources),
        old_line(facts, _("This was last seen long ago. Ask before you rely on it.")),
        class_name="basis",
    )


def stands_in(fact: Figure) -> rx.Component:
    return quiet(rx.el.bdi(rx.el.strong(say_figure(fact))), " · ", seen_line(fact))
