"""What a register says about a company."""

import re
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal, TypeVar

from ltsa_pwa.agencies.contact import Contact

SanctionKind = Literal["warning", "watch", "suspended", "revoked", "expired"]
_LEFT_OUT = re.compile(r"[^0-9A-Z]")


@dataclass(frozen=True)
class Sanction:
    """A decision against a company. An ended one stays, with its end: it is no stain."""

    kind: SanctionKind
    decree: str = ""
    since: date | None = None
    until: date | None = None
    reason: str = ""
    # Not in the words for the rest: states of before keep their digests (see ``snapshots``).
    entered_here: bool = field(default=False, repr=False)
    """By two people, on the strength of the decree: no list has it, so none ends it by silence."""


@dataclass(frozen=True)
class Branch:
    """An office beside the first one. A closed one stays: people are still sent there."""

    regency: str
    address: str = ""
    regency_code: str = ""
    is_closed: bool = False
    closed_since: date | None = None


@dataclass(frozen=True)
class Permit:
    """Leave to recruit for one job in one country (SIP2MI), or one job order under it."""

    country: str
    """ISO code of two letters."""
    job: str = ""
    number: str = ""
    places: int | None = None
    since: date | None = None
    until: date | None = None


Part = TypeVar("Part", Sanction, Branch, Permit, Contact)


@dataclass(frozen=True)
class Agency:
    """One company as the lists write it. Empty text: they do not say."""

    name: str
    licence: str
    trade_name: str = ""
    """Several are separated by “; ”."""
    issued: date | None = None
    until: date | None = None
    address: str = ""
    province: str = ""
    regency: str = ""
    regency_code: str = ""
    destinations: str = ""
    director: str = ""
    sanctions: tuple[Sanction, ...] = ()
    branches: tuple[Branch, ...] = ()
    permits: tuple[Permit, ...] = ()
    contacts: tuple[Contact, ...] = ()
    gone_since: date | None = None
    """The day of the first list that no longer had it; what was decided against it stays."""

    @property
    def key(self) -> str:
        """What makes it the same company in two lists."""
        return licence_key(self.licence)

    @property
    def is_listed(self) -> bool:
        """Whether the newest list of companies has it."""
        return self.gone_since is None

    def tidied(self) -> "Agency":
        """The same, its parts in an order that does not depend on the list's."""
        parts = ("sanctions", "branches", "permits", "contacts")
        return replace(self, **{part: _in_order(getattr(self, part)) for part in parts})


@dataclass(frozen=True, order=True)
class Looked:
    """That a list has looked at something: sanctions, permits, branches, or a kind of contact."""

    what: str
    day: date
    source: str


@dataclass(frozen=True)
class Register:
    """Whole lists as of a day, companies in the order of their licence keys.

    Companies that have gone from the lists are remembered in it: a licence that
    was taken away is found, and one that comes back brings its sanctions along.

    Each kind of list has its own day; None when nobody looked, and then nothing
    may be said: without a day of sanctions no company may be called active.
    """

    source: str
    list_date: date
    sanctions_date: date | None
    agencies: tuple[Agency, ...]
    is_sample: bool = False
    permits_date: date | None = None
    branches_date: date | None = None
    contacts_date: date | None = None
    looked: tuple[Looked, ...] = ()
    """Whose list that was, and for each kind of contact in each kind of list, as
    ``phone@branches``, the day on which it was listed last."""

    def looked_at(self, what: str) -> Looked | None:
        """Who looked at it last; None when that was before we wrote it down."""
        return next((each for each in self.looked if each.what == what), None)

    @property
    def listed(self) -> tuple[Agency, ...]:
        """The companies of the newest list, without those that are only remembered."""
        return tuple(each for each in self.agencies if each.is_listed)

    def tidied(self) -> "Register":
        """The same in the one order, so that equal registers are equal."""
        agencies = sorted((each.tidied() for each in self.agencies), key=lambda each: each.key)
        return replace(self, agencies=tuple(agencies))


def licence_key(number: str) -> str:
    """A licence number without the signs people leave out or add."""
    return _LEFT_OUT.sub("", number.upper())


def decree_key(decree: str) -> str:
    """A decree as it is compared: "Kep 7/2026" is "Kep. 7/2026", and 1/12 is not 11/2."""
    return " ".join(re.findall(r"\d+|[^\W\d_]+", decree.lower()))


def _in_order(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    if len(parts) < 2:  # noqa: PLR2004
        return parts
    names = parts[0].__dataclass_fields__
    return tuple(
        sorted(
            dict.fromkeys(parts),
            key=lambda part: [str(getattr(part, name) or "") for name in names],
        )
    )
