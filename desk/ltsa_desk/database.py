"""The desk's own database: durable before anybody is told so."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, event, text
from sqlmodel import Session, create_engine

from ltsa_desk.settings import WrongSetting

ONE_WRITER = "SELECT pg_advisory_xact_lock(17180)"
IN_LINE = Lock()
"""SQLite makes writers ask again and again; within this program they stand in a line instead."""


class DatabaseBehind(Exception):
    """The tables are not those of this version."""


def open_database(url: str) -> Engine:
    """An engine whose commits are on disk when they return."""
    if not url.startswith("sqlite"):
        return create_engine(url, pool_pre_ping=True)
    try:
        Path(url.removeprefix("sqlite:///")).parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = f"names a folder that cannot be made: {error.strerror}"
        raise WrongSetting(f"DESK_DATABASE_URL {reason}.") from error
    engine = create_engine(url)
    event.listen(engine, "connect", _make_durable)
    return engine


def _make_durable(connection: sqlite3.Connection, _record: object) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=FULL")
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.execute("PRAGMA secure_delete=ON")
    # Two writers wait for each other instead of failing: an alarm is not lost to a sign-in.
    cursor.execute("PRAGMA busy_timeout=10000")
    cursor.close()


def migrate(engine: Engine) -> None:
    """Bring the tables to this version."""
    config = migrations()
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def check_version(engine: Engine) -> None:
    """DatabaseBehind unless ``desk migrate`` has been run for this version."""
    newest = ScriptDirectory.from_config(migrations()).get_current_head()
    with engine.connect() as connection:
        present = MigrationContext.configure(connection).get_current_revision()
    if present != newest:
        raise DatabaseBehind(f"The database is at {present}, not at {newest}: run desk migrate.")


@contextmanager
def writing(engine: Engine) -> Iterator[Session]:
    """A transaction that no other writer overlaps; on disk when it ends well.

    The relay asks for events after the last cursor it saw. Were a lower cursor
    committed after a higher one, it would never hear of it.
    """
    alone = "BEGIN IMMEDIATE" if engine.dialect.name == "sqlite" else ONE_WRITER
    with IN_LINE, Session(engine) as session, session.begin():
        session.connection().execute(text(alone))
        yield session


def leave_no_traces(engine: Engine) -> None:
    """After erasing: SQLite's journal of changes would otherwise keep the old pages for a while."""
    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:
            connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))


def migrations() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    return config
