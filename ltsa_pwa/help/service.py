"""Somebody who helps: what for, when, in which language, and every way to reach them."""

import reflex as rx

from ltsa_pwa.facts import Contact, Service
from ltsa_pwa.help.content import PURPOSES
from ltsa_pwa.i18n import _, language
from ltsa_pwa.ui import card, icon, quiet
from ltsa_pwa.ui.countries import say_country
from ltsa_pwa.ui.sources import old_line, seen_line, source_links

_PICTURES = {
    "telephone": "phone",
    "whatsapp": "message-circle",
    "email": "mail",
    "web": "smartphone",
    "address": "map-pin",
}

_DIALLED = ("telephone", "whatsapp")


def service_card(service: Service) -> rx.Component:
    """The telephone first and largest; what it rests on is folded away at the end."""
    return card(
        rx.el.h3(service.name, custom_attrs={"dir": "auto"}),
        quiet(". ".join(_about(service)) + "."),
        *[_way(each, service) for each in service.contacts],
        _seen(service),
        class_name="service",
    )


def _about(service: Service) -> list[str]:
    about = [_(PURPOSES[each]) for each in service.purposes]
    if service.open == "always":
        about.append(_("Day and night"))
    names = ", ".join(language(each).own_name for each in service.languages)
    return [*about, _("They speak {languages}").format(languages=names)] if names else about


def _way(contact: Contact, service: Service) -> rx.Component:
    words = rx.el.span(
        # Heard out of its card, a bare "Call" says nothing of whom.
        rx.el.strong(_label(contact), rx.el.span(f" {service.name}", class_name="unseen")),
        rx.el.span(contact.value, class_name="number", custom_attrs={"dir": "ltr"}),
        *([rx.el.span(seen_line(contact))] if contact.kind in _DIALLED else []),
        class_name="door-words",
    )
    picture = icon(_PICTURES[contact.kind])
    if contact.href is None:
        return rx.el.p(picture, words, class_name="way")
    return rx.el.a(
        picture,
        words,
        href=contact.href,
        rel="noreferrer",
        class_name=f"way way-{contact.kind}",
    )


def _label(contact: Contact) -> str:
    if contact.kind == "telephone":
        if contact.only_in:
            place = say_country(contact.only_in)
            return _("Call, only inside {country}").format(country=place)
        return _("Call")
    labels = {
        "whatsapp": "WhatsApp",
        "email": _("Write an e-mail"),
        "web": _("Open the page"),
        "address": _("Go there"),
    }
    return labels[contact.kind]


def _seen(service: Service) -> rx.Component:
    telephones = [each for each in service.contacts if each.kind in _DIALLED]
    written = [each for each in service.contacts if each.kind not in _DIALLED]
    return rx.el.div(
        old_line(
            telephones,
            _("Part of this was last seen long ago. If nobody answers, use another number."),
        ),
        rx.el.details(
            rx.el.summary(_("Where this comes from")),
            *[quiet(rx.el.bdi(each.value), " ", seen_line(each)) for each in written],
            source_links(source for each in service.contacts for source in each.sources),
            class_name="seen",
        ),
    )
