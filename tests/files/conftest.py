"""The server of the reports' tests, and files that a report has announced."""

import uuid
from collections.abc import Callable

import httpx
import pytest

from tests.reports.conftest import *  # noqa: F403 -- its server, databases and envelopes


@pytest.fixture
def announced(envelope: Callable[..., dict[str, object]]) -> Callable[..., str]:
    """A report that says a file comes; the file has the report's id."""

    def announce(server: httpx.Client, **other: object) -> str:
        file = str(uuid.uuid4())
        answer = server.put(f"/api/reports/{file}", json=envelope(kind="evidence", **other))
        assert answer.status_code == 201
        return file

    return announce


@pytest.fixture
def send() -> Callable[..., httpx.Response]:
    """One piece, as the phone sends it."""

    def put(server: httpx.Client, file: str, n: object, sealed: bytes, **more: str):
        headers = {"Content-Type": "application/octet-stream"} | more
        return server.put(f"/api/files/{file}/{n}", content=sealed, headers=headers)

    return put
