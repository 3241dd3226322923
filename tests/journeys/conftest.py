"""The cast: a town with its office, a worker's phone, an officer at the desk."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Playwright

from tests.journeys.officer import Officer
from tests.journeys.phone import Phone
from tests.journeys.town import Town


@pytest.fixture(scope="session")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    """Shared by all journeys of a process that leave it running as they found it."""
    shared = Town(tmp_path_factory.mktemp("town"))
    shared.settle()
    shared.starts_server()
    shared.starts_desk()
    shared.starts_relay()
    yield shared
    shared.ends()


@pytest.fixture
def own_town(tmp_path: Path) -> Iterator[Town]:
    """A town of the journey's own, settled but dark."""
    mine = Town(tmp_path / "town")
    mine.folder.mkdir()
    mine.settle()
    yield mine
    mine.ends()


@pytest.fixture
def new_phone(playwright: Playwright, tmp_path: Path) -> Iterator[Callable[[Town], Phone]]:
    """Buy a phone; all are switched off at the end."""
    phones: list[Phone] = []

    def buy(where: Town) -> Phone:
        profile = tmp_path / f"phone{len(phones)}"
        profile.mkdir()
        phones.append(Phone(playwright, profile, where.address))
        return phones[-1]

    yield buy
    for phone in phones:
        phone.switches_off()


@pytest.fixture
def new_officer(new_phone: Callable[[Town], Phone]) -> Callable[[Town], Officer]:
    """An officer with an account and a browser of her own."""

    def hire(where: Town) -> Officer:
        browser = new_phone(where)
        return Officer(where, browser)

    return hire
