"""A phone and a server with the built pages; the same for every test of this folder."""

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


@pytest.fixture(scope="session")
def village(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    village = Town(tmp_path_factory.mktemp("village"))
    village.does("ltsa", "db", "migrate")
    village.starts_server()
    yield village
    village.ends()


@pytest.fixture
def phone(playwright: Playwright, village: Town, tmp_path: Path) -> Iterator[Phone]:
    phone = Phone(playwright, tmp_path / "profile", village.address)
    yield phone
    phone.switches_off()
