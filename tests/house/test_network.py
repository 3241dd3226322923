import socket

import pytest


def test_no_test_reaches_another_computer():
    with pytest.raises(RuntimeError, match=r"192\.0\.2\.1"):
        socket.create_connection(("192.0.2.1", 80), timeout=0.1)


def test_no_test_asks_for_another_computers_name():
    with pytest.raises(RuntimeError, match="example"):
        socket.getaddrinfo("www.example.org", 80)


def test_this_computer_is_reached():
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        socket.create_connection(server.getsockname()) as line,
    ):
        assert line.getpeername() == server.getsockname()
