"""What can be found in a built page: the page itself, and everything in it with an address."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

from ltsa_pwa.i18n import DEFAULT

_HOLDS = {"li", "div", "section", "details", "article"}
_TITLES = {"h1", "h2", "h3", "summary", "legend"}
_SKIPPED = {"template", "script", "style", "svg", "select", "button", "nav"}
_EMPTY = {"input", "br", "img", "hr", "use", "path", "link", "meta", "source", "circle", "rect"}


@dataclass
class Place:
    """Somewhere a search leads to; ``anchor`` is empty for the page itself."""

    anchor: str
    title: str = ""
    texts: list[str] = field(default_factory=list)


def places_in(html: str) -> list[Place]:
    """The page first, then its parts in order; a part without a title belongs to what holds it."""
    reader = _Reader()
    reader.feed(html)
    named = [each for each in reader.places if each.title]
    for nameless in (each for each in reader.places if not each.title):
        named[0].texts += nameless.texts
    return named


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.places = [Place("")]
        self._lang = ""
        # One entry for each open element: what its texts belong to (None: nobody's), and whether
        # the next text is a title.
        self._open: list[tuple[str, Place | None]] = []
        self._in_title: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = dict(attrs)
        if tag == "html":
            self._lang = said.get("lang") or ""
        if tag in _EMPTY:
            return
        self._open.append((tag, self._owner(tag, said)))
        if tag in _TITLES:
            self._in_title = tag

    def _owner(self, tag: str, said: dict[str, str | None]) -> Place | None:
        holder = self._open[-1][1] if self._open else None
        if tag == "main":
            return self.places[0]
        if holder is None or _is_silent(tag, said, self._lang):
            return None
        if tag in _HOLDS and said.get("id"):
            # A card has no heading: it is called what it says.
            self.places.append(Place(said["id"] or "", said.get("aria-label") or ""))
            self.places[-1].texts += self._meant(said)
            return self.places[-1]
        return holder

    def _meant(self, said: dict[str, str | None]) -> list[str]:
        """What people type for it in any language: once, in the index that all phones have."""
        words = said.get("data-words") if self._lang == DEFAULT.tag else None
        return [words] if words else []

    def handle_endtag(self, tag: str) -> None:
        while self._open and tag not in _EMPTY:
            closed, _owner = self._open.pop()
            if closed == self._in_title:
                self._in_title = None
            if closed == tag:
                break

    def handle_data(self, data: str) -> None:
        owner = self._open[-1][1] if self._open else None
        text = " ".join(data.split())
        if owner is None or not text:
            return
        if self._in_title and not owner.title:
            owner.title = text
        else:
            owner.texts.append(text)


def _is_silent(tag: str, said: dict[str, str | None], lang: str) -> bool:
    is_foreign = "lang" in said and said["lang"] != lang
    is_unseen = "hidden" in said or "unseen" in (said.get("class") or "").split()
    return tag in _SKIPPED or is_foreign or is_unseen or "data-silent" in said
