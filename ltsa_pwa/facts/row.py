"""One table of a TOML file, taken apart member by member."""

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Any, TypeVar

from ltsa_pwa.facts.fact import Day, Place

T = TypeVar("T")
W = TypeVar("W", bound=str)

_COUNTRY = re.compile(r"[A-Z]{2}")
_WEB = re.compile(r"https?://[\w.-]+\S*")


class BadFact(ValueError):
    """A fact that must not reach a page; the message names its file, line and key."""


class Row:
    """One table of a file; whatever is wrong with a member is said with file, line and key."""

    def __init__(self, place: Place, key: str, members: dict[str, Any]) -> None:
        self.place = place
        self.key = key
        self._members = members

    def wrong(self, why: str) -> BadFact:
        return BadFact(f"{self.place}: {self.key}: {why}")

    def take(self, name: str, wanted: type[T]) -> T:
        """A member that must be there, of this type."""
        if name not in self._members:
            raise self.wrong(f"{name} is missing")
        value = self._members.pop(name)
        # bool is an int to Python, and no fact is one.
        if not isinstance(value, wanted) or isinstance(value, bool) or value == "":
            raise self.wrong(f"{name} is {value!r}")
        return value

    def maybe(self, name: str, wanted: type[T]) -> T | None:
        return self.take(name, wanted) if name in self._members else None

    def one_of(self, name: str, choices: Iterable[W]) -> W:
        given = self.take(name, str)
        for choice in choices:
            if choice == given:
                return choice
        raise self.wrong(f"{name} is {given!r}, not one of {', '.join(choices)}")

    def words(self, name: str) -> tuple[str, ...]:
        given = self.maybe(name, list) or []
        if not all(isinstance(each, str) for each in given):
            raise self.wrong(f"{name} is {given!r}")
        return tuple(given)

    def day(self, name: str) -> Day | None:
        text = self.maybe(name, str)
        try:
            return Day.read(text) if text else None
        except ValueError as error:
            raise self.wrong(f"{name}: {error}") from error

    def needed_day(self, name: str) -> Day:
        day = self.day(name)
        if day is None:
            raise self.wrong(f"{name} is missing")
        return day

    def country(self, name: str) -> str:
        return self.matching(name, _COUNTRY)

    def matching(self, name: str, shape: re.Pattern[str]) -> str:
        given = self.take(name, str)
        if not shape.fullmatch(given):
            raise self.wrong(f"{name} is {given!r}")
        return given

    def has(self, name: str) -> bool:
        return name in self._members

    def amount(self, name: str) -> Decimal:
        """A number, whole or not, that is not below nothing."""
        wanted = Decimal if isinstance(self._members.get(name), Decimal) else int
        amount = Decimal(self.take(name, wanted))
        if amount < 0:
            raise self.wrong(f"{name} is {amount}")
        return amount

    def web(self, name: str) -> str | None:
        return self.matching(name, _WEB) if name in self._members else None

    def finish(self) -> None:
        """Nothing may be left over: a misspelt member would silently do nothing."""
        if self._members:
            raise self.wrong(f"{', '.join(sorted(self._members))}: not known here")
