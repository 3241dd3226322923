"""What the worker sees of her destination: only what has a source, with its day."""

from collections.abc import Iterable

import reflex as rx

from ltsa_pwa.facts import figure
from ltsa_pwa.i18n import _
from ltsa_pwa.rights.destination import Destination, Line
from ltsa_pwa.rights.destinations import DESTINATIONS, EVERYWHERE
from ltsa_pwa.rights.lists import fill
from ltsa_pwa.routes import COUNTRIES, HELP, LAW, RIGHTS
from ltsa_pwa.ui import device, door, frame, lead, link_to, quiet, section
from ltsa_pwa.ui.countries import say_country
from ltsa_pwa.ui.country_choice import destination_choice
from ltsa_pwa.ui.listen import ALOUD
from ltsa_pwa.ui.sources import old_line, say_figure, seen_line, source_links


def countries_page() -> rx.Component:
    """Every country stands in the page; the phone brings the chosen one to the top."""
    return frame(
        COUNTRIES,
        # Translators: the name of the page: the country she goes to or is in
        _("My destination"),
        lead(_("What we found in a source. Where nothing stands, ask; do not guess.")),
        destination_choice(each.code for each in DESTINATIONS),
        device("help-countries", *[_country(each) for each in DESTINATIONS]),
        section(_("In every country"), *_lines(EVERYWHERE), anchor="everywhere"),
        rx.el.div(
            # Translators: the name of a page, and what is on it
            door(RIGHTS, "scale", _("My rights"), _("By situation, with what you can do now.")),
            door(LAW, "book-open", _("What the law says"), _("Article by article.")),
            class_name="doors",
        ),
    )


def _country(each: Destination) -> rx.Component:
    name = say_country(each.code)
    nothing = quiet(_("We found no wage and no rule in a source that we trust. Ask the mission."))
    return rx.el.section(
        rx.el.h2(name),
        *(_lines(each.lines) if each.lines else [nothing]),
        rx.el.p(link_to(HELP, _("Who helps in {country}").format(country=name), each.code.lower())),
        id=each.code.lower(),
        custom_attrs={"data-country": each.code, **ALOUD},
    )


def _lines(lines: Iterable[Line]) -> list[rx.Component]:
    lines = tuple(lines)
    facts = [figure(key) for each in lines for key in each.facts]
    return [
        rx.el.ul(*[_line(each) for each in lines], class_name="answers"),
        old_line(facts, _("Part of this was last seen long ago. Ask before you rely on it.")),
        rx.el.details(
            rx.el.summary(_("Where this comes from")),
            source_links(page for each in facts for page in each.sources),
            class_name="seen",
        ),
    ]


def _line(line: Line) -> rx.Component:
    """Its day is that of its weakest fact: what one source says is not said by two."""
    weakest = max((figure(key) for key in line.facts), key=lambda each: each.certainty == "one")
    return rx.el.li(fill(line.text, line.figures), quiet(*_rules(line), seen_line(weakest)))


def _rules(line: Line) -> list[rx.Component | str]:
    """Each apart: a Latin name at the beginning must not turn an Arabic line round."""
    named = [figure(key) for key in line.rules]
    rules = [each for each in named if each.kind in ("article", "rule")]
    return [part for each in rules for part in (rx.el.bdi(say_figure(each)), " · ")]
