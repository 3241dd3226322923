"""The real programs on free ports: server, relay and desk, started, cut off and killed."""

import atexit
import os
import shutil
import signal
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from ltsa_pwa.assets import ROOT
from ltsa_pwa.run.children import Child, Program, answer_of, start, wait_until_answering
from tests.ports import free_port

VAR = ROOT / "var"


@dataclass
class Town:
    """One village: a server, a relay and an office, each of which may go dark."""

    folder: Path
    port: int = field(default_factory=free_port)
    desk_port: int = field(default_factory=free_port)
    running: dict[str, Child] = field(default_factory=dict)
    site: Path = ROOT / "build" / "site"

    @property
    def address(self) -> str:
        return f"http://localhost:{self.port}"

    @property
    def desk_address(self) -> str:
        return f"http://localhost:{self.desk_port}"

    @property
    def environment(self) -> dict[str, str]:
        token = self.folder / "token"
        token.write_text("t" * 40)
        return {
            **os.environ,
            "LTSA_DATABASE_URL": f"sqlite:///{self.folder / 'phone.db'}",
            "LTSA_CASE_SERVICE_URL": f"http://127.0.0.1:{self.desk_port}",
            "LTSA_CASE_SERVICE_TOKEN_FILE": str(token),
            "LTSA_OFFICE_KEYS_FILE": str(VAR / "office-keys.json"),
            "LTSA_SITE_DIR": str(self.site),
            "LTSA_HOST": "127.0.0.1",
            "LTSA_PORT": str(self.port),
            "DESK_DATABASE_URL": f"sqlite:///{self.folder / 'desk.sqlite3'}",
            "DESK_KEYS_DIR": str(self.folder / "desk-keys"),
            "DESK_TOKEN_FILE": str(token),
            "DESK_HOST": "127.0.0.1",
            "DESK_PORT": str(self.desk_port),
            "DESK_ADDRESS": self.desk_address,
        }

    def settle(self) -> None:
        """Databases, the keys the app was built for, and an agency register."""
        copy_of_first(Town._found_all, self.folder)

    def settle_without_office(self, *, with_agencies: bool = False) -> None:
        """The server's database alone."""
        copy_of_first(Town._found_register if with_agencies else Town._found_server, self.folder)

    def _found_all(self) -> None:
        shutil.copytree(VAR / "desk-keys", self.folder / "desk-keys")
        self._found_register()
        self.does("desk", "migrate")

    def _found_register(self) -> None:
        self._found_server()
        self.does("ltsa", "agencies", "sample")

    def _found_server(self) -> None:
        self.does("ltsa", "db", "migrate")

    def does(self, *command: str) -> str:
        """Run one of our commands to its end and return what it printed."""
        return answer_of(command, self.environment)

    def starts_server(self) -> None:
        self._starts(Program("server", ("ltsa", "serve"), ("127.0.0.1", self.port, "/id")))

    def starts_desk(self) -> None:
        place = ("127.0.0.1", self.desk_port, "/v1/keys")
        self._starts(Program("desk", ("desk", "serve"), place))

    def starts_relay(self) -> None:
        self._starts(Program("relay", ("ltsa", "relay", "run")))

    def kills(self, name: str) -> None:
        """Gone in the middle of whatever it was doing."""
        child = self.running.pop(name)
        os.killpg(child.process.pid, signal.SIGKILL)
        child.process.wait()

    def ends(self) -> None:
        for name in list(self.running):
            self.kills(name)

    def _starts(self, what: Program) -> None:
        child = start(what, self.environment, self.folder)
        self.running[what.name] = child
        wait_until_answering([child])


def copy_of_first(found: Callable[[Town], None], folder: Path) -> None:
    """Our commands take seconds to begin; what they make of nothing is the same each time."""
    shutil.copytree(first(found), folder, dirs_exist_ok=True)


@cache
def first(found: Callable[[Town], None]) -> Path:
    folder = Path(mkdtemp())
    atexit.register(shutil.rmtree, folder)
    found(Town(folder))
    return folder
