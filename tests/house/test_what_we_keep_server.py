"""The page about what we keep is a promise, so nothing else may be kept."""

import re
from pathlib import Path

from sqlalchemy import inspect
from sqlmodel import create_engine

from ltsa_pwa.database import migrate

SHELVES = Path(__file__).parents[2] / "assets" / "device" / "shelves.js"


def test_every_column_of_the_server_is_explained(explained, tmp_path):
    url = f"sqlite:///{tmp_path / 'phone.db'}"
    migrate(url)

    kept = inspect(create_engine(url))
    columns = {
        table: sorted(column["name"] for column in kept.get_columns(table))
        for table in kept.get_table_names()
    }

    told = explained("On the server")
    assert {table: sorted(rows) for table, rows in told.items()} == columns


def test_every_shelf_of_the_phone_is_explained(explained):
    [shelves] = re.findall(
        r"const SHELVES = \[(.*?)\]", SHELVES.read_text(encoding="utf-8"), re.DOTALL
    )

    assert explained("On the phone") == {"": re.findall(r'"(\w+)"', shelves)}
