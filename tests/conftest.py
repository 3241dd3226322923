"""What holds for every test: the network ends at this computer."""

import sys

import pytest

LOOPBACK = {"127.0.0.1", "::1", "localhost", ""}


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


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Browsers come one after the other, also when other tests run beside them."""
    for item in items:
        if item.get_closest_marker("journeys"):
            item.add_marker(pytest.mark.xdist_group("browser"))
