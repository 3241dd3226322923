"""What a phone may ask about files: hand over one sealed piece."""

from collections.abc import Iterator
from contextlib import contextmanager

from fastapi import APIRouter, Request, Response
from sqlalchemy import Engine
from starlette.concurrency import run_in_threadpool

from ltsa_pwa import database, routes
from ltsa_pwa.reports.api import BodyLimit, body_of, cannot_now, visitor_of
from ltsa_pwa.reports.crowd import Allowance
from ltsa_pwa.reports.envelope import EnvelopeWrong
from ltsa_pwa.reports.files import openapi
from ltsa_pwa.reports.files.keeping import CaseFull, NotAnnounced, NotTaken, Pieces
from ltsa_pwa.reports.files.piece import (
    LARGEST_CASE,
    LARGEST_PIECE,
    Piece,
    read_address,
    read_piece,
)
from ltsa_pwa.reports.ledger import CannotKeep, Conflict
from ltsa_pwa.reports.primero.mapping import read_mapping
from ltsa_pwa.reports.refusal import PhoneGone, Refusal, answer_to, say
from ltsa_pwa.settings import Settings

OF_A_PIECE = BodyLimit("piece", LARGEST_PIECE)
MOST_AT_ONCE = 40
"""Pieces on their way in, 256 KiB each: more would stand between reports and the server."""

router = APIRouter(tags=["files"])


class FileCounter:
    """Where pieces come in; it closes long before reports would feel it."""

    def __init__(self, settings: Settings, engine: Engine) -> None:
        self.pieces = Pieces(engine, settings.evidence_mb * 1024 * 1024)
        self.allowance = Allowance(settings.pieces_per_hour, settings.pieces_burst)
        self.is_open = takes_files(settings)
        self._inside = 0

    @contextmanager
    def place(self) -> Iterator[None]:
        """A place at the counter, or a refusal that asks the phone to come back."""
        if self._inside >= MOST_AT_ONCE:
            raise cannot_now(database.SOON)
        self._inside += 1
        try:
            yield
        finally:
            self._inside -= 1


def takes_files(settings: Settings) -> bool:
    """Whether files are carried anywhere: a phone must know that before it waits for ever.

    To a Primero only what its mapping has a field for.
    """
    if settings.case_service != "primero":
        return True
    path = settings.primero_mapping_file
    return path is not None and bool(read_mapping(path).files)


@router.put(routes.API_FILE_PIECE, openapi_extra=openapi.HAND_OVER_PIECE, response_class=Response)
async def hand_over_piece(request: Request) -> Response:
    """Keep one sealed piece. It is on the disk before this answers."""
    try:
        return await keep(request.app.state.files, request)
    except (Refusal, EnvelopeWrong, PhoneGone) as refused:
        return answer_to(refused)


async def keep(counter: FileCounter, request: Request) -> Response:
    if not counter.is_open:
        raise no_files()
    file, n = read_address(request.path_params["file"], request.path_params["n"])
    if request.headers.get("content-type", "").strip().lower() != "application/octet-stream":
        raise Refusal(415, "content_type", "A piece is sent as application/octet-stream.")
    if pause := counter.allowance.wait(visitor_of(request.scope)):
        raise Refusal(429, "too_many", "Too many pieces came from this address.", pause)
    with counter.place():
        piece = read_piece(file, n, await body_of(request, OF_A_PIECE))
        is_new = await run_in_threadpool(take_in, counter.pieces, piece)
    return say(201 if is_new else 200, {"file": file, "n": n})


def take_in(pieces: Pieces, piece: Piece) -> bool:
    """Keep it, or say why not in the words of a refusal."""
    try:
        return pieces.keep(piece)
    except NotAnnounced:
        raise EnvelopeWrong("not_announced", "No report here announced this file.") from None
    except NotTaken:
        raise no_files() from None
    except Conflict:
        reason = "This number belongs to a piece with other bytes."
        raise Refusal(409, "conflict", reason) from None
    except CaseFull:
        reason = f"The files of a case have at most {LARGEST_CASE} bytes."
        raise Refusal(413, "case_full", reason) from None
    except CannotKeep as trouble:
        raise cannot_now(trouble.retry_after) from None


def no_files() -> EnvelopeWrong:
    return EnvelopeWrong("no_files", "The case service behind this server takes no such file.")
