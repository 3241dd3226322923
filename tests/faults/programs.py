"""Server, relay and desk as real processes on one computer, to be killed and begun again."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import httpx

from tests.desk.programs import TOKEN
from tests.faults.disk import Disk
from tests.faults.postgres import Postgres
from tests.faults.secure_line import SecureLine
from tests.ports import free_port

BIN = Path(sys.executable).parent
COMMANDS = {"server": ("ltsa", "serve"), "relay": ("ltsa", "relay", "run"), "desk": ("desk", "api")}
LIMITS = ("REPORTS_PER_HOUR", "REPORTS_BURST", "READS_PER_HOUR", "READS_BURST")
FAKETIME = next(Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1"), None)
"""Debian's package faketime; without it nobody can set the clock of one program alone."""


@dataclass
class Programs:
    """A phone side and a desk, each on a disk of its own, and a line between them."""

    folder: Path
    seed: int
    postgres: Postgres | None = None
    older: Path | None = None
    """The code they run until they are brought to this version."""
    phone_port: int = field(default_factory=free_port)
    desk_port: int = field(default_factory=free_port)
    running: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.disks = {"server": Disk(self.folder / "server"), "desk": Disk(self.folder / "desk")}
        self.line = SecureLine(self.folder, self.desk_port, self.seed)
        for name in COMMANDS:
            self.sets_clock(name, "+0")

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.phone_port}"

    @property
    def database_url(self) -> str:
        own = self.disks["server"].folder / "phone.db"
        return self.postgres.address if self.postgres else f"sqlite:///{own}"

    @property
    def desk_database(self) -> Path:
        return self.disks["desk"].folder / "desk.sqlite3"

    @property
    def environment(self) -> dict[str, str]:
        code = [str(self.older), str(self.older / "desk")] if self.older else []
        return {
            **os.environ,
            "PYTHONPATH": os.pathsep.join([*code, os.environ.get("PYTHONPATH", "")]),
            "SSL_CERT_FILE": str(self.line.authority.file),
            "LTSA_DATABASE_URL": self.database_url,
            "LTSA_OFFICE_KEYS_FILE": str(self.folder / "keys.json"),
            "LTSA_SITE_DIR": str(self.folder / "site"),
            "LTSA_CASE_SERVICE_URL": self.line.address,
            "LTSA_CASE_SERVICE_TOKEN": TOKEN,
            "LTSA_PORT": str(self.phone_port),
            **{f"LTSA_{name}": "1000000000" for name in LIMITS},
            "DESK_DATABASE_URL": f"sqlite:///{self.desk_database}",
            "DESK_KEYS_DIR": str(self.folder / "desk-keys"),
            "DESK_TOKEN": TOKEN,
            "DESK_PORT": str(self.desk_port),
        }

    def prepare(self) -> None:
        """Tables, keys and a site of one page."""
        site = self.folder / "site"
        site.mkdir()
        (site / "index.html").write_text("<!doctype html>")
        (site / "csp.json").write_text('{"styles": []}')
        self.does("desk", "migrate")
        self.does("desk", "keys", "export", str(self.folder / "keys.json"))
        self.does("ltsa", "db", "migrate")

    def does(self, program: str, *arguments: str) -> None:
        command = [BIN / program, *arguments]
        subprocess.run(command, env=self.environment, check=True, capture_output=True)

    def begins(self, name: str) -> None:
        program, *arguments = COMMANDS[name]
        clock = {
            "LD_PRELOAD": str(FAKETIME),
            "FAKETIME_TIMESTAMP_FILE": str(self._clock_of(name)),
            "FAKETIME_CACHE_DURATION": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        }
        with (self.folder / f"{name}.log").open("ab") as log:
            self.running[name] = subprocess.Popen(
                [BIN / program, *arguments],
                env=self.environment | (clock if FAKETIME else {}),
                stdout=log,
                stderr=log,
            )

    def sets_clock(self, name: str, ahead: str) -> None:
        """A program's own clock, while it runs: ``-10d``."""
        self._clock_of(name).write_text(ahead)

    def _clock_of(self, name: str) -> Path:
        return self.folder / f"{name}.clock"

    def is_killed(self, name: str) -> None:
        process = self.running.pop(name)
        process.kill()
        process.wait()

    def all_begin(self) -> None:
        for name in COMMANDS:
            if name not in self.running or self.running[name].poll() is not None:
                self.begins(name)
        wait_for(lambda: answers(f"{self.address}/api/health"))
        wait_for(lambda: answers(f"http://127.0.0.1:{self.desk_port}/v1/keys"))

    def all_end(self) -> None:
        for name in list(self.running):
            self.is_killed(name)
        for disk in self.disks.values():
            disk.goes()


def answers(address: str) -> bool:
    try:
        return httpx.get(address, trust_env=False).status_code == httpx.codes.OK
    except httpx.TransportError:
        return False


def wait_for(is_true: Callable[[], bool], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not is_true():
        assert time.monotonic() < end, "it did not come about"
        time.sleep(0.1)
