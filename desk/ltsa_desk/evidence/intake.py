"""Keep a piece of a file for good, once, if a report has announced the file."""

import hashlib

from sqlalchemy import Engine, func
from sqlmodel import Session, col, select

from ltsa_desk.database import writing
from ltsa_desk.evidence.manifest import LARGEST_FILE
from ltsa_desk.moments import now
from ltsa_desk.tables import SealedPiece, SealedReport

EVIDENCE = "evidence"
SEAL = 16
LARGEST_PIECE = 256 * 1024 + SEAL
LARGEST_CASE = LARGEST_FILE + 2_000 * SEAL


class NotAnnounced(Exception):
    """No report here says that this file comes."""


class AnotherPiece(Exception):
    """The number is taken by other bytes."""


class CaseFull(Exception):
    """The files of this case are as large as they may be."""


def keep_piece(engine: Engine, file: str, n: int, sealed: bytes) -> bool:
    """On disk when it returns; whether it is new."""
    with writing(engine) as session:
        report = session.get(SealedReport, file)
        if report is None or report.kind != EVIDENCE:
            raise NotAnnounced(file)
        kept = session.get(SealedPiece, (file, n))
        if kept is not None:
            if kept.digest != hashlib.sha256(sealed).digest():
                raise AnotherPiece(file)
            return False
        # What was erased is not kept again.
        if report.erased_at is None:
            _expect_room(session, report.case, len(sealed))
            session.add(_row(report.case, file, n, sealed))
        return report.erased_at is None


def _expect_room(session: Session, case: str, more: int) -> None:
    total = select(func.coalesce(func.sum(SealedPiece.size), 0)).where(
        col(SealedPiece.case) == case
    )
    if session.exec(total).one() + more > LARGEST_CASE:
        raise CaseFull(case)


def _row(case: str, file: str, n: int, sealed: bytes) -> SealedPiece:
    return SealedPiece(
        file=file,
        n=n,
        case=case,
        size=len(sealed),
        digest=hashlib.sha256(sealed).digest(),
        sealed=sealed,
        arrived_at=now(),
    )
