"""Registered numbers, accounts and addresses, and the marks by which a phone knows them.

A mark is a short slow hash. A phone compares what somebody wrote with the
marks, and the list of numbers cannot be read off it. That slows a harvester
down; it does not stop one who owns a graphics card (docs/agencies.md).
"""

import hashlib
import re
import unicodedata
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

ContactKind = Literal["phone", "whatsapp", "email", "account"]
Origin = Literal["companies", "branches", "contacts"]
"""From which kind of list: a new list replaces what the last one of its kind said."""

SALT = b"ltsa contact v1"
ROUNDS = 1_000
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


@lru_cache(maxsize=50_000)
def mark(kind: ContactKind, value: str) -> str:
    """What travels to phones; a WhatsApp number is a telephone number."""
    asked = "phone" if kind == "whatsapp" else kind
    hashed = hashlib.pbkdf2_hmac("sha256", f"{asked}:{value}".encode(), SALT, ROUNDS)
    return urlsafe_b64encode(hashed[: _BYTES[asked]]).decode().rstrip("=")


@lru_cache(maxsize=50_000)
def contact(kind: ContactKind, text: str, origin: Origin = "companies") -> Contact | None:
    """A cell's word as a contact, None when it is none."""
    value = plain_contact(kind, text)
    if value is None:
        return None
    return Contact(kind, "" if kind == "account" else value, mark(kind, value), origin)


def plain_contact(kind: ContactKind, text: str) -> str | None:
    """A contact as it is compared: +6281…, digits, or an address in small letters."""
    if kind == "email":
        return email_address(text)
    return account_number(text) if kind == "account" else phone_number(text)


def phone_number(text: str) -> str | None:
    """A telephone number in E.164, taken to be Indonesian when it does not say."""
    import phonenumbers  # noqa: PLC0415 -- slow to load, and a server never needs it

    link = re.search(r"(?:wa\.me/|[?&]phone=)\+?(\d+)", text)
    asked = f"+{link[1]}" if link else re.sub(r"^\s*62", "+62", text)
    try:
        number = phonenumbers.parse(asked, "ID")
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def email_address(text: str) -> str | None:
    """An address in small letters."""
    plain = unicodedata.normalize("NFKC", text).strip().lower()
    return plain if re.fullmatch(r"[^\s@<>]+@[^\s@<>]+\.[^\s@<>.]+", plain) else None


def account_number(text: str) -> str | None:
    """The digits of a bank account; the bank's name around them does not count."""
    runs = re.findall(r"\d[\d .-]*\d", text)
    digits = [re.sub(r"\D", "", run) for run in runs]
    long = [each for each in digits if len(each) in _ACCOUNT_DIGITS]
    return long[0] if len(long) == 1 else None
