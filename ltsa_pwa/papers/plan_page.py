"""A plan for her and for somebody she trusts, made before anything happens."""

# Translators: For her and somebody she trusts. The safe word is a word that sounds ordinary on the
# telephone.

import reflex as rx

from ltsa_pwa.facts import ELSEWHERE, INDONESIA, Contact, Service, countries, emergency_numbers
from ltsa_pwa.i18n import N_, _
from ltsa_pwa.papers.form import LONGEST, without_scripts
from ltsa_pwa.routes import CHECKIN, PAPERS_PAGE, PLAN
from ltsa_pwa.ui import action, device, frame, lead, link_to, note, quiet, section
from ltsa_pwa.ui.countries import say_country
from ltsa_pwa.ui.places import later, part, texts
from ltsa_pwa.ui.ways import seen_long_ago, seen_there

Field = tuple[str, str, str]

_PERSON: tuple[Field, ...] = (
    ("me", N_("Your name, as your family calls you"), N_("This is the plan of")),
    ("trusted", N_("Somebody you trust: name"), N_("Person of trust")),
    # Translators: a question, and then its short label: a telephone number
    ("number", N_("The number of that person"), N_("Number")),
)
_SILENT: tuple[Field, ...] = (
    ("word", N_("A word that means: call for help"), N_("The word that means: call for help")),
    (
        "days",
        N_("After how many days without news shall they act?"),
        N_("Act after days without news"),
    ),
    ("then", N_("What shall they do then?"), N_("What to do then")),
)
_THERE: tuple[Field, ...] = (
    (
        "papers",
        N_("Where are your original papers, and the copies?"),
        N_("Original papers and copies"),
    ),
    # Translators: a question, and then its short label
    ("employer", N_("Name of the employer"), N_("Employer")),
    # Translators: a question, and then its short label: where she lives there
    ("address", N_("Address there"), N_("Address")),
    # Translators: a question, and then its short label
    ("company", N_("Company that sends you (P3MI)"), N_("Company (P3MI)")),
)
_LONG = ("then", "papers", "address")


def plan_page() -> rx.Component:
    """The questions, then the sheet that is printed, shown and shared."""
    return frame(
        PLAN,
        # Translators: the name of the page
        _("My plan"),
        lead(_("Make it before you leave, with somebody you trust. It stays on this phone.")),
        without_scripts(),
        device(
            "safety-plan",
            _form(),
            rx.el.p(role="status", custom_attrs=part("told")),
            _sheet(),
            _ways(),
            texts(
                kept=_("Kept on this phone."),
                full=_("Not kept: this phone is full. You can still print it or write it down."),
                refused=_(
                    "Not kept: this browser forbids it. You can still print it or write it down."
                ),
                copied=_("Copied. Paste it where you want it."),
                forgotten=_("The plan is deleted from this phone."),
                **{"too-long": _("This is too long for a picture. Make the answers shorter.")},
            ),
        ),
        rx.el.p(link_to(CHECKIN, _("A sign that I am well")), class_name="unprinted"),
        rx.el.p(link_to(PAPERS_PAGE, _("Back to my papers")), class_name="unprinted"),
    )


def _form() -> rx.Component:
    return rx.el.form(
        *[_field(*each) for each in (*_PERSON, *_SILENT)],
        quiet(_("For example: call the number below, then go to the village office.")),
        _country(),
        *[_field(*each) for each in _THERE],
        auto_complete="off",
        class_name="kept-form unprinted",
    )


def _field(name: str, title: str, label: str) -> rx.Component:
    props = {
        "name": name,
        "max_length": LONGEST,
        "auto_complete": "off",
        "custom_attrs": {"dir": "auto", "data-label": _(label), **_keys(name)},
    }
    answer = rx.el.textarea(**props, rows=2) if name in _LONG else rx.el.input(**props)
    return rx.el.label(_(title), answer, class_name="question")


def _keys(name: str) -> dict[str, str]:
    return {"inputMode": {"number": "tel", "days": "numeric"}.get(name, "text")}


def _country() -> rx.Component:
    options = [
        rx.el.option(say_country(each), value=each) for each in countries() if each != INDONESIA
    ]
    return rx.el.label(
        _("Country where you work"),
        rx.el.select(
            rx.el.option("–", value=""),
            *options,
            # Translators: a choice in a list of countries
            rx.el.option(_("Another country"), value=ELSEWHERE),
            name="country",
            # Translators: a label
            custom_attrs={"data-label": _("Country"), "autoComplete": "off"},
        ),
        class_name="question",
    )


def _sheet() -> rx.Component:
    """What the family holds in its hands. It calls from Indonesia, so the numbers are those."""
    to_call = emergency_numbers(INDONESIA)
    numbers = [
        rx.el.li(f"{service.name}: ", rx.el.span(contact.value, custom_attrs={"dir": "ltr"}))
        for service, contact in to_call
    ]
    return rx.el.div(
        # Translators: the heading on paper
        rx.el.h2(_("The plan")),
        rx.el.dl(custom_attrs=part("lines")),
        rx.el.p(rx.el.strong(_("To call from Indonesia"))),
        rx.el.ul(*numbers, custom_attrs=part("numbers")),
        *[_seen(service, contact) for service, contact in to_call],
        hidden=True,
        class_name="card sheet",
        custom_attrs=part("sheet"),
    )


def _seen(service: Service, contact: Contact) -> rx.Component:
    """Beside the list, not in it: the list is what is shared."""
    return rx.fragment(
        quiet(rx.el.bdi(contact.value), " ", seen_there(service, contact)),
        seen_long_ago(contact),
    )


def _ways() -> rx.Component:
    return rx.el.div(
        section(
            _("Give it to your family"),
            # Translators: a button
            action(_("Print it"), kind="plain", picture="printer", custom_attrs=part("print")),
            quiet(_("On a whole page or on a small card, as the printer has paper.")),
            action(_("Show it as a picture to scan"), kind="plain", custom_attrs=part("show")),
            _picture(),
            # Translators: a button: give the plan to another app of the phone
            action(_("Share it"), kind="plain", picture="send", custom_attrs=part("share")),
            action(_("Copy the text"), kind="plain", custom_attrs=part("copy")),
            quiet(_("A message stays on both phones. Give it only to somebody you trust.")),
        ),
        action(_("Delete the plan"), kind="delete", custom_attrs=part("forget")),
        hidden=True,
        class_name="later unprinted",
        custom_attrs=part("ways"),
    )


def _picture() -> rx.Component:
    return later(
        "picture",
        rx.el.div(
            class_name="qr",
            role="img",
            custom_attrs={**part("qr"), "aria-label": _("The plan, as a picture to scan")},
        ),
        note(
            _("Whoever scans it can read all of it. It is made on this phone and sent nowhere."),
            kind="ask",
        ),
    )
