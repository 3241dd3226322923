"""How pieces get to the case service: after every report, and again after trouble."""

import asyncio
import uuid
from datetime import timedelta

import httpx
import pytest
from sqlalchemy import select, update

from ltsa_pwa import database
from ltsa_pwa.reports import events, news, waiting
from ltsa_pwa.reports.case_service import CaseService
from ltsa_pwa.reports.files.carrying import Carrier
from ltsa_pwa.reports.files.keeping import Pieces
from ltsa_pwa.reports.files.piece import Piece
from ltsa_pwa.reports.files.status import FilesStatus, FileTrouble, files_status, say_files
from ltsa_pwa.reports.files.tables import file_piece
from ltsa_pwa.reports.forgetting import Terms, purge
from ltsa_pwa.reports.ledger import Ledger
from ltsa_pwa.reports.report import Report, now
from ltsa_pwa.reports.waiting import Fate

CASE = "0123456789abcdef0123456789abcdef"
SEALED = b"sealed sound of somebody"


def written(engine, kind, state="waiting", case=CASE):
    report = Report(str(uuid.uuid4()), case, kind, "office-1", b"sealed" * 20, b"d" * 32)
    ledger = Ledger(engine)
    ledger.write_down([report])
    ledger.close()
    if state != "waiting":
        with database.writer(engine).begin() as connection:
            waiting.settle(connection, [Fate(report, state)])
    return report.id


def has_come(engine, *numbers, state="forwarded"):
    """A file whose report is with the case service, and pieces of it that wait here."""
    file = written(engine, "evidence", state)
    for n in numbers:
        Pieces(engine, 10**9).keep(Piece(file, n, SEALED))
    return file


class Office:
    """A case service that keeps pieces, and answers as it is told to."""

    def __init__(self, *answers):
        self.arrived = []
        self.answers = list(answers)

    def __call__(self, request):
        _, file, n = request.url.path.rsplit("/", 2)
        self.arrived.append((file, int(n), request.content))
        if self.answers:
            return self.answers.pop(0)
        return httpx.Response(201, json={"file": file, "n": int(n)})


def carry(engine, office, times=1):
    async def work():
        line = httpx.AsyncClient(
            transport=httpx.MockTransport(office), base_url="https://cases.test"
        )
        carrier = Carrier(engine, CaseService(line))
        return [await carrier.carry_one() for _ in range(times)]

    return asyncio.run(work())


def hears(engine, type_, report, cursor=1):
    told = events.Event(CASE, type_, now(), report, {}, cursor)
    with database.writer(engine).begin() as connection:
        news.store(connection, [told], cursor)


def left(engine):
    with engine.connect() as connection:
        rows = connection.execute(select(file_piece).order_by(file_piece.c.arrival))
        return [(row.n, row.state, row.sealed) for row in rows]


def test_pieces_arrive_in_order_and_are_then_let_go(engine):
    file, office = has_come(engine, 0, 1), Office()

    carried = carry(engine, office, times=3)

    assert carried == [True, True, False]
    assert office.arrived == [(file, 0, SEALED), (file, 1, SEALED)]
    assert left(engine) == [(0, "forwarded", b""), (1, "forwarded", b"")]


def test_piece_waits_until_its_report_has_gone(sqlite_engine):
    has_come(sqlite_engine, 0, state="refused")

    assert carry(sqlite_engine, office := Office()) == [False]
    assert office.arrived == []


@pytest.mark.parametrize("kind", ["alarm", "report"])
def test_no_piece_goes_while_a_report_waits(engine, kind):
    has_come(engine, 0)
    written(engine, kind, case="f" * 32)

    assert carry(engine, office := Office()) == [False]
    assert office.arrived == []


def test_piece_that_got_no_answer_is_carried_again(sqlite_engine):
    file, office = has_come(sqlite_engine, 0), Office(httpx.Response(502))

    first = carry(sqlite_engine, office)
    with database.writer(sqlite_engine).begin() as connection:
        connection.execute(update(file_piece).values(next_try_at=now()))
    again = carry(sqlite_engine, office)

    assert (first, again) == ([False], [True])
    assert office.arrived == [(file, 0, SEALED)] * 2


def test_answer_about_another_piece_is_no_answer(sqlite_engine):
    has_come(sqlite_engine, 0)

    carry(sqlite_engine, Office(httpx.Response(201, json={"file": "another", "n": 0})))

    assert left(sqlite_engine) == [(0, "waiting", SEALED)]


def test_piece_that_is_refused_is_not_carried_again_by_itself(sqlite_engine):
    has_come(sqlite_engine, 0, 1)

    carried = carry(sqlite_engine, Office(httpx.Response(409)), times=3)

    assert carried == [False, True, False]
    assert left(sqlite_engine) == [(0, "refused", b""), (1, "forwarded", b"")]


def test_operator_sees_what_waits_and_what_was_refused(sqlite_engine):
    file = has_come(sqlite_engine, 0, 1, 2)
    carry(sqlite_engine, Office(httpx.Response(413)))

    with sqlite_engine.connect() as connection:
        files = files_status(connection)

    why = [FileTrouble(file, "refused", 1, "refused (413)")]
    assert files == FilesStatus(waiting=2, size=2 * len(SEALED), refused=1, troubles=why)
    assert say_files(files) == "2 pieces of files waiting (0.0 MB), 1 refused."


def test_phone_that_brings_a_piece_again_has_it_carried_again(engine):
    """It never heard that its file is whole: the case service may have lost a piece."""
    file = has_come(engine, 0)
    carry(engine, Office())

    Pieces(engine, 10**9).keep(Piece(file, 0, SEALED))

    assert left(engine) == [(0, "waiting", SEALED)]


@pytest.mark.parametrize("told", ["file.kept", "file.broken"])
def test_file_the_case_service_answered_for_is_over(engine, told):
    file = has_come(engine, 0)
    carry(engine, Office())
    hears(engine, told, file)

    Pieces(engine, 10**9).keep(Piece(file, 0, SEALED))

    assert left(engine) == [(0, "settled", b"")]


def test_pieces_of_a_case_that_is_taken_back_are_gone_wherever_they_were(engine):
    has_come(engine, 0, 1)
    carry(engine, Office())
    withdrawal = written(engine, "withdraw", "forwarded")

    hears(engine, "case.erased", withdrawal)

    assert left(engine) == [(0, "erased", b""), (1, "erased", b"")]


def test_pieces_of_a_silent_case_go_with_it(engine):
    has_come(engine, 0)
    with database.writer(engine).begin() as connection:
        connection.exec_driver_sql("UPDATE case_event SET at = '2020-01-01 00:00:00+00:00'")

    purge(engine, Terms(timedelta(days=30), timedelta(days=365)))

    assert left(engine) == []
