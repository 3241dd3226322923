"""The register as it travels to a phone and is kept there.

Members: ``date`` the day of the list; ``sanctions_date`` the day its sanctions
were looked at, or null; ``source``; ``sample`` true for invented data;
``imported_at``; ``agencies``, in which what is empty is left out:

=====  ==========================  =====  ==========================
``n``  name                        ``a``  address
``t``  trade name                  ``r``  regency
``l``  licence number              ``p``  province
``f``  licence valid from          ``d``  destinations
``u``  licence valid until         ``s``  sanctions
=====  ==========================  =====  ==========================

and of a sanction ``k`` kind, ``c`` decree, ``f`` from, ``u`` until, ``y`` why.
Directors, telephone numbers and e-mail addresses stay on the server: a copy on
every phone is a list of people to write to.
"""

import gzip
import hashlib
import json
from dataclasses import dataclass
from datetime import date, datetime

import brotli

from ltsa_pwa.agencies.agency import Agency, Register, Sanction


@dataclass(frozen=True)
class PhoneCopy:
    """One snapshot's answer, packed once: ``bodies`` by content coding, "" for plain."""

    digest: str
    bodies: dict[str, bytes]

    def tag(self, coding: str) -> str:
        """A strong tag: equal tags mean equal bytes, so each coding has its own."""
        return f'"{self.digest}{"-" + coding if coding else ""}"'


def pack(register: Register, imported_at: datetime) -> PhoneCopy:
    """Pack a register for the road."""
    text = json.dumps(
        as_json(register, imported_at), ensure_ascii=False, separators=(",", ":")
    ).encode()
    return PhoneCopy(
        hashlib.sha256(text).hexdigest()[:16],
        {
            "": text,
            "br": brotli.compress(text, quality=11),
            "gzip": gzip.compress(text, 9, mtime=0),
        },
    )


def as_json(register: Register, imported_at: datetime) -> dict[str, object]:
    """What the phone keeps, before it is packed."""
    return {
        "date": register.list_date.isoformat(),
        "sanctions_date": _iso(register.sanctions_date),
        "source": register.source,
        "sample": register.is_sample,
        "imported_at": imported_at.isoformat(timespec="seconds"),
        "agencies": [_agency(each) for each in register.agencies],
    }


def _agency(agency: Agency) -> dict[str, object]:
    said = {
        "n": agency.name,
        "t": agency.trade_name,
        "l": agency.licence,
        "f": _iso(agency.issued),
        "u": _iso(agency.until),
        "a": agency.address,
        "r": agency.regency,
        "p": agency.province,
        "d": agency.destinations,
        "s": [_sanction(each) for each in agency.sanctions],
    }
    return {key: value for key, value in said.items() if value}


def _sanction(sanction: Sanction) -> dict[str, object]:
    said = {
        "k": sanction.kind,
        "c": sanction.decree,
        "f": _iso(sanction.since),
        "u": _iso(sanction.until),
        "y": sanction.reason,
    }
    return {key: value for key, value in said.items() if value}


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
