"""What lies on this phone, told by the phone itself."""

from datetime import date, datetime

import reflex as rx

from ltsa_pwa.i18n import _, say_date
from ltsa_pwa.ui import device


def contents_line() -> rx.Component:
    """One quiet line for the home page; without a script it tells how old the texts are."""
    built = _today()
    return device(
        "phone-contents",
        _told(
            _("On this phone: {pages} pages of {built}, together {size}."),
            until_known=_("These pages are of {built}.").format(built=say_date(built)),
        ),
        built=built.isoformat(),
    )


def contents_list() -> rx.Component:
    """All of it, a line each; a line that does not apply on this phone stays hidden."""
    built = _today()
    return device(
        "phone-contents",
        _told(
            _("{pages} pages, texts of {built}"),
            until_known=_("Pages of {built}").format(built=say_date(built)),
        ),
        _told(_("The list of agencies of {register}, {agencies} entries")),
        _told(_("{ticks} answers in your checklist")),
        _told(_("{notes} notes of your own")),
        _told(_("{papers} papers that you noted, {photos} of them with a photo")),
        _told(_("{dates} dates that you noted")),
        _told(_("{contract} answers about your contract")),
        _told(_("{plan} answers in your plan")),
        _told(_("Your news, told for {status} people")),
        _told(_("Your village, {village}, and those around it")),
        _told(_("{waiting} reports waiting to be sent")),
        _told(_("Together {size}")),
        built=built.isoformat(),
        class_name="card",
    )


def _today() -> date:
    """The day of the build: so old are the texts that the phone keeps."""
    return datetime.now().astimezone().date()


def _told(words: str, until_known: str = "") -> rx.Component:
    """``words`` has holes that ``phone-contents.js`` fills."""
    return rx.el.p(
        until_known,
        class_name="quiet",
        hidden=not until_known,
        custom_attrs={"data-words": words},
    )
