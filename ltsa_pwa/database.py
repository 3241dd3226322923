"""The server's database: how it is opened, and how it grows."""

import logging
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import (
    Connection,
    DateTime,
    Dialect,
    Engine,
    create_engine,
    event,
    inspect,
    make_url,
    text,
)
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.types import TypeDecorator

from ltsa_pwa.settings import SettingWrong

VARIABLE = "LTSA_DATABASE_URL"
MIGRATIONS = Path(__file__).parent / "migrations"
LOCK_WAIT = 5
"""Seconds to wait for another writer before giving up on a transaction."""
SOON = 5
LATER = 60
"""Seconds until a phone may try again: a lock passes by itself, a full disk needs a person."""

PAGES_IN_THE_LOG = 8_000
"""32 MB. Reports touch indexes all over the file: of many commits most pages are the same."""

T = TypeVar("T")
log = logging.getLogger(__name__)


class Moment(TypeDecorator[datetime]):
    """A point in time, always UTC; SQLite forgets the zone, so it is said again on reading."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None or dialect.name != "sqlite":
            return value
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if dialect.name == "sqlite" else value.astimezone(UTC)


def open_database(url: str) -> Engine:
    """Open the database without touching its tables.

    Statements are never logged with their values: those are case numbers.
    """
    if not is_sqlite(url):
        return create_engine(url, hide_parameters=True, connect_args={"connect_timeout": LOCK_WAIT})
    name = make_url(url).database
    if name:
        make_folder(Path(name).parent)
    # isolation_level None: the driver must not begin transactions behind our back.
    quiet = {"isolation_level": None, "timeout": LOCK_WAIT}
    engine = create_engine(url, hide_parameters=True, connect_args=quiet)
    event.listen(engine, "connect", prepare_sqlite)
    event.listen(engine, "begin", begin_sqlite)
    return engine


def make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SettingWrong(VARIABLE, f"names a folder that cannot be made ({error}).") from None


def is_sqlite(url: str) -> bool:
    return url.startswith("sqlite:")


def prepare_sqlite(connection: Any, _record: object) -> None:
    """A commit is on the disk when it returns, and what is deleted is overwritten."""
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        f"wal_autocheckpoint={PAGES_IN_THE_LOG}",
        "secure_delete=ON",
        "foreign_keys=ON",
        "trusted_schema=OFF",
    ):
        connection.execute(f"PRAGMA {pragma}")


def begin_sqlite(connection: Connection) -> None:
    """Writers say so at once.

    A transaction that reads first and writes later fails at once when another
    process wrote in between, however long it was willing to wait.
    """
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def writer(engine: Engine) -> Engine:
    """The same database, for transactions that are going to write."""
    return engine.execution_options(writes=True)


def migrate(url: str) -> None:
    """Bring the tables to what this version of the program expects."""
    from alembic import command  # noqa: PLC0415 -- slow, and no server needs it to start
    from alembic.config import Config  # noqa: PLC0415

    with reached(url, writes=True) as connection:
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def expect_tables(url: str) -> None:
    """Refuse to start on tables of another version, rather than fail at the first report."""
    newest = max(path.name[:4] for path in MIGRATIONS.glob("versions/[0-9]*.py"))
    with reached(url) as connection:
        has_any = inspect(connection).has_table("alembic_version")
        there = (
            connection.scalar(text("SELECT version_num FROM alembic_version")) if has_any else ""
        )
    if there != newest:
        reason = "names a database of another version; run `ltsa db migrate`."
        raise SettingWrong(VARIABLE, reason)


@contextmanager
def reached(url: str, *, writes: bool = False) -> Iterator[Connection]:
    """A transaction at start, when a database out of reach is a wrong setting."""
    engine = open_database(url)
    try:
        with (writer(engine) if writes else engine).begin() as connection:
            yield connection
    except DBAPIError as error:
        reason = f"names a database that cannot be used ({in_its_words(error)})."
        raise SettingWrong(VARIABLE, reason) from None
    finally:
        engine.dispose()


def in_its_words(error: SQLAlchemyError) -> str:
    """What the driver said, in one line.

    SQLAlchemy adds the statement, and PostgreSQL's second line may quote a row:
    neither belongs into a log.
    """
    words = str(error.orig if isinstance(error, DBAPIError) else error)
    return words.partition("\n")[0]


def attempt(engine: Engine, work: Callable[[Connection], T]) -> T | None:
    """Do one small piece of work; None when the database would not, and it is tried again."""
    try:
        with engine.begin() as connection:
            return work(connection)
    except SQLAlchemyError as error:
        log.warning("The database would not: %s", in_its_words(error))
        return None


def leave_no_traces(engine: Engine) -> None:
    """After deleting: SQLite's journal of changes would otherwise keep the old pages a while."""
    if engine.dialect.name == "sqlite":
        try:
            with engine.connect() as connection:
                connection.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        except sqlite3.Error as error:
            # What was deleted is deleted; the journal is emptied the next time.
            log.warning("The journal could not be emptied: %s", error)


def pause_after(error: SQLAlchemyError) -> int:
    """Honest seconds until the same thing may work."""
    words = in_its_words(error)
    return LATER if "disk is full" in words or "No space left" in words else SOON


def as_taken(engine: Engine, moment: datetime) -> Any:
    """A moment as the driver of this database takes it."""
    told = Moment().bind_processor(engine.dialect)
    return told(moment) if told else moment
