"""What every bench has: the measuring tool, and a way to note what it found."""

from collections.abc import Callable

import pytest

from tests.bench.figures import Figure, keep_figure, print_figures
from tests.bench.measuring import install_tool

NOTED = pytest.StashKey[list[Figure]]()


@pytest.fixture
def note(request: pytest.FixtureRequest) -> Callable[[Figure], None]:
    """Keep a figure in ``build/figures.json``, and print it with the others at the end."""

    def keep(figure: Figure) -> None:
        keep_figure(figure)
        request.config.stash.setdefault(NOTED, []).append(figure)

    return keep


@pytest.fixture(scope="session")
def measuring_tool() -> None:
    install_tool()


def pytest_terminal_summary(config: pytest.Config) -> None:
    if figures := config.stash.get(NOTED, None):
        print_figures(figures)
