"""What a phone hears when it hands over pieces of a file, and what is kept of them."""

import os
import uuid
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlalchemy import event, select, text, update

from ltsa_pwa.database import writer
from ltsa_pwa.reports import events, news
from ltsa_pwa.reports.files import keeping
from ltsa_pwa.reports.files.piece import LARGEST_PIECE
from ltsa_pwa.reports.files.tables import file_piece
from ltsa_pwa.reports.report import now
from ltsa_pwa.reports.tables import sealed_report
from tests.primero.conftest import MAPPING
from tests.reports.conftest import CASE

PIECE = b"sealed sound of somebody"


def kept(engine):
    with engine.connect() as connection:
        columns = file_piece.c
        rows = connection.execute(select(columns.n, columns.sealed).order_by(columns.arrival))
        return [tuple(row) for row in rows]


def test_piece_of_an_announced_file_is_kept(server, announced, send, engine):
    file = announced(server)

    answer = send(server, file, 0, PIECE)

    assert (answer.status_code, answer.json()) == (201, {"file": file, "n": 0})
    assert answer.headers["Cache-Control"] == "no-store"
    assert kept(engine) == [(0, PIECE)]


def test_piece_sent_twice_is_one_piece(server, announced, send, engine):
    file = announced(server)
    send(server, file, 3, PIECE)

    answer = send(server, file, 3, PIECE)

    assert (answer.status_code, answer.json()) == (200, {"file": file, "n": 3})
    assert kept(engine) == [(3, PIECE)]


def test_other_bytes_for_the_same_piece_are_a_conflict(server, announced, send, engine):
    file = announced(server)
    send(server, file, 0, PIECE)

    answer = send(server, file, 0, PIECE[::-1])

    reason = "This number belongs to a piece with other bytes."
    assert (answer.status_code, answer.json()) == (409, {"error": "conflict", "reason": reason})
    assert kept(engine) == [(0, PIECE)]


def test_two_windows_that_send_the_same_piece_at_once_send_one(server, announced, send, engine):
    file = announced(server)

    with ThreadPoolExecutor(8) as windows:
        answers = list(windows.map(lambda _: send(server, file, 0, PIECE).status_code, range(16)))

    assert sorted(answers) == [200] * 15 + [201]
    assert kept(engine) == [(0, PIECE)]


def test_file_that_no_report_announced_is_refused(sqlite_server, send):
    answer = send(sqlite_server, uuid.uuid4(), 0, PIECE)

    reason = "No report here announced this file."
    assert answer.status_code == 422
    assert answer.json() == {"error": "not_announced", "reason": reason}


def test_report_of_another_kind_announces_no_file(sqlite_server, send, envelope):
    report = uuid.uuid4()
    sqlite_server.put(f"/api/reports/{report}", json=envelope(kind="report"))

    assert send(sqlite_server, report, 0, PIECE).json()["error"] == "not_announced"


@pytest.mark.parametrize(
    ("n", "body", "error"),
    [
        ("0", b"", "not_sealed"),
        ("0", b"x" * 16, "not_sealed"),
        ("-1", PIECE, "bad_number"),
        ("01", PIECE, "bad_number"),
        ("2000", PIECE, "bad_number"),
        ("x", PIECE, "bad_number"),
        ("9" * 400, PIECE, "bad_number"),
    ],
)
def test_what_is_no_piece_is_refused_for_good(sqlite_server, announced, send, n, body, error):
    file = announced(sqlite_server)

    answer = send(sqlite_server, file, n, body)

    assert (answer.status_code, answer.json()["error"]) == (422, error)
    assert answer.headers["Cache-Control"] == "no-store"


def test_an_id_that_is_no_lower_case_uuid_4_is_refused(sqlite_server, send):
    answer = send(sqlite_server, "A" * 36, 0, PIECE)

    assert (answer.status_code, answer.json()["error"]) == (422, "bad_id")


def test_wrong_type_is_refused(sqlite_server, announced, send):
    file = announced(sqlite_server)

    answer = send(sqlite_server, file, 0, PIECE, **{"Content-Type": "image/jpeg"})

    assert (answer.status_code, answer.json()["error"]) == (415, "content_type")


def test_largest_piece_is_kept_and_one_byte_more_is_not(sqlite_server, announced, send):
    file = announced(sqlite_server)

    fits = send(sqlite_server, file, 0, os.urandom(LARGEST_PIECE))
    too_large = send(sqlite_server, file, 1, os.urandom(LARGEST_PIECE + 1))

    assert (fits.status_code, too_large.status_code) == (201, 413)
    assert too_large.json()["error"] == "too_large"


def test_phone_hears_when_the_case_service_takes_no_files(sqlite_url, serve, announced, send):
    server = serve(sqlite_url, LTSA_CASE_SERVICE="primero")
    file = announced(server)

    answer = send(server, file, 0, PIECE)

    assert (answer.status_code, answer.json()["error"]) == (422, "no_files")


@pytest.mark.parametrize(("files", "status"), [("", 422), ('[files]\naudio = "sounds"', 201)])
def test_primero_takes_what_its_mapping_has_a_field_for(
    sqlite_url, serve, announced, send, tmp_path, files, status
):
    mapping = tmp_path / "primero.toml"
    mapping.write_text(MAPPING.partition("[files]")[0] + files)
    more = {"LTSA_PRIMERO_MAPPING_FILE": str(mapping)}
    server = serve(sqlite_url, LTSA_CASE_SERVICE="primero", **more)

    assert send(server, announced(server), 0, PIECE).status_code == status


def test_file_the_office_has_no_place_for_is_refused_at_the_door(server, announced, send, engine):
    file, other = announced(server), announced(server)
    with writer(engine).begin() as connection:
        told = events.Event(CASE, "file.refused", now(), file, {}, 1)
        news.store(connection, [told], 1)

    answer = send(server, file, 0, PIECE)

    assert (answer.status_code, answer.json()["error"]) == (422, "no_files")
    assert send(server, other, 0, PIECE).status_code == 201


def test_page_of_somebody_else_is_turned_away(sqlite_server, announced, send):
    file = announced(sqlite_server)

    answer = send(sqlite_server, file, 0, PIECE, **{"Sec-Fetch-Site": "cross-site"})

    assert answer.status_code == 403


def test_case_takes_no_more_than_its_share(sqlite_server, announced, send, monkeypatch):
    monkeypatch.setattr(keeping, "LARGEST_CASE", 100)
    first, second = announced(sqlite_server), announced(sqlite_server)
    elsewhere = announced(sqlite_server, case="f" * 32)
    send(sqlite_server, first, 0, b"x" * 60)

    over = send(sqlite_server, second, 0, b"y" * 60)

    assert (over.status_code, over.json()["error"]) == (413, "case_full")
    assert send(sqlite_server, first, 0, b"x" * 60).status_code == 200
    assert send(sqlite_server, elsewhere, 0, b"z" * 60).status_code == 201


def test_server_that_holds_enough_asks_phones_to_keep_theirs(sqlite_url, serve, announced, send):
    server = serve(sqlite_url, LTSA_EVIDENCE_MB="1")
    file = announced(server)
    for n in range(4):
        send(server, file, n, os.urandom(250_000))

    answer = send(server, file, 4, os.urandom(250_000))

    assert (answer.status_code, answer.json()["error"]) == (503, "cannot_keep")
    assert int(answer.headers["Retry-After"]) >= 60


def test_address_that_sends_too_many_pieces_waits_and_may_still_report(
    sqlite_url, serve, announced, send, envelope
):
    server = serve(sqlite_url, LTSA_PIECES_BURST="2", LTSA_PIECES_PER_HOUR="60")
    file = announced(server)
    for n in range(2):
        send(server, file, n, PIECE)

    answer = send(server, file, 2, PIECE)
    report = server.put(f"/api/reports/{uuid.uuid4()}", json=envelope(kind="alarm"))

    assert (answer.status_code, answer.json()["error"]) == (429, "too_many")
    assert int(answer.headers["Retry-After"]) > 0
    assert report.status_code == 201


def test_full_disk_is_no_receipt_and_passes_by_itself(
    serve, sqlite_url, announced, send, sqlite_engine
):
    room, engines = [150], []

    def small_disk(engine):
        limit = lambda line, _: line.execute(f"PRAGMA max_page_count={room[0]}")  # noqa: E731
        event.listen(engine, "connect", limit)
        engines.append(engine)

    server = serve(sqlite_url, small_disk)
    file, piece = announced(server), os.urandom(250_000)
    answers = [send(server, file, n, piece).status_code for n in range(3)]
    room[0] = 10_000
    engines[0].dispose()

    assert answers == [201, 503, 503]
    assert send(server, file, 1, piece).status_code == 201
    assert kept(sqlite_engine) == [(0, piece), (1, piece)]


def test_what_comes_after_the_case_was_erased_is_not_kept(server, announced, send, engine):
    file = announced(server)
    send(server, file, 0, PIECE)
    with writer(engine).begin() as connection:
        connection.execute(
            text(
                'INSERT INTO case_event ("case", n, type, at, data) '
                "SELECT \"case\", 99, 'case.erased', received_at, '{}' FROM sealed_report"
            )
        )

    answer = send(server, file, 1, PIECE)

    assert (answer.status_code, answer.json()) == (200, {"file": file, "n": 1})
    assert kept(engine) == [(0, PIECE)]


def erased_two_days_after(engine, withdrawal):
    """The desk waited as long as it may before it did what was asked."""
    with writer(engine).begin() as connection:
        told = events.Event(CASE, "case.erased", now() + timedelta(hours=48), withdrawal, {}, 1)
        news.store(connection, [told], 1)


def test_file_added_while_the_desk_waits_with_erasing_is_kept(
    server, announced, send, engine, envelope, report_id
):
    server.put(f"/api/reports/{report_id}", json=envelope(kind="withdraw"))
    file = announced(server)
    send(server, file, 0, PIECE)

    erased_two_days_after(engine, report_id)

    assert send(server, file, 1, PIECE).status_code == 201
    assert kept(engine) == [(0, PIECE), (1, PIECE)]


def test_file_announced_before_the_withdrawal_is_not_kept_though_the_clock_was_set_back(
    server, announced, send, engine, envelope, report_id
):
    file = announced(server)
    server.put(f"/api/reports/{report_id}", json=envelope(kind="withdraw"))
    with writer(engine).begin() as connection:
        later = update(sealed_report).where(sealed_report.c.id == file)
        connection.execute(later.values(received_at=now() + timedelta(days=3)))

    erased_two_days_after(engine, report_id)

    assert send(server, file, 0, PIECE).status_code == 200
    assert kept(engine) == []
