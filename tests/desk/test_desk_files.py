"""A file comes in sealed pieces: the desk has it whole, signs for it, and shows it to officers."""

import hashlib
import json
import time
from uuid import uuid4

import httpx
import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from sqlmodel import Session, select

from ltsa_desk import events
from ltsa_desk.cases.erasing import erase_what_is_due
from ltsa_desk.cases.file import read_case
from ltsa_desk.cases.thread import thread
from ltsa_desk.contract.envelope import Envelope
from ltsa_desk.contract.intake import keep
from ltsa_desk.database import open_database, writing
from ltsa_desk.evidence import intake
from ltsa_desk.evidence.intake import AnotherPiece, CaseFull, NotAnnounced, keep_piece
from ltsa_desk.evidence.opening import NotTheFile, announced, opened
from ltsa_desk.evidence.receipts import settle
from ltsa_desk.officers import accounts
from ltsa_desk.sealing import from_base64, read_public_key, unseal
from ltsa_desk.tables import AuditEntry, Officer, SealedPiece, SealedReport
from ltsa_desk.words import speaking
from tests.recording import SOUND, Recording

AS_BYTES = {"content-type": "application/octet-stream"}


def announces(phone, recording):
    """The report that says a file comes; its id is born first: the seals are bound to it."""
    report = str(uuid4())
    manifest = recording.manifest(report, phone.keys)
    return phone.writes("evidence", report, file=manifest)


@pytest.fixture
def phone(house, phone_of):
    """A worker's phone."""
    return phone_of(house)


@pytest.fixture
def ani(house):
    """An officer."""
    accounts.add(house.engine, "Ani", "LTSA Contoh", "id")
    [officer] = accounts.everyone(house.engine)
    return officer


def comes(house, phone, recording, *, without=()):
    """A file with its report, and the desk's look at each piece."""
    file, envelope = announces(phone, recording)
    keep(house.engine, file, Envelope.model_validate(envelope))
    for n, sealed in enumerate(recording.pieces(file)):
        if n not in without:
            keep_piece(house.engine, file, n, sealed)
            settle(house, file)
    return file


def told(house):
    return [(each.type, each.report) for each in events.after(house.engine, 0, 100)]


def pieces_left(house):
    with Session(house.engine) as session:
        return len(session.exec(select(SealedPiece)).all())


def content(house, file):
    with Session(house.engine) as session:
        row = session.get(SealedReport, file)
        assert row
        announcement = announced(row, house.keys)
    assert announcement
    return b"".join(opened(house, announcement))


def test_whole_file_is_said_once_and_opens_as_it_was_taken(house, phone):
    file = comes(house, phone, Recording())
    settle(house, file)

    assert told(house) == [("file.kept", file)]
    assert content(house, file) == SOUND


def test_receipt_is_signed_and_only_the_reporter_can_open_it(house, phone):
    file = comes(house, phone, Recording())

    [event] = events.after(house.engine, 0, 100)
    letter = unseal(event.data["sealed"], phone.private, f"ltsa file receipt v1 {phone.case}")
    receipt = json.loads(str(letter["receipt"]))
    signature = from_base64(str(letter["signature"]))
    [published] = house.published_keys()["receipts"]
    r, s = int.from_bytes(signature[:32]), int.from_bytes(signature[32:])
    key = read_public_key(published["public"])
    algorithm = ec.ECDSA(hashes.SHA256())
    key.verify(encode_dss_signature(r, s), str(letter["receipt"]).encode(), algorithm)
    with pytest.raises(InvalidSignature):
        key.verify(encode_dss_signature(r, s), b"something else", algorithm)
    assert (receipt["file"], receipt["sha256"]) == (file, hashlib.sha256(SOUND).hexdigest())
    assert (receipt["size"], receipt["taken_at"]) == (len(SOUND), "2026-11-21T06:30:00.000000Z")


def test_receipts_are_signed_with_a_key_that_opens_nothing(house):
    said = house.published_keys()

    assert {key["id"] for key in said["receipts"]} & {key["id"] for key in said["keys"]} == set()
    assert not house.keys.knows(said["receipts"][0]["id"])


def test_file_with_a_missing_piece_is_not_there_yet(house, phone, ani):
    file = comes(house, phone, Recording(), without=[1])

    with speaking("en"):
        [entry] = thread(read_case(house, phone.case, ani.id), house.settings.timezone)

    assert told(house) == [("report.opened", file)]
    assert entry.notes[0].startswith("2 of 3 pieces have come.")
    assert entry.file == ""


@pytest.mark.parametrize("said", [{"sha256": "0" * 64}, {"size": 4_999}])
def test_file_that_is_not_what_was_announced_is_said_to_be_broken(house, phone, said):
    file = comes(house, phone, Recording(said=said))

    assert told(house) == [("file.broken", file)]


def test_piece_moved_to_another_place_breaks_the_file(house, phone):
    recording = Recording()
    file, envelope = announces(phone, recording)
    keep(house.engine, file, Envelope.model_validate(envelope))
    for n, sealed in zip((1, 0, 2), recording.pieces(file), strict=True):
        keep_piece(house.engine, file, n, sealed)

    settle(house, file)

    assert told(house) == [("file.broken", file)]
    with pytest.raises(NotTheFile):
        content(house, file)


def test_piece_sent_twice_is_one_piece_and_other_bytes_are_refused(house, phone):
    file, envelope = announces(phone, Recording())
    keep(house.engine, file, Envelope.model_validate(envelope))

    first, again = (keep_piece(house.engine, file, 0, b"s" * 40) for _ in range(2))
    with pytest.raises(AnotherPiece):
        keep_piece(house.engine, file, 0, b"o" * 40)

    assert (first, again, pieces_left(house)) == (True, False, 1)


def test_file_that_no_report_announced_is_not_kept(house, phone):
    report, envelope = phone.writes("report")
    keep(house.engine, report, Envelope.model_validate(envelope))

    with pytest.raises(NotAnnounced):
        keep_piece(house.engine, report, 0, b"s" * 40)


def test_case_takes_no_more_than_its_share(house, phone, monkeypatch):
    monkeypatch.setattr(intake, "LARGEST_CASE", 100)
    file, envelope = announces(phone, Recording())
    keep(house.engine, file, Envelope.model_validate(envelope))
    keep_piece(house.engine, file, 0, b"s" * 60)

    with pytest.raises(CaseFull):
        keep_piece(house.engine, file, 1, b"s" * 60)


@pytest.mark.parametrize(
    "manifest",
    ["no object", {}, {"size": 0}, {"size": True}, {"pieces": 10**6}, {"sha256": "x"}, {"key": 1}],
)
def test_manifest_that_makes_no_sense_is_a_report_without_a_file(house, phone, ani, manifest):
    file, _ = announces(phone, Recording())
    whole = Recording().manifest(file, phone.keys)
    said = whole | manifest if isinstance(manifest, dict) and manifest else manifest
    report, envelope = phone.writes("evidence", file=said, text="Rekaman")
    keep(house.engine, report, Envelope.model_validate(envelope))

    [seen] = read_case(house, phone.case, ani.id).reports

    assert seen.body is not None
    assert (seen.body.text, seen.body.file) == ("Rekaman", None)


def test_pieces_of_a_case_that_is_taken_back_are_gone_and_do_not_come_back(house, phone):
    recording = Recording()
    file = comes(house, phone, recording)
    withdrawal, envelope = phone.writes("withdraw")
    keep(house.engine, withdrawal, Envelope.model_validate(envelope))

    erase_what_is_due(house, None)
    again = keep_piece(house.engine, file, 0, recording.pieces(file)[0])

    assert (pieces_left(house), again) == (0, False)
    assert [kind for kind, _ in told(house)] == ["case.erased", "case.closed"]


def opens(desk, name, file):
    """What an officer gets who has signed in."""
    password = desk.hires(name)
    with httpx.Client(base_url=desk.address) as officer:
        officer.post("/session", data={"name": name, "password": password})
        return officer.get(f"/files/{file}")


def hands_over(desk, recording):
    """Through the contract, as the relay does it."""
    phone = desk.phone()
    file, envelope = announces(phone, recording)
    assert desk.is_asked("PUT", f"/v1/reports/{file}", json=envelope).status_code == 201
    for n, sealed in enumerate(recording.pieces(file)):
        answer = desk.is_asked("PUT", f"/v1/files/{file}/{n}", content=sealed, headers=AS_BYTES)
        assert (answer.status_code, answer.json()) == (201, {"file": file, "n": n})
    return file


def test_officer_takes_a_file_along_and_that_is_written_down(desk):
    file = hands_over(desk, Recording(said={"name": "../../gaji “Mei”.m4a"}))

    answer = opens(desk, "Ani", file)

    assert (answer.status_code, answer.content) == (200, SOUND)
    assert answer.headers["Content-Type"] == "audio/mp4"
    assert answer.headers["Content-Disposition"] == (
        "attachment; filename=\"gaji_Mei_.m4a\"; filename*=UTF-8''gaji%20%E2%80%9CMei%E2%80%9D.m4a"
    )
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Cache-Control"] == "no-store"
    assert seen_files(desk) == [file]


def seen_files(desk):
    engine = open_database(desk.environment["DESK_DATABASE_URL"])
    with Session(engine) as session:
        rows = session.exec(select(AuditEntry.report).where(AuditEntry.action == "file.seen")).all()
    engine.dispose()
    return rows


@pytest.mark.parametrize("kind", ["text/html", "image/svg+xml", "application/javascript", "x", ""])
def test_type_that_a_browser_might_run_leaves_the_desk_as_bytes(shared_desk, kind):
    file = hands_over(shared_desk, Recording(said={"type": kind}))

    answer = opens(shared_desk, f"Beni {time.time_ns()}", file)

    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert answer.headers["Content-Disposition"].startswith("attachment; ")


def test_nobody_gets_a_file_without_signing_in(shared_desk):
    file = hands_over(shared_desk, Recording())

    answer = httpx.get(f"{shared_desk.address}/files/{file}")

    assert answer.status_code == 401
    assert SOUND not in answer.content


def test_partner_gets_no_file_of_a_case_that_is_not_theirs(desk):
    file = hands_over(desk, Recording())
    password = desk.hires("Mitra")
    engine = open_database(desk.environment["DESK_DATABASE_URL"])
    with writing(engine) as session:
        [mitra] = session.exec(select(Officer))
        mitra.role = "partner"
    engine.dispose()

    with httpx.Client(base_url=desk.address) as partner:
        partner.post("/session", data={"name": "Mitra", "password": password})
        answer = partner.get(f"/files/{file}")

    assert (answer.status_code, answer.json()["error"]) == (403, "not_for_you")
    assert seen_files(desk) == []


def test_desk_killed_between_pieces_goes_on_with_the_next(desk):
    recording, phone = Recording(), desk.phone()
    file, envelope = announces(phone, recording)
    desk.is_asked("PUT", f"/v1/reports/{file}", json=envelope)
    first, second, third = recording.pieces(file)
    desk.is_asked("PUT", f"/v1/files/{file}/0", content=first, headers=AS_BYTES)
    desk.is_killed()
    desk.starts()

    for n, sealed in ((0, first), (1, second), (2, third)):
        desk.is_asked("PUT", f"/v1/files/{file}/{n}", content=sealed, headers=AS_BYTES)

    assert [(each["type"], each["report"]) for each in desk.tells()] == [("file.kept", file)]
