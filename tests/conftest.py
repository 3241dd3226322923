"""What holds for every test: the network ends at this computer."""

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright, expect, sync_playwright

from tests.journeys.phone import PATIENCE_S, Handset, Phone, PhoneForADay
from tests.journeys.town import Town

expect.set_options(timeout=PATIENCE_S * 1000)

ROOT = Path(__file__).parents[1]

LOOPBACK = {"127.0.0.1", "127.0.0.2", "::1", "localhost", ""}


class NetworkIsOff(RuntimeError):
    """A test wanted to reach another computer."""


def stay_on_this_computer(event: str, arguments: tuple[object, ...]) -> None:
    """Refuse other computers. An audit hook, because no client can go around one."""
    if event == "socket.connect":
        address = arguments[1]
        # A Unix socket's address is a path, not a pair.
        if isinstance(address, tuple) and address[0] not in LOOPBACK:
            raise NetworkIsOff(str(address))
    if event == "socket.getaddrinfo" and arguments[0] not in {*LOOPBACK, None}:
        raise NetworkIsOff(str(arguments[0]))


sys.addaudithook(stay_on_this_computer)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """The one driver of browsers; a process can have no second."""
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="module")
def village(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    """A server with the built pages, one for a file of tests; no office is behind it."""
    village = Town(tmp_path_factory.mktemp("village"))
    village.settle_without_office()
    village.starts_server()
    yield village
    village.ends()


@pytest.fixture(scope="session")
def browser(playwright: Playwright, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """One for all phones that nobody switches off."""
    phone = Phone(playwright, tmp_path_factory.mktemp("profile"), "")
    yield phone.browser
    phone.switches_off()


@pytest.fixture
def phone(browser: Browser, village: Town) -> Iterator[Handset]:
    """A new phone that knows the village's address."""
    phone = PhoneForADay(browser, village.address)
    yield phone
    phone.switches_off()


@pytest.fixture
def own_phone(playwright: Playwright, village: Town, tmp_path: Path) -> Iterator[Phone]:
    """The same, but its battery can be pulled out."""
    phone = Phone(playwright, tmp_path / "profile", village.address)
    yield phone
    phone.switches_off()


@pytest.fixture
def explained() -> Callable[[str], dict[str, list[str]]]:
    """What ``docs/what-we-keep.md`` explains under a heading: its tables, their rows in order."""
    return explained_under


def explained_under(heading: str) -> dict[str, list[str]]:
    page = (ROOT / "docs" / "what-we-keep.md").read_text(encoding="utf-8")
    [part] = [part for part in page.split("\n## ") if part.startswith(heading + "\n")]
    tables: dict[str, list[str]] = {}
    for line in part.splitlines():
        if table := re.match(r"### `(\w+)`", line):
            tables[table[1]] = []
        if row := re.match(r"\| `(\w+)` \| [^|]+ \| [^|]+ \|$", line):
            tables.setdefault(next(reversed(tables), ""), []).append(row[1])
    return tables
