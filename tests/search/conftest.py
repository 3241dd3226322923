"""A server that may go dark, beside the village's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.town import Town


@pytest.fixture
def own_village(tmp_path: Path) -> Iterator[Town]:
    """A test's own server, which may go dark."""
    (tmp_path / "own").mkdir()
    village = Town(tmp_path / "own")
    village.settle_without_office()
    village.starts_server()
    yield village
    village.ends()
