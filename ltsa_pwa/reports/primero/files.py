"""Carry files into a Primero: whole, one at a time, whenever no report waits to go.

All that matters is in the database and in Primero: a relay that is killed between attaching and
noting finds the file there by its id.
"""

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, Update, exists, func, select, update

from ltsa_pwa import database
from ltsa_pwa.reports.case_service import CaseServiceAway, ReportRefused
from ltsa_pwa.reports.events import Event
from ltsa_pwa.reports.files.carrying import carry_all, due_piece
from ltsa_pwa.reports.files.letting_go import BROKEN, KEPT, NOT_TAKEN, SETTLED
from ltsa_pwa.reports.files.piece import Piece
from ltsa_pwa.reports.files.tables import file_piece
from ltsa_pwa.reports.lines import pause
from ltsa_pwa.reports.primero import memory
from ltsa_pwa.reports.primero.evidence import Manifest, NotTheFile, open_file, read_manifest
from ltsa_pwa.reports.primero.line import File, FileRefused, Line, place_for
from ltsa_pwa.reports.primero.mapping import Mapping
from ltsa_pwa.reports.primero.memory import case_id
from ltsa_pwa.reports.primero.opening import CannotOpen, OfficePrivateKeys
from ltsa_pwa.reports.primero.receipts import Signer
from ltsa_pwa.reports.report import REFUSED, WAITING, Report, now
from ltsa_pwa.reports.tables import sealed_report

LEASE = timedelta(minutes=5)
"""How long a file belongs to the relay that took it, longer than any single try; so long also
rests a file of which pieces are missing, unless another comes."""
UNTIL_MENDED = timedelta(hours=1)
"""Between two tries of what only the operator can mend."""

T = TypeVar("T")


class Incomplete(Exception):
    """A piece has not come yet, or has to come once more."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A file of which a piece may go, by the report that announced it."""

    announcement: Report
    attempts: int
    is_taken_back: bool


@dataclass(frozen=True, slots=True)
class Office:
    """Where its files go, and the keys that open them and sign for them."""

    mapping: Mapping
    keys: OfficePrivateKeys
    signer: Signer


@dataclass(frozen=True, slots=True)
class Ending:
    """What becomes of the pieces, and what the reporter is told."""

    state: str
    told: str
    why: str | None = None
    data: dict[str, str] = field(default_factory=dict)


class FileCarrier:
    """Runs until it is cancelled; a file in its hand then is simply taken again."""

    def __init__(self, engine: Engine, line: Line, office: Office) -> None:
        self._reader = engine
        self._engine = database.writer(engine)
        self._line = line
        self._office = office

    async def run(self) -> None:
        await carry_all(self.carry_one)

    async def carry_one(self) -> bool:
        """Whether one was done with, so that the next may follow at once."""
        taken = await self._in_database(take)
        if taken is None:
            return False
        report = taken.announcement
        try:
            ending = await self._carry(taken)
        except Incomplete:
            return True
        except (CannotOpen, ReportRefused) as unmended:
            why, rest = str(unmended), UNTIL_MENDED
        except CaseServiceAway as away:
            seconds = max(pause(taken.attempts), away.retry_after or 0.0)
            why, rest = away.reason, timedelta(seconds=seconds)
        else:
            await self._in_database(lambda open_: finish(open_, report, ending))
            return True
        await self._in_database(lambda open_: put_off(open_, report, why, rest))
        return False

    async def _carry(self, taken: Taken) -> Ending:
        try:
            return Ending(SETTLED, KEPT, data=await self._attach(taken))
        except NotTheFile:
            return Ending(SETTLED, BROKEN)
        except FileRefused as refused:
            return Ending(REFUSED, NOT_TAKEN, str(refused))

    async def _attach(self, taken: Taken) -> dict[str, str]:
        """Attach the file and read back that it is there; the receipt for the reporter."""
        report, office = taken.announcement, self._office
        said = await asyncio.to_thread(self._announced, taken)
        manifest = read_manifest(said.get("file"))
        if manifest is None:
            raise FileRefused("nobody can tell from its announcement what it is")
        place = place_for(manifest.type, manifest.size, office.mapping.files)
        content = await asyncio.to_thread(self._content, report.id, manifest)
        day = (manifest.taken_at or now()).date().isoformat()
        file = File(report.id, manifest.name or report.id[:8], content, day)
        await self._line.attach(case_id(report.case), place, file)
        return office.signer.receipt(report, manifest, said.get("reply_key"), office.mapping.office)

    def _announced(self, taken: Taken) -> dict[str, Any]:
        if taken.is_taken_back:
            raise FileRefused("it was taken back")
        if not taken.announcement.sealed:
            raise FileRefused("what announced it has been let go of")
        return self._office.keys.open(taken.announcement)

    def _content(self, file: str, manifest: Manifest) -> bytes:
        """The file, read beside those who write: reports come in meanwhile."""
        try:
            content = database.attempt(
                self._reader, lambda open_: self._whole(open_, file, manifest)
            )
        except DamagedHere as damaged:
            n = damaged.n
            database.attempt(self._engine, lambda open_: ask_again(open_, file, n))
            content = None
        if content is None:
            raise Incomplete(file)
        return content

    def _whole(self, connection: Connection, file: str, manifest: Manifest) -> bytes | None:
        if how_many(connection, file, manifest.pieces) < manifest.pieces:
            return None
        pieces = pieces_of(connection, file, manifest.pieces)
        return open_file(file, manifest, pieces, self._office.keys)

    async def _in_database(self, work: Callable[[Connection], T]) -> T | None:
        return await asyncio.to_thread(database.attempt, self._engine, work)


class DamagedHere(Exception):
    """The bytes are not those that came: hers are whole, and the phone has them still."""

    def __init__(self, n: int) -> None:
        super().__init__(n)
        self.n = n


def take(connection: Connection) -> Taken | None:
    """The file of the oldest piece that may go; all its pieces rest meanwhile."""
    piece = due_piece(connection, file_piece.c.file, file_piece.c.attempts)
    if piece is None:
        return None
    resting = update(file_piece).where(
        file_piece.c.file == piece.file, file_piece.c.state == WAITING
    )
    connection.execute(resting.values(next_try_at=now() + LEASE))
    columns = sealed_report.c
    names = (*Report.__dataclass_fields__, "arrival")
    wanted = select(*(columns[name] for name in names)).where(columns.id == piece.file)
    *about, arrival = connection.execute(wanted).one()
    report = Report(*about)
    withdrawn = exists().where(
        columns.case == report.case, columns.kind == "withdraw", columns.arrival > arrival
    )
    return Taken(report, piece.attempts, bool(connection.execute(select(withdrawn)).scalar()))


def how_many(connection: Connection, file: str, pieces: int) -> int:
    columns = file_piece.c
    waiting = select(func.count()).where(
        columns.file == file, columns.state == WAITING, columns.n < pieces
    )
    return connection.execute(waiting).scalar_one()


def pieces_of(connection: Connection, file: str, pieces: int) -> Iterator[bytes]:
    columns = file_piece.c
    for n in range(pieces):
        one = select(columns.sealed, columns.digest).where(columns.file == file, columns.n == n)
        row = connection.execute(one).one()
        if Piece(file, n, row.sealed).digest != row.digest:
            raise DamagedHere(n)
        yield row.sealed


def ask_again(connection: Connection, file: str, n: int) -> None:
    """A phone that hears nothing of its file brings it again, and only this piece is missing."""
    columns = file_piece.c
    damaged = update(file_piece).where(columns.file == file, columns.n == n)
    why = "damaged here; the phone brings it again"
    connection.execute(damaged.values(state=REFUSED, sealed=b"", last_error=why))


def finish(connection: Connection, announcement: Report, ending: Ending) -> None:
    """The pieces go and the reporter is told, both or neither; not of what went meanwhile."""
    waiting = of_file(announcement.id).values(state=ending.state, sealed=b"", last_error=ending.why)
    if connection.execute(waiting).rowcount:
        told = Event(announcement.case, ending.told, now(), announcement.id, ending.data)
        memory.tell_once(connection, told)


def put_off(connection: Connection, announcement: Report, why: str, rest: timedelta) -> None:
    waiting = of_file(announcement.id).values(next_try_at=now() + rest, last_error=why)
    connection.execute(waiting)


def of_file(file: str) -> Update:
    """What waits of it has been tried once more."""
    columns = file_piece.c
    waiting = update(file_piece).where(columns.file == file, columns.state == WAITING)
    return waiting.values(attempts=columns.attempts + 1)
