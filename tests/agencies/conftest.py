"""The clock stands at 21 November 2026, seven in the morning in Jakarta."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine

from ltsa_pwa.database import migrate, open_database


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
