"""What stands in the head of each page: language, direction, icons, manifest, scripts."""

from dataclasses import dataclass

from ltsa_pwa.assets import DEVICE, device_address
from ltsa_pwa.i18n import DEFAULT, LANGUAGES, Language
from ltsa_pwa.offline.style import STYLE_FILE
from ltsa_pwa.routes import (
    ALARM,
    HOME,
    LANGUAGES_PAGE,
    LEAVE,
    NOT_FOUND,
    PAGES,
    PRACTICE,
    Page,
    address,
)

Link = dict[str, str]

_SENDS_NOTHING = "connect-src 'none'; form-action 'none'"
"""The browser itself keeps everything that a page would send, from the worker's store as well."""

_MET_FIRST = {HOME, ALARM}
"""Pages that a link or a poster may lead to on a first visit, where a round trip counts."""


@dataclass(frozen=True)
class Head:
    """The head of one page.

    ``script`` is the address of its entry, if it has one; ``sheet`` that of the style sheet,
    unless the page carries it inside. ``policy`` is what this page alone may not do.
    """

    lang: str
    dir: str
    links: tuple[Link, ...]
    script: str | None
    sheet: str | None = None
    policy: str | None = None


def heads() -> dict[str, Head]:
    """The head of every page by its address."""
    pages = {address(page, each.tag): _head(each, page) for page in PAGES for each in LANGUAGES}
    return {
        **pages,
        LANGUAGES_PAGE: Head(DEFAULT.tag, DEFAULT.direction, _links(DEFAULT), entry("languages")),
        NOT_FOUND: Head(DEFAULT.tag, DEFAULT.direction, (_icon(),), None),
        # The page behind the cross knows nothing of the app: no manifest, no name.
        LEAVE: Head(
            DEFAULT.tag, DEFAULT.direction, ({"rel": "icon", "href": "data:,"},), entry("leave")
        ),
    }


def manifest_address(language: Language) -> str:
    """Where the web manifest of one language lies."""
    return f"/{language.tag}.webmanifest"


def entry(name: str) -> str:
    """The address of a page's own script; pages without one share the frame's."""
    own = f"{name}-page.js"
    return device_address(own if (DEVICE / own).exists() else "frame.js")


def _head(language: Language, page: Page) -> Head:
    others = tuple(
        {"rel": "alternate", "hrefLang": each.tag, "href": address(page, each.tag)}
        for each in LANGUAGES
    )
    links = _links(language) + others
    sheet = None if page in _MET_FIRST else device_address(STYLE_FILE)
    policy = _SENDS_NOTHING if page == PRACTICE else None
    return Head(language.tag, language.direction, links, entry(page.name), sheet, policy)


def _links(language: Language) -> tuple[Link, ...]:
    return (
        {"rel": "manifest", "href": manifest_address(language)},
        _icon(),
        {"rel": "apple-touch-icon", "href": "/icon-180.png"},
    )


def _icon() -> Link:
    return {"rel": "icon", "href": "/icon.svg", "type": "image/svg+xml"}
