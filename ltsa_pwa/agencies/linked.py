"""Numbers and addresses that a page writes into a link, and shows only as “WhatsApp”."""

import re
from urllib.parse import unquote

from selectolax.lexbor import LexborNode

_WHATSAPP = re.compile(r"wa\.me/|whatsapp\.com/|whatsapp:", re.IGNORECASE)
_WORDS = (
    "klik click tekan tap buka open hubungi kontak contact chat kirim send pesan message call"
    " telepon telp tlp hp phone tel wa whatsapp email e mail surel di sini disini here kami us"
    " via lewat kantor office ke to by sekarang now admin cs"
)
_INVITING = set(_WORDS.split())


def say_links(cell: LexborNode) -> None:
    """Write what a link leads to in its place, in a cell that holds contacts and nothing else.

    A company's name with a link beside it stays as it is, and so does a link that shows
    a number: what people see counts.
    """
    if any(word not in _INVITING for word in _words(cell.text(separator=" "))):
        return
    for link in cell.css("a[href]"):
        target = contact_of(link.attributes.get("href") or "")
        if target and not re.search(r"\d|@", link.text()):
            link.replace_with(f"; {target}; ")


def contact_of(href: str) -> str:
    """The number or address that a link calls or writes to, "" for any other link."""
    address = unquote(href).strip()
    scheme, _, rest = address.partition(":")
    if scheme.lower() in ("tel", "mailto"):
        return re.split(r"[?;]", rest)[0].strip()
    number = re.search(r"(?:wa\.me/|[?&]phone=)\s*\+?([\d ()-]*\d)", address, re.IGNORECASE)
    if not number or not _WHATSAPP.search(address):
        return ""
    digits = re.sub(r"\D", "", number[1])
    return digits if digits.startswith("0") else f"+{digits}"


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", re.sub(r"\S+@\S+", " ", text.lower()))
