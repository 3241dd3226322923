"""The real server behind HTTP/2 and TLS, as phones meet it.

``python -m tests.bench.origin HOST PORT CERTIFICATE-FOLDER SITE`` serves until it is told to
stop; the shaped link starts it in a network of its own, so it is a program and not a fixture.
"""

import json
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ltsa_pwa.assets import ROOT
from ltsa_pwa.run.children import (
    Program,
    end_whole_group,
    finish,
    start,
    stop,
    surroundings,
    wait_until_answering,
)
from tests.ports import free_port

HERE = Path(__file__).parent
SITE = ROOT / "build" / "site"
LOOPBACK = "127.0.0.1"


@dataclass(frozen=True)
class Certificate:
    """A throwaway key; browsers are told to accept this very one, by the hash of its key."""

    folder: Path
    spki: str


def new_certificate(host: str = LOOPBACK) -> Certificate:
    script = (
        "import { makeCert } from './serve.mjs';"
        "console.log(JSON.stringify(makeCert(process.argv[1])))"
    )
    made = subprocess.run(
        ["node", "--input-type=module", "-e", script, host],
        cwd=HERE / "measure",
        capture_output=True,
        text=True,
        check=True,
    )
    pair = json.loads(made.stdout)
    return Certificate(Path(pair["dir"]), pair["spki"])


@contextmanager
def origin(host: str, port: int, certificate: Path, site: Path) -> Iterator[None]:
    """Server with database and sample register, and the front before it."""
    with tempfile.TemporaryDirectory() as folder:
        place, behind = Path(folder), free_port()
        environment = {
            **surroundings(),
            "LTSA_DATABASE_URL": f"sqlite:///{place / 'server.db'}",
            "LTSA_OFFICE_KEYS_FILE": str(ROOT / "var" / "office-keys.json"),
            "LTSA_SITE_DIR": str(site),
            "LTSA_HOST": LOOPBACK,
            "LTSA_PORT": str(behind),
        }
        for command in (["ltsa", "db", "migrate"], ["ltsa", "agencies", "sample"]):
            finish(command, environment, place / "setting-up.log")
        server = start(
            Program("server", ("ltsa", "serve"), (LOOPBACK, behind, "/id")), environment, place
        )
        try:
            wait_until_answering([server])
            with front(host, port, behind, certificate):
                yield
        finally:
            stop([server])


@contextmanager
def front(host: str, port: int, behind: int, certificate: Path) -> Iterator[None]:
    pair = [str(certificate / "key.pem"), str(certificate / "cert.pem")]
    process = subprocess.Popen(
        ["node", str(HERE / "front.mjs"), host, str(port), str(behind), *pair],
        stdout=subprocess.DEVNULL,
        # The virtual environment's node is a program that starts another: both must end.
        start_new_session=True,
    )
    try:
        wait_until_listening(process, host, port)
        yield
    finally:
        end_whole_group(process)


def wait_until_listening(front: subprocess.Popen[bytes], host: str, port: int) -> None:
    while front.poll() is None:
        try:
            socket.create_connection((host, port), timeout=1).close()
        except ConnectionRefusedError:
            time.sleep(0.05)
            continue
        return
    raise RuntimeError(f"the front ended with {front.returncode}")


def main() -> None:
    host, port, certificate, site = sys.argv[1:]
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    with origin(host, int(port), Path(certificate), Path(site)):
        signal.pause()


if __name__ == "__main__":
    main()
