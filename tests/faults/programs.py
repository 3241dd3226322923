"""Server, relay and desk as real processes on one computer, to be killed and begun again."""

import os
import random
import subprocess
import sys
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

import httpx

from tests.desk.programs import TOKEN, free_port

BIN = Path(sys.executable).parent
COMMANDS = {"server": ("ltsa", "serve"), "relay": ("ltsa", "relay", "run"), "desk": ("desk", "api")}


@dataclass
class Programs:
    folder: Path
    database_url: str
    phone_port: int = field(default_factory=free_port)
    desk_port: int = field(default_factory=free_port)
    running: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)
    kills: int = 0

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.phone_port}"

    @property
    def environment(self) -> dict[str, str]:
        many = "1000000000"
        return os.environ | {
            "LTSA_DATABASE_URL": self.database_url,
            "LTSA_OFFICE_KEYS_FILE": str(self.folder / "keys.json"),
            "LTSA_SITE_DIR": str(self.folder / "site"),
            "LTSA_CASE_SERVICE_URL": f"http://127.0.0.1:{self.desk_port}",
            "LTSA_CASE_SERVICE_TOKEN": TOKEN,
            "LTSA_PORT": str(self.phone_port),
            **{
                f"LTSA_{name}": many
                for name in ("REPORTS_PER_HOUR", "REPORTS_BURST", "READS_PER_HOUR", "READS_BURST")
            },
            "DESK_DATABASE_URL": f"sqlite:///{self.folder / 'desk.sqlite3'}",
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
        with (self.folder / f"{name}.log").open("ab") as log:
            self.running[name] = subprocess.Popen(
                [BIN / program, *arguments], env=self.environment, stdout=log, stderr=log
            )

    def is_killed(self, name: str) -> None:
        process = self.running.pop(name)
        process.kill()
        process.wait()
        self.kills += 1

    def all_begin(self) -> None:
        for name in COMMANDS:
            if name not in self.running or self.running[name].poll() is not None:
                self.begins(name)
        wait_for(lambda: answers(f"{self.address}/api/health"))
        wait_for(lambda: answers(f"http://127.0.0.1:{self.desk_port}/v1/keys"))

    def all_end(self) -> None:
        for process in self.running.values():
            process.kill()
            process.wait()


def answers(address: str) -> bool:
    try:
        return httpx.get(address).status_code == httpx.codes.OK
    except httpx.TransportError:
        return False


def wait_for(is_true: object, seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not (is_true() if callable(is_true) else is_true):
        assert time.monotonic() < end, "it did not come about"
        time.sleep(0.1)


class Killer(threading.Thread):
    """Kills a program now and then, by the dice of a seed, and begins it again a little later."""

    def __init__(self, programs: Programs, seed: int, kills: int) -> None:
        super().__init__(daemon=True)
        self._programs = programs
        self._dice = random.Random(seed)  # noqa: S311 -- the same kills again for the same seed
        self._kills = kills

    def run(self) -> None:
        for _ in range(self._kills):
            time.sleep(self._dice.uniform(0.3, 1.2))
            name = self._dice.choice(list(COMMANDS))
            self._programs.is_killed(name)
            time.sleep(self._dice.uniform(0.0, 0.4))
            self._programs.begins(name)
