"""Open a file piece by piece; never more of it in memory than one piece."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import Engine, func
from sqlmodel import Session, col, select

from ltsa_desk.cases.body import Body, read_body
from ltsa_desk.evidence.manifest import Manifest
from ltsa_desk.house import House
from ltsa_desk.keys import KeyRing
from ltsa_desk.sealing import CannotOpen, from_base64, unseal
from ltsa_desk.tables import SealedPiece, SealedReport

KEY_LENGTH = 32


class Incomplete(Exception):
    """A piece has not come yet, or is not there any more."""


class NotTheFile(Exception):
    """All pieces are there, and they are not the file that was announced."""


@dataclass(frozen=True)
class Announced:
    """A file by the report that announced it."""

    file: str
    case: str
    body: Body
    manifest: Manifest


def announced(report: SealedReport, keys: KeyRing) -> Announced | None:
    """None for a report that announces nothing, is erased, or cannot be opened here."""
    try:
        said = unseal(report.sealed, keys.private(report.key), f"ltsa report v1 {report.id}")
    except CannotOpen:
        return None
    body = read_body(said)
    return Announced(report.id, report.case, body, body.file) if body.file else None


def pieces_here(session: Session, announcement: Announced) -> int:
    """How many pieces of a file have come."""
    wanted = select(func.count()).where(
        col(SealedPiece.file) == announcement.file,
        col(SealedPiece.n) < announcement.manifest.pieces,
    )
    return session.exec(wanted).one()


def opened(house: House, announcement: Announced) -> Iterator[bytes]:
    """The file, a piece at a time; NotTheFile, at the end at the latest, when it is another."""
    manifest = announcement.manifest
    lock = AESGCM(_key(house.keys, announcement))
    digest, size = hashlib.sha256(), 0
    for n in range(manifest.pieces):
        plain = _unsealed(lock, announcement.file, n, _piece(house.engine, announcement.file, n))
        digest.update(plain)
        size += len(plain)
        yield plain
    if (digest.hexdigest(), size) != (manifest.sha256, manifest.size):
        raise NotTheFile(announcement.file)


def check(house: House, announcement: Announced) -> None:
    """Raise unless the whole file is here and is what was announced."""
    for _piece in opened(house, announcement):
        pass


def _key(keys: KeyRing, announcement: Announced) -> bytes:
    manifest = announcement.manifest
    try:
        private = keys.private(manifest.key)
        said = unseal(manifest.wrapped, private, f"ltsa file v1 {announcement.file}")
        key = from_base64(str(said.get("key", "")))
    except (CannotOpen, ValueError) as error:
        raise NotTheFile(announcement.file) from error
    if len(key) != KEY_LENGTH:
        raise NotTheFile(announcement.file)
    return key


def _piece(engine: Engine, file: str, n: int) -> bytes:
    with Session(engine) as session:
        row = session.get(SealedPiece, (file, n))
        if row is None:
            raise Incomplete(file)
        return row.sealed


def _unsealed(lock: AESGCM, file: str, n: int, sealed: bytes) -> bytes:
    # The key is made for this one file, so its number alone makes a piece's nonce its own.
    try:
        return lock.decrypt(n.to_bytes(12), sealed, f"ltsa piece v1 {file} {n}".encode())
    except InvalidTag as error:
        raise NotTheFile(file) from error
