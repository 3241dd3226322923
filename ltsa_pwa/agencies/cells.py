"""What a cell says: days in several spellings, kinds of sanction in several words."""

import re
from datetime import date, datetime, timedelta, timezone
from functools import cache, lru_cache

from ltsa_pwa.agencies.agency import SanctionKind
from ltsa_pwa.agencies.rounding import is_rounded

WESTERN_INDONESIA = timezone(timedelta(hours=7))
"""Where lists are dated."""
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
    "revoked": (
        r"dicabut|pencabutan|cabut|revoked?|revocation|batal|dibatalkan|pembatalan|cancell?ed"
    ),
    "suspended": (
        r"skors\w*|penghentian|dihentikan|tunda (pe)?layan\w*|penundaan|ditunda|suspen\w*|stop\w*"
        r"|beku|dibekukan|pembekuan|blokir|diblokir|pemblokiran|frozen|blocked|banned"
    ),
    "watch": r"pengawasan|watch|monitoring",
    "expired": r"habis|kedaluwarsa|kadaluarsa|kadaluwarsa|expired?",
    "warning": r"peringatan|teguran|warning",
}
_UNSEEN = re.compile(r"[\x00-\x1f\x7f\u200b-\u200f\u202a-\u202e\ufeff\ud800-\udfff]")
_FORMULA = re.compile(r"=|@\w+\(|#(REF!|N/A|VALUE!|NAME\?|DIV/0!|NUM!|NULL!|SPILL!|ERROR!)")
# The whole cell, and nothing beside it: "aktif (…)" has said something that we must understand.
_NO_SANCTION = re.compile(r"(tidak ada|tanpa|bebas|no|none) (sanksi|sanctions?)")
# "Still valid" in a column of sanctions may be the sanction; in one of status it is the licence.
_VALID = re.compile(
    r"((status|izin|sip3mi|licence|license|p3mi) )?((masih|still) )?"
    r"(aktif|active|berlaku|valid|terdaftar|registered|licensed|berizin)"
    r"( (dan|and) (aktif|active|berlaku|valid|terdaftar|registered|berizin))?"
)
_STOP = r"(di)?cabut|pencabutan|(di|pem)?beku(kan|an)|(di)?skors\w*|suspen\w*|revoked|revocation"
_STOPPED = re.compile(rf"\b({_STOP})\b")
_SANCTIONED = re.compile(rf"\b({_STOP}|sanksi|sanctions?)\b")
_OVER = re.compile(
    rf"\b({'|'.join(_KINDS.values())}|tutup|ditutup|closed|nonaktif|inactive|berakhir"
    r"|(tidak|non|not) (aktif|active|berlaku|valid))\b"
)
_VALIDITY = re.compile(r"\b(aktif|active|berlaku|valid|validity|status|berakhir|expir\w*|habis)\b")
_BEGINNING = re.compile(r"\b(mulai|sejak|dari|terbit|since|from|start|issued)\b")
# A warning leaves a company active, so nothing else may stand beside it.
_WARNING_ALONE = re.compile(
    r"((sanksi|administratif|aktif|surat|sp|peringatan|teguran|tertulis|lisan|pertama|kedua|ketiga"
    r"|keras|terakhir|ke|i{1,3}|warnings?|written|verbal|first|second|third|final|letter|active"
    r"|administrative|sanction) ?)+"
)
# "Sanksi dicabut" and "pengawasan selesai" are the end of a sanction: a person must say so.
_TURNED_ROUND = (
    r"tidak|belum|bukan|non|nonaktif|not|no|un|inactive|selesai|telah|sudah|berakhir|ended|lifted"
    r"|pernah|sempat|dulu|dahulu|formerly|previously|was|diangkat|dipulihkan|pemulihan|reinstated"
    r"|sanksi (di)?(cabut|batalkan|hentikan)|(pencabutan|pembatalan|penghentian) sanksi|sanksinya"
    r"|masa sanksi|sanctions? (revoked|cancell?ed|stopped)|aktif kembali"
    r"|(batal|dibatalkan|pembatalan)\b.*\b(di|pen)?cabut(an|annya)?"
    r"|(di|pen)?cabut(an|annya)?\b.*\b(batal|dibatalkan)"
    r"|cancell?ed revocation|revocation cancell?ed"
)

_NOT_SO = r"tidak|tak|belum|bukan|non|not|no|never|akan|segera|will"


class BadCell(Exception):
    """A cell that cannot be understood; the text says what is wrong."""


def plain_text(cell: str) -> str:
    """One line, without control characters; a dash or "nihil" is nothing."""
    text = " ".join(_UNSEEN.sub(" ", cell).split())
    if len(text) > LONGEST_TEXT:
        raise BadCell(f"has {len(text):,} letters; {LONGEST_TEXT} are allowed")
    if _FORMULA.match(text):
        raise BadCell(f"{quoted(text)} is a formula or its error: keep the values alone")
    return "" if text.lower() in _NOTHING else text


def licence_number(cell: str) -> str:
    """A licence number; refused when the spreadsheet has rounded it."""
    text = plain_text(cell)
    if is_rounded(text):
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
    if re.search(r"(T| \d{1,2}:\d{2}).*(Z|[+-]\d{2}(:?\d{2})?)$", text):
        return _day_in_jakarta(text)
    text = re.sub(r"[T ]\d{1,2}:\d{2}.*$", "", text)
    if found := re.fullmatch(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", text):
        return int(found[1]), int(found[2]), int(found[3])
    if found := re.fullmatch(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})", text):
        return int(found[3]), int(found[2]), int(found[1])
    named = re.fullmatch(r"(\d{1,2})[- ]+([A-Za-z]+)\.?,?[- ]+(\d{4})", text)
    if named and (month := _MONTHS.get(named[2].lower())):
        return int(named[3]), month, int(named[1])
    raise BadCell(f"{quoted(text)} is not a day: write 31-12-2025")


def _day_in_jakarta(text: str) -> tuple[int, int, int]:
    """Midnight there is the evening before in the time that machines write."""
    try:
        there = datetime.fromisoformat(text).astimezone(WESTERN_INDONESIA)
    except ValueError:
        raise BadCell(f"{quoted(text)} is not a day: write 31-12-2025") from None
    return there.year, there.month, there.day


def sanction_kind(cell: str) -> SanctionKind | None:
    """The kind of sanction that a word stands for; None for none."""
    text = plain_text(cell)
    words = _words(text)
    if not text or _NO_SANCTION.fullmatch(words):
        return None
    kinds: list[SanctionKind] = [kind for kind, pattern in _KINDS.items() if _says(pattern, words)]
    is_clear = not _says(_TURNED_ROUND, words)
    is_alone = kinds != ["warning"] or _WARNING_ALONE.fullmatch(words)
    if is_clear and is_alone and len(kinds) == 1:
        return kinds[0]
    if _VALID.fullmatch(words):
        raise BadCell(f"{quoted(text)} may be the sanction: where there is none write “tidak ada”")
    # Taken for nothing, a word we do not know could turn a revoked licence into an active one.
    raise BadCell(f"{quoted(text)} is no status or sanction we know")


def status_kind(cell: str) -> SanctionKind | None:
    """What a licence's status says against the company; None where it is valid."""
    return None if _VALID.fullmatch(_words(plain_text(cell))) else sanction_kind(cell)


def speaks_of_a_stop(text: str) -> bool:
    """Whether a suspension or a revocation is named."""
    return _STOPPED.search(_words(text)) is not None


def speaks_of_a_sanction(text: str) -> bool:
    """Whether one is named anywhere: in a heading, a title, a company's name."""
    return _SANCTIONED.search(_words(text)) is not None


def speaks_of_an_end(cell: str) -> bool:
    """Whether a cell that no column's heading explains says that something is no longer."""
    return _OVER.search(_words(cell)) is not None


def speaks_of_validity(heading: str) -> bool:
    """Whether a heading asks if something is still valid, or until when."""
    words = _words(heading)
    return _VALIDITY.search(words) is not None and not _BEGINNING.search(words)


def _words(text: str) -> str:
    return re.sub(r"[^a-z]+", " ", text.lower()).strip()


def _says(pattern: str, words: str) -> bool:
    return re.search(rf"\b({pattern})\b", words) is not None


def quoted(text: str) -> str:
    """A value in quotation marks, or only its length when it is long."""
    return f"“{text}”" if len(text) <= _LONGEST_QUOTE else f"a text of {len(text):,} letters"


# From its word on: what stands before is no fax, and a word after it names something else again.
_FAX = re.compile(
    r"(?<![a-z@])(?:fax|faks(?:imile|imili)?|facsimile)(?![a-z]|\S*@)"
    r"(?:[ .:]*\b(?:no|nomor|number)\b)?[^a-z]*(?=[a-z]|$)",
    re.IGNORECASE,
)
_PHONE_AND_FAX = re.compile(
    r"\b(te?lp|telepon|tel|phone)\b[ .]*(?:/|&|dan)[ ]*fax\b", re.IGNORECASE
)
# What lists write and Unicode's own names of countries do not have.
_OTHER_NAMES = {
    "hongkong": "HK", "korea": "KR", "south korea": "KR", "republik korea": "KR", "saudi": "SA",
    "brunei darussalam": "BN", "uea": "AE", "uni emirat arab": "AE", "emirat arab": "AE",
    "uae": "AE", "macau": "MO", "makau": "MO", "turki": "TR", "turkey": "TR", "usa": "US",
    "inggris": "GB", "uk": "GB", "czech republic": "CZ", "ceko": "CZ", "slovakia": "SK",
    "taiwan roc": "TW", "papua nugini": "PG", "selandia baru": "NZ", "maladewa": "MV",
}  # fmt: skip


def country(cell: str) -> str:
    """A country's ISO code, from its name in Indonesian or English."""
    text = plain_text(cell)
    words = " ".join(re.findall(r"[^\W\d_]+", text.lower()))
    code = text if re.fullmatch(r"[A-Z]{2}", text) else _countries().get(words, "")
    if code not in set(_countries().values()):
        raise BadCell(f"{quoted(text)} is no country we know" if text else "is empty")
    return code


@cache
def _countries() -> dict[str, str]:
    from babel import Locale  # noqa: PLC0415 -- slow to load, and a server never reads lists

    found: dict[str, str] = {}
    for language in ("en", "id"):
        for code, name in Locale(language).territories.items():
            if re.fullmatch("[A-Z]{2}", code):
                found[" ".join(re.findall(r"[^\W\d_]+", name.lower()))] = code
    return found | _OTHER_NAMES


def places(cell: str) -> int | None:
    """How many people a job order is for."""
    text = re.sub(
        r"(?<=\d)[.,](?=\d{3}\b)| *(orang|org|people|pax)\b", "", plain_text(cell).lower()
    )
    if not text:
        return None
    if not re.fullmatch(r"\d{1,6}", text):
        raise BadCell(f"{quoted(plain_text(cell))} is no number of people")
    return int(text)


def is_closed(cell: str) -> bool:
    """What a branch's status says."""
    words = _words(plain_text(cell))
    words = re.sub(r"\b(non ?aktif|tidak aktif|not active|inactive)\b", "tutup", words)
    closed = _says("tutup|ditutup|closed", words)
    opened = _says("buka|aktif|open|active", words)
    # "Belum buka" is not open, and "tidak tutup" not closed: a person must say what is meant.
    if words and (_says(_NOT_SO, words) or not (closed or opened)):
        raise BadCell(f"{quoted(plain_text(cell))} does not say whether it is open or closed")
    return closed


def regency_code(cell: str) -> str:
    """A regency's code, written 32.09."""
    text = plain_text(cell)
    found = re.fullmatch(r"(\d{2})[. ]?(\d{2})", text)
    if text and not found:
        raise BadCell(f"{quoted(text)} is no regency code: write 32.09")
    return f"{found[1]}.{found[2]}" if found else ""


@lru_cache(maxsize=50_000)
def line_by_line(cell: str) -> str:
    """What stands on lines of its own stays apart."""
    return plain_text("; ".join(line.strip() for line in cell.splitlines() if line.strip()))


def pieces(cell: str) -> tuple[str, ...]:
    """Several numbers or addresses in one cell; a fax is none."""
    # The strokes of an address on the internet part nothing.
    whole = re.sub(r"https?://[^\s;,|]+", lambda link: link[0].replace("/", "\x00"), cell)
    whole = _PHONE_AND_FAX.sub(r"\1", whole)
    parts = re.split(r"[;,/|\n]|\b(?:dan|atau|or|and)\b", whole)
    plain = (plain_text(part.replace("\x00", "/")) for part in parts)
    spoken = (piece.strip(" :.-") for part in plain for piece in _FAX.split(part))
    return tuple(piece for piece in spoken if piece)
