"""The counts as files, for whoever may take them away."""

# Translators: Names of the sheets in a workbook.

from enum import StrEnum
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import RedirectResponse, Response

from ltsa_desk import audit
from ltsa_desk.counts import exporting
from ltsa_desk.counts.counting import counted_months
from ltsa_desk.database import writing
from ltsa_desk.house import House
from ltsa_desk.officers.permission import is_allowed, refuse
from ltsa_desk.officers.roles import May
from ltsa_desk.officers.sessions import secret_in, who
from ltsa_desk.routes import EXPORTS, REFUSED, SIGN_IN, in_language
from ltsa_desk.words import _, speaking

router = APIRouter(include_in_schema=False)
SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class File(StrEnum):
    """What can be taken away."""

    COUNTS_CSV = "counts.csv"
    COUNTS_XLSX = "counts.xlsx"
    COMPACT_CSV = "global-compact.csv"


@router.get(EXPORTS + "{file}")
def export(
    file: File, request: Request, month: Annotated[str, Query(pattern=r"^\d{4}-\d{2}$")]
) -> Response:
    """A counted month; each time the same, for it is counted once."""
    house: House = request.app.state.house
    officer = who(house.engine, secret_in(request.headers.get("cookie", "")))
    if officer is None:
        return RedirectResponse(in_language(SIGN_IN, "id"), 303)
    if not is_allowed(house.engine, officer, May.EXPORT_COUNTS):
        refuse(house.engine, officer, May.EXPORT_COUNTS)
        return RedirectResponse(in_language(REFUSED, officer.language), 303)
    if month not in counted_months(house.engine):
        return Response("This month has not been counted.", 404, media_type="text/plain")
    with writing(house.engine) as session:
        detail = f"{file} {month}"
        audit.note(session, audit.COUNTS_EXPORTED, officer=officer.id, detail=detail)
    with speaking(officer.language):
        return _file(house, file, month)


def _file(house: House, file: File, month: str) -> Response:
    engine, year = house.engine, month.partition("-")[0]
    if file is File.COUNTS_CSV:
        content, kind = exporting.as_csv(exporting.counts(engine, month)), "text/csv"
    elif file is File.COMPACT_CSV:
        content, kind = exporting.as_csv(exporting.compact(engine, year)), "text/csv"
    else:
        sheets = {
            _("Counts"): exporting.counts(engine, month),
            _("Global Compact"): exporting.compact(engine, year),
        }
        content, kind = exporting.as_xlsx(sheets), SPREADSHEET
    name, _dot, ending = file.partition(".")
    saved_as = f"attachment; filename={name}-{month}.{ending}"
    return Response(content, media_type=kind, headers={"Content-Disposition": saved_as})
