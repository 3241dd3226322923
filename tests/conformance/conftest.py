"""The case service to try: the one of CASE_SERVICE_URL, or else our own desk."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.desk.programs import TOKEN
from tests.ports import free_port


@pytest.fixture(scope="session")
def case_service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """A client that shows the token; without an address in the environment it starts a desk."""
    address = os.environ.get("CASE_SERVICE_URL")
    if address:
        with client(address, os.environ["CASE_SERVICE_TOKEN"]) as line:
            yield line
        return
    folder = tmp_path_factory.mktemp("case-service")
    port = free_port()
    environment = {
        **os.environ,
        "DESK_DATABASE_URL": f"sqlite:///{folder / 'desk.sqlite3'}",
        "DESK_KEYS_DIR": str(folder / "keys"),
        "DESK_TOKEN": TOKEN,
        "DESK_PORT": str(port),
    }
    desk = [sys.executable, "-m", "ltsa_desk.cli"]
    subprocess.run([*desk, "migrate"], env=environment, check=True, capture_output=True)
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen([*desk, "api"], env=environment, stdout=log, stderr=log)
    with client(f"http://127.0.0.1:{port}", TOKEN) as line:
        yield waited_for(line, folder / "log")
    process.kill()
    process.wait()


def client(address: str, token: str) -> httpx.Client:
    return httpx.Client(base_url=address, headers={"Authorization": f"Bearer {token}"}, timeout=30)


def waited_for(line: httpx.Client, log: Path) -> httpx.Client:
    for _turn in range(600):
        try:
            line.get("/v1/keys")
        except httpx.TransportError:
            time.sleep(0.1)
        else:
            return line
    raise AssertionError(log.read_text())
