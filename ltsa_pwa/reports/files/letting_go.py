"""What the server lets go of: files the case service has, and files somebody took back."""

from collections.abc import Sequence

from sqlalchemy import Connection, delete, update

from ltsa_pwa.reports.files.tables import file_piece
from ltsa_pwa.reports.report import ERASED, FORWARDED

KEPT = "file.kept"
BROKEN = "file.broken"
NOT_TAKEN = "file.refused"
"""The office's system has no place for it: the phone keeps it, and she is told to write instead."""
SETTLED = "settled"
"""The case service has answered for the whole file: nobody needs its pieces any more."""


def file_is_settled(connection: Connection, file: str) -> None:
    """The case service has the whole file, or says that it is none."""
    carried = update(file_piece).where(
        file_piece.c.file == file, file_piece.c.state.in_([FORWARDED, SETTLED])
    )
    connection.execute(carried.values(state=SETTLED, sealed=b""))


def take_back(connection: Connection, files: Sequence[str]) -> None:
    """What was announced by reports that are erased goes, wherever it was on its way."""
    erased = update(file_piece).where(file_piece.c.file.in_(files))
    connection.execute(erased.values(state=ERASED, sealed=b""))


def drop_cases(connection: Connection, cases: Sequence[str]) -> None:
    """Nothing is left of these cases."""
    connection.execute(delete(file_piece).where(file_piece.c.case.in_(cases)))
