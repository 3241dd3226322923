"""Every way to reach somebody: call, write, look up, go there."""

import reflex as rx
from phonenumbers import PhoneNumberType, number_type, parse

from ltsa_pwa.facts import Contact, Service
from ltsa_pwa.i18n import _
from ltsa_pwa.routes import HELP
from ltsa_pwa.ui.countries import say_country
from ltsa_pwa.ui.icon import icon
from ltsa_pwa.ui.parts import link_to, quiet
from ltsa_pwa.ui.sources import breakable, old_line, seen_line

DIALLED = ("telephone", "whatsapp")

_PICTURES = {
    "telephone": "phone",
    "whatsapp": "message-circle",
    "email": "mail",
    "web": "smartphone",
    "address": "map-pin",
}


def ways(contact: Contact, name: str) -> list[rx.Component]:
    """The way itself, and for a mobile number an SMS: it goes through where a call does not."""
    sms = [_sms(contact, name)] if _takes_sms(contact) else []
    return [way(contact, name), *sms]


def _takes_sms(contact: Contact) -> bool:
    if contact.kind != "telephone" or contact.only_in:
        return False
    return number_type(parse(contact.dialled)) == PhoneNumberType.MOBILE


def _sms(contact: Contact, name: str) -> rx.Component:
    return rx.el.a(
        _("Write an SMS"),
        rx.el.span(f" {name}", class_name="unseen"),
        href=f"sms:{contact.dialled}",
        class_name="row",
    )


def number(service: Service, contact: Contact) -> rx.Component:
    """A way to call away from the help page: its day leads to the sources, which stand there."""
    return rx.el.div(
        way(contact, service.name, is_dated=False),
        quiet(seen_there(service, contact)),
        seen_long_ago(contact),
        class_name="near",
    )


def seen_there(service: Service, contact: Contact) -> rx.Component:
    """When it was last seen, as a link to where the help page names its sources."""
    return link_to(HELP, seen_line(contact), service.key)


def seen_long_ago(contact: Contact) -> rx.Component:
    """What stands beside a number from the day on which it has grown old."""
    return old_line([contact], _("Seen long ago. If nobody answers, call another number."))


def way(contact: Contact, name: str, *, is_dated: bool = True) -> rx.Component:
    """A link that dials, writes or opens; an address is text, because a map would be told."""
    dated = is_dated and contact.kind in DIALLED
    words = rx.el.span(
        # Heard out of its card, a bare "Call" says nothing of whom.
        rx.el.strong(_label(contact), rx.el.span(f" {name}", class_name="unseen")),
        rx.el.span(*written(contact), class_name="number", custom_attrs={"dir": "ltr"}),
        *([rx.el.span(seen_line(contact))] if dated else []),
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


def written(contact: Contact) -> list[rx.Component | str]:
    """As it is shown; an address of a mail or a page breaks at its marks alone."""
    return breakable(contact.value) if contact.kind in ("email", "web") else [contact.value]


def _label(contact: Contact) -> str:
    if contact.kind == "telephone":
        if contact.only_in:
            place = say_country(contact.only_in)
            return _("Call, only inside {country}").format(country=place)
        # Translators: a verb, on a link that opens the telephone
        return _("Call")
    labels = {
        "whatsapp": "WhatsApp",
        "email": _("Write an e-mail"),
        "web": _("Open the page"),
        # Translators: before an address: one can walk in
        "address": _("Go there"),
    }
    return labels[contact.kind]
