"""What a running desk has at hand: its settings, its database and its keys."""

from dataclasses import dataclass
from functools import cache

from sqlalchemy import Engine

from ltsa_desk.database import check_version, open_database
from ltsa_desk.keys import RECEIPTS, KeyRing, told_to_phones
from ltsa_desk.settings import Settings, read_settings


@dataclass(frozen=True)
class House:
    """Opened once per process, handed to whoever works in it."""

    settings: Settings
    engine: Engine
    keys: KeyRing
    receipt_keys: KeyRing
    """What receipts for files are signed with; never the keys that open reports."""

    def published_keys(self) -> dict[str, object]:
        """What everybody may know."""
        return told_to_phones(self.keys, self.receipt_keys)


def open_house(settings: Settings) -> House:
    """Open database and keys; raises when the tables are not of this version."""
    engine = open_database(settings.database_url)
    check_version(engine)
    keys, receipt_keys = KeyRing(settings.keys_dir), KeyRing(settings.keys_dir / RECEIPTS)
    return House(settings, engine, keys, receipt_keys)


@cache
def the_house() -> House:
    """The house of this process, from its environment."""
    return open_house(read_settings())
