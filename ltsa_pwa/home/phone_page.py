"""What the worker can decide about this phone: language, country, what is kept, delete."""

import reflex as rx

from ltsa_pwa.facts import countries
from ltsa_pwa.home.contents import contents_list
from ltsa_pwa.i18n import _
from ltsa_pwa.routes import ABOUT, LEAVE, SETTINGS
from ltsa_pwa.ui import device, frame, lead, link_to, note, quiet, section
from ltsa_pwa.ui.countries import say_country
from ltsa_pwa.ui.frame import language_list

_HOLD_SECONDS = 2
_STOP_SECONDS = 5


def settings_page() -> rx.Component:
    """Ordinary choices first, deleting last."""
    return frame(
        SETTINGS,
        _("Settings"),
        section(_("Language"), language_list(SETTINGS)),
        section(_("The country I am in"), _country()),
        section(
            _("What is on this phone"),
            lead(_("It lies on this phone only. Nothing of it is sent unless you send it.")),
            contents_list(),
            _promise(),
            _version(),
        ),
        section(_("Delete everything"), *_delete(), anchor="delete"),
        quiet(link_to(ABOUT, _("Who runs this, privacy, and what it cannot do"))),
    )


def _country() -> rx.Component:
    return device(
        "country-choice",
        rx.el.label(
            _("Its numbers come first"),
            rx.el.select(
                rx.el.option(_("I do not want to say"), value=""),
                *[rx.el.option(say_country(code), value=code) for code in countries()],
                custom_attrs={"autoComplete": "off"},
            ),
        ),
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
            custom_attrs={"data-part": "failed"},
        ),
        hold_seconds=_HOLD_SECONDS,
        seconds=_STOP_SECONDS,
        then=LEAVE,
    )


def _countdown() -> rx.Component:
    return rx.el.div(
        rx.el.p(_("Everything of Bekal on this phone is deleted in")),
        rx.el.p("", class_name="digits", custom_attrs={"data-part": "digits"}),
        rx.el.p(rx.el.strong(_("Touch anywhere to stop."))),
        role="alertdialog",
        tab_index=-1,
        hidden=True,
        class_name="whole-screen",
        custom_attrs={
            "data-part": "countdown",
            "data-dirty": "",
            "aria-label": _("Everything is deleted in five seconds. Any key stops it."),
        },
    )
