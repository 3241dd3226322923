"""What a cell says: days in several spellings, kinds of sanction in several words."""

import re
from datetime import date

from ltsa_pwa.agencies.agency import SanctionKind

LONGEST_TEXT = 400
_LONGEST_QUOTE = 40
_FIRST_YEAR, _LAST_YEAR = 1950, 2100
_NOTHING = {"", "-", "–", "—", "n/a", "na", "nihil", "tidak ada", "none", "null"}
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari january jan", "februari february pebruari feb peb", "maret march mar",
            "april apr", "mei may", "juni june jun", "juli july jul",
            "agustus august agu aug agt", "september sep sept", "oktober october okt oct",
            "november nopember nov nop", "desember december des dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_KINDS: dict[SanctionKind, str] = {
    "revoked": r"dicabut|pencabutan|cabut|revoked?|revocation",
    "suspended": (
        r"skors\w*|penghentian|dihentikan|tunda layan\w*|penundaan|ditunda|suspen\w*|stop\w*"
    ),
    "watch": r"pengawasan|watch|monitoring",
    "expired": r"habis|kedaluwarsa|kadaluarsa|kadaluwarsa|expired?",
    "warning": r"peringatan|teguran|warning",
}
_NO_SANCTION = r"aktif|active|berlaku|valid|terdaftar|registered|licensed|berizin"
# "Sanksi dicabut" and "pengawasan selesai" are the end of a sanction: a person must say so.
_TURNED_ROUND = (
    r"tidak|belum|bukan|non|nonaktif|not|no|inactive|selesai|telah|berakhir|ended|lifted"
    r"|sanksi (di)?cabut|pencabutan sanksi|aktif kembali"
)


class BadCell(Exception):
    """A cell that cannot be understood; the text says what is wrong."""


def plain_text(cell: str) -> str:
    """One line, without control characters; a dash or "nihil" is nothing."""
    text = " ".join(re.sub(r"[\x00-\x1f\x7f\u200b-\u200f\u202a-\u202e\ufeff]", " ", cell).split())
    if len(text) > LONGEST_TEXT:
        raise BadCell(f"has {len(text):,} letters; {LONGEST_TEXT} are allowed")
    return "" if text.lower() in _NOTHING else text


def licence_number(cell: str) -> str:
    """A licence number; refused when the spreadsheet has rounded it."""
    text = plain_text(cell)
    if re.fullmatch(r"\d+(\.\d+)?e\+?\d+", text, re.IGNORECASE):
        raise BadCell(
            f"{quoted(text)} is a rounded number: format the column as text and type it again"
        )
    return text


def day(cell: str) -> date | None:
    """A day written 2025-12-31, 31-12-2025, 31/12/2025 or 31 Desember 2025."""
    text = plain_text(cell)
    if not text:
        return None
    year, month, number = _day_parts(text)
    try:
        found = date(year, month, number)
    except ValueError:
        raise BadCell(f"{quoted(text)} is not a day of the calendar") from None
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise BadCell(f"{quoted(text)} is not in a year we can believe")
    return found


def _day_parts(text: str) -> tuple[int, int, int]:
    text = re.sub(r"[T ]\d{1,2}:\d{2}.*$", "", text)
    if found := re.fullmatch(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", text):
        return int(found[1]), int(found[2]), int(found[3])
    if found := re.fullmatch(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})", text):
        return int(found[3]), int(found[2]), int(found[1])
    named = re.fullmatch(r"(\d{1,2})[- ]+([A-Za-z]+)\.?,?[- ]+(\d{4})", text)
    if named and (month := _MONTHS.get(named[2].lower())):
        return int(named[3]), month, int(named[1])
    raise BadCell(f"{quoted(text)} is not a day: write 31-12-2025")


def sanction_kind(cell: str) -> SanctionKind | None:
    """The kind of sanction that a word stands for; None for none."""
    text = plain_text(cell)
    if not text:
        return None
    words = re.sub(r"[^a-z]+", " ", text.lower()).strip()
    kinds: list[SanctionKind] = [kind for kind, pattern in _KINDS.items() if _says(pattern, words)]
    is_clear = not _says(_TURNED_ROUND, words)
    if is_clear and len(kinds) == 1:
        return kinds[0]
    if is_clear and not kinds and _says(_NO_SANCTION, words):
        return None
    # Taken for nothing, a word we do not know could turn a revoked licence into an active one.
    raise BadCell(f"{quoted(text)} is no status or sanction we know")


def _says(pattern: str, words: str) -> bool:
    return re.search(rf"\b({pattern})\b", words) is not None


def quoted(text: str) -> str:
    """A value in quotation marks, or only its length when it is long."""
    return f"“{text}”" if len(text) <= _LONGEST_QUOTE else f"a text of {len(text):,} letters"
