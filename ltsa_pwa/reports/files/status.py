"""What the operator sees of files on their way."""

from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from ltsa_pwa.reports.files.tables import file_piece
from ltsa_pwa.reports.report import REFUSED, WAITING

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class FilesStatus:
    """Pieces that wait for the case service, and those it would not have."""

    waiting: int
    size: int
    refused: int


def files_status(connection: Connection) -> FilesStatus:
    columns = file_piece.c
    size = func.coalesce(func.sum(columns.size), 0)
    waiting = select(func.count(), size).where(columns.state == WAITING)
    refused = select(func.count()).select_from(file_piece).where(columns.state == REFUSED)
    count, total = connection.execute(waiting).one()
    return FilesStatus(count, total, connection.execute(refused).scalar_one())


def say_files(files: FilesStatus) -> str:
    """One line for the terminal."""
    size = f"{files.size / MEGABYTE:.1f} MB"
    return f"{files.waiting} pieces of files waiting ({size}), {files.refused} refused."
