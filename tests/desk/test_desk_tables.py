import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from ltsa_desk.database import DatabaseBehind, check_version, migrate, open_database
from ltsa_desk.tables import Kept


def test_the_migrations_make_the_tables_the_code_expects(house):
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


def test_commits_are_on_disk_when_they_return(tmp_path):
    engine = open_database(f"sqlite:///{tmp_path / 'desk.sqlite3'}")

    with engine.connect() as connection:
        asked = ["journal_mode", "synchronous", "secure_delete"]
        answers = [connection.execute(text(f"PRAGMA {each}")).scalar() for each in asked]

    assert answers == ["wal", 2, 1]
