"""A phone and a server with the built pages.

One of each for a file of tests: Playwright runs only once in a process, and other
folders want it too.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Playwright

from tests.journeys.phone import Phone
from tests.journeys.town import Town


@pytest.fixture(scope="module")
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
