"""What a phone may ask about agencies: all of them, so that it never says whom it looks for."""

from dataclasses import dataclass
from functools import lru_cache

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse
from sqlalchemy import Engine
from sqlmodel import Session

from ltsa_pwa import routes
from ltsa_pwa.agencies.phone_copy import PhoneCopy, pack
from ltsa_pwa.agencies.snapshots import current_number, read_register, snapshot_numbered

router = APIRouter(tags=["agencies"])
ALWAYS_ASK = {"Cache-Control": "no-cache", "Vary": "Accept-Encoding"}


@router.get(routes.API_AGENCIES, response_class=Response)
def agency_list(request: Request) -> Response:
    """The register as ``phone_copy`` describes it; 304 when the phone has this one already."""
    copy = current_copy(request.app.state.engine)
    if copy is None:
        said = {"error": "no_register", "reason": "No agency list has been imported yet."}
        return JSONResponse(said, 404, {"Cache-Control": "no-store"})
    coding = best_coding(request.headers.get("accept-encoding", ""))
    headers = ALWAYS_ASK | {"ETag": copy.tag(coding)}
    if knows(copy, request.headers.get("if-none-match", "")):
        return Response(status_code=304, headers=headers)
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
    with Session(engine) as session:
        number = current_number(session)
    return _packed(_Shelf(engine, number)) if number else None


# Two, so that a new snapshot does not throw the one away that others are still being given.
@lru_cache(maxsize=2)
def _packed(shelf: _Shelf) -> PhoneCopy:
    with Session(shelf.engine) as session:
        snapshot = snapshot_numbered(session, shelf.number)
        return pack(read_register(session, snapshot), snapshot.imported_at)


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
    tags = {tag.strip().removeprefix("W/") for tag in asked.split(",")}
    return not tags.isdisjoint({copy.tag(coding) for coding in copy.bodies})
