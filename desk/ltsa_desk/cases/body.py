"""What a reporter wrote, as far as it can be understood.

A phone may be older or newer than the desk, or broken: a field that makes no
sense is left out, and the rest is still read.
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from ltsa_desk.evidence.manifest import Manifest, read_manifest
from ltsa_desk.moments import now
from ltsa_desk.returnees.standing import Standing, read_standing


@dataclass(frozen=True)
class Place:
    """Where it happened or where she is."""

    text: str = ""
    country: str = ""
    lat: float | None = None
    lon: float | None = None
    accuracy_m: float | None = None

    @property
    def coordinates(self) -> str:
        """``-6.200000, 106.816667``; empty when the phone gave none."""
        if self.lat is None or self.lon is None:
            return ""
        return f"{self.lat:.6f}, {self.lon:.6f}"


@dataclass(frozen=True)
class Contact:
    """Whom to call, when, and what to say if somebody else answers."""

    number: str = ""
    hours: str = ""
    if_other: str = ""


@dataclass(frozen=True)
class Body:
    """The inside of one report."""

    kind: str
    language: str = ""
    written_at: datetime | None = None
    reply_key: str = ""
    text: str = ""
    what: tuple[str, ...] = ()
    where: Place = field(default_factory=Place)
    when: str = ""
    contact: Contact = field(default_factory=Contact)
    for_whom: str = ""
    relation: str = ""
    consent: str = ""
    to: str = ""
    refers_to: str = ""
    sent_late: bool = False
    standing: Standing | None = None
    file: Manifest | None = None


def read_body(said: dict[str, Any]) -> Body:
    """The fields that could be read."""
    return Body(
        kind=_text(said, "kind"),
        language=_text(said, "language"),
        written_at=_moment(said.get("written_at")),
        reply_key=_text(said, "reply_key"),
        text=_text(said, "text"),
        what=tuple(each for each in _list(said, "what") if isinstance(each, str)),
        where=_place(_inside(said, "where")),
        when=_text(said, "when"),
        contact=_contact(_inside(said, "contact")),
        for_whom=_text(said, "for_whom"),
        relation=_text(said, "relation"),
        consent=_text(said, "consent"),
        to=_text(said, "to"),
        refers_to=_text(said, "refers_to"),
        sent_late=said.get("sent_late") is True,
        standing=read_standing(said, now()),
        file=read_manifest(said.get("file")),
    )


def _place(said: dict[str, Any]) -> Place:
    lat, lon = _number(said, "lat", 90), _number(said, "lon", 180)
    return Place(
        text=_text(said, "text"),
        country=_text(said, "country"),
        lat=lat,
        lon=lon,
        accuracy_m=_number(said, "accuracy_m", 1e7),
    )


def _contact(said: dict[str, Any]) -> Contact:
    return Contact(_text(said, "number"), _text(said, "hours"), _text(said, "if_other"))


def _text(said: dict[str, Any], name: str) -> str:
    value = said.get(name)
    return value if isinstance(value, str) else ""


def _list(said: dict[str, Any], name: str) -> list[Any]:
    value = said.get(name)
    return value if isinstance(value, list) else []


def _inside(said: dict[str, Any], name: str) -> dict[str, Any]:
    value = said.get(name)
    return value if isinstance(value, dict) else {}


def _number(said: dict[str, Any], name: str, largest: float) -> float | None:
    value = said.get(name)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value) if abs(value) <= largest else None


def _moment(value: object) -> datetime | None:
    try:
        moment = datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
    return moment if moment and moment.tzinfo else None
