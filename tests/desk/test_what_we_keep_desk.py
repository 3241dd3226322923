"""What the desk keeps is what the page says it keeps."""

from sqlalchemy import inspect

from ltsa_desk.database import migrate, open_database


def test_every_column_of_the_desk_is_explained(explained, tmp_path):
    engine = open_database(f"sqlite:///{tmp_path / 'desk.sqlite3'}")
    migrate(engine)

    kept = inspect(engine)
    columns = {
        table: sorted(column["name"] for column in kept.get_columns(table))
        for table in kept.get_table_names()
    }

    told = explained("At the desk")
    assert {table: sorted(rows) for table, rows in told.items()} == columns
