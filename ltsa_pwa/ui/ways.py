"""Every way to reach somebody: call, write, look up, go there."""

import reflex as rx
from phonenumbers import PhoneNumberType, number_type, parse

from ltsa_pwa.facts import Contact
from ltsa_pwa.i18n import _
from ltsa_pwa.ui.countries import say_country
from ltsa_pwa.ui.icon import icon
from ltsa_pwa.ui.sources import seen_line

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


def way(contact: Contact, name: str) -> rx.Component:
    """A link that dials, writes or opens; an address is text, because a map would be told."""
    words = rx.el.span(
        # Heard out of its card, a bare "Call" says nothing of whom.
        rx.el.strong(_label(contact), rx.el.span(f" {name}", class_name="unseen")),
        rx.el.span(contact.value, class_name="number", custom_attrs={"dir": "ltr"}),
        *([rx.el.span(seen_line(contact))] if contact.kind in DIALLED else []),
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
