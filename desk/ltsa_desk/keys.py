"""The office's keys: reports are sealed to the public half, the private one stays here.

The newest key is the one phones are built with; the one before it stays on
offer while old phones are about. Older ones are only kept to read old reports.
"""

import os
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from ltsa_desk.sealing import CannotOpen, write_public_key

ON_OFFER = 2
RECEIPTS = "receipts"
"""The folder of the keys that sign; what is in it is backed up with the others."""
AGE = "%Y%m%dT%H%M%S.%fZ"


class KeyFileDamaged(Exception):
    """A key file cannot be read, or others can read it; the text names the file."""


@dataclass(frozen=True)
class OfficeKey:
    """One key pair; the id begins with the second it was made, so ids sort by age."""

    id: str
    private: ec.EllipticCurvePrivateKey

    @property
    def created_at(self) -> datetime:
        """When it was made."""
        return datetime.strptime(self.id.partition("-")[0], AGE).replace(tzinfo=UTC)

    @property
    def public(self) -> str:
        """The public half as it stands in the keys file."""
        return write_public_key(self.private.public_key())


class KeyRing:
    """All keys of a folder; made with one key when the folder is empty."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._keys = _read_all(folder)
        if not self._keys:
            self.rotate()

    @property
    def current(self) -> OfficeKey:
        """The key that new phones are built with."""
        return self._keys[0]

    @property
    def offered(self) -> list[OfficeKey]:
        """The current key and the one before it."""
        return self._keys[:ON_OFFER]

    @property
    def kept(self) -> list[OfficeKey]:
        """Every key there is, newest first."""
        return list(self._keys)

    def knows(self, key_id: str) -> bool:
        """Whether a report sealed to this key can be read here."""
        return self._find(key_id) is not None

    def private(self, key_id: str) -> ec.EllipticCurvePrivateKey:
        """The private half; CannotOpen when the operator has taken it away."""
        key = self._find(key_id)
        if key is None:
            raise CannotOpen("key is not here")
        return key.private

    def _find(self, key_id: str) -> OfficeKey | None:
        for key in self._keys:
            if key.id == key_id:
                return key
        # Another process may have rotated: a report to the new key must not be refused.
        self._keys = _read_all(self._folder)
        return next((key for key in self._keys if key.id == key_id), None)

    def rotate(self) -> OfficeKey:
        """Make a new current key and keep it on disk before anybody hears of it."""
        now = datetime.now(UTC).strftime(AGE)
        key = OfficeKey(f"{now}-{secrets.token_hex(4)}", ec.generate_private_key(ec.SECP256R1()))
        _write(self._folder / f"{key.id}.pem", key)
        self._keys = sorted([key, *self._keys], key=lambda each: each.id, reverse=True)
        return key

    def published(self) -> dict[str, object]:
        """The public halves on offer."""
        self._keys = _read_all(self._folder)
        return {
            "current": self.current.id,
            "keys": [
                {
                    "id": key.id,
                    "public": key.public,
                    "created_at": key.created_at.isoformat().replace("+00:00", "Z"),
                }
                for key in self.offered
            ],
        }


def told_to_phones(keys: KeyRing, receipt_keys: KeyRing) -> dict[str, object]:
    """What ``GET /v1/keys`` and the office keys file say: keys to seal to, and to check with."""
    return keys.published() | {"receipts": receipt_keys.published()["keys"]}


def _read_all(folder: Path) -> list[OfficeKey]:
    return [_read(path) for path in sorted(folder.glob("*.pem"), reverse=True)]


def _read(path: Path) -> OfficeKey:
    if path.stat().st_mode & 0o077:
        raise KeyFileDamaged(f"{path} can be read by others; set its mode to 0600.")
    try:
        private = load_pem_private_key(path.read_bytes(), password=None)
    except ValueError as error:
        raise KeyFileDamaged(f"{path} is not a private key.") from error
    if not isinstance(private, ec.EllipticCurvePrivateKey) or private.curve.name != "secp256r1":
        raise KeyFileDamaged(f"{path} is not a key of the curve P-256.")
    return OfficeKey(path.stem, private)


def _write(path: Path, key: OfficeKey) -> None:
    pem = key.private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(file, "wb") as out:
        out.write(pem)
        out.flush()
        os.fsync(out.fileno())
