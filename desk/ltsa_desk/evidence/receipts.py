"""Say to the reporter, signed, which file the office has: its fingerprint, its size and when."""

import json

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from sqlmodel import Session, col, select

from ltsa_desk import events
from ltsa_desk.database import writing
from ltsa_desk.evidence.opening import Announced, Incomplete, NotTheFile, announced, check
from ltsa_desk.evidence.opening import pieces_here as count_pieces
from ltsa_desk.house import House
from ltsa_desk.keys import OfficeKey
from ltsa_desk.moments import as_text, now
from ltsa_desk.sealing import read_public_key, seal, to_base64
from ltsa_desk.tables import CaseEvent, SealedReport


def settle(house: House, file: str) -> None:
    """When the last piece has come: look whether it is the file, and tell the reporter, once."""
    announcement = _whole(house, file)
    if announcement is None:
        return
    try:
        check(house, announcement)
    except Incomplete:
        return
    except NotTheFile:
        _tell(house, events.FILE_BROKEN, announcement, {})
    else:
        _tell(house, events.FILE_KEPT, announcement, _receipt(house, announcement))


def _whole(house: House, file: str) -> Announced | None:
    """The file, if all of it has come and nothing was said about it yet."""
    with Session(house.engine) as session:
        report = session.get(SealedReport, file)
        if report is None or _is_told(session, file):
            return None
        announcement = announced(report, house.keys)
        if announcement is None:
            return None
        here = count_pieces(session, announcement)
        return announcement if here == announcement.manifest.pieces else None


def _is_told(session: Session, file: str) -> bool:
    told = select(CaseEvent.cursor).where(
        CaseEvent.report == file,
        col(CaseEvent.type).in_([events.FILE_KEPT, events.FILE_BROKEN]),
    )
    return session.exec(told).first() is not None


def _tell(house: House, what: str, announcement: Announced, data: dict[str, str]) -> None:
    with writing(house.engine) as session:
        report = session.get(SealedReport, announcement.file)
        is_there = report is not None and report.erased_at is None
        if is_there and not _is_told(session, announcement.file):
            events.tell(session, what, announcement.case, report=announcement.file, **data)


def _receipt(house: House, announcement: Announced) -> dict[str, str]:
    """Sealed to the reporter: a fingerprint in the open would tell others which file she has."""
    key = house.receipt_keys.current
    manifest = announcement.manifest
    receipt = json.dumps(
        {
            "v": 1,
            "file": announcement.file,
            "sha256": manifest.sha256,
            "size": manifest.size,
            "taken_at": as_text(manifest.taken_at) if manifest.taken_at else None,
            "received_at": as_text(now()),
            "office": house.settings.office,
        },
        ensure_ascii=False,
    )
    letter = {
        "v": 1,
        "kind": "receipt",
        "receipt": receipt,
        "signature": to_base64(signed(receipt, key)),
        "key": key.id,
        "public": key.public,
    }
    try:
        to = read_public_key(announcement.body.reply_key)
    except ValueError:
        return {}
    return {"sealed": seal(letter, to, f"ltsa file receipt v1 {announcement.case}")}


def signed(text: str, key: OfficeKey) -> bytes:
    """ECDSA over P-256 and SHA-256, as browsers check it: r and s, 32 bytes each."""
    r, s = decode_dss_signature(key.private.sign(text.encode(), ec.ECDSA(hashes.SHA256())))
    return r.to_bytes(32) + s.to_bytes(32)
