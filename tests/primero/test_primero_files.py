"""What a phone adds gets into a Primero once, and the phone may let go of what is there."""

import asyncio
import hashlib
import json
import os
import signal
import threading
import time
from contextlib import suppress
from datetime import timedelta
from io import StringIO
from uuid import uuid4

import httpx
import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from rich.console import Console
from sqlalchemy import select, update
from starlette.responses import JSONResponse, Response

from ltsa_pwa import database
from ltsa_pwa.api import create_api
from ltsa_pwa.reports import cli, news
from ltsa_pwa.reports.case_service import CaseServiceAway
from ltsa_pwa.reports.envelope import unwrap, wrap
from ltsa_pwa.reports.files.keeping import NotTaken, Pieces
from ltsa_pwa.reports.files.piece import LARGEST_PIECE, SEAL, Piece
from ltsa_pwa.reports.files.status import files_status
from ltsa_pwa.reports.files.tables import file_piece
from ltsa_pwa.reports.forgetting import Terms
from ltsa_pwa.reports.metrics import Tally
from ltsa_pwa.reports.primero.line import STOPPED
from ltsa_pwa.reports.primero.memory import case_id
from ltsa_pwa.reports.relay_status import relay_status, shown
from ltsa_pwa.reports.report import now
from ltsa_pwa.reports.sealing import SUITE
from ltsa_pwa.reports.tables import sealed_report
from ltsa_pwa.settings import read_settings
from tests.primero.conftest import CASE, public
from tests.primero.fake import PASSWORD
from tests.recording import SOUND, Recording
from tests.serving import listening

THERE = case_id(CASE)
TERMS = Terms(timedelta(days=30), timedelta(days=365))


@pytest.fixture
def announced(writes, hand_over, engine, office_key):
    """A file whose report has gone to Primero; nothing of the file itself has come."""
    keys = {"current": "office-1", "keys": [{"id": "office-1", "public": public(office_key)}]}

    def announce(recording, **said):
        file = str(uuid4())
        report = writes("evidence", id_=file, file=recording.manifest(file, keys), **said)
        hand_over(report)
        with database.writer(engine).begin() as connection:
            gone = {"state": "forwarded", "forwarded_at": now()}
            row = update(sealed_report).where(sealed_report.c.id == file)
            connection.execute(row.values(gone))
        return file

    return announce


@pytest.fixture
def comes(announced, engine):
    """All of a file has come, but for some pieces."""

    def come(recording, *, without=(), **said):
        file = announced(recording, **said)
        for n, sealed in enumerate(recording.pieces(file)):
            if n not in without:
                keeps(engine, Piece(file, n, sealed))
        return file

    return come


def keeps(engine, piece):
    return Pieces(engine, 10**9).keep(piece)


@pytest.fixture
def carry(doing, engine):
    """The relay looks for files, as often as told, and no pause is waited for."""

    def do(times=1, **otherwise):
        async def work(primero):
            done = []
            for _ in range(times):
                is_due(engine)
                done.append(await primero.file_carrier.carry_one())
            return done

        return doing(work, **otherwise)

    return do


def is_due(engine):
    with database.writer(engine).begin() as connection:
        connection.execute(update(file_piece).values(next_try_at=now()))


def left(engine):
    with engine.connect() as connection:
        rows = connection.execute(select(file_piece).order_by(file_piece.c.n))
        return [(row.state, len(row.sealed)) for row in rows]


def told(doing, file):
    events = doing(lambda primero: primero.news_after(0)).events
    return [each for each in events if each.report == file and each.type.startswith("file.")]


def why_not(engine):
    with engine.connect() as connection:
        return [(each.state, each.why) for each in files_status(connection).troubles]


def read_receipt(event, reporter, receipt_key):
    """As the phone does: opened with her key, checked with the office's."""
    sealed = unwrap(event.data["sealed"])
    info = f"ltsa file receipt v1 {CASE}".encode()
    letter = json.loads(SUITE.decrypt(sealed, reporter, info))
    raw = unwrap(letter["signature"], 64)
    der = encode_dss_signature(int.from_bytes(raw[:32]), int.from_bytes(raw[32:]))
    checks = receipt_key.public_key()
    checks.verify(der, letter["receipt"].encode(), ec.ECDSA(hashes.SHA256()))
    assert (letter["key"], letter["public"]) == ("r-1", public(receipt_key))
    return json.loads(letter["receipt"])


def test_7_a_sound_is_attached_and_signed_for(
    comes, carry, doing, primero, engine, reporter, receipt_key
):
    file = comes(Recording())

    assert carry(2) == [True, False]

    [there] = primero.cases[THERE]["recorded_audio"]
    assert there["attachment_type"] == "audio"
    assert (there["file_name"], there["date"]) == (f"{file[:8]}.m4a", "2026-11-21")
    assert (there["comments"], primero.contents) == (file, [SOUND])
    [kept] = told(doing, file)
    receipt = read_receipt(kept, reporter, receipt_key)
    assert kept.type == "file.kept"
    assert receipt["sha256"] == hashlib.sha256(SOUND).hexdigest()
    assert (receipt["file"], receipt["office"]) == (file, "LTSA Contoh")
    assert left(engine) == [("settled", 0)] * 3


@pytest.mark.parametrize(
    ("content_type", "name", "field", "kind", "called"),
    [
        ("image/jpeg", "IMG 7.jpeg", "photos", "image", "IMG 7.jpg"),
        ("audio/mp4;codecs=mp4a.40.2", "a/b\u0000.mp4", "recorded_audio", "audio", "b.m4a"),
        ("audio/mpeg", "x.mp3", "recorded_audio", "audio", "x.mp3"),
        ("text/plain", "chat", "other_documents", "document", "chat.txt"),
        ("application/pdf", ".pdf", "other_documents", "document", ".pdf.pdf"),
    ],
)
def test_each_kind_goes_into_its_field(
    comes, carry, primero, content_type, name, field, kind, called
):
    comes(Recording(said={"type": content_type, "name": name}))

    carry()

    [there] = primero.cases[THERE][field]
    assert (there["attachment_type"], there["file_name"]) == (kind, called)


def test_picture_goes_to_the_documents_where_pictures_have_no_field(comes, doing, mapping, primero):
    comes(Recording(said={"type": "image/png"}))
    mapping.files.pop("image")

    doing(lambda service: service.file_carrier.carry_one())

    [there] = primero.cases[THERE]["other_documents"]
    assert there["attachment_type"] == "document"


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"type": "audio/webm"}, "the office's system takes no audio/webm here"),
        ({"type": "video/mp4"}, "the office's system takes no video/mp4 here"),
        ({"type": "Siti / Budi"}, "the office's system takes no application/octet-stream here"),
        ({"size": 20 * 2**20 + 1}, "the office's system takes no file over 20 MB"),
        ({"sha256": "x"}, "nobody can tell from its announcement what it is"),
    ],
)
def test_7_what_it_does_not_take_is_refused_before_all_of_it_has_come(
    comes, carry, doing, primero, engine, said, why
):
    file = comes(Recording(said=said), without=(1, 2))
    asked = len(primero.tried)

    carry()
    asked_for_it = primero.tried[asked:]

    assert [each.type for each in told(doing, file)] == ["file.refused"]
    assert (why_not(engine), asked_for_it) == ([("refused", why)], [])


def test_operator_reads_why_and_no_name(comes, carry, engine):
    file = comes(Recording(said={"type": "audio/webm", "name": "gaji Siti.webm"}))
    carry()

    out = StringIO()
    console = Console(width=200, file=out)
    with engine.connect() as connection:
        console.print(shown(relay_status(connection)))

    said = out.getvalue()
    [line] = [line for line in said.splitlines() if file in line]
    assert "the office's system takes no audio/webm here" in line
    assert "Siti" not in said


def test_phone_that_goes_on_with_a_refused_file_is_told_at_the_door(comes, carry, doing, engine):
    recording = Recording(said={"type": "audio/webm"})
    file = comes(recording, without=(1, 2))
    carry()
    heard = doing(lambda primero: primero.news_after(0))
    with database.writer(engine).begin() as connection:
        news.store(connection, heard.events, heard.next)

    for n, sealed in enumerate(recording.pieces(file)):
        with pytest.raises(NotTaken):
            keeps(engine, Piece(file, n, sealed))


def test_refusal_is_told_once_though_another_piece_was_on_its_way(comes, carry, doing, engine):
    recording = Recording(said={"type": "audio/webm"})
    file = comes(recording, without=(1, 2))
    carry()
    keeps(engine, Piece(file, 1, recording.pieces(file)[1]))

    carry()

    assert [each.type for each in told(doing, file)] == ["file.refused"]


def test_file_rests_until_all_of_it_has_come(comes, carry, primero, engine):
    recording = Recording()
    file = comes(recording, without=(1,))
    rested = carry()
    empty = list(primero.contents)

    keeps(engine, Piece(file, 1, recording.pieces(file)[1]))
    carry()

    assert (rested, empty, primero.contents) == ([True], [], [SOUND])


def test_file_that_rests_is_not_looked_at_without_a_pause(comes, doing):
    comes(Recording(), without=(1,))

    async def twice(primero):
        return [await primero.file_carrier.carry_one() for _ in range(2)]

    assert doing(twice) == [True, False]


def test_relay_killed_after_attaching_leaves_one_attachment(comes, carry, doing, primero):
    file = comes(Recording())

    async def attach_and_never_answer(request):
        await primero.attach(request)
        attached.set()
        await asyncio.sleep(1)

    async def die_then(service):
        loop = asyncio.get_running_loop()
        primero.troubles = [nothing, attach_and_never_answer]
        work = asyncio.create_task(service.file_carrier.carry_one())
        await loop.run_in_executor(None, attached.wait, 20)
        work.cancel()
        with suppress(asyncio.CancelledError):
            await work

    attached = threading.Event()
    doing(die_then)
    before = told(doing, file)

    assert carry(2) == [True, False]

    assert (before, len(primero.contents)) == ([], 1)
    assert [each.type for each in told(doing, file)] == ["file.kept"]


async def nothing(_):
    """What is asked first is answered as always."""


def test_relay_that_could_not_note_it_finds_it_there(comes, carry, doing, primero, monkeypatch):
    file = comes(Recording())
    with monkeypatch.context() as broken:
        broken.setattr("ltsa_pwa.reports.primero.files.finish", dies)
        with pytest.raises(RuntimeError):
            carry()
    before = told(doing, file)

    carry()

    assert (before, len(primero.contents)) == ([], 1)
    assert [each.type for each in told(doing, file)] == ["file.kept"]


def dies(*_):
    raise RuntimeError("killed")


def test_half_an_answer_is_tried_again_and_makes_no_second_copy(
    comes, carry, doing, primero, engine
):
    file = comes(Recording())

    async def keep_and_hang_up(request):
        await primero.attach(request)
        return Response(b"{", 200, {"Content-Length": "1000"})

    primero.troubles = [nothing, keep_and_hang_up]
    first = carry()
    why = why_not(engine)
    carry()

    assert (first, why) == ([False], [("waiting", "half an answer")])
    assert len(primero.contents) == 1
    assert [each.type for each in told(doing, file)] == ["file.kept"]


def test_401_stops_everything(comes, doing, writes, primero, engine):
    comes(Recording())
    asked = len(primero.tried)

    async def several(service):
        for _ in range(3):
            is_due(engine)
            await service.file_carrier.carry_one()
        with pytest.raises(CaseServiceAway):
            await service.hand_over(writes("alarm"), now())

    doing(several, password=f"not {PASSWORD}")

    assert len(primero.tried) == asked + 1
    assert why_not(engine) == [("waiting", STOPPED)]


@pytest.mark.parametrize("status", [500, 503, 429])
def test_trouble_there_is_waited_out(comes, carry, doing, primero, engine, status):
    file = comes(Recording())

    async def trouble(_):
        return JSONResponse({}, status, {"Retry-After": "120"})

    primero.troubles = [nothing, trouble]
    carry()

    [again] = set(next_tries(engine))
    assert again > now() + timedelta(seconds=100)
    assert left(engine) == [("waiting", size) for _, size in left(engine)]
    assert told(doing, file) == []


def next_tries(engine):
    with engine.connect() as connection:
        return list(connection.scalars(select(file_piece.c.next_try_at)))


@pytest.mark.parametrize(
    ("status", "why"),
    [
        (413, "the file was refused (413): no field was named"),
        (422, "the file was refused (422): attachment"),
    ],
)
def test_file_refused_there_is_told_and_not_tried_again(
    comes, carry, doing, primero, engine, status, why
):
    file = comes(Recording())

    async def refused(_):
        detail = {"message": "Siti", "detail": ["attachment"] if status == 422 else []}
        return JSONResponse({"errors": [detail]}, status)

    primero.troubles = [nothing, refused]

    assert carry(2) == [True, False]
    assert why_not(engine) == [("refused", why)]
    assert [each.type for each in told(doing, file)] == ["file.refused"]


@pytest.mark.parametrize("status", [403, 404])
def test_what_the_operator_can_mend_waits_an_hour(comes, carry, primero, engine, status):
    comes(Recording())

    async def refused(_):
        return JSONResponse({}, status)

    primero.troubles = [nothing, refused]
    carry()

    [again] = set(next_tries(engine))
    assert timedelta(minutes=55) < again - now() < timedelta(minutes=65)
    assert [state for state, _ in why_not(engine)] == ["waiting"]


def test_attachment_that_cannot_be_read_back_is_no_success(comes, carry, doing, primero, engine):
    file = comes(Recording())
    primero.forbidden = {"recorded_audio"}

    carry(2)

    assert why_not(engine) == [("refused", "mapping incomplete: recorded_audio")]
    assert [each.type for each in told(doing, file)] == ["file.refused"]
    assert sum("attachments" in each for each in primero.tried) == 1


@pytest.mark.parametrize("said", [{"sha256": "0" * 64}, {"size": 4_999}])
def test_file_that_is_another_than_announced_is_broken(comes, carry, doing, primero, engine, said):
    file = comes(Recording(said=said))

    carry()

    assert [(each.type, each.data) for each in told(doing, file)] == [("file.broken", {})]
    assert (primero.contents, left(engine)) == ([], [("settled", 0)] * 3)


def test_piece_that_is_not_sealed_with_the_files_key_breaks_it(
    announced, carry, doing, primero, engine
):
    recording = Recording()
    file = announced(recording)
    for n, sealed in enumerate(recording.pieces(file)):
        keeps(engine, Piece(file, n, sealed[:-1] + bytes([sealed[-1] ^ 1])))

    carry()

    assert [each.type for each in told(doing, file)] == ["file.broken"]
    assert primero.contents == []


def test_piece_damaged_on_our_disk_is_asked_for_again(comes, carry, doing, primero, engine):
    """Hers is whole: told that it is broken, her phone would throw it away."""
    recording = Recording()
    file = comes(recording)
    with database.writer(engine).begin() as connection:
        one = update(file_piece).where(file_piece.c.n == 1)
        connection.execute(one.values(sealed=b"x" * 100))

    carry()
    before = (told(doing, file), why_not(engine))
    for n, sealed in enumerate(recording.pieces(file)):
        keeps(engine, Piece(file, n, sealed))
    carry()

    assert before == ([], [("refused", "damaged here; the phone brings it again")])
    assert primero.contents == [SOUND]


def test_key_that_is_not_here_breaks_no_file(comes, carry, doing, primero, engine):
    file = comes(Recording(said={"key": "office-0"}))

    carry()

    assert (told(doing, file), primero.contents) == ([], [])
    assert why_not(engine) == [("waiting", "its key is not here")]


def test_file_taken_back_meanwhile_is_not_attached(comes, carry, writes, primero, engine):
    comes(Recording())
    withdrawal = writes("withdraw")
    with database.writer(engine).begin() as connection:
        gone = update(sealed_report).where(sealed_report.c.id == withdrawal.id)
        connection.execute(gone.values(state="forwarded"))

    carry()

    assert primero.contents == []
    assert why_not(engine) == [("refused", "it was taken back")]


def test_no_file_goes_while_a_report_waits(comes, carry, writes, primero):
    comes(Recording())
    writes("alarm", case="f" * 32)

    assert carry() == [False]
    assert primero.contents == []


def test_largest_file_is_taken(comes, carry, primero):
    photo = os.urandom(20 * 2**20)

    comes(Recording(photo, {"type": "image/jpeg"}, LARGEST_PIECE - SEAL))
    carry()

    assert [len(each) for each in primero.contents] == [len(photo)]


def test_file_goes_the_whole_way(
    engine, address, primero, mapping_file, keys_dir, office_key, reporter, receipt_key, tmp_path
):
    """From the phone's requests to its news, by the server and the relay as they are run."""
    keys = {"current": "office-1", "keys": [{"id": "office-1", "public": public(office_key)}]}
    (tmp_path / "keys.json").write_text(json.dumps(keys))
    settings = read_settings(
        {
            "LTSA_DATABASE_URL": engine.url.render_as_string(),
            "LTSA_OFFICE_KEYS_FILE": str(tmp_path / "keys.json"),
            "LTSA_CASE_SERVICE": "primero",
            "LTSA_CASE_SERVICE_URL": address,
            "LTSA_PRIMERO_USER": "intake",
            "LTSA_PRIMERO_PASSWORD": PASSWORD,
            "LTSA_PRIMERO_MAPPING_FILE": str(mapping_file),
            "LTSA_OFFICE_PRIVATE_KEYS_DIR": str(keys_dir),
        }
    )
    recording, file = Recording(), str(uuid4())
    said = {"v": 1, "kind": "evidence", "reply_key": public(reporter)}
    body = json.dumps(said | {"file": recording.manifest(file, keys)}).encode()
    sealed = SUITE.encrypt(body, office_key.public_key(), f"ltsa report v1 {file}".encode())
    envelope = {"v": 1, "case": CASE, "kind": "evidence", "key": "office-1"}

    with listening(create_api(settings)) as server, httpx.Client(base_url=server) as phone:
        put = phone.put(f"/api/reports/{file}", json=envelope | {"sealed": wrap(sealed)})
        assert put.status_code == 201
        for n, piece in enumerate(recording.pieces(file)):
            octets = {"Content-Type": "application/octet-stream"}
            put = phone.put(f"/api/files/{file}/{n}", content=piece, headers=octets)
            assert put.status_code == 201
        asyncio.run(relayed(settings, engine, lambda: hears(phone, "file.kept")))
        [kept] = hears(phone, "file.kept")

    assert primero.contents == [SOUND]
    assert (kept["report"], left(engine)) == (file, [("settled", 0)] * 3)
    event = news.Event(CASE, kept["type"], now(), file, kept["data"])
    assert read_receipt(event, reporter, receipt_key)["size"] == len(SOUND)


def hears(phone, wanted):
    told = phone.get(f"/api/cases/{CASE}/events").json()["events"]
    return [each for each in told if each["type"] == wanted]


async def relayed(settings, engine, is_told):
    """The relay works until somebody was told; then it is stopped as an operator stops it."""
    service = cli.open_service(settings, engine)
    relay = asyncio.create_task(cli.carry(engine, service, Tally(), TERMS))
    await asyncio.to_thread(waits_for, is_told)
    os.kill(os.getpid(), signal.SIGTERM)
    await relay


def waits_for(happened):
    begun = time.monotonic()
    while not happened():
        assert time.monotonic() - begun < 60
        time.sleep(0.1)
