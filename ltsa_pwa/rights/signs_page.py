"""What the worker sees of the risk signs: a list to tick, and words for what she ticked."""

# Translators: A count of signs, never a verdict about a person or a company.

import reflex as rx

from ltsa_pwa.i18n import _
from ltsa_pwa.rights.basis import where_it_stands
from ltsa_pwa.rights.lists import points
from ltsa_pwa.rights.sign import Sign, SignGroup
from ltsa_pwa.rights.signs import GROUPS, WHAT_NEXT
from ltsa_pwa.routes import AGENCIES, HELP, REPORT, RIGHTS, SIGNS
from ltsa_pwa.ui import device, door, frame, lead, note, section
from ltsa_pwa.ui.listen import CHOICE_ALOUD


def signs_page() -> rx.Component:
    """Without a script she counts herself: the sentences stand there all the same."""
    return frame(
        SIGNS,
        _("Is this offer all right?"),
        lead(_("Tick what you see or hear. It is not kept and not sent.")),
        device(
            "sign-list",
            rx.el.form(*[_group(each) for each in GROUPS], auto_complete="off"),
            _result(),
            section(_("What to do next"), *points(WHAT_NEXT), anchor="next"),
            rx.el.div(
                device("hand-over", _report(), what="other"),
                door(AGENCIES, "building-2", _("Is this agency real?"), _("Look it up here.")),
                # Translators: the name of a page, and what is on it
                door(RIGHTS, "scale", _("My rights"), _("By situation, with what you can do now.")),
                door(HELP, "life-buoy", _("Speak with somebody"), _("Numbers of people who help.")),
                class_name="doors",
            ),
        ),
    )


def _group(group: SignGroup) -> rx.Component:
    return rx.el.fieldset(
        rx.el.legend(_(group.title)),
        *[_sign(each) for each in group.signs],
        _where_it_stands(group),
        id=group.name,
    )


def _sign(sign: Sign) -> rx.Component:
    strength = {"data-strong": ""} if sign.is_strong else {}
    label = rx.el.label(
        rx.el.input(type="checkbox", name="sign", value=sign.name, custom_attrs=strength),
        rx.el.span(
            rx.el.strong(_(sign.what)),
            rx.el.span(_(sign.why)),
            class_name="door-words",
        ),
        class_name="choice",
        id=sign.name,
    )
    # The button beside it: within the label it would be read as a part of its name.
    return rx.el.div(label, custom_attrs=CHOICE_ALOUD)


def _where_it_stands(group: SignGroup) -> rx.Component:
    keys = dict.fromkeys(key for each in group.signs for key in each.basis)
    return rx.el.details(
        rx.el.summary(_("Where this comes from")),
        where_it_stands(keys),
        class_name="seen",
    )


def _result() -> rx.Component:
    """Three sentences; the phone leaves the one that fits."""
    return note(
        rx.el.h2(_("What it means")),
        rx.el.p(
            hidden=True,
            custom_attrs={
                "data-count": _("Ticked: {number}. Strong signs among them: {strong}."),
                "aria-live": "polite",
            },
        ),
        _sentence(
            "none",
            _("Nothing ticked: no risk sign found in these questions. Check the company as well."),
        ),
        _sentence("some", _("One or more ticked: ask first, before you pay or sign.")),
        _sentence(
            "strong",
            _(
                "A strong sign ticked: do not go on before somebody outside has looked at it. One"
                " is enough."
            ),
        ),
        kind="ask",
    )


def _sentence(name: str, text: str) -> rx.Component:
    return rx.el.p(text, custom_attrs={"data-result": name})


def _report() -> rx.Component:
    return door(
        REPORT,
        "pencil",
        _("Tell the office what happened"),
        _("What you ticked stands in it already. You can change it."),
    )
