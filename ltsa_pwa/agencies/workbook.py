"""Read a workbook in a process of its own, with little memory and little time.

A workbook of a few kilobytes may ask for gigabytes (a cell in the last row and
the last column is enough), and the reader does not come back from that.
"""

import json
import resource
import subprocess
import sys
from datetime import date, datetime
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook

Sheet = list[list[str]]

MEMORY = 1024 * 1024 * 1024
SECONDS = 60
_UNREADABLE = 3


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
    try:
        book = CalamineWorkbook.from_path(path)
        sheets = {
            name: [[_as_text(cell) for cell in row] for row in _rows(book, name)]
            for name in book.sheet_names
        }
    except (CalamineError, ValueError) as error:
        sys.stderr.write(str(error))
        sys.exit(_UNREADABLE)
    json.dump(sheets, sys.stdout)


def _rows(book: CalamineWorkbook, name: str) -> list[list[object]]:
    # From the first row on, so that the row numbers are those the person sees.
    return book.get_sheet_by_name(name).to_python(skip_empty_area=False)  # pyright: ignore[reportReturnType] -- a union of cell types


if __name__ == "__main__":
    _print_sheets(sys.argv[1])
