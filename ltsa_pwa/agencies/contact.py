"""Registered numbers, accounts and addresses, and the marks by which a phone knows them.

A mark is a short slow hash. A phone compares what somebody wrote with the
marks, and the list of numbers cannot be read off it. That slows a harvester
down; it does not stop one who owns a graphics card (docs/agencies.md).
"""

import re
import unicodedata
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, get_args

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC

from ltsa_pwa.agencies.rounding import is_rounded

ContactKind = Literal["phone", "whatsapp", "email", "account"]
Origin = Literal["companies", "branches", "contacts"]
"""From which kind of list: a new list replaces what the last one of its kind said."""
ORIGINS = get_args(Origin)

SALT = b"ltsa contact v1"
ROUNDS = 1_000
_COUNTRY = len("+62")
_A_NUMBER = 5
"""So many digits more than in the numbers found are another one; fewer are "0062" or "ext. 12"."""
_BYTES = {"phone": 6, "account": 6, "email": 8}
# Addresses can be invented by the million until one fits; numbers cannot.
_ACCOUNT_DIGITS = range(6, 21)


@dataclass(frozen=True)
class Contact:
    """One registered way to a company. Of an account only the mark is kept."""

    kind: ContactKind
    value: str
    mark: str
    origin: Origin = "companies"


def compared_as(kind: ContactKind) -> str:
    """A WhatsApp number is a telephone number."""
    return "phone" if kind == "whatsapp" else kind


@lru_cache(maxsize=50_000)
def mark(kind: ContactKind, value: str) -> str:
    """What travels to phones."""
    asked = compared_as(kind)
    # Twice as fast as hashlib's here, which shares OpenSSL with the Python that is installed.
    hashed = PBKDF2HMAC(SHA256(), _BYTES[asked], SALT, ROUNDS).derive(f"{asked}:{value}".encode())
    return urlsafe_b64encode(hashed).decode().rstrip("=")


def contact(kind: ContactKind, text: str, origin: Origin = "companies") -> Contact | None:
    """A cell's word as a contact, None when it is none."""
    return next(iter(contacts(kind, text, origin)), None)


@lru_cache(maxsize=50_000)
def contacts(kind: ContactKind, text: str, origin: Origin = "companies") -> tuple[Contact, ...]:
    """What a piece of a cell holds: one address or account, or the telephone numbers in it."""
    return tuple(
        Contact(kind, "" if kind == "account" else value, mark(kind, value), origin)
        for value in plain_contacts(kind, text)
    )


def plain_contacts(kind: ContactKind, text: str) -> list[str]:
    """Contacts as they are compared: +6281…, digits, or an address in small letters."""
    if kind in ("phone", "whatsapp"):
        return phone_numbers(text)
    found = email_address(text) if kind == "email" else account_number(text)
    return [found] if found else []


def phone_numbers(text: str) -> list[str]:
    """Telephone numbers in E.164, read as a phone reads them in a chat.

    None where digits are left over that would be a number: it must not be lost unseen.
    """
    from ltsa_pwa.agencies.contact_finding import (  # noqa: PLC0415 -- slow, not for a server
        find_contacts,
    )

    # A spreadsheet takes a number for one, and the 0 in front is gone.
    asked = f"0{text}" if re.fullmatch(r"(?!62)[2-7]\d{8,10}", text) else text
    found = [each.value for each in find_contacts(asked) if each.kind == "phone"]
    left = len(re.sub(r"\D", "", text)) - sum(len(each) - _COUNTRY for each in found)
    return found if left < _A_NUMBER else []


def email_address(text: str) -> str | None:
    """An address in small letters."""
    plain = unicodedata.normalize("NFKC", text).strip().lower()
    return plain if re.fullmatch(r"[^\s@<>]+@[^\s@<>]+\.[^\s@<>.]+", plain) else None


def account_number(text: str) -> str | None:
    """The digits of a bank account; the bank's name around them does not count.

    None for a number that a spreadsheet has rounded: it is somebody else's.
    """
    from ltsa_pwa.agencies.contact_finding import (  # noqa: PLC0415 -- slow, not for a server
        without_bank_code,
    )

    if is_rounded(text):
        return None
    plain = without_bank_code(re.sub(r"^\s*(\d+)\.0+\s*$", r"\1", text).lower())
    runs = re.findall(r"\d[\d .-]*\d", plain)
    digits = [re.sub(r"\D", "", run) for run in runs]
    long = [each for each in digits if len(each) in _ACCOUNT_DIGITS]
    return long[0] if len(long) == 1 else None
