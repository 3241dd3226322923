"""Read a workbook in a process of its own, with little memory and little time.

A workbook of a few kilobytes may ask for gigabytes (a cell in the last row and
the last column is enough), and the reader does not come back from that.
"""

import json
import re
import resource
import subprocess
import sys
import zipfile
from datetime import date, datetime
from pathlib import Path
from xml.parsers.expat import ExpatError

from python_calamine import CalamineError, CalamineWorkbook

from ltsa_pwa.agencies.drawn_over import Drawn, cells_drawn_over

Sheet = list[list[str]]

MEMORY = 1024 * 1024 * 1024
SECONDS = 60
_UNREADABLE = 3
_NOT_COUNTED = 4
# A formula whose result was never saved: reading it as "nothing" would take an end date away.
_OPEN_FORMULA = {
    "xl/worksheets/": re.compile(
        rb'<c\b(?![^>]*\bt="str")[^>]*><f\b[^>]*(?:/>|>[^<]*</f>)(?:<v\s*/>|<v></v>)?</c>'
    ),
    "content.xml": re.compile(
        rb"<table:table-cell(?=[^>]*\btable:formula=)(?![^>]*value-type=)[^>]*>"
    ),
}


class WorkbookUnreadable(Exception):
    """The workbook cannot be read; the text says why."""


def workbook_sheets(path: Path) -> dict[str, Sheet]:
    """Every sheet of an XLSX or ODS file, each cell as text, days as 2025-12-31."""
    command = [sys.executable, "-m", "ltsa_pwa.agencies.workbook", str(path)]
    try:
        done = subprocess.run(command, capture_output=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired:
        raise WorkbookUnreadable(f"it could not be read within {SECONDS} seconds") from None
    if done.returncode == _UNREADABLE:
        why = done.stderr.decode().strip()
        raise WorkbookUnreadable(f"it is damaged or has a password ({why})")
    if done.returncode == _NOT_COUNTED:
        raise WorkbookUnreadable(
            "it holds formulas whose results were not saved. Open it, save it again, or keep"
            " the values alone"
        )
    if done.returncode:
        raise WorkbookUnreadable("it asks for more memory than a register needs")
    return json.loads(done.stdout)


def _as_text(cell: object) -> str:
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 10**15:
        return str(int(cell))
    return str(cell)


def _print_sheets(path: str) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if _has_open_formula(path):
        sys.exit(_NOT_COUNTED)
    try:
        book = CalamineWorkbook.from_path(path)
        drawn = cells_drawn_over(Path(path))
        sheets = {
            name: [[_as_text(cell) for cell in row] for row in _rows(book, name, drawn.get(name))]
            for name in book.sheet_names
        }
    except (CalamineError, ExpatError, ValueError) as error:
        sys.stderr.write(str(error))
        sys.exit(_UNREADABLE)
    json.dump(sheets, sys.stdout)


def _rows(book: CalamineWorkbook, name: str, drawn: list[Drawn] | None) -> list[list[object]]:
    sheet = book.get_sheet_by_name(name)
    # From the first row on, so that the row numbers are those the person sees.
    rows: list[list[object]] = sheet.to_python(skip_empty_area=False)  # pyright: ignore[reportAssignmentType] -- a union of cell types
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or drawn or ():
        _fill(rows, top, left, range(top, bottom + 1), range(left, right + 1))
    return rows


def _fill(rows: list[list[object]], top: int, left: int, down: range, across: range) -> None:
    """One cell drawn over several says the same in each."""
    if top >= len(rows) or left >= len(rows[top]):
        return
    value = rows[top][left]
    for row in rows[down.start : down.stop]:
        for place in across[: max(len(row) - left, 0)]:
            row[place] = value


def _has_open_formula(path: str) -> bool:
    try:
        with zipfile.ZipFile(path) as parcel:
            return any(
                pattern.search(parcel.read(part))
                for part in parcel.namelist()
                for folder, pattern in _OPEN_FORMULA.items()
                if part.lower().startswith(folder)
            )
    except (zipfile.BadZipFile, OSError, ValueError):
        return False


if __name__ == "__main__":
    _print_sheets(sys.argv[1])
