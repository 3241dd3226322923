"""An operator's desk: lists in a folder, the real command, and the register that comes of it."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from sqlmodel import Session
from typer.testing import CliRunner

from ltsa_pwa.agencies.agency import Register
from ltsa_pwa.agencies.cli import app
from ltsa_pwa.agencies.command import today
from ltsa_pwa.agencies.snapshots import current_register, current_snapshot
from ltsa_pwa.agencies.tables import RegisterSnapshot
from ltsa_pwa.database import open_database

T = TypeVar("T")


class Office:
    """``ltsa agencies …`` on a database of its own."""

    def __init__(self, folder: Path, environment: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self.database = folder / "phone.db"
        self.url = f"sqlite:///{self.database}"
        environment.setenv("LTSA_DATABASE_URL", self.url)

    def runs(self, *arguments: str | Path) -> tuple[int, str]:
        done = CliRunner().invoke(app, [str(each) for each in arguments])
        if done.exception and not isinstance(done.exception, SystemExit):
            raise done.exception
        return done.exit_code, " ".join(done.output.split())

    def writes(self, name: str, *rows: str) -> Path:
        file = self.folder / name
        file.write_text("\n".join(rows) + "\n")
        return file

    def imports(self, rows: tuple[str, ...], *options: str) -> tuple[int, str]:
        if "--date" not in options:
            options = (*options, "--date", today().isoformat())
        return self.runs("import", self.writes("list.csv", *rows), "--yes", *options)

    def register(self) -> Register:
        return self._current(current_register)

    def snapshot(self) -> RegisterSnapshot:
        return self._current(current_snapshot)

    def _current(self, read: Callable[[Session], T | None]) -> T:
        engine = open_database(self.url)
        with Session(engine) as session:
            found = read(session)
        engine.dispose()
        assert found is not None
        return found

    def companies(self) -> list[str]:
        return [agency.name for agency in self.register().listed]
