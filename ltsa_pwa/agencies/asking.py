"""What she can tell of an agency and its offer: a name, and whatever else she was given."""

import json

import reflex as rx

from ltsa_pwa.agencies.content import DESTINATIONS
from ltsa_pwa.i18n import DEFAULT, _, in_language, spoken_language
from ltsa_pwa.ui import device, fold, quiet
from ltsa_pwa.ui.countries import say_country


def name_field() -> rx.Component:
    """What she looks for is nobody's business: no memory, no correction by a stranger."""
    return rx.el.div(
        rx.el.label(
            _("Company name, licence number, regency or country"),
            custom_attrs={"for": "agency-name"},
        ),
        rx.el.input(
            id="agency-name",
            type="search",
            auto_complete="off",
            auto_capitalize="none",
            spell_check=False,
            enter_key_hint="search",
            # By this name: React prints the other one as a style, which the policy refuses.
            custom_attrs={"autocorrect": "off"},
        ),
        class_name="question",
    )


def offer_fields() -> rx.Component:
    """Number, account or a whole chat, and the job: compared on this phone, sent nowhere."""
    return rx.el.div(
        fold(
            _("Check a number, an account or a chat"),
            rx.el.label(
                _("Telephone, WhatsApp, account, e-mail, or the whole chat"),
                rx.el.textarea(
                    id="agency-chat",
                    rows=4,
                    auto_complete="off",
                    spell_check=False,
                    custom_attrs={"dir": "auto", "autocorrect": "off"},
                ),
                class_name="question",
            ),
            _scanner(),
            rx.el.label(
                _("Country of the job"),
                rx.el.select(
                    rx.el.option("–", value=""),
                    *[rx.el.option(name, value=code) for name, code in _by_name()],
                    id="agency-country",
                ),
                class_name="question",
            ),
            rx.el.label(
                # Translators: the work that was offered to her
                _("The job"),
                rx.el.input(id="agency-job", auto_complete="off", custom_attrs={"dir": "auto"}),
                class_name="question",
            ),
            quiet(_("It is compared on this phone and sent to nobody.")),
        ),
        custom_attrs={"data-part": "offer"},
    )


def _scanner() -> rx.Component:
    """Opens the camera through the file chooser, which every telephone has."""
    return device(
        "poster-scan",
        rx.el.label(
            _("Photograph a QR code or a poster"),
            rx.el.input(type="file", accept="image/*"),
            class_name="question",
        ),
        rx.el.p(role="status", class_name="quiet"),
        hidden=True,
        into="agency-chat",
        looking=_("Looking at the picture."),
        read=_("Read. The text stands in the field above."),
        nothing=_("Nothing could be read in this picture. Type the name or the number."),
    )


def country_names() -> str:
    """Every name by which a country may be typed, by its code, as JSON."""
    here = {code: _name_of(code) for code in DESTINATIONS}
    with in_language(DEFAULT):
        names = {code: list(dict.fromkeys((here[code], _name_of(code)))) for code in DESTINATIONS}
    return json.dumps(names, ensure_ascii=False, separators=(",", ":"))


def _name_of(code: str) -> str:
    """As workers call it; for the others CLDR's name, in Indonesian where a language has none."""
    said = say_country(code)
    if said != code:
        return said
    return spoken_language().babel.territories.get(code) or DEFAULT.babel.territories[code]


def _by_name() -> list[tuple[str, str]]:
    return sorted((_name_of(code), code) for code in DESTINATIONS)
