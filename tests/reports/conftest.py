"""A server on a real socket, databases on a real disk, and a case service at the wire."""

import base64
import json
import os
import shutil
import subprocess
import tempfile
import uuid
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import httpx
import psycopg
import pytest
from sqlalchemy import Engine

from ltsa_pwa.api import create_api
from ltsa_pwa.database import migrate, open_database
from ltsa_pwa.settings import Settings, read_settings
from tests.serving import listening

CASE = "0123456789abcdef0123456789abcdef"


def base64url(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()


def sealed_text(size: int = 1024) -> str:
    """What a sealed report of one padding step looks like from outside."""
    return base64url(b"\x04" + os.urandom(64 + size + 16))


@pytest.fixture
def envelope() -> Callable[..., dict[str, object]]:
    """An envelope as the phone writes it; name a member to have it otherwise."""

    def write(**other: object) -> dict[str, object]:
        plain: dict[str, object] = {"v": 1, "case": CASE, "kind": "report", "key": "office-1"}
        return plain | {"sealed": sealed_text()} | other

    return write


@pytest.fixture
def report_id() -> str:
    return str(uuid.uuid4())


@pytest.fixture(scope="session")
def office_keys_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("keys") / "office-keys.json"
    public = base64url(b"\x04" + os.urandom(64))
    key = {"id": "office-1", "public": public, "created_at": "2026-11-01T00:00:00Z"}
    path.write_text(json.dumps({"current": "office-1", "keys": [key]}))
    return path


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """A PostgreSQL of our own, from Debian's programs; as root it runs as another user."""
    programs = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"))
    if not programs:
        # make test installs it as root; without root, one who only changes a page may go without.
        assert "CI" not in os.environ
        pytest.skip("there is no PostgreSQL here; on Debian: apt-get install postgresql")
    with (
        tempfile.TemporaryDirectory(prefix="ltsa-pg-") as folder,
        own_postgresql(programs[-1].parent, Path(folder)) as address,
    ):
        yield address


@contextmanager
def own_postgresql(programs: Path, folder: Path) -> Iterator[str]:
    user = "postgres" if os.geteuid() == 0 else None
    if user:
        shutil.chown(folder, user)
    data = folder / "data"
    quiet = f"-c listen_addresses='' -c unix_socket_directories='{folder}' -c fsync=off"

    def run(*command: str | Path) -> None:
        subprocess.run(command, user=user, cwd=folder, check=True, stdout=subprocess.DEVNULL)

    run(programs / "initdb", "-D", data, "-U", "ltsa", "-A", "trust", "--no-sync")
    run(programs / "pg_ctl", "-D", data, "-w", "-o", quiet, "-l", folder / "log", "start")
    try:
        yield f"host={folder} user=ltsa"
    finally:
        run(programs / "pg_ctl", "-D", data, "-m", "immediate", "stop")


@pytest.fixture(scope="session")
def empty_postgresql(postgresql: str) -> str:
    """The database that each test gets a copy of."""
    migrate(address_of(postgresql, new_database(postgresql, "empty", "template1")))
    return "empty"


@pytest.fixture(scope="session")
def empty_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file that each test gets a copy of."""
    path = tmp_path_factory.mktemp("empty") / "phone.db"
    migrate(f"sqlite:///{path}")
    return path


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """An empty database with today's tables, of either kind."""
    return request.getfixturevalue(f"{request.param}_url")


@pytest.fixture
def postgresql_url(postgresql: str, empty_postgresql: str) -> str:
    return address_of(postgresql, new_database(postgresql, uuid.uuid4().hex, empty_postgresql))


@pytest.fixture
def sqlite_url(tmp_path: Path, empty_sqlite: Path) -> str:
    shutil.copyfile(empty_sqlite, tmp_path / "phone.db")
    return f"sqlite:///{tmp_path / 'phone.db'}"


def new_database(server: str, name: str, template: str) -> str:
    with psycopg.connect(f"{server} dbname=postgres", autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}" TEMPLATE {template}'.encode())
    return name


def address_of(server: str, name: str) -> str:
    folder = server.split(maxsplit=1)[0].removeprefix("host=")
    return f"postgresql+psycopg://ltsa@/{name}?host={folder}"


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    engine = open_database(database_url)
    yield engine
    engine.dispose()


@pytest.fixture
def sqlite_engine(sqlite_url: str) -> Iterator[Engine]:
    engine = open_database(sqlite_url)
    yield engine
    engine.dispose()


@pytest.fixture
def settings_for(office_keys_file: Path) -> Callable[..., Settings]:
    def read(url: str, **more: str) -> Settings:
        keys = str(office_keys_file)
        named = {"LTSA_DATABASE_URL": url, "LTSA_OFFICE_KEYS_FILE": keys}
        return read_settings(named | more)

    return read


@pytest.fixture
def serve(settings_for: Callable[..., Settings]) -> Iterator[Callable[..., httpx.Client]]:
    """Start the API on a real socket, as often as a test wants; settings by their names."""
    with ExitStack() as servers:

        def start(url: str, prepare: Callable[[Engine], object] = id, **more: str) -> httpx.Client:
            api = create_api(settings_for(url, **more))
            prepare(api.state.engine)
            address = servers.enter_context(listening(api))
            return servers.enter_context(httpx.Client(base_url=address))

        yield start


@pytest.fixture
def server(database_url: str, serve: Callable[..., httpx.Client]) -> httpx.Client:
    """The API on either database."""
    return serve(database_url)


@pytest.fixture
def sqlite_server(sqlite_url: str, serve: Callable[..., httpx.Client]) -> httpx.Client:
    return serve(sqlite_url)
