"""The clock stands at 21 November 2026, seven in the morning in Jakarta."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Playwright
from sqlalchemy import Engine

from ltsa_pwa.database import migrate, open_database
from tests.agencies.village import Village
from tests.journeys.phone import Phone
from tests.reports.conftest import (
    empty_postgresql,
    postgresql,
    postgresql_url,
)

TAKEN_OVER = (empty_postgresql, postgresql, postgresql_url)
"""Fixtures of the reports' tests, found here by their names."""


@pytest.fixture
def standing_clock() -> datetime:
    return datetime(2026, 11, 21, 0, 0, tzinfo=UTC)


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    """An empty database with today's tables."""
    url = f"sqlite:///{tmp_path / 'phone.db'}"
    migrate(url)
    engine = open_database(url)
    yield engine
    engine.dispose()


@pytest.fixture
def village(tmp_path: Path) -> Iterator[Village]:
    folder = tmp_path / "village"
    folder.mkdir()
    mine = Village(folder)
    yield mine
    mine.goes_dark()


@pytest.fixture
def own_phone(playwright: Playwright, village: Village, tmp_path: Path) -> Iterator[Phone]:
    phone = Phone(playwright, tmp_path / "profile", village.address)
    yield phone
    phone.switches_off()


@pytest.fixture(scope="session")
def shared_phone(
    playwright: Playwright, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Phone]:
    phone = Phone(playwright, tmp_path_factory.mktemp("profile"), "")
    yield phone
    phone.switches_off()


@pytest.fixture
def phone(shared_phone: Phone, village: Village) -> Phone:
    """One browser for all who do not kill it; a village's address is new, and so is its storage."""
    shared_phone.address = village.address
    shared_phone.page.close()
    shared_phone.page = shared_phone.opens_window()
    return shared_phone
