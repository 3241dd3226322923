"""A picture to scan, on the screen and on paper; and the numbers for phones without data."""

from functools import cache

import reflex as rx
import segno

from ltsa_pwa.facts import INDONESIA, Contact, Service, emergency_numbers
from ltsa_pwa.i18n import _, spoken_language
from ltsa_pwa.routes import AGENCIES, CHECKLIST, HELP, HOME, POSTER, RIGHTS, address
from ltsa_pwa.ui import device, link_to, section
from ltsa_pwa.ui.places import later, part

MARGIN = 4
"""Points; scanners want them empty."""


def invitation() -> rx.Component:
    """The pages that are worth an invitation, and the numbers, in the language of this page."""
    pages = (
        (HOME, _("The whole app")),
        # Translators: names of pages to scan
        (CHECKLIST, _("The checklist")),
        (AGENCIES, _("Check an agency")),
        # Translators: the name of a page to scan
        (RIGHTS, _("Your rights")),
        (HELP, _("Numbers of people who help")),
    )
    tag = spoken_language().tag
    return section(
        # Translators: a heading: show a picture that others scan
        _("Invite people"),
        device(
            "invite-picture",
            rx.el.label(
                _("What does the picture open?"),
                rx.el.select(
                    *[rx.el.option(words, value=address(page, tag)) for page, words in pages],
                    rx.el.option(_("The numbers, for phones without data"), value=""),
                    custom_attrs={"autoComplete": "off"},
                ),
                class_name="question",
            ),
            later(
                "shown",
                rx.el.div(
                    class_name="qr",
                    role="img",
                    custom_attrs={**part("picture"), "aria-label": _("Picture to scan")},
                ),
                rx.el.p(class_name="lines", custom_attrs={**part("says"), "dir": "auto"}),
            ),
            text=numbers_text(),
        ),
        rx.el.p(link_to(POSTER, _("Posters and a leaflet to print"))),
        anchor="invite",
    )


def numbers_text() -> str:
    """Plain text that any phone shows when it scans it; facts only."""
    lines = [f"{service.name}: {contact.value}" for service, contact in _numbers()]
    return "\n".join([_("To call from Indonesia"), *lines])


def number_lines() -> rx.Component:
    """The same on paper."""
    return rx.el.ul(
        *[
            rx.el.li(f"{service.name}: ", rx.el.strong(contact.value, custom_attrs={"dir": "ltr"}))
            for service, contact in _numbers()
        ]
    )


def _numbers() -> tuple[tuple[Service, Contact], ...]:
    return emergency_numbers(INDONESIA)


def picture(text: str) -> rx.Component:
    """A QR code as a drawing in the page: it is there on paper and without a signal."""
    size, path = drawn(text)
    return rx.el.div(
        rx.el.svg(rx.el.path(d=path), view_box=f"0 0 {size} {size}"),
        class_name="qr",
        role="img",
        custom_attrs={"aria-label": _("Picture to scan")},
    )


@cache
def drawn(text: str) -> tuple[int, str]:
    """The side of the picture in points, and its black runs as one path."""
    rows = [bytearray(row) for row in segno.make(text, error="m", micro=False).matrix]
    runs = (
        f"M{start + MARGIN} {y + MARGIN}h{length}v1h-{length}z"
        for y, row in enumerate(rows)
        for start, length in _runs(row)
    )
    return len(rows) + 2 * MARGIN, "".join(runs)


def _runs(row: bytearray) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for x, is_black in enumerate(row):
        if not is_black:
            continue
        if found and sum(found[-1]) == x:
            found[-1] = (found[-1][0], found[-1][1] + 1)
        else:
            found.append((x, 1))
    return found
