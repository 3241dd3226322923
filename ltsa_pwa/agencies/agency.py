"""What a register says about a company."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

SanctionKind = Literal["warning", "watch", "suspended", "revoked", "expired"]


@dataclass(frozen=True)
class Sanction:
    """A decision against a company. An ended one stays, with its end: it is no stain."""

    kind: SanctionKind
    decree: str = ""
    since: date | None = None
    until: date | None = None
    reason: str = ""


@dataclass(frozen=True)
class Agency:
    """One company as the list writes it. Empty text: the list does not say."""

    name: str
    licence: str
    trade_name: str = ""
    issued: date | None = None
    until: date | None = None
    address: str = ""
    province: str = ""
    regency: str = ""
    phone: str = ""
    email: str = ""
    destinations: str = ""
    director: str = ""
    sanctions: tuple[Sanction, ...] = ()

    @property
    def key(self) -> str:
        """What makes it the same company in two lists."""
        return licence_key(self.licence)


@dataclass(frozen=True)
class Register:
    """A whole list as of a day.

    ``sanctions_date`` is the day the sanctions were looked at; None when nobody
    did, and then nothing in the list may be called active.
    """

    source: str
    list_date: date
    sanctions_date: date | None
    agencies: tuple[Agency, ...]
    is_sample: bool = False


def licence_key(number: str) -> str:
    """A licence number without the signs people leave out or add."""
    return re.sub(r"[^0-9A-Z]", "", number.upper())
