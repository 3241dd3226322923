"""Numbers and addresses that a list writes into a link, and shows only as “WhatsApp”."""

import re
from collections import Counter
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborNode

from ltsa_pwa.agencies.columns import contact_columns
from ltsa_pwa.agencies.workbook import Sheet

_WHATSAPP = {"whatsapp.com", "api.whatsapp.com", "web.whatsapp.com"}
_MANY = 3
_WORDS = (
    "klik click tekan tap buka open hubungi kontak contact chat kirim send pesan message call"
    " telepon telp tlp hp phone tel wa whatsapp email e mail surel di sini disini here kami us"
    " via lewat kantor office ke to by sekarang now admin cs"
)
_INVITING = set(_WORDS.split())


class Cell(NamedTuple):
    """What stands there, the same with its links said, and where those lead."""

    shown: str
    said: str
    targets: tuple[str, ...] = ()


def with_links_said(rows: list[list[Cell]]) -> Sheet:
    """Links are said where a heading calls for contacts: a licence with an icon stays a number.

    What most rows lead to is the page's own help desk, and no company's.
    """
    columns = contact_columns([[cell.shown for cell in row] for row in rows])
    # A cell that is drawn over several rows is one.
    cells = {id(row[at]): row[at] for row in rows for at in columns if at < len(row)}
    often = Counter(target for cell in cells.values() for target in set(cell.targets))
    shared = {each for each, times in often.items() if times >= _MANY and 2 * times > len(rows)}
    return [
        [
            cell.said if at in columns and shared.isdisjoint(cell.targets) else cell.shown
            for at, cell in enumerate(row)
        ]
        for row in rows
    ]


def say_links(cell: LexborNode) -> tuple[str, ...]:
    """Write what a link leads to in its place, in a cell that holds contacts and nothing else.

    A company's name with a link beside it stays as it is, and so does a link that shows
    a number: what people see counts.
    """
    if not _only_invites(cell.text(separator=" ")):
        return ()
    targets: list[str] = []
    for link in cell.css("a[href]"):
        target = contact_of(link.attributes.get("href") or "")
        if target and not re.search(r"\d|@", link.text()):
            targets.append(target)
            link.replace_with(f"; {target}; ")
    return tuple(targets)


def link_said(shown: str, href: str) -> Cell:
    """A cell of a workbook, which leads to one place at most: the same is said, or left."""
    target = contact_of(href)
    if not target or re.search(r"\d|@", shown) or not _only_invites(shown):
        return Cell(shown, shown)
    return Cell(shown, target, (target,))


def contact_of(href: str) -> str:
    """The number or address that a link calls or writes to, "" for any other link."""
    address = unquote(href).strip()
    scheme, _, rest = address.partition(":")
    if scheme.lower() in ("tel", "mailto"):
        return re.split(r"[?;]", rest)[0].strip()
    number = _whatsapp_number(address)
    digits = re.sub(r"\D", "", number)
    return digits if not digits or digits.startswith("0") else f"+{digits}"


def _whatsapp_number(address: str) -> str:
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return ""
    if host == "wa.me":
        found = re.match(r"/\s*\+?([\d ()-]*\d)", parts.path)
    elif parts.scheme == "whatsapp" or host in _WHATSAPP:
        found = re.search(r"(?:^|&)phone=\s*\+?([\d ()-]*\d)", parts.query, re.IGNORECASE)
    else:
        found = None
    return found[1] if found else ""


def _only_invites(text: str) -> bool:
    return all(word in _INVITING for word in _words(text))


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", re.sub(r"\S+@\S+", " ", text.lower()))
