"""What the worker sees of agencies: a field, and an answer that says how sure it is."""

# Translators: “Not found” means not found in what we checked: it says nothing against a company.

import reflex as rx

from ltsa_pwa.agencies.answer import answer_templates
from ltsa_pwa.agencies.asking import country_names, name_field, offer_fields
from ltsa_pwa.agencies.content import CONTACT_STEPS, OFFICIAL_LIST
from ltsa_pwa.i18n import _, date_form, spoken_language
from ltsa_pwa.routes import (
    AGENCIES,
    API_AGENCIES,
    API_AGENCY_REVIEWS,
    HELP,
    REPORT,
    REVIEW,
    address,
)
from ltsa_pwa.ui import action, device, frame, link_to, note, quiet, section
from ltsa_pwa.ui.push_offer import push_offer


def agencies_page() -> rx.Component:
    """The list is searched on the phone: nobody learns whom she looked for."""
    return frame(
        AGENCIES,
        _("Check an agency"),
        device(
            "agency-search",
            # First: the offer to be told has sentences of its own.
            *answer_templates(),
            name_field(),
            # Behind it stands the field for a chat: on a small screen the answer is out of sight.
            rx.el.div(
                _sentence("count", _("Exactly the same: {exact} · similar: {near}")),
                role="status",
                class_name="agency-count",
            ),
            offer_fields(),
            _register_line(),
            _followed(),
            _results(),
            _part(
                "not-done",
                _("This phone could not keep it: storage is full or forbidden here."),
                hidden=True,
            ),
            register=API_AGENCIES,
            countries=country_names(),
            days=date_form(),
            reviews=API_AGENCY_REVIEWS,
            report=address(REPORT, spoken_language().tag),
            review=address(REVIEW, spoken_language().tag),
        ),
        _what_it_cannot_tell(),
        _see_for_yourself(),
    )


def _register_line() -> rx.Component:
    """Whose list it is and of which day: always in sight, its room kept from the first paint."""
    return rx.el.div(
        _part("waiting", _("Looking for the list on this phone."), hidden=True),
        rx.el.noscript(
            rx.el.p(_("Without scripts this page cannot compare anything. Ask an office."))
        ),
        rx.el.div(
            _part("sample", rx.el.strong(_("Data contoh: invented companies, to try it out."))),
            _sentence("list-day", _("List of {date}, source: {source}.")),
            _sentence("sanctions-day", _("Sanctions as of {date}.")),
            hidden=True,
            custom_attrs={"data-part": "list"},
        ),
        _part(
            "no-list",
            _(
                "There is no list on this phone yet, so nothing can be checked. Open this page"
                " once with a signal; then it stays here."
            ),
            hidden=True,
        ),
        _part(
            "old",
            _("This list is too old to say anything about today. Get a signal, or ask an office."),
            hidden=True,
        ),
        _part(
            "not-kept",
            _("This phone does not keep the list: its storage is full, or forbids it."),
            hidden=True,
        ),
        class_name="register-line",
    )


def _followed() -> rx.Component:
    return rx.el.section(
        rx.el.h2(_("You keep an eye on")),
        rx.el.ul(class_name="agency-rows", custom_attrs={"data-rows": ""}),
        push_offer(
            "list",
            _("This phone can show “1 new message” when the list says something else of them."),
            _(
                "At changes of others it shows “Up to date”, without a sound. So nobody learns"
                " which companies are yours."
            ),
        ),
        hidden=True,
        custom_attrs={"data-part": "followed"},
    )


def _results() -> rx.Component:
    return rx.el.div(
        rx.el.section(
            rx.el.h2(_("What you pasted")),
            rx.el.ul(custom_attrs={"data-part": "contacts"}),
            _sentence(
                "contacts-left",
                # Translators: a long pasted text; “the rest”: the numbers behind those
                _("Only the first {number} were compared. Paste the rest alone."),
            ),
            rx.el.div(
                rx.el.p(class_name="quiet", custom_attrs={"data-part": "contacts-as-of"}),
                *[rx.el.p(_(step)) for step in CONTACT_STEPS],
                action(
                    _("Report this agency"),
                    kind="plain",
                    custom_attrs={"data-do": "report-nothing"},
                ),
                hidden=True,
                class_name="agency-next",
                custom_attrs={"data-part": "contacts-more"},
            ),
            _part(
                "nothing-seen",
                _(
                    "No number, account or address was recognised. Write an account number"
                    " together with its bank."
                ),
            ),
            hidden=True,
            custom_attrs={"data-part": "pasted"},
        ),
        _group("owner", _("The company it is registered for")),
        _group("exact", _("Exactly this name or number")),
        _nothing("not-found", _("Not found in what we checked."), _not_found_means()),
        # Translators: the list is missing or too old, so nothing can be said
        _nothing("not-checked", _("Not checked."), _not_checked_means()),
        _group(
            "near",
            _("Similar, but not the same"),
            quiet(_("Compare every word: swindlers borrow names that look almost the same.")),
        ),
        # Translators: companies with an office at that place
        _group(
            "here",
            _("Companies there"),
            # Translators: {names}: places, countries or jobs that she perhaps misspelt
            _sentence("meant", _("Looked for: {names}. Is that what you meant?")),
        ),
        rx.el.div(
            # Translators: a button
            action(_("Show more"), kind="plain"),
            hidden=True,
            custom_attrs={"data-part": "more"},
        ),
        tab_index=-1,
        class_name="agency-results",
    )


def _not_found_means() -> str:
    return _(
        "The name can be written differently, or be new. Do not pay and do not hand over papers"
        " before you have asked the manpower office (Disnaker), the LTSA or BP3MI."
    )


def _not_checked_means() -> str:
    return _(
        "There is no list of these days on this phone. Do not pay before you have asked the"
        " manpower office (Disnaker), the LTSA or BP3MI."
    )


def _nothing(name: str, heading: str, meaning: str) -> rx.Component:
    return rx.el.div(
        note(
            rx.el.strong(heading),
            rx.el.p(meaning),
            link_to(HELP, _("Numbers and addresses of offices")),
            action(
                _("Report this agency"), kind="plain", custom_attrs={"data-do": "report-nothing"}
            ),
            kind="ask",
        ),
        hidden=True,
        custom_attrs={"data-part": name},
    )


def _group(name: str, heading: str, *words: rx.Component) -> rx.Component:
    return rx.el.section(
        rx.el.h2(heading),
        *words,
        rx.el.ul(class_name="agency-rows", custom_attrs={"data-rows": ""}),
        hidden=True,
        custom_attrs={"data-part": name},
    )


def _part(name: str, words: str | rx.Component, *, hidden: bool = False) -> rx.Component:
    return rx.el.p(words, hidden=hidden, custom_attrs={"data-part": name})


def _sentence(name: str, text: str) -> rx.Component:
    """A sentence whose holes the phone fills."""
    return rx.el.p(class_name="quiet", custom_attrs={"data-part": name, "data-text": text})


def _what_it_cannot_tell() -> rx.Component:
    return section(
        _("What this list cannot tell"),
        rx.el.p(
            _(
                "A company in the list does not mean that the person, the job or the account is"
                " theirs. Ask about each of them."
            )
        ),
        rx.el.ul(
            rx.el.li(_("Ask at the manpower office (Disnaker), the LTSA, BP3MI or P4MI.")),
            rx.el.li(_("Ask the village: has this company asked for a letter there?")),
            rx.el.li(_("Visit the office address. A closed branch cannot send anybody.")),
        ),
        link_to(HELP, _("Numbers and addresses of offices")),
    )


def _see_for_yourself() -> rx.Component:
    return section(
        _("The official list"),
        rx.el.p(
            rx.el.a(
                _("Open the government's own list (needs a signal)"),
                href=OFFICIAL_LIST,
                rel="noopener noreferrer",
            )
        ),
    )
