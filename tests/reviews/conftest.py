from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from ltsa_pwa.database import migrate, open_database


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    """An empty database with today's tables."""
    url = f"sqlite:///{tmp_path / 'phone.db'}"
    migrate(url)
    engine = open_database(url)
    yield engine
    engine.dispose()
