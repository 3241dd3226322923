"""The built site, read the way a phone meets it."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from ltsa_pwa.assets import ROOT

SITE = ROOT / "build" / "site"
_STATIC_IMPORT = re.compile(r"""(?:from|import)\s*["'`](\./[\w.-]+\.js)["'`]""")


@dataclass
class Seen(HTMLParser):
    """What one page asks for and says in its markup."""

    html: dict[str, str] = field(default_factory=dict)
    scripts: list[dict[str, str]] = field(default_factory=list)
    styles: list[dict[str, str]] = field(default_factory=list)
    addresses: list[str] = field(default_factory=list)
    handlers: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag, attrs):
        named = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.html = named
        if tag == "script":
            self.scripts.append(named)
        if tag == "style" or "style" in named:
            self.styles.append(named)
        self.handlers += [name for name in named if name.startswith("on")]
        self.ids += [named["id"]] if "id" in named else []
        # What a browser fetches by itself; a link waits for a finger.
        if tag in {"script", "img", "use", "source", "iframe"} or (
            tag == "link" and named.get("rel") not in {"alternate", "canonical"}
        ):
            self.addresses += [named[name] for name in ("src", "href") if name in named]


def see(path: Path) -> Seen:
    seen = Seen()
    seen.feed(path.read_text(encoding="utf-8"))
    return seen


def pages() -> list[Path]:
    return sorted(SITE.rglob("*.html"))


def on_the_wire(path: Path) -> int:
    """Bytes of a file as it is sent to a phone that takes Brotli."""
    packed = path.with_name(path.name + ".br")
    return (packed if packed.exists() else path).stat().st_size


def with_imports(script: Path) -> set[Path]:
    """A script and everything it imports before it runs."""
    found: set[Path] = set()
    waiting = [script]
    while waiting:
        each = waiting.pop()
        if each not in found:
            found.add(each)
            names = _STATIC_IMPORT.findall(each.read_text(encoding="utf-8"))
            waiting += [each.parent / name for name in names]
    return found
