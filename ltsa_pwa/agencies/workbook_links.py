"""Links in the cells of a workbook: the library that reads it tells only what is shown."""

import html
import posixpath
import re
import zipfile
from pathlib import Path
from xml.parsers.expat import ExpatError, ParserCreate

from ltsa_pwa.agencies.linked import link_said, with_links_said
from ltsa_pwa.agencies.workbook import Sheet, WorkbookUnreadable

Links = dict[tuple[int, int], str]
"""Where each cell leads to, by row and column from 0."""

MOST_LINKS = 100_000
_WIDEST = 60
_BOOK, _CONTENT = "xl/workbook.xml", "content.xml"
_ATTRIBUTE = re.compile(rb'([\w:]+)="([^"]*)"')
_SHEET = re.compile(rb"<(?:\w+:)?sheet\b([^>]*)>")
_RELATION = re.compile(rb"<(?:\w+:)?Relationship\b([^>]*)>")
_HYPERLINK = re.compile(rb"<(?:\w+:)?hyperlink\b([^>]*)>")
_FORMULA = re.compile(
    rb"<(?:\w+:)?c\b([^>]*)><(?:\w+:)?f\b[^>]*>\s*(?:_xlfn\.)?HYPERLINK\(\s*(?:&quot;|\")"
    rb"([^<\"]*?)(?:&quot;|\")",
    re.IGNORECASE,
)
_PLACE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})")


def with_links(path: Path, sheets: dict[str, Sheet]) -> dict[str, Sheet]:
    """The sheets, with numbers and addresses said that stand in links alone."""
    with zipfile.ZipFile(path) as parcel:
        links = _ods_links(parcel) if _CONTENT in parcel.namelist() else _xlsx_links(parcel)
    return {name: _with_said(rows, links.get(name, {})) for name, rows in sheets.items()}


def _with_said(rows: Sheet, links: Links) -> Sheet:
    if not links:
        return rows
    cells = [
        [link_said(text, links.get((at, place), "")) for place, text in enumerate(row)]
        for at, row in enumerate(rows)
    ]
    return with_links_said(cells)


def _xlsx_links(parcel: zipfile.ZipFile) -> dict[str, Links]:
    parts = _relations(parcel, _BOOK)
    sheets = (_attributes(seen[1]) for seen in _SHEET.finditer(_read(parcel, _BOOK)))
    return {
        each["name"]: _sheet_links(parcel, parts[each["id"]])
        for each in sheets
        if each.get("name") and each.get("id") in parts
    }


def _sheet_links(parcel: zipfile.ZipFile, part: str) -> Links:
    raw, targets = _read(parcel, part), _relations(parcel, part)
    found: Links = {}
    for seen in _FORMULA.finditer(raw):
        _note(
            found,
            _attributes(seen[1]).get("r", ""),
            html.unescape(seen[2].decode("utf-8", "replace")),
        )
    for seen in _HYPERLINK.finditer(raw):
        said = _attributes(seen[1])
        _note(found, said.get("ref", ""), targets.get(said.get("id", ""), ""))
    return found


def _note(found: Links, places: str, target: str) -> None:
    """At the cell, or at the first and last of a few that lie side by side."""
    corners = [_place(each) for each in places.split(":")]
    first, last = corners[0], corners[-1]
    if not target or first is None or last is None:
        return
    for row in range(first[0], min(last[0], first[0] + _WIDEST) + 1):
        for column in range(first[1], min(last[1], first[1] + _WIDEST) + 1):
            found[row, column] = target
    _refuse_too_many(found)


def _place(text: str) -> tuple[int, int] | None:
    seen = _PLACE.fullmatch(text)
    if seen is None:
        return None
    column = 0
    for letter in seen[1]:
        column = 26 * column + ord(letter) - ord("A") + 1
    return int(seen[2]) - 1, column - 1


def _relations(parcel: zipfile.ZipFile, part: str) -> dict[str, str]:
    """What a part's ids stand for: other parts by their path, addresses as they are."""
    folder, name = posixpath.split(part)
    raw = _read(parcel, f"{folder}/_rels/{name}.rels")
    found = {}
    for said in (_attributes(seen[1]) for seen in _RELATION.finditer(raw)):
        target = said.get("Target", "")
        if said.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        found[said.get("Id", "")] = target
    return found


def _attributes(raw: bytes) -> dict[str, str]:
    """By their bare names: one program writes ``r:id``, another one ``d3p1:id``."""
    return {
        name.decode().rpartition(":")[2]: html.unescape(value.decode("utf-8", "replace"))
        for name, value in _ATTRIBUTE.findall(raw)
    }


def _read(parcel: zipfile.ZipFile, part: str) -> bytes:
    return parcel.read(part) if part in parcel.namelist() else b""


def _ods_links(parcel: zipfile.ZipFile) -> dict[str, Links]:
    raw = parcel.read(_CONTENT)
    if b"xlink:href" not in raw:
        return {}
    sheets = _OdsSheets()
    try:
        sheets.parser.Parse(raw, True)
    except ExpatError as error:
        raise WorkbookUnreadable(f"it is damaged ({error})") from None
    return sheets.links


class _OdsSheets:
    """Counts rows and cells while they go by."""

    def __init__(self) -> None:
        self.links: dict[str, Links] = {}
        self.parser = ParserCreate()
        self.parser.StartElementHandler = self._starts
        self.parser.StartDoctypeDeclHandler = _refuse_doctype
        self._found: Links = {}
        self._row = self._next_row = self._next_column = 0
        self._across = range(0)

    def _starts(self, name: str, said: dict[str, str]) -> None:
        if name == "table:table":
            self._found = self.links.setdefault(said.get("table:name", ""), {})
            self._next_row = 0
        elif name == "table:table-row":
            self._row, self._next_column = self._next_row, 0
            self._next_row += _times(said, "table:number-rows-repeated")
        elif name in ("table:table-cell", "table:covered-table-cell"):
            first = self._next_column
            self._next_column += _times(said, "table:number-columns-repeated")
            self._across = range(first, min(self._next_column, first + _WIDEST))
        elif name == "text:a":
            self._found |= {(self._row, at): said.get("xlink:href", "") for at in self._across}
            _refuse_too_many(self._found)


def _times(said: dict[str, str], what: str) -> int:
    text = said.get(what, "")
    return int(text) if text.isdecimal() and text != "0" else 1


def _refuse_too_many(found: Links) -> None:
    if len(found) > MOST_LINKS:
        raise WorkbookUnreadable(f"it has more than {MOST_LINKS:,} links")


def _refuse_doctype(*_: object) -> None:
    # A few words defined by themselves can ask for gigabytes.
    raise WorkbookUnreadable("it defines words of its own")
