"""Facts from TOML files, checked before anybody sees one."""

import re
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import phonenumbers
from babel.numbers import list_currencies

from ltsa_pwa.facts.fact import (
    CERTAINTIES,
    CONTACT_KINDS,
    KINDS,
    PURPOSES,
    QUALITIES,
    UNITS,
    Certainty,
    Contact,
    ContactKind,
    Day,
    Figure,
    Kind,
    Known,
    Place,
    Quality,
    Service,
    Source,
)
from ltsa_pwa.facts.row import BadFact, Row

Table = dict[str, Any]

_NEEDED = {"two": 2, "one": 1, "unverified": 0}
_INTERNATIONAL = re.compile(r"\+[1-9]\d{6,14}")
# Two digits each for province, regency and sub-district, four for the village.
_REGION = re.compile(r"[1-9]\d(?:\d\d(?:\d\d(?:\d{4})?)?)?")
_INSIDE = re.compile(r"\d{3,12}")
_TABLE = re.compile(r"^\s*(?:\[\s*)?[\"']?([\w-]+)[\"']?\s*(?:\]|=)", re.MULTILINE)
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")


@dataclass
class Shelf:
    """What has been read so far; a later folder replaces what has the same key."""

    places: dict[str, Place] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    services: dict[str, Service] = field(default_factory=dict)
    figures: dict[str, Figure] = field(default_factory=dict)
    contacts: dict[str, tuple[str, Contact]] = field(default_factory=dict)

    def services_with_contacts(self) -> dict[str, Service]:
        """Every service with the contacts that may be shown, in the order of the files."""
        shown = [(owner, each) for owner, each in self.contacts.values() if each.may_be_shown]
        return {
            key: replace(service, contacts=tuple(each for owner, each in shown if owner == key))
            for key, service in self.services.items()
        }


def read_folders(folders: Iterable[Path], today: date) -> Shelf:
    """Read every folder in turn; BadFact for the first thing that is wrong."""
    shelf = Shelf()
    for folder in folders:
        paths = sorted(folder.glob("*.toml"), key=_reading_order)
        if not paths:
            raise BadFact(f"{folder}: no .toml file lies here")
        for path in paths:
            _read_file(path, shelf, today)
    return shelf


def _reading_order(path: Path) -> tuple[int, str]:
    # Facts name sources and services, so these come first.
    first = {"sources": 0, "services": 1}
    return first.get(path.stem, 2), path.name


def _read_file(path: Path, shelf: Shelf, today: date) -> None:
    try:
        text = path.read_text("utf-8")
        content = tomllib.loads(text, parse_float=Decimal)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadFact(f"{path}: {error}") from error
    lines = _lines(text)
    defaults = content.pop("defaults", {})
    for key, given in content.items():
        place = Place(path, lines.get(key, 1))
        if not isinstance(given, dict):
            raise BadFact(f"{place}: {key}: is no table")
        row = Row(place, key, {**defaults, **given})
        _reader(path)(row, shelf, today)
        row.finish()


def _lines(text: str) -> dict[str, int]:
    """The line of each table by its name; the reader of TOML does not tell."""
    found = [(each[1], text.count("\n", 0, each.start(1)) + 1) for each in _TABLE.finditer(text)]
    return dict(reversed(found))


def _reader(path: Path) -> Callable[[Row, Shelf, date], None]:
    if path.stem == "sources":
        return _read_source
    if path.stem == "services":
        return _read_service
    return _read_known


def _read_source(row: Row, shelf: Shelf, today: date) -> None:
    dated = row.day("dated")
    if dated and dated.earliest() > today:
        raise row.wrong(f"dated {dated} is in the future")
    shelf.sources[row.key] = Source(
        title=row.take("title", str), address=row.web("address"), dated=dated
    )


def _read_service(row: Row, shelf: Shelf, _today: date) -> None:
    purposes = row.words("purposes")
    strange = [each for each in purposes if each not in PURPOSES]
    if strange or not purposes:
        raise row.wrong(f"purposes is {list(purposes)!r}")
    shelf.services[row.key] = Service(
        key=row.key,
        name=row.take("name", str),
        country=row.country("country"),
        purposes=tuple(each for each in PURPOSES if each in purposes),
        open=row.one_of("open", ("always", "unknown")) if row.has("open") else "unknown",
        languages=row.words("languages"),
        qualities=_qualities(row),
        region=row.matching("region", _REGION) if row.has("region") else None,
    )


def _qualities(row: Row) -> tuple[Quality, ...]:
    given = row.words("qualities")
    if not set(given) <= set(QUALITIES):
        raise row.wrong(f"qualities is {list(given)!r}")
    return tuple(each for each in QUALITIES if each in given)


def _read_known(row: Row, shelf: Shelf, today: date) -> None:
    _expect_once(row, shelf)
    if row.has("service"):
        service = row.take("service", str)
        if service not in shelf.services:
            raise row.wrong(f"service {service!r} is not in services.toml")
        shelf.contacts[row.key] = (service, _read_contact(row, shelf, today))
    else:
        shelf.figures[row.key] = _read_figure(row, shelf, today)


def _expect_once(row: Row, shelf: Shelf) -> None:
    """A name stands for one thing; only a later folder may say it anew, and of the same sort."""
    before = shelf.places.get(row.key)
    if before and before.file.parent == row.place.file.parent:
        raise row.wrong(f"is there twice, also in {before}")
    ours = shelf.figures if row.has("service") else shelf.contacts
    if row.key in ours:
        raise row.wrong(f"is something else in {before}")
    shelf.places[row.key] = row.place


def _read_contact(row: Row, shelf: Shelf, today: date) -> Contact:
    kind: ContactKind = row.one_of("kind", CONTACT_KINDS)
    contact = Contact(
        **_certain(row, shelf, today),
        kind=kind,
        value=row.take("value", str),
        only_in=row.country("only_in") if row.has("only_in") else None,
        urgent=row.maybe("urgent", int),
    )
    shape = _contact_shape(contact)
    given = contact.dialled if kind in ("telephone", "whatsapp") else contact.value
    if not shape.fullmatch(given) or not _can_be_called(contact):
        raise row.wrong(f"value {contact.value!r} is no {kind}")
    return contact


def _can_be_called(contact: Contact) -> bool:
    """Whether there can be such a number, by the numbering plans of all countries."""
    if contact.kind not in ("telephone", "whatsapp"):
        return True
    try:
        number = phonenumbers.parse(contact.dialled, contact.only_in)
    except phonenumbers.NumberParseException:
        return False
    if contact.only_in is None:
        return phonenumbers.is_valid_number(number)
    # Free and short numbers stand in no plan of subscribers: 0-800-1000, 129.
    return phonenumbers.is_possible_number(number) or (
        phonenumbers.is_possible_short_number_for_region(number, contact.only_in)
    )


def _contact_shape(contact: Contact) -> re.Pattern[str]:
    if contact.kind == "telephone" and contact.only_in:
        return _INSIDE
    shapes = {
        "telephone": _INTERNATIONAL,
        "whatsapp": _INTERNATIONAL,
        "email": _EMAIL,
        "web": re.compile(r"https://[\w.-]+(/\S*)?"),
        "address": re.compile(r".{5,}"),
    }
    return shapes[contact.kind]


def _read_figure(row: Row, shelf: Shelf, today: date) -> Figure:
    kind: Kind = row.one_of("kind", KINDS)
    value, unit = _value(row, kind), _unit(row, kind)
    return Figure(**_certain(row, shelf, today), kind=kind, value=value, unit=unit)


def _value(row: Row, kind: Kind) -> Decimal | Day | str:
    if kind == "day":
        return row.needed_day("value")
    in_words = kind in ("article", "rule", "office")
    return row.take("value", str) if in_words else row.amount("value")


def _unit(row: Row, kind: Kind) -> str | None:
    if kind in ("percent", "day", "rule"):
        return None
    if kind == "money":
        return row.one_of("unit", sorted(list_currencies()))
    return row.one_of("unit", UNITS) if kind == "number" else row.take("unit", str)


def _certain(row: Row, shelf: Shelf, today: date) -> Table:
    """The members that every fact has, as keyword arguments."""
    certainty: Certainty = row.one_of("certainty", CERTAINTIES)
    names = row.words("sources")
    unknown = [each for each in names if each not in shelf.sources]
    if unknown:
        raise row.wrong(f"sources {unknown} are not in sources.toml")
    if len(set(names)) < _NEEDED[certainty]:
        raise row.wrong(f"certainty {certainty!r} needs more sources than {list(names)}")
    known = Known(
        key=row.key,
        written_in=row.place,
        certainty=certainty,
        sources=tuple(shelf.sources[each] for each in names),
        checked_on=row.take("checked_on", date),
        stale_after_days=row.take("stale_after_days", int),
        last_seen=row.day("last_seen"),
    )
    _check_days(row, known, today)
    return vars(known)


def _check_days(row: Row, known: Known, today: date) -> None:
    if known.checked_on > today:
        raise row.wrong(f"checked_on {known.checked_on} is in the future")
    if known.last_seen and known.last_seen.earliest() > known.checked_on:
        raise row.wrong("last_seen is later than checked_on")
    if known.stale_after_days < 1:
        raise row.wrong(f"stale_after_days is {known.stale_after_days}")
