"""What a phone may ask about agencies: all of them, so that it never says whom it looks for."""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from threading import Lock

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse
from sqlalchemy import Engine
from sqlmodel import Session

from ltsa_pwa import routes
from ltsa_pwa.agencies import missed
from ltsa_pwa.agencies.phone_copy import Kept, PhoneCopy, changes, kept_list, whole
from ltsa_pwa.agencies.snapshots import (
    NoSuchSnapshot,
    current_number,
    read_register,
    snapshot_numbered,
)

router = APIRouter(tags=["agencies"])
ALWAYS_ASK = {"Cache-Control": "no-cache", "Vary": "Accept-Encoding"}
_LONGEST_NUMBER = 9
_FAR_BACK = 40
"""Snapshots: a phone that is further behind gets the whole, so that the work stays bounded."""
# Of a hundred phones that ask right after an import, one packs and the others wait for it.
_packing = Lock()


@router.get(routes.API_AGENCIES, response_class=Response)
def agency_list(request: Request, since: str = "") -> Response:
    """The register as ``phone_copy`` describes it; 304 when the phone has this one already.

    ``since`` is the snapshot the phone has: then only what has changed may be enough.
    """
    engine = request.app.state.engine
    copy = current_copy(engine)
    if copy is None:
        said = {"error": "no_register", "reason": "No agency list has been imported yet."}
        return JSONResponse(said, 404, {"Cache-Control": "no-store"})
    _counter(engine).count(
        missed.read_header(request.headers.get(missed.HEADER, "")), datetime.now(UTC).date()
    )
    coding = best_coding(request.headers.get("accept-encoding", ""))
    if knows(copy, request.headers.get("if-none-match", "")):
        return Response(status_code=304, headers=ALWAYS_ASK | {"ETag": copy.tag(coding)})
    copy = changes_since(engine, since) or copy
    headers = ALWAYS_ASK | {"ETag": copy.tag(coding)}
    if coding:
        headers["Content-Encoding"] = coding
    return Response(copy.bodies[coding], headers=headers, media_type="application/json")


@dataclass(frozen=True)
class _Shelf:
    """Equal for one engine's snapshot, so that each is packed once and kept."""

    engine: Engine
    number: int


def current_copy(engine: Engine) -> PhoneCopy | None:
    """The packed register in use, None before the first import."""
    number = _number_in_use(engine)
    with _packing:
        return _packed(_Shelf(engine, number)) if number else None


def changes_since(engine: Engine, since: str) -> PhoneCopy | None:
    """What has changed since a snapshot; None when the phone needs the whole list."""
    if not (since.isascii() and since.isdigit() and len(since) <= _LONGEST_NUMBER):
        return None
    number = _number_in_use(engine)
    if not max(0, number - _FAR_BACK) < int(since) < number:
        return None
    with _packing:
        return _changes(_Shelf(engine, number), int(since))


def _number_in_use(engine: Engine) -> int:
    with Session(engine) as session:
        return current_number(session)


# Two, so that a new snapshot does not throw the one away that others are still being given.
@lru_cache(maxsize=2)
def _packed(shelf: _Shelf) -> PhoneCopy:
    return whole(_kept(shelf))


# Phones that come once a day ask for yesterday's, those of last week for last week's.
@lru_cache(maxsize=_FAR_BACK)
def _changes(shelf: _Shelf, since: int) -> PhoneCopy | None:
    try:
        before = _kept(_Shelf(shelf.engine, since))
    except NoSuchSnapshot:
        return None
    return changes(_kept(shelf), before)


@lru_cache(maxsize=2)
def _kept(shelf: _Shelf) -> Kept:
    with Session(shelf.engine) as session:
        snapshot = snapshot_numbered(session, shelf.number)
        register = read_register(session, snapshot)
        return kept_list(register, shelf.number, snapshot.imported_at)


@lru_cache(maxsize=2)
def _counter(engine: Engine) -> missed.MissedCounter:
    return missed.MissedCounter(engine)


def best_coding(accepted: str) -> str:
    """The smallest form the phone can unpack, "" for plain."""
    offered = {}
    for each in accepted.lower().split(","):
        coding, _, weight = each.partition(";")
        offered[coding.strip()] = weight.replace(" ", "") not in (
            "q=0",
            "q=0.0",
            "q=0.00",
            "q=0.000",
        )
    return next((coding for coding in ("br", "gzip") if offered.get(coding)), "")


def knows(copy: PhoneCopy, asked: str) -> bool:
    """Whether one of the phone's tags is this register, however it was packed."""
    tags = (tag.strip().removeprefix("W/").strip('"') for tag in asked.split(","))
    return any(tag.partition("-")[0] == copy.digest[:16] for tag in tags)
