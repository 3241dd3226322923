"""Ports that nobody used before: a browser keeps what it kept of an address, port by port."""

import os
import socket
from itertools import cycle

# Below those that the system gives out by itself; each process begins somewhere else.
FIRST, LAST = 11_000, 32_000
_BEGIN = os.getpid() * 499 % (LAST - FIRST)
_ports = cycle(FIRST + (_BEGIN + step) % (LAST - FIRST) for step in range(LAST - FIRST))


def free_port() -> int:
    for port in _ports:
        with socket.socket() as taken:
            taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                taken.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    raise AssertionError("the numbers never end")
