"""Cells of an ODS workbook that are drawn over several: its reader does not tell them.

What stands in one is the last day, or the sanction, of every row it is drawn over.
"""

import zipfile
from collections import defaultdict
from pathlib import Path
from xml.parsers.expat import ParserCreate, XMLParserType

Drawn = tuple[tuple[int, int], tuple[int, int]]
"""First row and column, last row and column, counted from 0."""

_CONTENT, _PIECE = "content.xml", 64 * 1024
_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0 "
_ROW, _CELLS = f"{_TABLE}table-row", {f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"}


class StrangeXml(ValueError):
    """Not as office programs write it; the text says what is strange."""


def cells_drawn_over(path: Path) -> dict[str, list[Drawn]]:
    """By the name of the sheet; read piece by piece, for a sheet may be long."""
    sheets = _Sheets()
    with zipfile.ZipFile(path) as parcel:
        if _CONTENT not in parcel.namelist():
            return {}
        with parcel.open(_CONTENT) as content:
            while piece := content.read(_PIECE):
                sheets.parser.Parse(piece)
    sheets.parser.Parse(b"", True)
    return sheets.drawn


class _Sheets:
    """Counts rows and cells while they go by."""

    def __init__(self) -> None:
        self.drawn: dict[str, list[Drawn]] = defaultdict(list)
        self.parser = _parser(self)
        self._sheet: str | None = None
        self._row = self._column = self._next_row = 0

    def starts(self, name: str, said: dict[str, str]) -> None:
        if name == f"{_TABLE}table":
            if self._sheet is not None:
                raise StrangeXml("a table stands inside a cell")
            self._sheet, self._next_row = said.get(f"{_TABLE}name", ""), 0
        elif name == _ROW:
            self._row, self._column = self._next_row, 0
            self._next_row += _times(said, "number-rows-repeated")
        elif name in _CELLS and self._sheet is not None:
            self._notes_cell(self._sheet, said)

    def ends(self, name: str) -> None:
        if name == f"{_TABLE}table":
            self._sheet = None

    def _notes_cell(self, sheet: str, said: dict[str, str]) -> None:
        down, across = _times(said, "number-rows-spanned"), _times(said, "number-columns-spanned")
        if max(down, across) > 1:
            last = self._row + down - 1, self._column + across - 1
            self.drawn[sheet].append(((self._row, self._column), last))
        self._column += _times(said, "number-columns-repeated")


def _parser(sheets: _Sheets) -> XMLParserType:
    parser = ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = sheets.starts
    parser.EndElementHandler = sheets.ends
    parser.StartDoctypeDeclHandler = _refuse
    return parser


def _refuse(*_: object) -> None:
    # A few of those can ask for gigabytes.
    raise StrangeXml("it defines words of its own")


def _times(said: dict[str, str], what: str) -> int:
    text = said.get(f"{_TABLE}{what}", "")
    return int(text) if text.isdecimal() and text != "0" else 1
