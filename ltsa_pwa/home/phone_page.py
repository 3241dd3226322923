"""What the worker can decide about this phone: language, country, what is kept, delete."""

import reflex as rx

from ltsa_pwa.facts import countries
from ltsa_pwa.home.contents import contents_list
from ltsa_pwa.home.leaving import leaving_section, looks_section
from ltsa_pwa.home.locking import lock_section
from ltsa_pwa.home.voices import voice_pack
from ltsa_pwa.i18n import _
from ltsa_pwa.routes import ABOUT, LEAVE, OUTREACH, PRACTICE, SETTINGS
from ltsa_pwa.ui import device, frame, lead, link_to, note, quiet, section
from ltsa_pwa.ui.countries import say_country
from ltsa_pwa.ui.country_choice import country_question
from ltsa_pwa.ui.frame import language_list


def settings_page() -> rx.Component:
    """Ordinary choices first, deleting last."""
    return frame(
        SETTINGS,
        # Translators: the name of the page
        _("Settings"),
        # Translators: a heading
        section(_("Language"), language_list(SETTINGS)),
        section(_("The country I am in"), _country()),
        section(
            _("What is on this phone"),
            lead(_("It lies on this phone only. Nothing of it is sent unless you send it.")),
            contents_list(),
            voice_pack(),
            _promise(),
            _version(),
        ),
        leaving_section(),
        lock_section(),
        looks_section(),
        section(
            # Translators: a heading and the name of a page: trying the alarm, nothing is sent
            _("Practice"),
            quiet(_("Try the call for help and the report. Nothing leaves this phone.")),
            link_to(PRACTICE, _("Practise calling for help")),
        ),
        # Translators: a heading: all that the app keeps on this phone
        section(_("Delete everything"), *_delete(), anchor="delete"),
        quiet(link_to(OUTREACH, _("I am an outreach worker"))),
        quiet(link_to(ABOUT, _("Who runs this, privacy, and what it cannot do"))),
    )


def _country() -> rx.Component:
    names = [(code, say_country(code)) for code in countries()]
    return device(
        "country-choice",
        country_question(_("Its numbers come first"), _("I do not want to say"), names),
        quiet(_("Kept on this phone only. We never look where you are.")),
    )


def _promise() -> rx.Component:
    """Browsers clear away what is not used, unless they have promised not to."""
    return device(
        "keep-promise",
        rx.el.output(class_name="quiet"),
        rx.el.button(
            _("Ask this phone to keep it"), type="button", class_name="action action-plain"
        ),
        hidden=True,
        promised=_("The browser has promised to keep it."),
        open=_("When space is short, the browser may clear it away."),
        refused=_(
            "The browser has not promised it now. It does so more often when the app is on the"
            " home screen."
        ),
    )


def _version() -> rx.Component:
    return device(
        "version-check",
        rx.el.output(class_name="quiet"),
        rx.el.button(_("Look for a new version"), type="button", class_name="action action-plain"),
        hidden=True,
        looking=_("Looking. This needs a signal."),
        newest=_("This is the newest version."),
        found=_("There is a new version. A line below offers it when it is here."),
        away=_("No answer. What is here goes on working; try again when there is a signal."),
    )


def _delete() -> tuple[rx.Component, ...]:
    return (
        rx.el.p(
            _(
                "Your answers, your settings, reports that wait, your receipt and all pages go"
                " from this phone. It works without a signal."
            )
        ),
        note(
            rx.el.p(
                _(
                    "What was sent stays with the office. It opens with the five words, on any"
                    " phone. If you do not know them by heart or on paper, write them down first."
                )
            ),
            rx.el.p(_("What waits and was not sent is lost.")),
            kind="ask",
        ),
        _delete_button(),
        quiet(
            _(
                "The picture of the app stays on the home screen until you take it away there, and"
                " the browser's own history until you clear it there."
            )
        ),
    )


def _delete_button() -> rx.Component:
    return device(
        "erase-all",
        rx.el.button(
            _("Hold two seconds to delete everything"),
            type="button",
            class_name="action action-delete",
            hidden=True,
        ),
        rx.el.noscript(
            rx.el.p(_("Without scripts: clear the data of this site in the browser's settings."))
        ),
        _countdown(),
        rx.el.div(
            note(
                _(
                    "Not everything could be deleted. Clear the data of this site in the browser's"
                    " settings."
                ),
                kind="refusal",
            ),
            role="alert",
            hidden=True,
        ),
        then=LEAVE,
    )


def _countdown() -> rx.Component:
    return rx.el.template(
        rx.el.div(
            rx.el.p("5", class_name="digits", custom_attrs={"data-part": "digits"}),
            rx.el.p(_("Then everything of Bekal is deleted from this phone."), id="erase-what"),
            rx.el.p(_("Touch anywhere to stop."), class_name="stop"),
            rx.el.p(_("Stopped. Nothing was deleted."), class_name="stopped"),
            role="alertdialog",
            class_name="alarm-cover",
            custom_attrs={
                "aria-describedby": "erase-what",
                # Translators: said by a screen reader: the digits that count 5, 4, 3, 2, 1
                "aria-label": _("Count-down"),
                "data-dirty": "",
            },
        ),
        custom_attrs={"data-part": "count"},
    )
