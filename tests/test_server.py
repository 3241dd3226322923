"""The server on real sockets: who is slow, who is endless, and what is on every answer."""

import json
import socket
import time
from contextlib import suppress

import httpx
import pytest

from ltsa_pwa import line
from ltsa_pwa.database import migrate
from ltsa_pwa.line import Line
from ltsa_pwa.server import create_server
from ltsa_pwa.settings import read_settings
from tests.serving import listening
from tests.test_api import CASE, PUBLIC


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """Pages and API as ``ltsa serve`` runs them, with less patience."""
    tmp_path = tmp_path_factory.mktemp("server")
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("<!doctype html>")
    (site / "csp.json").write_text('{"styles": []}')
    keys = {"current": "office-1", "keys": [{"id": "office-1", "public": PUBLIC}]}
    (tmp_path / "keys.json").write_text(json.dumps(keys))
    url = f"sqlite:///{tmp_path / 'phone.db'}"
    migrate(url)
    named = {"LTSA_DATABASE_URL": url, "LTSA_OFFICE_KEYS_FILE": str(tmp_path / "keys.json")}
    app = create_server(read_settings(named | {"LTSA_SITE_DIR": str(site)}))
    as_served = {"http": Line, "server_header": False, "forwarded_allow_ips": "127.0.0.1"}
    with pytest.MonkeyPatch.context() as hurry, listening(app, **as_served) as address:
        hurry.setattr(line, "SLOWEST_HEADERS", 0.5)
        yield address


def connected(server):
    return socket.create_connection(("127.0.0.1", httpx.URL(server).port), timeout=5)


def hangs_up_after(socket_):
    begun = time.monotonic()
    try:
        ended = socket_.recv(100)
    except ConnectionResetError:
        ended = b""
    assert ended == b""
    return time.monotonic() - begun


def test_who_says_nothing_is_hung_up_on(server):
    with connected(server) as silent:
        assert 0.3 < hangs_up_after(silent) < 3


def test_who_drips_a_head_is_hung_up_on(server):
    with connected(server) as slow:
        slow.sendall(b"GET /api/health HTTP/1.1\r\n")
        with suppress(OSError):  # reset or broken, as the moment will have it
            for _ in range(80):
                slow.sendall(b"X: y\r\n")
                time.sleep(0.05)

        assert hangs_up_after(slow) < 0.1


def test_who_drips_a_second_head_on_the_same_line_is_hung_up_on(server):
    with connected(server) as slow:
        slow.sendall(b"GET /api/health HTTP/1.1\r\nHost: x\r\n\r\n")
        assert slow.recv(1000).startswith(b"HTTP/1.1 200 ")
        slow.sendall(b"GET /api/health HT")
        assert hangs_up_after(slow) < 3


@pytest.mark.parametrize("head", [b"GET /", b"GET / HTTP/1.1\r\nX: "])
def test_who_sends_a_head_without_end_is_hung_up_on(server, head):
    with connected(server) as talker:
        talker.sendall(head + b"a" * 80_000 + b" HTTP/1.1\r\n\r\n")
        assert hangs_up_after(talker) < 0.4


def test_slow_body_outlives_the_patience_for_heads(server):
    body = b'{"v":1}'
    head = f"PUT /api/reports/x HTTP/1.1\r\nHost: x\r\nContent-Length: {len(body)}\r\n"
    with connected(server) as slow:
        slow.sendall(f"{head}Content-Type: application/json\r\n\r\n".encode())
        time.sleep(1)
        slow.sendall(body)

        assert slow.recv(100).startswith(b"HTTP/1.1 422 ")


def test_fifty_who_drip_keep_nobody_out(server):
    dripping = [connected(server) for _ in range(50)]
    for each in dripping:
        each.sendall(b"GET / HT")

    answer = httpx.get(f"{server}/api/health", timeout=5)

    for each in dripping:
        each.close()
    assert answer.json() == {"status": "ok"}


OTHERS = ["/api/reports/1", "/api/agencies", "/service_worker.js"]
ADDRESSES = ["/", "/nothing", "/api/health", "/api/nothing", f"/api/cases/{CASE}/events"]


@pytest.mark.parametrize("method", ["GET", "PUT", "OPTIONS"])
@pytest.mark.parametrize("path", [*ADDRESSES, *OTHERS])
def test_careful_headers_are_on_every_answer(server, path, method):
    headers = httpx.request(method, f"{server}{path}").headers

    policy = headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; ")
    assert "frame-ancestors 'none'" in policy
    assert "unsafe-" not in policy
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "camera=(" in headers["Permissions-Policy"]
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert not headers.keys() & {"set-cookie", "server", "access-control-allow-origin"}


@pytest.mark.parametrize("path", ADDRESSES)
def test_browsers_are_told_to_stay_with_tls_where_there_is_tls(server, path):
    plain = httpx.get(f"{server}{path}").headers
    tls = httpx.get(f"{server}{path}", headers={"X-Forwarded-Proto": "https"}).headers

    assert "Strict-Transport-Security" not in plain
    assert tls["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains"
