"""A desk of our own: a real process, a new database, and a phone that writes to it."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from sqlalchemy import text

from ltsa_desk.database import migrate, open_database
from ltsa_desk.house import House, open_house
from ltsa_desk.officers import accounts
from ltsa_desk.sealing import read_public_key, seal, unseal, write_public_key
from ltsa_desk.settings import read_settings
from tests.desk.programs import TOKEN
from tests.ports import free_port

START = 60


@dataclass
class Phone:
    """A reporter's phone: it seals like a real one, and opens what is sealed to it."""

    keys: dict[str, Any]
    case: str = field(default_factory=lambda: uuid4().hex)
    private: ec.EllipticCurvePrivateKey = field(
        default_factory=lambda: ec.generate_private_key(ec.SECP256R1())
    )

    def writes(self, kind: str, report: str = "", **said: Any) -> tuple[str, dict[str, Any]]:
        """A report id and its envelope, as the relay hands it over."""
        report = report or str(uuid4())
        reply_key = write_public_key(self.private.public_key())
        body = {"v": 1, "kind": kind, "language": "id", "reply_key": reply_key} | said
        current = {key["id"]: key["public"] for key in self.keys["keys"]}[self.keys["current"]]
        return report, {
            "v": 1,
            "case": self.case,
            "kind": kind,
            "key": self.keys["current"],
            "sealed": seal(body, read_public_key(current), f"ltsa report v1 {report}"),
            "received_at": "2026-11-21T07:00:00.000000Z",
        }

    def opens(self, sealed: str) -> dict[str, object]:
        """What an answer says."""
        return unseal(sealed, self.private, f"ltsa reply v1 {self.case}")


@dataclass
class Desk:
    """One running desk and how to speak to it."""

    folder: Path
    command: str = "api"
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        return f"http://localhost:{self.port}"

    @property
    def environment(self) -> dict[str, str]:
        return {
            **os.environ,
            "DESK_DATABASE_URL": f"sqlite:///{self.folder / 'desk.sqlite3'}",
            "DESK_KEYS_DIR": str(self.folder / "keys"),
            "DESK_TOKEN": TOKEN,
            "DESK_PORT": str(self.port),
            "DESK_OFFICE": "LTSA Contoh",
        }

    def does(
        self, *arguments: str, environment: dict[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Run a ``desk`` command to its end."""
        return subprocess.run(
            [sys.executable, "-m", "ltsa_desk.cli", *arguments],
            env=environment or self.environment,
            capture_output=True,
            text=True,
            check=False,
        )

    def hires(self, name: str, language: str = "id") -> str:
        """A new officer's password."""
        engine = open_database(self.environment["DESK_DATABASE_URL"])
        password = accounts.add(engine, name, "LTSA Contoh", language)
        engine.dispose()
        return password

    def starts(self) -> None:
        with (self.folder / "log").open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "ltsa_desk.cli", self.command],
                env=self.environment,
                stdout=log,
                stderr=log,
            )
        give_up = time.monotonic() + START
        while not self._answers():
            assert self.process.poll() is None, (self.folder / "log").read_text()
            assert time.monotonic() < give_up, "the desk does not answer"
            time.sleep(0.1)

    def is_killed(self) -> None:
        """Gone in the middle of whatever it was doing."""
        if self.process:
            self.process.kill()
            self.process.wait()
            self.process = None

    def phone(self) -> Phone:
        return Phone(httpx.get(f"{self.address}/v1/keys").json())

    def gets(self, phone: Phone, kind: str, **said: Any) -> str:
        """The relay hands over a report of this phone; its id."""
        report, envelope = phone.writes(kind, **said)
        answer = self.is_asked("PUT", f"/v1/reports/{report}", json=envelope)
        assert answer.status_code == 201, answer.text
        return report

    def tells(self, after: int = 0) -> list[dict[str, Any]]:
        """The events the relay hears of."""
        return self.is_asked("GET", "/v1/events", params={"after": after}).json()["events"]

    def is_asked(self, verb: str, path: str, **more: Any) -> httpx.Response:
        """What the relay is answered."""
        shown = {"Authorization": f"Bearer {TOKEN}"} | more.pop("headers", {})
        return httpx.request(verb, f"{self.address}{path}", headers=shown, timeout=30, **more)

    def _answers(self) -> bool:
        try:
            return httpx.get(f"{self.address}/v1/keys").status_code == 200
        except httpx.TransportError:
            return False


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """The contract and the door alone, in a process of their own."""
    mine = Desk(tmp_path)
    assert mine.does("migrate").returncode == 0
    mine.starts()
    yield mine
    mine.is_killed()


@pytest.fixture(scope="session")
def shared_desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """One for all tests that leave it as they found it."""
    shared = Desk(tmp_path_factory.mktemp("desk"))
    assert shared.does("migrate").returncode == 0
    shared.starts()
    yield shared
    shared.is_killed()


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """A desk without a process; DESK_TEST_DATABASE_URL names another database, to be emptied."""
    url = os.environ.get("DESK_TEST_DATABASE_URL")
    if url:
        empty(url)
    with opened_house(tmp_path, url or in_a_file(tmp_path)) as house:
        yield house


@pytest.fixture
def house_in_a_file(tmp_path: Path) -> Iterator[House]:
    """The same, always in SQLite: for what is true of its files."""
    with opened_house(tmp_path, in_a_file(tmp_path)) as house:
        yield house


def in_a_file(folder: Path) -> str:
    return f"sqlite:///{folder / 'house.sqlite3'}"


@contextmanager
def opened_house(folder: Path, url: str) -> Iterator[House]:
    settings = read_settings(
        {
            "DESK_DATABASE_URL": url,
            "DESK_KEYS_DIR": str(folder / "house-keys"),
            "DESK_TOKEN": TOKEN,
        }
    )
    engine = open_database(url)
    migrate(engine)
    engine.dispose()
    house = open_house(settings)
    yield house
    house.engine.dispose()


def empty(url: str) -> None:
    engine = open_database(url)
    with engine.begin() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    engine.dispose()


@pytest.fixture
def phone_of() -> Callable[[House], Phone]:
    """A phone built with the keys of a house."""
    return lambda house: Phone(house.keys.published())
