"""How she leaves fast, and how the app looks to somebody who picks up the phone."""

# Translators: How to hide the app at once: she may be watched while she reads it. “The cross”,
# “the recipe” and “the title” are things on the screen: one word each.

import reflex as rx

from ltsa_pwa.home.recipe import TITLE
from ltsa_pwa.i18n import _, spoken_language
from ltsa_pwa.offline.looks import LOOKS, Look
from ltsa_pwa.ui import device, lead, note, quiet, section
from ltsa_pwa.ui.places import later, part


def leaving_section() -> rx.Component:
    """Practise first: the choice that could lock her out opens only after the gesture."""
    return section(
        # Translators: a heading: leaving the app at once, so that nobody sees it
        _("Leaving fast"),
        lead(_("The cross at the top shows a recipe at once. Shift three times does the same.")),
        device("face-choice", *_way_back(), _hides(), _stays(), _refused(), class_name="chooser"),
        quiet(
            _(
                "On the recipe, hold the last heading for two seconds: after five more seconds"
                " everything is deleted. A touch stops it."
            )
        ),
        anchor="leaving",
    )


def _way_back() -> tuple[rx.Component, ...]:
    return (
        rx.el.p(_("To come back, hold the title of the recipe for three seconds. Try it here:")),
        rx.el.button(
            TITLE,
            type="button",
            lang="id",
            class_name="action action-plain held-title",
            custom_attrs=part("title"),
        ),
        rx.el.p(
            _("Right. That is the way back."),
            role="status",
            hidden=True,
            custom_attrs=part("known"),
        ),
    )


def _hides() -> rx.Component:
    return _box("hides", _("Show the recipe also when I go to another app"))


def _stays() -> rx.Component:
    return rx.el.div(
        _box(
            "stays",
            _("After the cross, open with the recipe every time, until I hold its title"),
            disabled=True,
        ),
        quiet(_("You can choose this when you have held the title above once.")),
        custom_attrs=part("stays"),
    )


def _box(name: str, text: str, *, disabled: bool = False) -> rx.Component:
    attributes = {"autoComplete": "off"}
    box = rx.el.input(type="checkbox", name=name, disabled=disabled, custom_attrs=attributes)
    return rx.el.label(box, rx.el.span(text), class_name="choice")


def looks_section() -> rx.Component:
    """Chosen before installing: an installed name changes late, and visibly."""
    return section(
        _("Name and picture on the home screen"),
        lead(_("Choose before you put the app there. Afterwards the name stays.")),
        device(
            "look-choice",
            rx.el.fieldset(
                rx.el.legend(_("Name and picture"), class_name="unseen"),
                *[_look(each) for each in LOOKS],
            ),
            rx.el.button(
                _("Put it on the home screen"),
                type="button",
                class_name="action action-plain",
                hidden=True,
                custom_attrs=part("install"),
            ),
            _refused(),
            class_name="chooser",
        ),
        quiet(
            _(
                "No button here? On this page, open the menu of the browser and choose “Add to"
                " Home Screen”."
            )
        ),
        note(
            _(
                "The browser still knows the true address. Somebody who finds a false name may get"
                " angry: choose it only if it helps you."
            ),
            kind="ask",
        ),
        anchor="look",
    )


def _look(look: Look) -> rx.Component:
    tag = spoken_language().tag
    told = {
        "data-manifest": look.manifest(tag),
        "data-icon": look.touch_icon,
        "data-name": look.name,
        "autoComplete": "off",
    }
    return rx.el.label(
        rx.el.input(
            type="radio",
            name="look",
            value=look.kind,
            default_checked=look.is_own,
            custom_attrs=told,
        ),
        rx.el.img(src=look.picture, alt="", custom_attrs={"width": "48", "height": "48"}),
        rx.el.span(look.name, lang="id"),
        class_name="choice",
    )


def _refused() -> rx.Component:
    return later(
        "refused",
        note(_("This phone did not keep your choice: its storage is full or forbidden.")),
    )
