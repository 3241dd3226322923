"""The web manifest of each language: what an installed Bekal is called and opens with."""

import json

from ltsa_pwa.i18n import Language, _, in_language
from ltsa_pwa.offline.looks import Look
from ltsa_pwa.routes import AGENCIES, CHECKLIST, HELP, HOME, address

ICON_SIZES = (192, 512)
APPLE_SIZE = 180
PAPER = "#fbf8f3"


def web_manifest(language: Language) -> str:
    """The manifest as JSON. Its id never changes, or a phone would install a second Bekal."""
    with in_language(language):
        return json.dumps(_manifest(language), ensure_ascii=False, separators=(",", ":"))


def disguised_manifest(look: Look, language: Language) -> str:
    """A manifest that says nothing of us: no description, no picture of a page, no shortcut.

    Nor does it take what other apps share: their lists would show it beside the true address.
    """
    icons = [
        _png(f"{look.kind}-{size}.png", size, purpose)
        for size in ICON_SIZES
        for purpose in ("any", "maskable")
    ]
    said: dict[str, object] = {
        "id": look.id,
        "name": look.name,
        "short_name": look.name,
        "lang": "id",
        "dir": "ltr",
        "start_url": look.start(language.tag),
        "scope": "/",
        "display": "standalone",
        "background_color": look.paper,
        "theme_color": look.paper,
        "icons": icons,
    }
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"))


def _manifest(language: Language) -> dict[str, object]:
    home = address(HOME, language.tag)
    return {
        "id": "/",
        "name": "Bekal",
        "short_name": "Bekal",
        "description": _("What to take along when you work abroad."),
        "lang": language.tag,
        "dir": language.direction,
        "start_url": home,
        "scope": "/",
        "display": "standalone",
        "background_color": PAPER,
        "theme_color": PAPER,
        "icons": [*_icons(), _svg_icon("monochrome")],
        "screenshots": _screenshots(),
        # No shortcut to the alarm: a long press on the icon shows shortcuts to everybody.
        "shortcuts": [
            # Translators: names of two pages, in the menu of the app’s picture on the home screen
            {"name": _("Checklist"), "url": address(CHECKLIST, language.tag)},
            {"name": _("Help"), "url": address(HELP, language.tag)},
        ],
        # A chat or a number from another app: read on the phone, by a page that is kept there.
        "share_target": {
            "action": address(AGENCIES, language.tag),
            "method": "GET",
            "params": {"title": "title", "text": "text", "url": "url"},
        },
    }


def _icons() -> list[dict[str, str]]:
    plain = [_png(f"icon-{size}.png", size, "any") for size in ICON_SIZES]
    maskable = [_png(f"icon-maskable-{size}.png", size, "maskable") for size in ICON_SIZES]
    return [*plain, *maskable]


def _png(name: str, size: int, purpose: str) -> dict[str, str]:
    return {
        "src": f"/{name}",
        "sizes": f"{size}x{size}",
        "type": "image/png",
        "purpose": purpose,
    }


def _svg_icon(purpose: str) -> dict[str, str]:
    return {
        "src": f"/icon-{purpose}.svg",
        "sizes": "any",
        "type": "image/svg+xml",
        "purpose": purpose,
    }


def _screenshots() -> list[dict[str, str]]:
    return [
        {
            "src": "/screenshot-narrow.png",
            "sizes": "720x1280",
            "type": "image/png",
            "form_factor": "narrow",
        },
        {
            "src": "/screenshot-wide.png",
            "sizes": "1280x720",
            "type": "image/png",
            "form_factor": "wide",
        },
    ]
