"""Open a file somebody calls a register, or say plainly why it is none."""

import csv
import io
import json
import re
import zipfile
from pathlib import Path

from ltsa_pwa.agencies.columns import ENOUGH_HEADINGS, header_score
from ltsa_pwa.agencies.headings import ListKind
from ltsa_pwa.agencies.webpage import NoTable, is_web_page, page_sheets
from ltsa_pwa.agencies.workbook import Sheet, WorkbookUnreadable, workbook_sheets
from ltsa_pwa.agencies.workbook_links import with_links

LARGEST_FILE = 20 * 1024 * 1024
LARGEST_UNPACKED = 100 * 1024 * 1024
MOST_PARTS = 2_000
DELIMITERS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}
_STRANGE_DELIMITERS = ":^~#"
_TOTALS = r"total\w*|\w*_?total|count|jumlah\w*"
_OTHER_FILES = {
    b"%PDF": "a PDF. Ask for the table as CSV, XLSX or ODS",
    b"\xd0\xcf\x11\xe0": "an old Excel file (.xls) or one with a password. Save it as .xlsx",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"\x1f\x8b": "a packed file. Unpack it first",
    b"Rar!": "a packed file. Unpack it first",
    b"7z\xbc\xaf": "a packed file. Unpack it first",
    b"{\\rtf": "a text document",
}


class NotARegister(Exception):
    """The file as a whole is refused; the text is one sentence for the operator."""


def read_sheets(path: Path, kind: ListKind = "companies") -> dict[str, Sheet]:
    """The tables in a CSV, XLSX, ODS or JSON file or a saved web page, as rows of text."""
    _refuse_by_size(path)
    with path.open("rb") as file:
        start = file.read(512)
    if start.startswith(b"PK\x03\x04"):
        return _read_workbook(path)
    _refuse_other_files(start)
    if is_web_page(start):
        return _read_page(path)
    if start.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"{", b"[")):
        return {"": read_json(path.read_bytes())}
    return {"": read_csv(path.read_bytes(), kind)}


def _read_page(path: Path) -> dict[str, Sheet]:
    try:
        return page_sheets(path.read_bytes())
    except NoTable as error:
        raise NotARegister(str(error)) from None


def _refuse_by_size(path: Path) -> None:
    if not path.is_file():
        raise NotARegister(f"There is no file {path.name}.")
    size = path.stat().st_size
    if size > LARGEST_FILE:
        raise NotARegister(
            f"{path.name} has {size / 1024**2:,.0f} MB; a register file may have"
            f" {LARGEST_FILE // 1024**2} MB. It was not opened."
        )
    if size == 0:
        raise NotARegister(f"{path.name} is empty.")


def _refuse_other_files(start: bytes) -> None:
    for signature, what in _OTHER_FILES.items():
        if start.startswith(signature):
            raise NotARegister(f"This is {what}.")
    if start.lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(b"<?xml"):
        raise NotARegister("This is XML, not a spreadsheet.")
    is_utf16 = start.startswith((b"\xff\xfe", b"\xfe\xff"))
    if b"\x00" in start and not is_utf16:
        raise NotARegister("This is not a spreadsheet: use CSV, XLSX or ODS.")


def _read_workbook(path: Path) -> dict[str, Sheet]:
    try:
        with zipfile.ZipFile(path) as parcel:
            _refuse_parcel(parcel)
    except zipfile.BadZipFile:
        raise NotARegister("The file is damaged: it ends too early or was changed.") from None
    try:
        return with_links(path, workbook_sheets(path))
    except WorkbookUnreadable as error:
        raise NotARegister(f"The workbook cannot be read: {error}.") from None


def _refuse_parcel(parcel: zipfile.ZipFile) -> None:
    parts = parcel.infolist()
    names = [part.filename.lower() for part in parts]
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_UNPACKED:
        raise NotARegister(
            f"Unpacked it would have more than {LARGEST_UNPACKED // 1024**2} MB or"
            f" {MOST_PARTS:,} parts: this is no register. It was not unpacked."
        )
    if any(name.endswith("vbaproject.bin") or name.startswith("basic/") for name in names):
        raise NotARegister("The workbook holds macros. Save it without macros (.xlsx or .csv).")
    is_workbook = "xl/workbook.xml" in names or "content.xml" in names
    if not is_workbook:
        raise NotARegister("This is a packed file, but no XLSX or ODS workbook.")


def read_json(raw: bytes) -> Sheet:
    """A list of flat objects, alone or under one name; their members are the headings."""
    try:
        told = json.loads(raw)
    except (ValueError, RecursionError):
        raise NotARegister("The JSON is broken: it ends too early or was changed.") from None
    lists = [told] if isinstance(told, list) else [*told.values()]
    rows = [each for each in lists if _is_list_of_objects(each)]
    if len(rows) != 1:
        raise NotARegister("This JSON holds no list of companies, or more than one list.")
    if isinstance(told, dict) and _is_a_part(told, len(rows[0])):
        raise NotARegister("This JSON holds only a part of the list: bring all of it at once.")
    headings = list(dict.fromkeys(str(name) for row in rows[0] for name in row))
    return [headings, *[[_json_cell(row.get(name)) for name in headings] for row in rows[0]]]


def _is_a_part(told: dict[str, object], rows: int) -> bool:
    """Whether what stands beside the list says that there is more of it."""
    members = [*told.items()]
    members += [
        each for inner in told.values() if isinstance(inner, dict) for each in inner.items()
    ]
    for name, value in members:
        if re.fullmatch(_TOTALS, name, re.IGNORECASE) and isinstance(value, int) and value > rows:
            return True
        if re.match("next", name, re.IGNORECASE) and value:
            return True
    return False


def _is_list_of_objects(told: object) -> bool:
    return isinstance(told, list) and bool(told) and all(isinstance(row, dict) for row in told)


def _json_cell(value: object) -> str:
    if isinstance(value, list):
        return "; ".join(_json_cell(each) for each in value)
    if isinstance(value, dict):
        raise NotARegister("The JSON holds objects inside a row: each member must be plain text.")
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    return "" if value is None else str(value)


def read_csv(raw: bytes, kind: ListKind = "companies") -> Sheet:
    """Rows of a CSV file, its delimiter and its encoding found by looking."""
    text = _decoded(raw)
    if not text.strip():
        raise NotARegister("The file is empty.")
    scores = {sign: _score(text, sign, kind) for sign in DELIMITERS}
    best = max(scores, key=lambda sign: scores[sign])
    if scores[best] < ENOUGH_HEADINGS:
        _refuse_strange_delimiter(text, kind)
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=best, strict=True))
    except csv.Error as error:
        raise NotARegister(f"The CSV is broken: {error}.") from None


def _decoded(raw: bytes) -> str:
    encodings = ("utf-8-sig", "cp1252")
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ("utf-16",)
    for encoding in encodings:
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text
    raise NotARegister("The file is no text in UTF-8 or Windows-1252: save it as CSV UTF-8.")


def _score(text: str, sign: str, kind: ListKind) -> int:
    """How many columns we would know the names of, were this the delimiter."""
    lines = io.StringIO("\n".join(text.splitlines()[:20]), newline="")
    try:
        return max(
            (header_score(row, kind) for row in csv.reader(lines, delimiter=sign)), default=0
        )
    except csv.Error:
        return 0


def _refuse_strange_delimiter(text: str, kind: ListKind) -> None:
    for sign in _STRANGE_DELIMITERS:
        if _score(text, sign, kind) >= ENOUGH_HEADINGS:
            raise NotARegister(
                f"The columns are separated by “{sign}”: use a comma, semicolon, tab or bar."
            )
