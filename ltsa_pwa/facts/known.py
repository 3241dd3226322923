"""The facts in use, and what a page may show of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path

from ltsa_pwa.facts.fact import Contact, Figure, Service, Source
from ltsa_pwa.facts.reading import read_folders
from ltsa_pwa.facts.row import BadFact
from ltsa_pwa.settings import Settings, SettingWrong

HERE = Path(__file__).parent
INDONESIA = "ID"
DESTINATIONS = (
    *("HK", "TW", "MY", "SG", "JP", "KR", "SA", "BN"),
    *("AE", "IT", "TR"),
    *("KW", "QA", "OM"),
)
"""Every country that she can choose, those with most workers first: the one list of all pages."""
ELSEWHERE = "other"
"""A country that has nothing of its own here."""


class Unverified(LookupError):
    """A page asked for a figure that nobody has confirmed."""


class NoSuchFact(LookupError):
    """A page asked for a figure that no file has."""


@dataclass(frozen=True)
class Facts:
    """Everything known, shown or not."""

    figures: Mapping[str, Figure]
    contacts: Mapping[str, Contact]
    services: Mapping[str, Service]
    sources: Mapping[str, Source]

    def figure(self, key: str) -> Figure:
        """A figure that a page may show; Unverified or NoSuchFact otherwise."""
        found = self.figures.get(key)
        if found is None:
            raise NoSuchFact(key)
        if not found.may_be_shown:
            raise Unverified(key)
        return found

    def everything(self) -> tuple[Figure | Contact, ...]:
        """All facts, for the operator's list."""
        return (*self.figures.values(), *self.contacts.values())

    def unverified(self) -> tuple[Figure | Contact, ...]:
        return tuple(each for each in self.everything() if not each.may_be_shown)

    def stale(self, today: date) -> tuple[Figure | Contact, ...]:
        return tuple(each for each in self.everything() if each.may_be_shown and each.stale(today))

    def countries(self) -> tuple[str, ...]:
        """Indonesia first, then the destinations, then what an operator has added."""
        found = [each.country for each in self.services.values() if each.contacts]
        return tuple(dict.fromkeys([INDONESIA, *DESTINATIONS, *found]))

    def numbers_for(self, country: str) -> tuple[Service, ...]:
        """Who helps in this country, with the contacts that may be shown."""
        return tuple(
            each
            for each in self.services.values()
            if each.country == country and each.contacts and each.region is None
        )

    def helpers_in(self, regency: str) -> tuple[Service, ...]:
        """Who helps people of this regency, or of one place in it; the nearest first."""
        found = [
            each
            for each in self.services.values()
            if each.region and each.contacts and each.region.startswith(regency)
        ]
        wider = [
            each
            for each in self.services.values()
            if each.region
            and each.contacts
            and len(each.region) < len(regency)
            and regency.startswith(each.region)
        ]
        return (*sorted(found, key=lambda each: -len(each.region or "")), *wider)

    def emergency_numbers(self, country: str | None) -> tuple[tuple[Service, Contact], ...]:
        """At most three telephones to show beside the alarm, nearest first.

        Abroad the last place is kept for Indonesia: somebody who answers in her
        language, whatever happens at the mission. None is a place we do not know.
        """
        if country is None or country == INDONESIA:
            return tuple(self._urgent(INDONESIA, country)[:3])
        near = self._urgent(country, country)[:2]
        far = self._urgent(INDONESIA, country)
        return tuple([*near, *far][:3])

    def _urgent(self, country: str, standing_in: str | None) -> list[tuple[Service, Contact]]:
        found = [
            (service, contact)
            for service in self.numbers_for(country)
            for contact in service.contacts
            if contact.urgent and contact.works_in(standing_in)
        ]
        return sorted(found, key=lambda pair: pair[1].urgent or 0)


def load(*overlays: Path, today: date | None = None) -> Facts:
    """Read our own files, then every overlay; BadFact names file, line and key."""
    shelf = read_folders((HERE, *overlays), today or datetime.now().astimezone().date())
    return Facts(
        figures=shelf.figures,
        contacts={key: contact for key, (_, contact) in shelf.contacts.items()},
        services=shelf.services_with_contacts(),
        sources=shelf.sources,
    )


def load_for(settings: Settings) -> Facts:
    """Ours, with the operator's on top; SettingWrong names the file and line to mend there."""
    if settings.facts_dir is None:
        return load()
    try:
        return load(settings.facts_dir)
    except BadFact as bad:
        reason = f"names a folder with something that cannot be used: {bad}"
        raise SettingWrong("LTSA_FACTS_DIR", reason) from None


_chosen: list[Facts] = []


def use(facts: Facts | None) -> None:
    """From now on pages show these: ours with an operator's; None for our own alone."""
    _chosen[:] = [facts] if facts else []


def known() -> Facts:
    """The facts in use; our own files alone when nobody has chosen."""
    return _chosen[0] if _chosen else _our_own()


@cache
def _our_own() -> Facts:
    return load()


def figure(key: str) -> Figure:
    """A figure that a page may show; Unverified or NoSuchFact otherwise."""
    return known().figure(key)


def source(key: str) -> Source:
    """A page that something was read in; NoSuchFact when no file has it."""
    found = known().sources.get(key)
    if found is None:
        raise NoSuchFact(key)
    return found


def countries() -> tuple[str, ...]:
    """Indonesia, then every country that she can choose."""
    return known().countries()


def numbers_for(country: str) -> tuple[Service, ...]:
    """Who helps in this country, with the contacts that may be shown."""
    return known().numbers_for(country)


def emergency_numbers(country: str | None) -> tuple[tuple[Service, Contact], ...]:
    """At most three telephones to show beside the alarm, nearest first; None: place unknown."""
    return known().emergency_numbers(country)
