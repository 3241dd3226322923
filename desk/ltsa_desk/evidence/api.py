"""An officer looks at a file, hears it or takes it along; each time is written down."""

import re
from collections.abc import Iterator
from urllib.parse import quote

from fastapi import APIRouter, Request
from fastapi.responses import StreamingResponse
from sqlmodel import Session

from ltsa_desk import audit
from ltsa_desk.contract.refusals import Refused
from ltsa_desk.database import writing
from ltsa_desk.evidence.manifest import Manifest
from ltsa_desk.evidence.opening import (
    Announced,
    Incomplete,
    NotTheFile,
    announced,
    check,
    opened,
)
from ltsa_desk.house import House
from ltsa_desk.officers.permission import is_allowed, refuse
from ltsa_desk.officers.roles import May
from ltsa_desk.officers.sessions import secret_in, who
from ltsa_desk.routes import FILE
from ltsa_desk.tables import SealedReport

router = APIRouter(include_in_schema=False)

SHOWN = {
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/webp": "webp",
    "audio/mp4": "m4a",
    "audio/mpeg": "mp3",
    "audio/webm": "webm",
    "audio/ogg": "ogg",
    "video/mp4": "mp4",
    "video/webm": "webm",
    "application/pdf": "pdf",
    "text/plain": "txt",
}
"""Types that leave the desk under their own name; everything else is bytes and no more."""
PLAIN = re.compile(r"[^A-Za-z0-9._-]+")


@router.get(FILE)
def look_at_file(request: Request, file: str) -> StreamingResponse:
    """The file as it was taken, if it is whole."""
    house: House = request.app.state.house
    officer = who(house.engine, secret_in(request.headers.get("cookie", "")))
    if officer is None:
        raise Refused(401, "unauthorized", "Please sign in first.")
    announcement = _found(house, file)
    if not is_allowed(house.engine, officer, May.READ_CASE, announcement.case):
        refuse(house.engine, officer, May.READ_CASE, announcement.case)
        raise Refused(403, "not_for_you", "This file is not for your account.")
    try:
        check(house, announcement)
    except Incomplete:
        raise Refused(404, "incomplete", "Not all of this file has come yet.") from None
    except NotTheFile:
        raise Refused(422, "not_the_file", "This is not the file that was announced.") from None
    with writing(house.engine) as session:
        audit.note(
            session, audit.FILE_SEEN, officer=officer.id, case=announcement.case, report=file
        )
    return _as_answer(announcement.manifest, file, opened(house, announcement))


def _found(house: House, file: str) -> Announced:
    with Session(house.engine) as session:
        report = session.get(SealedReport, file)
        found = announced(report, house.keys) if report else None
    if found is None:
        raise Refused(404, "no_such_thing", "There is no such file.")
    return found


def _as_answer(manifest: Manifest, file: str, content: Iterator[bytes]) -> StreamingResponse:
    is_known = manifest.type in SHOWN
    name = file_name(manifest, file)
    headers = {
        "Content-Length": str(manifest.size),
        # Never opened as a page of ours, whatever is inside.
        "Content-Disposition": f'attachment; filename="{PLAIN.sub("_", name)}"; '
        f"filename*=UTF-8''{quote(name)}",
    }
    kind = manifest.type if is_known else "application/octet-stream"
    return StreamingResponse(content, headers=headers, media_type=kind)


def file_name(manifest: Manifest, file: str) -> str:
    """What the phone called it, or a name that says nothing but what it is."""
    return manifest.name or f"{file[:8]}.{SHOWN.get(manifest.type, 'bin')}"
