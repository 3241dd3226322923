"""What every test that starts a desk needs."""

import socket

TOKEN = "t" * 40


def free_port() -> int:
    """A port nobody listens on just now."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]
