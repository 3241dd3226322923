from uuid import uuid4

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from ltsa_desk.database import (
    DatabaseBehind,
    check_version,
    migrate,
    migrations,
    open_database,
)
from ltsa_desk.tables import Kept
from tests.desk.conftest import in_a_file
from tests.reports.conftest import address_of, new_database, postgresql

__all__ = ["postgresql"]


def test_themigrations_make_the_tables_the_code_expects(house):
    with house.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})

        differences = compare_metadata(context, Kept.metadata)

    assert differences == []


def test_the_desk_does_not_start_on_tables_of_another_version(tmp_path):
    engine = open_database(f"sqlite:///{tmp_path / 'empty.sqlite3'}")

    with pytest.raises(DatabaseBehind, match="run desk migrate"):
        check_version(engine)


def test_migrating_twice_changes_nothing(house):
    migrate(house.engine)

    check_version(house.engine)


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request, tmp_path):
    """An empty database of either kind."""
    if request.param == "sqlite":
        return in_a_file(tmp_path)
    server = request.getfixturevalue("postgresql")
    return address_of(server, new_database(server, f"desk_{uuid4().hex}", "template1"))


INSERT = text("""
    INSERT INTO sealed_report (id, "case", kind, "key", sealed, received_at, arrived_at)
    VALUES (:id, 'x', 'report', 'k', '', :at, :at)
""")


def test_reports_from_before_they_were_numbered_keep_their_order(url):
    engine = open_database(url)
    config = migrations()
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0010")
        for name, minute in (("b", 1), ("c", 0), ("a", 1)):
            at = f"2026-11-21 07:0{minute}:00.000000"
            connection.execute(INSERT, {"id": name, "at": at})

    migrate(engine)

    with engine.connect() as connection:
        rows = connection.execute(text("SELECT id FROM sealed_report ORDER BY arrival"))
        assert [row.id for row in rows] == ["c", "a", "b"]
    engine.dispose()


CLOSING = text("""
    INSERT INTO case_event (type, "case", at, data) VALUES ('case.closed', 'x', :at, '{}')
""")


def test_endings_from_before_they_were_numbered_end_what_had_come_by_then(url):
    engine = open_database(url)
    config = migrations()
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0010")
        for name, minute in (("a", 1), ("b", 2), ("c", 9)):
            connection.execute(INSERT, {"id": name, "at": f"2026-11-21 07:0{minute}:00.000000"})
        connection.execute(CLOSING, {"at": "2026-11-21 07:05:00.000000"})

    migrate(engine)

    with engine.connect() as connection:
        assert connection.scalar(text("SELECT until FROM case_event")) == 2
    engine.dispose()


def test_commits_are_on_disk_when_they_return(tmp_path):
    engine = open_database(f"sqlite:///{tmp_path / 'desk.sqlite3'}")

    with engine.connect() as connection:
        asked = ["journal_mode", "synchronous", "secure_delete"]
        answers = [connection.execute(text(f"PRAGMA {each}")).scalar() for each in asked]

    assert answers == ["wal", 2, 1]
