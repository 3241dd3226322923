"""The contract of ``docs/case-service.md``: keys out, reports in, events out."""

import hmac
import logging
from contextlib import suppress
from datetime import date, datetime
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi import Path as ApiPath
from fastapi.concurrency import run_in_threadpool
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from pydantic import BaseModel, ValidationError
from sqlalchemy.exc import OperationalError

from ltsa_desk import events
from ltsa_desk.cases.erasing import WITHDRAW, erase_what_is_due
from ltsa_desk.contract.envelope import LARGEST_BODY, Envelope, Kept, Refusal, ReportId
from ltsa_desk.contract.intake import AnotherReport, Receipt, keep
from ltsa_desk.contract.refusals import Refused, first_mistake
from ltsa_desk.evidence.intake import (
    LARGEST_PIECE,
    SEAL,
    AnotherPiece,
    CaseFull,
    NotAnnounced,
    keep_piece,
)
from ltsa_desk.evidence.manifest import MOST_PIECES
from ltsa_desk.evidence.receipts import settle
from ltsa_desk.house import House
from ltsa_desk.moments import now
from ltsa_desk.outreach.letters import SESSION, read_letters
from ltsa_desk.returnees.keeping import STATUS, StatusKeeper
from ltsa_desk.reviews.counting import QUESTIONS, ReviewCounter
from ltsa_desk.tables import AgencyReply

router = APIRouter(prefix="/v1", tags=["case service"])
log = logging.getLogger(__name__)
BEARER = HTTPBearer(auto_error=False, description="The token the two operators agreed on.")


class PublicKey(BaseModel):
    """A key that reports may be sealed to."""

    id: str
    public: str
    created_at: datetime


class PieceKept(BaseModel):
    """The answer to a piece that is on disk."""

    file: str
    n: int


class PublicKeys(BaseModel):
    """The key for new phones and the ones still on offer; and those that sign receipts."""

    current: str
    keys: list[PublicKey]
    receipts: list[PublicKey]


class Event(BaseModel):
    """One thing to tell the reporter."""

    cursor: int
    type: Literal[
        "report.opened",
        "reply",
        "case.step",
        "case.closed",
        "case.erased",
        "file.kept",
        "file.broken",
        "checkin.well",
    ]
    case: str
    report: str | None
    at: datetime
    data: dict[str, str]


class Events(BaseModel):
    """Some events and the cursor to ask with next time."""

    events: list[Event]
    next: int


class AgencyReplyTold(BaseModel):
    """What the company answered."""

    text: str
    at: datetime


class AgencyScore(BaseModel):
    """Answers about one company: how many people, and yes and no for each question."""

    answered: int
    counts: list[tuple[int, int]]
    reply: AgencyReplyTold | None


class AgencyScores(BaseModel):
    """Counts by licence number as of a day; who has too few answers is left out."""

    date: date
    questions: list[str]
    agencies: dict[str, AgencyScore]


def house_of(request: Request) -> House:
    """The house this API belongs to."""
    return request.app.state.house


def show_token(
    request: Request,
    shown: Annotated[HTTPAuthorizationCredentials | None, Depends(BEARER)],
) -> None:
    """Only the relay may hand over reports or hear of events."""
    token = house_of(request).settings.required_token()
    if shown is None or not hmac.compare_digest(shown.credentials.encode(), token.encode()):
        raise Refused(401, "unauthorized", "The bearer token is missing or wrong.")


async def read_envelope(request: Request) -> Envelope:
    """The body, no longer than allowed and nothing but an envelope."""
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > LARGEST_BODY:
            raise Refused(413, "too_large", f"The body is over {LARGEST_BODY} bytes.")
    try:
        return Envelope.model_validate_json(bytes(body))
    except ValidationError as error:
        raise Refused(422, "malformed", first_mistake(error.errors())) from error


REFUSALS: dict[int | str, dict[str, Any]] = {
    401: {"model": Refusal, "description": "The bearer token is missing or wrong."},
    422: {"model": Refusal, "description": "Not as the contract says; sending again is no use."},
    503: {"model": Refusal, "description": "It cannot be kept now; send it again later."},
}
ENVELOPE = {
    "requestBody": {
        "required": True,
        "content": {"application/json": {"schema": Envelope.model_json_schema()}},
    }
}
BYTES = "application/octet-stream"
PIECE = {
    "requestBody": {
        "required": True,
        "content": {
            BYTES: {
                "schema": {
                    "type": "string",
                    "format": "binary",
                    "minLength": SEAL + 1,
                    "maxLength": LARGEST_PIECE,
                }
            }
        },
    }
}


@router.get("/keys", summary="The public keys reports may be sealed to")
def keys(request: Request) -> PublicKeys:
    """No token is needed: they are public."""
    return PublicKeys.model_validate(house_of(request).published_keys())


@router.put(
    "/reports/{id}",
    status_code=201,
    summary="Hand over one sealed report",
    dependencies=[Depends(show_token)],
    responses={
        200: {"model": Kept, "description": "It was here already, with the same bytes."},
        201: {"description": "It is on disk."},
        409: {"model": Refusal, "description": "The id is taken by other bytes."},
        413: {"model": Refusal, "description": "The body is too large."},
        **REFUSALS,
    },
    openapi_extra=ENVELOPE,
)
async def hand_over(
    report_id: Annotated[ReportId, ApiPath(alias="id")],
    envelope: Annotated[Envelope, Depends(read_envelope)],
    request: Request,
    response: Response,
) -> Kept:
    """On disk before the answer; the same report twice is one report, for ever."""
    house = house_of(request)
    if not house.keys.knows(envelope.key):
        raise Refused(422, "unknown_key", "The report is sealed to a key this office has not.")
    receipt = await run_in_threadpool(_kept, house, report_id, envelope)
    if envelope.kind == WITHDRAW:
        await run_in_threadpool(erase_what_is_due, house, None)
    if envelope.kind == SESSION:
        await run_in_threadpool(_answer_outreach, house)
    if envelope.kind == STATUS:
        await run_in_threadpool(_kept_status, request.app.state.statuses, report_id)
    response.status_code = 201 if receipt.is_new else 200
    return Kept(id=report_id, case=envelope.case, received_at=receipt.received_at)


async def read_piece(request: Request) -> bytes:
    """The body, no longer than a piece may be, and long enough to be sealed."""
    if request.headers.get("content-type", "").strip().lower() != BYTES:
        raise Refused(415, "content_type", f"A piece is sent as {BYTES}.")
    body = bytearray()
    async for some in request.stream():
        body += some
        if len(body) > LARGEST_PIECE:
            raise Refused(413, "too_large", f"A piece is over {LARGEST_PIECE} bytes.")
    if len(body) <= SEAL:
        raise Refused(422, "malformed", "The body is shorter than a sealed piece can be.")
    return bytes(body)


@router.put(
    "/files/{file}/{n}",
    status_code=201,
    summary="Hand over one sealed piece of a file",
    dependencies=[Depends(show_token)],
    responses={
        200: {"model": PieceKept, "description": "It was here already, with the same bytes."},
        201: {"description": "It is on disk."},
        409: {"model": Refusal, "description": "The number is taken by other bytes."},
        413: {"model": Refusal, "description": "It is too large, or the files of the case are."},
        415: {"model": Refusal, "description": f"It is not {BYTES}."},
        **REFUSALS,
    },
    openapi_extra=PIECE,
)
async def hand_over_piece(
    file: ReportId,
    n: Annotated[int, ApiPath(ge=0, lt=MOST_PIECES)],
    sealed: Annotated[bytes, Depends(read_piece)],
    request: Request,
    response: Response,
) -> PieceKept:
    """On disk before the answer; the last one makes the desk look at the whole file."""
    house = house_of(request)
    is_new = await run_in_threadpool(_piece_kept, house, file, n, sealed)
    await run_in_threadpool(settle, house, file)
    response.status_code = 201 if is_new else 200
    return PieceKept(file=file, n=n)


def _piece_kept(house: House, file: str, n: int, sealed: bytes) -> bool:
    try:
        return keep_piece(house.engine, file, n, sealed)
    except NotAnnounced as error:
        raise Refused(422, "not_announced", "No report here announced this file.") from error
    except AnotherPiece as error:
        raise Refused(409, "conflict", "This number belongs to another piece.") from error
    except CaseFull as error:
        raise Refused(413, "case_full", "The files of this case are as large as can be.") from error
    except OperationalError as error:
        raise Refused(503, "cannot_keep", "The desk cannot write just now.") from error


def _kept(house: House, report_id: str, envelope: Envelope) -> Receipt:
    try:
        return keep(house.engine, report_id, envelope)
    except AnotherReport as error:
        raise Refused(409, "conflict", "This id already belongs to another report.") from error
    except OperationalError as error:
        raise Refused(503, "cannot_keep", "The desk cannot write just now.") from error


def _answer_outreach(house: House) -> None:
    try:
        read_letters(house)
    except OperationalError as error:
        # The letter is kept: it is answered at the next look.
        log.warning("Outreach letters wait: %s", type(error).__name__)


def _kept_status(statuses: StatusKeeper, report_id: str) -> None:
    """The report itself is on disk; one that cannot be counted now is counted at the next look."""
    with suppress(OperationalError):
        statuses.keep_one(report_id)


@router.get(
    "/events",
    summary="What the reporters are to be told, oldest first",
    dependencies=[Depends(show_token)],
    responses=REFUSALS,
)
def events_after(
    request: Request,
    after: Annotated[int, Query(ge=0, description="The last cursor you have kept.")] = 0,
    limit: Annotated[int, Query(ge=1, le=500)] = 100,
) -> Events:
    """Ask with the last ``next`` until no event comes; the same question has the same answer."""
    found = events.after(house_of(request).engine, after, limit)
    told = [Event.model_validate(each, from_attributes=True) for each in found]
    return Events(events=told, next=told[-1].cursor if told else after)


@router.get(
    "/reviews",
    summary="What workers answered about agencies, counted",
    dependencies=[Depends(show_token)],
    responses={401: REFUSALS[401]},
)
def reviews(request: Request) -> AgencyScores:
    """Five people or more, and always a multiple of five: no answer can be told from the counts."""
    counter: ReviewCounter = request.app.state.reviews
    replies = counter.replies()
    agencies = {
        licence: AgencyScore(
            answered=score.answered,
            counts=score.counts,
            reply=_told(replies.get(licence)),
        )
        for licence, score in counter.scores().items()
    }
    return AgencyScores(date=now().date(), questions=list(QUESTIONS), agencies=agencies)


def _told(reply: AgencyReply | None) -> AgencyReplyTold | None:
    return AgencyReplyTold(text=reply.text, at=reply.at) if reply else None
