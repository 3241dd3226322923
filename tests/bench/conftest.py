"""What every bench has: the measuring tool, and a way to note what it found."""

from collections.abc import Callable

import pytest

from tests.bench.figures import Figure, keep_figure, kept_at, kept_figures, print_figures
from tests.bench.measuring import install_tool

BEGUN_AT = pytest.StashKey[float]()


@pytest.fixture
def note() -> Callable[[Figure], None]:
    """Keep a figure in ``build/figures.json``; all of them are printed at the end."""
    return keep_figure


@pytest.fixture(scope="session")
def measuring_tool() -> None:
    install_tool()


def pytest_collection_finish(session: pytest.Session) -> None:
    session.config.stash[BEGUN_AT] = kept_at()


def pytest_terminal_summary(config: pytest.Config) -> None:
    """Benches elsewhere in the tree may keep figures too; those found earlier show their day."""
    if kept_at() > config.stash.get(BEGUN_AT, kept_at()):
        print_figures(list(kept_figures().values()))
