"""Two hundred who drip one letter a second into the real server: nobody else waits for them."""

import socket
import time
from contextlib import suppress
from uuid import uuid4

import httpx
import pytest

from ltsa_pwa.line import SLOWEST_HEADERS
from ltsa_pwa.reports.api import SLOWEST
from tests.faults.programs import Programs

pytestmark = [pytest.mark.faults, pytest.mark.timeout(300)]

MANY = 100


@pytest.fixture
def programs(tmp_path):
    programs = Programs(tmp_path, 1)
    programs.prepare()
    programs.all_begin()
    yield programs
    programs.all_end()


def dripping(port, begun):
    line = socket.create_connection(("127.0.0.1", port), timeout=5)
    line.sendall(begun)
    line.setblocking(False)
    return line


def is_over(line):
    """Whether the server hung up, or said that it would wait no longer."""
    with suppress(BlockingIOError):
        try:
            line.send(b"x")
            return b" 408 " in (told := line.recv(100)) or told == b""
        except (ConnectionResetError, BrokenPipeError):
            return True
    return False


def test_slow_heads_and_bodies_are_given_up_and_keep_nobody_out(programs):
    head = b"GET / HTTP/1.1\r\nX-Slow: "
    body = f"PUT /api/reports/{uuid4()} HTTP/1.1\r\nHost: x\r\nContent-Length: 9000\r\n".encode()
    body += b"Content-Type: application/json\r\n\r\n{"
    slow = [dripping(programs.phone_port, each) for each in (head, body) for _ in range(MANY)]
    waits, begun = [], time.monotonic()

    open_lines = slow
    while open_lines and time.monotonic() - begun < 2 * SLOWEST:
        asked = time.monotonic()
        assert httpx.get(f"{programs.address}/api/health", timeout=10).status_code == 200
        waits.append(time.monotonic() - asked)
        open_lines = [each for each in open_lines if not is_over(each)]
        time.sleep(1)
    took = time.monotonic() - begun

    for each in slow:
        each.close()
    assert open_lines == []
    assert took > SLOWEST_HEADERS
    assert sorted(waits)[len(waits) // 2] < 1
