"""A phone and a server with the built pages; no office is needed to read, leave or delete."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Playwright

from tests.journeys.phone import Phone
from tests.journeys.town import Town


def settled(folder: Path) -> Town:
    village = Town(folder)
    village.folder.mkdir()
    village.settle_without_office()
    village.starts_server()
    return village


@pytest.fixture(scope="session")
def village(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    """Its server answers all tests; nobody turns it off."""
    village = settled(tmp_path_factory.mktemp("home") / "village")
    yield village
    village.ends()


@pytest.fixture
def remote_village(tmp_path: Path) -> Iterator[Town]:
    """A test's own server, which may go dark."""
    village = settled(tmp_path / "village")
    yield village
    village.ends()


@pytest.fixture
def remote_phone(playwright: Playwright, remote_village: Town, tmp_path: Path) -> Iterator[Phone]:
    """A phone that loses its signal when ``remote_village`` goes dark."""
    phone = Phone(playwright, tmp_path / "profile", remote_village.address)
    yield phone
    phone.switches_off()
