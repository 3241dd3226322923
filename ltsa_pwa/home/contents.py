"""What lies on this phone, told by the phone itself."""

from datetime import datetime

import reflex as rx

from ltsa_pwa.i18n import _, say_date
from ltsa_pwa.ui import device


def contents_line() -> rx.Component:
    """One quiet line for the home page; without a script it tells how old the texts are."""
    built = _day_of_build()
    return device(
        "phone-contents",
        _told(
            _("On this phone: {pages} pages of {built}, together {size}."),
            until_known=_("These pages are of {built}.").format(built=built),
        ),
        built=built,
    )


def contents_list() -> rx.Component:
    """All of it, a line each; a line that does not apply on this phone stays hidden."""
    built = _day_of_build()
    return device(
        "phone-contents",
        _told(
            _("{pages} pages, texts of {built}"),
            # Translators: a line of a list
            until_known=_("Pages of {built}").format(built=built),
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
        # Translators: the sum at the end of a list
        _told(_("Together {size}")),
        built=built,
        class_name="card",
    )


def _day_of_build() -> str:
    """So old are the texts that the phone keeps. In words: to spell it there would cost a cheap
    phone a tenth of a second on every opening of home.
    """
    return say_date(datetime.now().astimezone().date())


def _told(words: str, until_known: str = "") -> rx.Component:
    """``words`` has holes that ``phone-contents.js`` fills."""
    return rx.el.p(
        until_known,
        class_name="quiet",
        hidden=not until_known,
        custom_attrs={"data-words": words},
    )
