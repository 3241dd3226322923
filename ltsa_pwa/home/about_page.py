"""Who runs this, what leaves the phone, and what the app cannot do."""

import reflex as rx

from ltsa_pwa.home.limits import ANSWERS, Answer
from ltsa_pwa.i18n import _
from ltsa_pwa.routes import ABOUT, HELP, SETTINGS
from ltsa_pwa.ui import door, fold, frame, lead


def about_page() -> rx.Component:
    """Short answers; each opens in place."""
    return frame(
        ABOUT,
        # Translators: Bekal is the name of the app: it stays
        _("About Bekal"),
        lead(_("Short answers. Read what you want to know before you trust it with something.")),
        rx.el.div(*[_answer(each) for each in ANSWERS], class_name="answers"),
        rx.el.div(
            door(
                SETTINGS,
                "trash-2",
                # Translators: a heading: all that the app keeps on this phone
                _("Delete everything"),
                _("In the settings, also without a signal."),
            ),
            door(
                HELP,
                "life-buoy",
                _("Rather speak with somebody"),
                _("Numbers of people who help, in the country you are in."),
            ),
            class_name="doors",
        ),
    )


def _answer(answer: Answer) -> rx.Component:
    points = [rx.el.li(_(each)) for each in answer.points]
    return rx.el.div(
        fold(
            rx.el.span(_(answer.question)),
            *[rx.el.p(_(each)) for each in answer.says],
            *([rx.el.ul(*points)] if points else []),
        ),
        id=answer.name,
    )
