"""What the server keeps of files: sealed pieces, until the case service has the whole."""

from datetime import datetime

from sqlalchemy import Table, UniqueConstraint
from sqlmodel import Field, SQLModel

from ltsa_pwa.database import Moment
from ltsa_pwa.reports.tables import IS_WAITING, among


class FilePiece(SQLModel, table=True):
    """One piece as the phone sent it; nobody here can read what is inside."""

    __tablename__ = "file_piece"  # pyright: ignore[reportAssignmentType] -- SQLModel takes a name here
    __table_args__ = (
        UniqueConstraint("file", "n"),
        among(IS_WAITING, "ix_file_piece_waiting", "arrival"),
    )

    arrival: int | None = Field(default=None, primary_key=True)
    file: str
    """The id of the file, and of the report that announced it."""
    n: int
    case: str = Field(index=True)
    size: int
    """Bytes, also after they are gone: a case may not take more by sending again."""
    digest: bytes
    received_at: datetime = Field(sa_type=Moment)
    state: str = "waiting"
    attempts: int = 0
    next_try_at: datetime = Field(sa_type=Moment)
    last_error: str | None = None
    sealed: bytes
    """Last, so that counting rows does not read past it."""


file_piece: Table = SQLModel.metadata.tables["file_piece"]
