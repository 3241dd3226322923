"""How the server's database is opened, and that its tables are what the program expects."""

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, text
from sqlalchemy.exc import IntegrityError

from ltsa_pwa.agencies.tables import AgencyRow
from ltsa_pwa.api import create_api
from ltsa_pwa.database import PAGES_IN_THE_LOG, expect_tables, migrate, open_database
from ltsa_pwa.reports.tables import SealedReport
from ltsa_pwa.settings import SettingWrong


@pytest.fixture
def url(tmp_path):
    return f"sqlite:///{tmp_path / 'new' / 'phone.db'}"


def test_tables_are_what_the_program_expects(url):
    migrate(url)

    with create_engine(url).connect() as connection:
        differences = compare_metadata(
            MigrationContext.configure(connection, opts={"compare_type": True}),
            AgencyRow.metadata,
        )

    assert create_api  # which brings the tables of every feature
    assert AgencyRow.metadata is SealedReport.metadata  # one database for all features
    assert differences == []


def test_migrating_again_changes_nothing(url):
    migrate(url)
    migrate(url)

    expect_tables(url)


@pytest.mark.parametrize("left_over", [None, "0000"])
def test_database_of_another_version_stops_the_process_at_its_start(url, left_over):
    engine = open_database(url)
    with engine.begin() as connection:
        if left_over:
            connection.execute(text("CREATE TABLE alembic_version (version_num TEXT)"))
            connection.execute(text("INSERT INTO alembic_version VALUES ('0000')"))
    engine.dispose()

    with pytest.raises(SettingWrong, match=r"^LTSA_DATABASE_URL names a database of another"):
        expect_tables(url)


def test_file_that_is_no_database_stops_the_process_at_its_start(tmp_path):
    (tmp_path / "phone.db").write_bytes(b"This is a letter, not a database. " * 100)

    with pytest.raises(SettingWrong, match=r"^LTSA_DATABASE_URL names a database that cannot be"):
        expect_tables(f"sqlite:///{tmp_path / 'phone.db'}")


def test_database_out_of_reach_stops_the_process_at_its_start():
    nobody_there = "postgresql+psycopg://ltsa@127.0.0.1:1/phone"

    with pytest.raises(SettingWrong, match=r"^LTSA_DATABASE_URL names a database that cannot be"):
        expect_tables(nobody_there)


def test_commit_is_on_the_disk_and_what_is_deleted_is_overwritten(url):
    names = ("journal_mode", "synchronous", "secure_delete", "foreign_keys", "busy_timeout")
    engine = open_database(url)

    with engine.connect() as connection:
        found = [connection.execute(text(f"PRAGMA {name}")).scalar() for name in names]
    engine.dispose()

    assert found == ["wal", 2, 1, 1, 5000]


def test_log_is_written_back_once_for_many_commits(url):
    engine = open_database(url)

    with engine.connect() as connection:
        pages = connection.execute(text("PRAGMA wal_autocheckpoint")).scalar()
    engine.dispose()

    assert pages == PAGES_IN_THE_LOG


def test_error_of_the_database_does_not_repeat_what_was_to_be_kept(url):
    migrate(url)
    engine = open_database(url)

    insert = text("INSERT INTO relay_line VALUES (:name, 0, NULL, NULL, NULL)")
    marker = {"name": "marker-4711"}

    with engine.begin() as connection:
        connection.execute(insert, marker)
        with pytest.raises(IntegrityError) as failed:
            connection.execute(insert, marker)
    engine.dispose()

    assert "UNIQUE" in str(failed.value)
    assert "marker-4711" not in str(failed.value)
