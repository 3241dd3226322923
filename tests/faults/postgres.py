"""A PostgreSQL that can be killed with everything it has started, and begun again."""

import os
import signal
import subprocess
import time
from contextlib import suppress
from pathlib import Path


class Postgres:
    """From Debian's programs, in a folder of its own."""

    def __init__(self, programs: Path, folder: Path) -> None:
        self._programs = programs
        self._folder = folder
        self._user = "postgres" if os.geteuid() == 0 else None
        self._does("initdb", "-D", self._data, "-U", "ltsa", "-A", "trust", "--no-sync")
        self.begins()
        self._does("createdb", "-h", folder, "-U", "ltsa", "phone")

    @property
    def address(self) -> str:
        return f"postgresql+psycopg://ltsa@/phone?host={self._folder}"

    @property
    def _data(self) -> Path:
        return self._folder / "data"

    def begins(self) -> None:
        where = f"-c listen_addresses='' -c unix_socket_directories='{self._folder}'"
        log = self._folder / "log"
        for _ in range(20):
            # The last one's children may take a moment to notice, and it must not begin before.
            with suppress(subprocess.CalledProcessError):
                self._does("pg_ctl", "-D", self._data, "-w", "-o", where, "-l", log, "start")
                return
            time.sleep(0.5)
        raise AssertionError("PostgreSQL does not begin again")

    def is_killed(self) -> None:
        """As when the power fails, but for the disk's own memory."""
        first = int((self._data / "postmaster.pid").read_text().split("\n")[0])
        children = Path(f"/proc/{first}/task/{first}/children").read_text().split()
        for process in (first, *map(int, children)):
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)

    def ends(self) -> None:
        self._does("pg_ctl", "-D", self._data, "-m", "immediate", "stop")

    def _does(self, program: str, *arguments: str | Path) -> None:
        command = [self._programs / program, *arguments]
        quiet = subprocess.DEVNULL
        subprocess.run(
            command, user=self._user, cwd=self._folder, check=True, stdout=quiet, stderr=quiet
        )
