"""What the operator sees of files on their way."""

from dataclasses import dataclass, field

from rich.table import Table
from sqlalchemy import Connection, func, select
from sqlalchemy.sql import Select

from ltsa_pwa.reports.files.tables import file_piece
from ltsa_pwa.reports.report import REFUSED, WAITING

MEGABYTE = 1024 * 1024
MOST_SHOWN = 50


@dataclass(frozen=True, slots=True)
class FileTrouble:
    """Why pieces of one file did not go on."""

    file: str
    state: str
    pieces: int
    why: str


@dataclass(frozen=True, slots=True)
class FilesStatus:
    """Pieces that wait for the case service, and those it would not have."""

    waiting: int
    size: int
    refused: int
    troubles: list[FileTrouble] = field(default_factory=list)


def files_status(connection: Connection) -> FilesStatus:
    columns = file_piece.c
    size = func.coalesce(func.sum(columns.size), 0)
    waiting = select(func.count(), size).where(columns.state == WAITING)
    refused = select(func.count()).select_from(file_piece).where(columns.state == REFUSED)
    count, total = connection.execute(waiting).one()
    troubles = [FileTrouble(*row) for row in connection.execute(in_trouble())]
    return FilesStatus(count, total, connection.execute(refused).scalar_one(), troubles)


def in_trouble() -> Select[str, str, int, str]:
    """The newest first: what was refused long ago stays until its case goes."""
    columns = file_piece.c
    about = (columns.file, columns.state, columns.last_error)
    return (
        select(columns.file, columns.state, func.count(), columns.last_error)
        .where(columns.state.in_([WAITING, REFUSED]), columns.last_error.is_not(None))
        .group_by(*about)
        .order_by(func.max(columns.arrival).desc())
        .limit(MOST_SHOWN)
    )


def say_files(files: FilesStatus) -> str:
    """One line for the terminal."""
    size = f"{files.size / MEGABYTE:.1f} MB"
    return f"{files.waiting} pieces of files waiting ({size}), {files.refused} refused."


def why_not(troubles: list[FileTrouble]) -> Table:
    shown = Table("File", "Pieces", "State", "Why", title="Files that did not go on")
    shown.title_justify = "left"
    for each in troubles:
        shown.add_row(each.file, str(each.pieces), each.state, each.why)
    return shown
