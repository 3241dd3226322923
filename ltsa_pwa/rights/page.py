"""What the worker sees of her rights: where she stands, and what to do now."""

from collections.abc import Iterable

import reflex as rx

from ltsa_pwa.facts import Contact, Service, countries, emergency_numbers, known
from ltsa_pwa.i18n import _
from ltsa_pwa.rights.basis import where_it_stands
from ltsa_pwa.rights.body_and_safety import BODY_AND_SAFETY
from ltsa_pwa.rights.freedom_and_papers import FREEDOM_AND_PAPERS
from ltsa_pwa.rights.lists import points, steps
from ltsa_pwa.rights.money_and_health import MONEY_AND_HEALTH
from ltsa_pwa.rights.situation import Situation
from ltsa_pwa.routes import ALARM, ASK, COUNTRIES, HELP, LAW, PROOF, REPORT, RIGHTS, SIGNS
from ltsa_pwa.ui import device, door, fold, frame, icon, lead, link_to, quiet, section
from ltsa_pwa.ui.ways import DIALLED, number


def rights_page() -> rx.Component:
    """Each situation opens in place; first those that concern the body."""
    return frame(
        RIGHTS,
        # Translators: the name of the page
        _("My rights"),
        lead(_("What is it about? Tap it. Nothing you open here is sent or noted.")),
        section(
            _("My body, my safety"),
            quiet(_("Written for women first. They hold for everybody.")),
            *[_situation(each) for each in BODY_AND_SAFETY],
            anchor="freedom",
        ),
        section(
            _("My freedom, my papers"),
            *[_situation(each) for each in FREEDOM_AND_PAPERS],
            anchor="work",
        ),
        section(_("My money, my health"), *[_situation(each) for each in MONEY_AND_HEALTH]),
        _ways_on(),
        _missions(),
    )


def _situation(each: Situation) -> rx.Component:
    return rx.el.div(
        fold(
            rx.el.span(icon(each.picture), rx.el.span(_(each.title)), class_name="asked"),
            rx.el.p(_(each.means)),
            *points(each.points),
            *([rx.el.p(_(each.closing))] if each.closing else []),
            rx.el.h3(_("What you can do now")),
            steps(each.steps),
            *_whom_to_call(each),
            _doors(each),
            where_it_stands(each.basis),
        ),
        id=each.name,
    )


def _whom_to_call(each: Situation) -> list[rx.Component]:
    """Those who answer from everywhere; the phone adds the mission of the country she chose."""
    services = [known().services[key] for key in each.call]
    mission = rx.el.p(link_to(HELP, _("The mission and other help, in the country where you are")))
    return [
        rx.el.h3(_("Whom to call")),
        *[part for service in services for part in _numbers(service, service.contacts)],
        device("own-mission", mission),
    ]


def _numbers(service: Service, contacts: Iterable[Contact]) -> list[rx.Component]:
    dialled = [each for each in contacts if each.kind in DIALLED]
    name = rx.el.p(rx.el.strong(service.name))
    return [name, *[number(service, each) for each in dialled]]


def _missions() -> rx.Component:
    """The first number of each mission, for the phone, which knows the country she chose."""
    return rx.fragment(
        *[
            rx.el.template(*_numbers(service, [contact]), custom_attrs={"data-mission": code})
            for code in countries()
            for service, contact in _of_the_mission(code)[:1]
        ]
    )


def _of_the_mission(country: str) -> list[tuple[Service, Contact]]:
    """Another line may stand before the mission's."""
    return [each for each in emergency_numbers(country) if each[0].is_mission]


def _doors(each: Situation) -> rx.Component:
    return rx.el.div(
        *([_alarm()] if each.is_urgent else []),
        device("hand-over", _report(), what=each.what),
        rx.el.p(link_to(PROOF, _("What to keep as proof"), each.name)),
        class_name="doors",
    )


def _alarm() -> rx.Component:
    return door(
        ALARM, "hand", _("Help now"), _("Numbers to call, and a button that asks the office")
    )


def _report() -> rx.Component:
    return door(
        REPORT,
        "pencil",
        _("Tell the office what happened"),
        _("You can write now and decide later whether to send it."),
    )


def _ways_on() -> rx.Component:
    return section(
        # Translators: a heading above links
        _("Look further"),
        rx.el.div(
            door(
                ASK,
                "message-circle",
                _("I do not know where to begin"),
                _("A few short questions lead you there."),
            ),
            door(
                SIGNS,
                "flag",
                _("Is this offer all right?"),
                _("Questions that show the risk signs."),
            ),
            door(
                COUNTRIES,
                "plane",
                # Translators: the name of a page
                _("My destination"),
                _("Wage, hours and rest, where we found a source."),
            ),
            door(LAW, "scale", _("The law itself"), _("Article by article, in plain words.")),
            door(
                PROOF, "folder-open", _("What to keep as proof"), _("For each situation, and how.")
            ),
            class_name="doors",
        ),
    )
