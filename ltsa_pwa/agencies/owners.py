"""Whose a row of a list is, and what is told when that is in doubt."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from ltsa_pwa.agencies.agency import Agency, licence_key
from ltsa_pwa.agencies.belonging_row import Belonging
from ltsa_pwa.agencies.names import breaks_fit, likeness, number_likeness, words
from ltsa_pwa.agencies.row import Problem
from ltsa_pwa.agencies.stops import name_of

_LOOKS = 10
"""So many rows about nobody are compared with every name; a list with more is another's list."""
_NAMED = 3


@dataclass
class Placed:
    """The rows of a list with their companies, and what of it a person should hear."""

    rows: dict[str, list[Belonging]] = field(default_factory=lambda: defaultdict(list))
    """By licence key."""
    unknown: list[Belonging] = field(default_factory=list)
    """Rows of companies whose number nobody has."""
    strangers: list[Problem] = field(default_factory=list)
    renumbered: list[str] = field(default_factory=list)
    renamed: list[Problem] = field(default_factory=list)
    keeps_day: bool = False
    """Whether a row that is left out may stop a company in the list."""


def place(rows: Iterable[Belonging], agencies: Iterable[Agency]) -> Placed:
    """Find whose each row is."""
    owners, placed = Owners(agencies), Placed()
    for row in rows:
        key, told = owners.find(row)
        if key and told:
            placed.renamed.append(Problem(row.row, row.sheet, told))
        if not key and row.sanctions and not owners.knows(row.licence):
            key = owners.by_name(row.name)
            said = f"{row.name} comes as {row.licence}, and has another number."
            placed.renumbered += [said] if key else []
        if key:
            placed.rows[key].append(row)
        else:
            _leave_out(row, told, owners, placed)
    return placed


def _leave_out(row: Belonging, why: str, owners: "Owners", placed: Placed) -> None:
    is_known = owners.knows(row.licence)
    if not is_known:
        placed.unknown.append(row)
    stops = any(each.kind != "warning" for each in row.sanctions)
    perhaps = owners.may_be(row) if stops and not is_known else ""
    placed.strangers.append(
        Problem(row.row, row.sheet, f"{why}; it may be {perhaps}" if perhaps else why)
    )
    # With a number and a name of its own it is remembered; phones find it by these.
    is_another = bool(licence_key(row.licence) and row.name) and not owners.has(row.name)
    if stops and (is_known or (perhaps and not is_another)):
        placed.keeps_day = True


class Owners:
    """Whose a row is: by licence number, or by a name that only one company has."""

    def __init__(self, agencies: Iterable[Agency]) -> None:
        self._by_key: dict[str, Agency] = {}
        self._names: dict[str, set[str]] = defaultdict(set)
        self._gone: dict[str, set[str]] = defaultdict(set)
        self._trade: dict[str, set[str]] = defaultdict(set)
        self._looks = _LOOKS
        for agency in agencies:
            self._by_key[agency.key] = agency
            names = self._names if agency.is_listed else self._gone
            names[name_of(agency)].add(agency.key)
            for each in _trade_names(agency) if agency.is_listed else ():
                self._trade[_plain(each)].add(agency.key)

    def find(self, row: Belonging) -> tuple[str, str]:
        """The licence key, and what a person should hear; or "" and why there is none."""
        if licence_key(row.licence):
            return self._by_number(row)
        keys = self._keys_of(row.name)
        if len(keys) == 1:
            [key] = keys
            name = self._by_key[key].name
            is_own = key in self._own(row.name)
            return key, "" if is_own else f"{row.name} is a trade name of {name}"
        why = "no company has" if not keys else "more than one company has"
        return "", f"{why} the name {row.name}"

    def knows(self, licence: str) -> bool:
        """Whether a company has this licence number."""
        return licence_key(licence) in self._by_key

    def has(self, name: str) -> bool:
        """Whether any company has this name."""
        return bool(self._keys_of(name))

    def by_name(self, name: str) -> str:
        """The licence key of the only company with this name, "" for none and for several.

        A trade name does not count: beside a number of its own it may be another company's.
        """
        keys = self._own(name)
        return next(iter(keys)) if len(keys) == 1 else ""

    def may_be(self, row: Belonging) -> str:
        """Companies that a row about nobody may speak of, "" for none."""
        found = [self._by_key[key] for key in sorted(self._keys_of(row.name))]
        if not found:
            self._looks -= 1
            if self._looks < 0:
                return "anybody: too many such rows to compare"
            found = [each for each in self._by_key.values() if _is_near(row, each)]
        named = [f"{each.name} ({each.licence})" for each in found[:_NAMED]]
        return ", ".join(named) + (" …" if len(found) > _NAMED else "")

    def _by_number(self, row: Belonging) -> tuple[str, str]:
        owner = self._by_key.get(licence_key(row.licence))
        if owner is None:
            return "", f"no company has the licence {row.licence}"
        if not breaks_fit(row.licence, owner.licence):
            said = f"{row.licence} has other strokes than {owner.licence}, {owner.name}"
            is_theirs = row.name and _is_called(owner, row.name)
            return (owner.key if is_theirs else ""), said
        if not row.name or _is_called(owner, row.name):
            return owner.key, ""
        said = f"{row.licence} is the licence of {owner.name}, and the row says {row.name}"
        is_another = self._keys_of(row.name) or likeness(row.name, owner.name) is None
        return ("" if is_another else owner.key), said

    def _keys_of(self, name: str) -> set[str]:
        """Companies of this name; by a trade name only where no listed one is called so."""
        plain = _plain(name)
        return self._names.get(plain) or self._own(name) | self._trade.get(plain, set())

    def _own(self, name: str) -> set[str]:
        plain = _plain(name)
        return self._names.get(plain) or self._gone.get(plain, set())


def _plain(name: str) -> str:
    return " ".join(words(name))


def _trade_names(agency: Agency) -> list[str]:
    return [each for each in agency.trade_name.split(";") if words(each)]


def _is_called(agency: Agency, name: str) -> bool:
    return any(words(each) == words(name) for each in (agency.name, *_trade_names(agency)))


def _is_near(row: Belonging, agency: Agency) -> bool:
    """By the name or a trade name, also without what stands in brackets.

    A row without a name by its number.
    """
    if not agency.is_listed:
        return False
    if not row.name:
        return number_likeness(row.licence, agency.licence) is not None
    plain = re.sub(r"\(.*?\)", " ", row.name)
    names = (agency.name, *_trade_names(agency))
    return any(likeness(each, name) for each in {row.name, plain} for name in names)
