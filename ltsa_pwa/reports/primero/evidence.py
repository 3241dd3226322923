"""A file that a reporter adds: what was announced of it, and its bytes from its sealed pieces."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from ltsa_pwa.reports.envelope import EnvelopeWrong, unwrap
from ltsa_pwa.reports.files.piece import LARGEST_CASE, MOST_PIECES
from ltsa_pwa.reports.primero.opening import CannotOpen, KeyNotHere, OfficePrivateKeys

TYPE = re.compile(r"[a-z]+/[a-z0-9.+-]{1,80}")
SHA256 = re.compile(r"[0-9a-f]{64}")
KEY_LENGTH = 32
LONGEST_NAME = 100


class NotTheFile(Exception):
    """All pieces are there, and they are not the file that was announced."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """A file as the phone described it when it was taken."""

    name: str
    """Without what stands after its last dot; empty where it has none."""
    type: str
    size: int
    pieces: int
    sha256: str
    taken_at: datetime | None
    key: str
    """Which key of the office the file's own key is sealed to."""
    wrapped: str


def read_manifest(said: Any) -> Manifest | None:
    """None when too little of it makes sense to open a file with."""
    if not isinstance(said, dict):
        return None
    size, pieces = whole(said, "size", LARGEST_CASE), whole(said, "pieces", MOST_PIECES)
    digest, key, wrapped = (written(said, name) for name in ("sha256", "key", "wrapped"))
    if not (size and pieces and SHA256.fullmatch(digest) and key and wrapped):
        return None
    kind = written(said, "type").partition(";")[0].strip().lower()
    return Manifest(
        name=plain(written(said, "name")),
        type=kind if TYPE.fullmatch(kind) else "application/octet-stream",
        size=size,
        pieces=pieces,
        sha256=digest,
        taken_at=moment_of(written(said, "taken_at")),
        key=key,
        wrapped=wrapped,
    )


def whole(said: dict[str, Any], name: str, most: int) -> int:
    """A number from 1 to the most there may be; 0 for anything else."""
    value = said.get(name)
    return value if type(value) is int and 0 < value <= most else 0


def written(said: dict[str, Any], name: str) -> str:
    value = said.get(name)
    return value if isinstance(value, str) else ""


def plain(name: str) -> str:
    """A name that is no path and holds nothing that cannot be seen."""
    last = re.split(r"[/\\]", name)[-1]
    stem = last.rpartition(".")[0] or last
    return "".join(letter for letter in stem if letter.isprintable())[:LONGEST_NAME].strip()


def moment_of(told: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(told)
    except ValueError:
        return None
    return moment if moment.tzinfo else None


def open_file(
    file: str, manifest: Manifest, pieces: Iterable[bytes], keys: OfficePrivateKeys
) -> bytes:
    """The file, if its pieces are what was announced. KeyNotHere says nothing about the file."""
    lock, content = AESGCM(key_of(file, manifest, keys)), bytearray()
    for n, sealed in enumerate(pieces):
        try:
            # The key is made for this one file, so its number alone makes a piece's nonce its own.
            content += lock.decrypt(n.to_bytes(12), sealed, f"ltsa piece v1 {file} {n}".encode())
        except InvalidTag:
            raise NotTheFile(file) from None
    if (sha256(content).hexdigest(), len(content)) != (manifest.sha256, manifest.size):
        raise NotTheFile(file)
    return bytes(content)


def key_of(file: str, manifest: Manifest, keys: OfficePrivateKeys) -> bytes:
    try:
        said = keys.unseal(unwrap(manifest.wrapped), manifest.key, f"ltsa file v1 {file}")
        key = unwrap(said.get("key"), KEY_LENGTH)
    except KeyNotHere:
        raise
    except (CannotOpen, EnvelopeWrong):
        raise NotTheFile(file) from None
    if len(key) != KEY_LENGTH:
        raise NotTheFile(file)
    return key
