"""Telephone numbers, accounts and e-mail addresses in whatever somebody pastes.

The phone finds the same in ``contact_finding.js``, where it has no room for the
tables of ``phonenumbers``; both sides must pass ``tests/cases/contacts.json``.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

import phonenumbers

ContactKind = Literal["phone", "email", "account"]


@dataclass(frozen=True)
class Mentioned:
    """One thing to compare: E.164 with its plus, an address in small letters, bare digits."""

    kind: ContactKind
    value: str


_EMAIL = re.compile(
    r"[\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})*\.[a-z]{2,63}(?![^\W_]|@|[._-]+[^\W\d_]|\.+\d)",
    re.IGNORECASE,
)
_WHATSAPP = re.compile(
    r"(?:https?://)?\b(?:(?:www\.)?wa\.me/|(?:[a-z]+\.)?whatsapp\.com/|whatsapp://)\S*"
)
_IN_LINK = re.compile(
    r"(?:[?&;]phone=|wa\.me/(?:c/|p/[0-9]+/)?|/catalog/)((?:\+|%2b|%20|[0-9().-])+)"
)
"""Behind "phone=", or as the link's path. A code for an invitation is none."""
_LINK = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_DIGITS = re.compile(r"\(?\+?\(?\d(?:[ .()-]{0,3}\d)*")
_DATE = re.compile(
    r"[0-3]?\d[.-][01]?\d[.-](?:19|20)\d\d|(?:19|20)\d\d[.-][01]\d[.-][0-3]\d"
)  # as lists and chats write it; with blanks it never has enough digits side by side
_PRICE = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")
_MONEY_BEFORE = re.compile(r"(?:rp|idr|usd|sgd|myr|hkd|ntd|rm|\$)[. :]*$")
_MONEY_AFTER = re.compile(
    r" ?(?:,-|,\d\d(?!\d)|%|(?:jt|juta|rb|ribu|rupiah|ntd|hkd|ringgit|orang)\b)"
)
_ACCOUNT_WORD = r"rek|rekening|norek|account|bank|bca|bri|bni|bsi|btn|cimb|bjb|va|virtual account"
_BANK_NAME = r"mandiri|niaga|danamon|permata|muamalat|mega|panin|ocbc|maybank|jago|seabank|btpn"
_PHONE_WORD = (
    r"wa|whatsapp|hp|telp|tlp|tel|telepon|telpon|phone|hub|hubungi|call|cs|sms|kontak|contact"
    r"|dana|ovo|gopay|shopeepay|linkaja"
)
_PAPER_WORD = r"nik|ktp|kk|npwp|nib|sip3mi|sip2mi|izin|paspor|passport|order|kode|otp"
_PARCEL_WORD = r"resi|invoice"
_WORDS = re.compile(
    rf"\b(?:(?P<account>{_ACCOUNT_WORD})|(?P<bank>{_BANK_NAME})|(?P<phone>{_PHONE_WORD})"
    rf"|(?P<paper>{_PAPER_WORD})|(?P<parcel>{_PARCEL_WORD}))(?=\b|\d)"
)
_BESIDE = re.compile(r"(?:[\s:.#()=/-]|\b(?:no|nomor|nomer|number|saya|kami|anda)\b)*")
"""What may stand between a word and the number it names."""
_ACCOUNT_AFTER = re.compile(
    rf"[ (,/-]*(?:(?:{_ACCOUNT_WORD}|{_BANK_NAME})\b|a[./]?n\b|atas nama\b)"
)
_NEAR = 40
"""So far back on the same line a word may stand that says what a number is."""
_ACCOUNT_DIGITS = range(10, 19)
"""The longest are virtual ones: a company of the bank's, then most of a telephone number."""
_CAN_BE_NUMBER = range(7, 19)
"""So many digits has the shortest telephone number, and the longest with all that is dialled."""
_CODES = {
    ("bca", "014"): 10,
    ("bri", "002"): 15,
    ("bni", "(?:46|009)"): 10,
    ("mandiri", "008"): 13,
    ("bsi", "451"): 10,
    ("btn", "200"): 16,
}
"""Of each bank its code, as machines ask for it, and how many digits its accounts have."""
_BANK_CODE = re.compile(
    "|".join(
        rf"\b({bank})[ :-]*\(?(?:kode(?: bank)?[ :]*)?{code}\)?[ \n:./-]+"
        rf"(?=\d(?:[ .-]?\d){{{digits - 1}}}(?![ .-]?\d))"
        for (bank, code), digits in _CODES.items()
    )
)
"""The code is no part of the account where an account is whole without it."""
_DISGUISED = re.compile(
    r"(?<![^\W_])[olis]*\d[\dolis]*(?:[ .()-]{1,3}[olis]*\d[\dolis]*)*(?![^\W_])"
)
"""Digits among which letters stand that look like some: "0812 345678 9O"."""
_SLIP = re.compile(r"((?:0|62)8(?:[ .()-]{0,3}\d){10})[olis]+$")
"""Behind all digits of a mobile a letter is a slip."""
_LEAST_DIGITS, _LEAST_SIGNS = 6, 8
_LOOKS_LIKE = str.maketrans("olis", "0115")
_NUMBER_BEFORE = re.compile(r"\d(?:[ .()-]{0,3}\d){5,}")
_BARE_MOBILE = re.compile(r"8[1-9]\d{8,10}")
_DIALLED = re.compile(r"[( ]*(?:\+|0|62)")
_MOBILE = re.compile(r"\+628[1-9]\d{7,10}")
_SLASHED = re.compile(r"(^|[^\d/])((?:\+?62|0)8\d{1,2})/(\d{3,4})/(\d{3,5})(?![\d/])")
_TWICE_62 = re.compile(r"^\+62(?=628[1-9]\d{7,10}$)")
"""Too long for any town's number: the country was written twice."""

_NO_COUNTRY = "001"
"""What phonenumbers says of +800 and its like."""

_Found = list[tuple[int, Mentioned]]


def find_contacts(text: str) -> list[Mentioned]:
    """Each once, in the order in which they stand there."""
    found: _Found = []
    plain = _take(_plain(text), _EMAIL, found, lambda seen: Mentioned("email", seen[0].strip(".")))
    plain = _take(plain, _WHATSAPP, found, lambda seen: _in_link(seen[0]))
    plain = _take(plain, _LINK, found, lambda _: None)
    plain = without_bank_code(_undisguised(plain))
    found += [each for run in _DIGITS.finditer(plain) for each in _in_run(plain, run)]
    found.sort(key=lambda each: each[0])
    return list(dict.fromkeys(contact for _, contact in found))


def without_bank_code(plain: str) -> str:
    """A text in small letters: "bca 014 1234567890" is the account 1234567890."""
    return _BANK_CODE.sub(lambda seen: f"{seen[seen.lastindex or 0]} ", plain)


def telephone(written: str) -> str | None:
    """A telephone number in E.164, read as in Indonesia; None when it can be none."""
    digits = re.sub(r"\D", "", re.sub(r"\(0\)", "", written))
    if written.lstrip("( ").startswith("+"):
        number = digits
    elif digits.startswith("00"):
        number = digits[2:]
    elif digits.startswith("0"):
        number = f"62{digits[1:]}"
    elif digits.startswith("62"):
        number = digits
    elif _BARE_MOBILE.fullmatch(digits):
        number = f"62{digits}"
    else:
        return None
    read = _valid(f"+{number}")
    return read.value if read else None


def _in_link(link: str) -> Mentioned | None:
    """Such links begin with the country; many write them as they dial."""
    seen = _IN_LINK.search(link)
    written = seen[1].replace("%2b", "+").replace("%20", "") if seen else ""
    digits = re.sub(r"\D", "", written)
    number = telephone(written)
    return _valid(f"+{digits}") or (Mentioned("phone", number) if number else None)


def _plain(text: str) -> str:
    """Signs that look alike become one: the Arabic digits, the long dashes, the hard blanks."""
    plain = unicodedata.normalize("NFKC", text).lower()
    plain = re.sub(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]", "", plain)
    # Soft hyphens, and what makes a key of a digit.
    plain = re.sub(r"[\u00ad\ufe0e\ufe0f\u20e3]", "", plain)
    plain = re.sub(r"[\u2010-\u2015\u2212]", "-", plain)
    plain = re.sub(r"[\u2044\u2215]", "/", plain)
    plain = re.sub(r"[^\S\n]", " ", plain)
    plain = "".join(str(unicodedata.digit(sign, sign)) for sign in plain)
    # A number that goes on below its dash.
    plain = re.sub(r"(\d-) ?\n(?=\d)", r"\1 ", plain)
    return _SLASHED.sub(r"\1\2-\3-\4", plain)


def _undisguised(text: str) -> str:
    """Other signs between the digits, and letters in their place, hide a number from a search."""
    return _DISGUISED.sub(_as_digits, re.sub(r"(\d)[_*~|]+(?=\d)", r"\1 ", text))


def _as_digits(seen: re.Match[str]) -> str:
    digits, signs = re.sub(r"\D", "", seen[0]), re.sub(r"[ .()-]", "", seen[0])
    is_long = len(digits) >= _LEAST_DIGITS and len(signs) >= _LEAST_SIGNS
    return _SLIP.sub(r"\1 ", seen[0]).translate(_LOOKS_LIKE) if is_long else seen[0]


def _take(
    text: str,
    pattern: re.Pattern[str],
    found: _Found,
    read: Callable[[re.Match[str]], Mentioned | None],
) -> str:
    """Note what is found, and blank it out: it is not looked at a second time."""
    for seen in pattern.finditer(text):
        contact = read(seen)
        if contact:
            found.append((seen.start(), contact))
    return pattern.sub(lambda seen: "#" * len(seen[0]), text)


def _in_run(text: str, run: re.Match[str]) -> Iterator[tuple[int, Mentioned]]:
    """The longest pieces that make sense: two numbers may stand side by side."""
    pieces = [piece.span() for piece in re.finditer(r"[^ ]+", run[0])]
    at = 0
    while at < len(pieces):
        start = run.start() + pieces[at][0]
        for last in reversed(_ends(run[0], pieces, at)):
            contacts = _numbers(text, start, run.start() + pieces[last][1])
            if contacts:
                yield from ((start, each) for each in contacts)
                at = last
                break
        at += 1


def _ends(run: str, pieces: list[tuple[int, int]], at: int) -> list[int]:
    """With which pieces a number that begins at this one can end."""
    digits, ends = 0, []
    for last in range(at, len(pieces)):
        digits += sum(map(str.isdigit, run[slice(*pieces[last])]))
        if digits in _CAN_BE_NUMBER:
            ends.append(last)
        elif digits >= _CAN_BE_NUMBER.stop:
            break
    return ends


def _numbers(text: str, start: int, end: int) -> list[Mentioned]:
    """One, or both things it can be: where an account was spoken of, then a mobile follows."""
    written, rest = text[start:end], text[end : end + _NEAR]
    digits, number = re.sub(r"\D", "", written), telephone(written)
    can_be_account = len(digits) in _ACCOUNT_DIGITS and "+" not in written
    phone = [Mentioned("phone", number)] if number else []
    account = [Mentioned("account", digits)] if can_be_account else []
    if not phone and not account:
        return []
    line = _line_before(text, start)
    word, is_beside = _last_word(line)
    if _is_something_else(written, line, rest) or _is_named(word, is_beside, written):
        return []
    if word == "account" and account:
        is_mobile = number and _MOBILE.fullmatch(number) and _DIALLED.match(written)
        return phone + account if is_mobile and not is_beside else account
    is_named = word == "bank" or _ACCOUNT_AFTER.match(rest)
    named = account if is_named or _is_below_bank(text, start, line) else []
    # Accounts begin with "00", and so do numbers abroad.
    return phone + named if written.startswith("00") else phone or named


def _line_before(text: str, end: int) -> str:
    """As much of the line as may say something of what stands there."""
    return text[max(0, end - _NEAR) : end].rpartition("\n")[2]


def _is_below_bank(text: str, start: int, line: str) -> bool:
    """Whether its bank is the end of the line above, and nothing else stands before it."""
    above = start - len(line) - 1
    if above < 0 or text[above] != "\n" or not _BESIDE.fullmatch(line):
        return False
    word, is_beside = _last_word(_line_before(text, above))
    return is_beside and word in ("account", "bank")


def _is_named(word: str | None, is_beside: bool, written: str) -> bool:
    """The number of a paper or a parcel. No paper's number can be dialled: "KTP, paspor 0812…"."""
    if word == "paper":
        return is_beside and not (_DIALLED.match(written) and telephone(written))
    return word == "parcel" and is_beside


def _is_something_else(written: str, line: str, rest: str) -> bool:
    """A day, a price, a part of a word."""
    is_glued = line[-1:].isalpha() and _last_word(line[-9:], at_end=True)[0] is None
    return bool(
        _DATE.fullmatch(written)
        or _PRICE.fullmatch(written)
        or _MONEY_BEFORE.search(line)
        or _MONEY_AFTER.match(rest)
        or rest[:1].isalpha()
        or is_glued
    )


def _last_word(line: str, *, at_end: bool = False) -> tuple[str | None, bool]:
    """What the nearest telling word before a number says it is, and whether it stands beside it."""
    # A word before another number has said what that one is.
    near = _NUMBER_BEFORE.split(line)[-1]
    found = list(_WORDS.finditer(f"{near}0"))
    last = found[-1] if found else None
    if last is None or (at_end and last.end() < len(near)):
        return None, False
    return last.lastgroup, bool(_BESIDE.fullmatch(near[last.end() :]))


def _valid(number: str) -> Mentioned | None:
    # Many write the trunk 0 behind the country: +62 0812.
    number = _TWICE_62.sub("+", re.sub(r"^\+620", "+62", number))
    try:
        read = phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return None
    # "008-00-1234567-8" is an account of Mandiri's, and no call to +800.
    is_place = phonenumbers.region_code_for_country_code(read.country_code or 0) != _NO_COUNTRY
    if not is_place or not phonenumbers.is_valid_number(read):
        return None
    return Mentioned("phone", phonenumbers.format_number(read, phonenumbers.PhoneNumberFormat.E164))
