"""Somebody who helps: what for, when, in which language, and every way to reach them."""

import reflex as rx

from ltsa_pwa.facts import Service
from ltsa_pwa.help.asked import asked_by
from ltsa_pwa.help.content import PURPOSES, QUALITIES
from ltsa_pwa.i18n import _, language, say_list
from ltsa_pwa.ui import card, quiet
from ltsa_pwa.ui.anchor import link_within
from ltsa_pwa.ui.listen import ALOUD, SILENT
from ltsa_pwa.ui.sources import old_line, seen_line, source_links
from ltsa_pwa.ui.ways import DIALLED, ways, written


def service_card(service: Service) -> rx.Component:
    """The telephone first and largest; what it rests on is folded away at the end."""
    return card(
        rx.el.h3(service.name, id=service.key),
        quiet(". ".join(_about(service)) + "."),
        *[each for contact in service.contacts for each in ways(contact, service.name)],
        *_what_they_ask(service),
        _seen(service),
        class_name="service",
        custom_attrs=ALOUD,
    )


def _about(service: Service) -> list[str]:
    about = [_(PURPOSES[each]) for each in service.purposes]
    if service.open == "always":
        about.append(_("Day and night"))
    about += [_(QUALITIES[each]) for each in service.qualities]
    names = say_list(language(each).own_name for each in service.languages)
    return [*about, _("They speak {languages}").format(languages=names)] if names else about


def _what_they_ask(service: Service) -> list[rx.Component]:
    asked = asked_by(service.purposes)
    return [link_within(asked.name, _("What will they ask me?"), class_name="row")] if asked else []


def _seen(service: Service) -> rx.Component:
    telephones = [each for each in service.contacts if each.kind in DIALLED]
    others = [each for each in service.contacts if each.kind not in DIALLED]
    return rx.el.div(
        old_line(
            telephones,
            _("Part of this was last seen long ago. If nobody answers, use another number."),
        ),
        rx.el.details(
            rx.el.summary(_("Where this comes from")),
            *[quiet(rx.el.bdi(*written(each)), " ", seen_line(each)) for each in others],
            source_links(source for each in service.contacts for source in each.sources),
            class_name="seen",
            custom_attrs=SILENT,
        ),
    )
