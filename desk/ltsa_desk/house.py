"""What a running desk has at hand: its settings, its database and its keys."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from sqlalchemy import Engine
from sqlmodel import col, select

from ltsa_desk.database import check_version, open_database
from ltsa_desk.keys import RECEIPTS, KeyRing, told_to_phones
from ltsa_desk.settings import Settings, WrongSetting, read_settings
from ltsa_desk.tables import SealedReport


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
    """Open database and keys; raises when either is not of this version or this desk."""
    engine = open_database(settings.database_url)
    check_version(engine)
    _expect_keys(engine, settings.keys_dir)
    keys, receipt_keys = KeyRing(settings.keys_dir), KeyRing(settings.keys_dir / RECEIPTS)
    return House(settings, engine, keys, receipt_keys)


def _expect_keys(engine: Engine, folder: Path) -> None:
    """In a wrong folder a new key would be made, and every report to the old one refused."""
    key, erased_at = col(SealedReport.key), col(SealedReport.erased_at)
    with engine.connect() as connection:
        used = set(connection.scalars(select(key).distinct()))
        readable = set(connection.scalars(select(key).where(erased_at.is_(None)).distinct()))
    there = {file.stem for file in folder.glob("*.pem")}
    # A key that opens nothing but erased reports may be taken away, once there is a newer one.
    if (used and not there) or (readable and not readable & there):
        reason = f"names a folder without any key of the reports that are kept here, as {max(used)}"
        raise WrongSetting(f"DESK_KEYS_DIR {reason}: {folder}.")


@cache
def the_house() -> House:
    """The house of this process, from its environment."""
    return open_house(read_settings())
