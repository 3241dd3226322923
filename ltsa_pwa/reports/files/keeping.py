"""Write pieces down, each once, and never more than a case or this server may hold."""

from sqlalchemy import Connection, Engine, Row, and_, func, insert, or_, select, update
from sqlalchemy.exc import IntegrityError, SQLAlchemyError

from ltsa_pwa import database
from ltsa_pwa.reports.files.letting_go import NOT_TAKEN
from ltsa_pwa.reports.files.piece import LARGEST_CASE, Piece
from ltsa_pwa.reports.files.tables import file_piece
from ltsa_pwa.reports.ledger import CannotKeep, Conflict
from ltsa_pwa.reports.report import EVIDENCE, FORWARDED, REFUSED, WAITING, now
from ltsa_pwa.reports.tables import case_event, sealed_report

CASE_ERASED = "case.erased"
COMES_AGAIN = (FORWARDED, REFUSED)
TWICE_AT_ONCE = 2
"""Another window of the phone may write the same piece in the same moment."""


class NotAnnounced(Exception):
    """No report here says that this file comes."""


class CaseFull(Exception):
    """The files of this case are as large as they may be."""


class NotTaken(Exception):
    """The office's system has said that it has no place for this file."""


class Pieces:
    """The one place where pieces are written down."""

    def __init__(self, engine: Engine, most_waiting: int) -> None:
        self._engine = database.writer(engine)
        self._most_waiting = most_waiting

    def keep(self, piece: Piece) -> bool:
        """On the disk when it returns; whether it is new. Otherwise it raises."""
        try:
            for _ in range(TWICE_AT_ONCE):
                try:
                    with self._engine.begin() as connection:
                        return self._keep(connection, piece)
                except IntegrityError:
                    continue
        except SQLAlchemyError as error:
            raise CannotKeep(database.pause_after(error)) from None
        raise CannotKeep(database.SOON)

    def _keep(self, connection: Connection, piece: Piece) -> bool:
        case = case_of(connection, piece.file)
        known = held(connection, piece)
        if known is not None and known.digest != piece.digest:
            raise Conflict
        if is_taken_back(connection, case, piece.file):
            return False
        if is_refused(connection, case, piece.file):
            raise NotTaken
        if known is None:
            self._expect_room(connection, case, len(piece.sealed))
            connection.execute(insert(file_piece).values(row_of(piece, case)))
        elif known.state in COMES_AGAIN:
            self._expect_place(connection, len(piece.sealed))
            carry_again(connection, piece)
        return known is None

    def _expect_room(self, connection: Connection, case: str, size: int) -> None:
        columns = file_piece.c
        total = select(func.coalesce(func.sum(columns.size), 0))
        if connection.execute(total.where(columns.case == case)).scalar_one() + size > LARGEST_CASE:
            raise CaseFull
        self._expect_place(connection, size)

    def _expect_place(self, connection: Connection, size: int) -> None:
        total = select(func.coalesce(func.sum(file_piece.c.size), 0))
        waiting = total.where(file_piece.c.state == WAITING)
        if connection.execute(waiting).scalar_one() + size > self._most_waiting:
            raise CannotKeep(database.LATER)


def case_of(connection: Connection, file: str) -> str:
    """The case of the report that announced a file."""
    columns = sealed_report.c
    announced = select(columns.case).where(columns.id == file, columns.kind == EVIDENCE)
    case = connection.execute(announced).scalar_one_or_none()
    if case is None:
        raise NotAnnounced
    return case


def held(connection: Connection, piece: Piece) -> Row[bytes, str] | None:
    columns = file_piece.c
    same = select(columns.digest, columns.state)
    same = same.where(columns.file == piece.file, columns.n == piece.n)
    return connection.execute(same).one_or_none()


def carry_again(connection: Connection, piece: Piece) -> None:
    """The phone has not heard that its file is whole: perhaps the case service lost a piece."""
    columns = file_piece.c
    same = update(file_piece).where(columns.file == piece.file, columns.n == piece.n)
    connection.execute(same.values(state=WAITING, sealed=piece.sealed, next_try_at=now()))


def is_taken_back(connection: Connection, case: str, file: str) -> bool:
    """Whether the file was announced before a withdrawal: then what still comes is not kept.

    The desk may have taken two days to erase the case; what was added meanwhile was not meant.
    """
    announced, withdrawal = sealed_report.alias("announced"), sealed_report.alias("withdrawal")
    came_before = or_(
        announced.c.arrival < withdrawal.c.arrival,
        and_(withdrawal.c.id.is_(None), announced.c.received_at <= case_event.c.at),
    )
    asked = case_event.outerjoin(withdrawal, withdrawal.c.id == case_event.c.report)
    erased = (
        select(case_event.c.id)
        .select_from(asked.join(announced, announced.c.id == file))
        .where(case_event.c.case == case, case_event.c.type == CASE_ERASED, came_before)
    )
    return connection.execute(erased.limit(1)).first() is not None


def is_refused(connection: Connection, case: str, file: str) -> bool:
    columns = case_event.c
    told = select(columns.id).where(
        columns.case == case, columns.report == file, columns.type == NOT_TAKEN
    )
    return connection.execute(told.limit(1)).first() is not None


def row_of(piece: Piece, case: str) -> dict[str, object]:
    moment = now()
    return {
        "file": piece.file,
        "n": piece.n,
        "case": case,
        "size": len(piece.sealed),
        "digest": piece.digest,
        "received_at": moment,
        "next_try_at": moment,
        "sealed": piece.sealed,
        "state": WAITING,
        "attempts": 0,
    }
