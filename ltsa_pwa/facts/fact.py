"""A figure, who says so, and until when we believe it."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Literal, get_args

Kind = Literal["money", "percent", "number", "day", "article", "rule", "office"]
ContactKind = Literal["telephone", "whatsapp", "email", "address", "web"]
Certainty = Literal["two", "one", "unverified"]
Open = Literal["always", "unknown"]
Unit = Literal[
    "banks",
    "cases",
    "changes",
    "children",
    "companies",
    "countries",
    "days",
    "desks",
    "districts",
    "homes",
    "hours",
    "houses",
    "items",
    "jobs",
    "months",
    "offices",
    "papers",
    "people",
    "provinces",
    "questions",
    "regencies",
    "rights",
    "villages",
    "working days",
    "years",
]
Purpose = Literal[
    "account-check",
    "advice",
    "ambulance",
    "citizens-abroad",
    "household-workers",
    "information-post",
    "labour",
    "law-texts",
    "licences",
    "migrant-workers",
    "mission",
    "number-check",
    "one-roof",
    "police",
    "public-services",
    "report-arrival",
    "task-force",
    "village-programme",
    "violence",
    "witness-protection",
    "women-referral",
]
Quality = Literal["free", "confidential", "four-regions"]

_LAWS = ("UU ", "PP ", "Perpres ", "Permen", "Perka ", "Perban ", "Kepmenaker ", "MoU ")

KINDS: tuple[Kind, ...] = get_args(Kind)
CONTACT_KINDS: tuple[ContactKind, ...] = get_args(ContactKind)
CERTAINTIES: tuple[Certainty, ...] = get_args(Certainty)
PURPOSES: tuple[Purpose, ...] = get_args(Purpose)
QUALITIES: tuple[Quality, ...] = get_args(Quality)
UNITS: tuple[Unit, ...] = get_args(Unit)


@dataclass(frozen=True)
class Day:
    """A day as a source gives it: often only the month or the year is known."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def read(cls, text: str) -> "Day":
        """Read ``2025``, ``2025-04`` or ``2025-04-10``; ValueError for anything else."""
        if not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", text):
            raise ValueError(f"{text!r} is no day, month or year")
        each = cls(*[int(part) for part in text.split("-")])
        each.earliest()
        return each

    def __str__(self) -> str:
        parts = (f"{self.year:04}", *(f"{each:02}" for each in (self.month, self.day) if each))
        return "-".join(parts)

    def earliest(self) -> date:
        """The first day it can mean: an unknown day makes a fact older, never newer."""
        return date(self.year, self.month or 1, self.day or 1)


@dataclass(frozen=True)
class Place:
    """Where something is written, for the person who may mend it."""

    file: Path
    line: int

    @property
    def topic(self) -> str:
        """What its file is about: ``insurance``, ``contacts``."""
        return self.file.stem

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(frozen=True)
class Source:
    """A page somebody can read again; ``address`` is None when it has none."""

    title: str
    address: str | None = None
    dated: Day | None = None


@dataclass(frozen=True)
class Known:
    """What every fact has.

    ``written_in`` is its file and line. ``checked_on`` is the day we looked,
    ``last_seen`` the day of the newest page that shows it; without it the days of
    its sources say so. It ages from there: looking again at an old page makes
    nothing newer.
    """

    key: str
    written_in: Place
    certainty: Certainty
    sources: tuple[Source, ...]
    checked_on: date
    stale_after_days: int
    last_seen: Day | None

    @property
    def may_be_shown(self) -> bool:
        return self.certainty != "unverified"

    @property
    def dated(self) -> Day | None:
        """When it was last seen; None where a page has no day and we know only when we looked."""
        if self.last_seen:
            return self.last_seen
        days = [each.dated for each in self.sources if each.dated]
        return max(days, key=Day.earliest) if len(days) == len(self.sources) > 0 else None

    @property
    def seen(self) -> date:
        """The day it ages from."""
        return self.dated.earliest() if self.dated else self.checked_on

    @property
    def stale_after(self) -> date:
        """The last day on which a page shows it without a remark."""
        return self.seen + timedelta(days=self.stale_after_days)

    def stale(self, today: date) -> bool:
        return today > self.stale_after


@dataclass(frozen=True)
class Figure(Known):
    """A fee, wage, age, limit, day, article, rule or office.

    ``unit`` is the ISO 4217 code of money, the law of an article, what is
    counted by a number, and the province of an office.
    """

    kind: Kind
    value: Decimal | Day | str
    unit: str | None = None

    @property
    def is_law(self) -> bool:
        """Whether it names a law or a rule of the state; other rules name who says so."""
        return self.kind == "article" or (self.kind == "rule" and str(self.value).startswith(_LAWS))

    @property
    def seen(self) -> date:
        """A law holds until it is changed: it ages from the day on which we looked for that."""
        looked = self.last_seen.earliest() if self.last_seen else self.checked_on
        return looked if self.is_law else super().seen


@dataclass(frozen=True)
class Contact(Known):
    """A way to reach a service.

    ``only_in`` is the one country where a short or free number works. ``urgent``
    ranks the telephones that an alarm shows; None keeps it off that page.
    """

    kind: ContactKind
    value: str
    only_in: str | None = None
    urgent: int | None = None

    @property
    def dialled(self) -> str:
        """What follows ``tel:``: E.164, or the bare digits of a number inside its country."""
        return re.sub(r"[^\d+]", "", self.value)

    @property
    def href(self) -> str | None:
        """The link that a tap follows; an address has none."""
        links = {
            "telephone": f"tel:{self.dialled}",
            "whatsapp": f"https://wa.me/{self.dialled.removeprefix('+')}",
            "email": f"mailto:{self.value}",
            "web": self.value,
        }
        return links.get(self.kind)

    def works_in(self, country: str | None) -> bool:
        """Whether it can be reached from there; None is a place we do not know."""
        return self.only_in is None or self.only_in == country


@dataclass(frozen=True)
class Service:
    """Somebody who helps, with every way to reach them that may be shown."""

    key: str
    name: str
    country: str
    purposes: tuple[Purpose, ...]
    open: Open
    languages: tuple[str, ...]
    contacts: tuple[Contact, ...] = ()
    qualities: tuple[Quality, ...] = ()
    """What its sources promise to whoever calls, and where alone it answers."""
    region: str | None = None
    """Only for people of one village, sub-district, regency or province: its code."""

    @property
    def is_mission(self) -> bool:
        return "mission" in self.purposes
