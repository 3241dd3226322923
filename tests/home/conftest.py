"""A phone and a server with the built pages; no office is needed to read, leave or delete."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Playwright, sync_playwright

from tests.journeys.phone import Phone
from tests.journeys.town import Town


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as started:
        yield started


@pytest.fixture
def village(tmp_path: Path) -> Iterator[Town]:
    """A server that may go dark."""
    village = Town(tmp_path / "village")
    village.folder.mkdir()
    village.does("ltsa", "db", "migrate")
    village.starts_server()
    yield village
    village.ends()


@pytest.fixture
def phone(playwright: Playwright, village: Town, tmp_path: Path) -> Iterator[Phone]:
    phone = Phone(playwright, tmp_path / "profile", village.address)
    yield phone
    phone.switches_off()
