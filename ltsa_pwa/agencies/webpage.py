"""Tables of a web page somebody saved, or that a source answers with."""

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from ltsa_pwa.agencies.linked import Cell, say_links, with_links_said
from ltsa_pwa.agencies.workbook import Sheet

MOST_CELLS = 500_000
_WIDEST, _HIGHEST = 60, 20_000
_LONGEST_TITLE = 100
_OF_ALL = (
    r"\b(?:dari|of) ([\d.,]+) (?:total )?(?:entri|entries|data|hasil|baris|rows|records|results)\b"
)
_NEXT_PAGE = ".pagination a[rel~=next], nav a[rel~=next], .page-numbers.next"
_BREAK = "\x1e"
"""A new line within a cell; what breaks a line in the page's own text breaks nothing."""


class NoTable(Exception):
    """The page has nothing to read; the text says what it is instead."""


def is_web_page(start: bytes) -> bool:
    """Whether a file that begins like this is HTML."""
    plain = start.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    return re.match(rb"<(!doctype|!--|[a-z][a-z0-9]*[\s/>])", plain) is not None


def page_sheets(raw: bytes) -> dict[str, Sheet]:
    """Every table of a page as rows of text, cells over several rows said in each."""
    text = _decoded(raw)
    _refuse_cut(text)
    page = LexborHTMLParser(text)
    # Found by its headings, not by its place: pages are rearranged, words stay longer.
    tables = [table for table in page.css("table") if not _is_frame(table)]
    if tables:
        titles = _titles(page)
        named = {
            _named(at, titles.get(table.mem_id, "")): table for at, table in enumerate(tables, 1)
        }
        sheets = {name: _rows(table) for name, table in named.items()}
        _refuse_part(page, sum(map(len, sheets.values())))
        return sheets
    if page.css("input[type=password]"):
        raise NoTable("This is a log-in page, not a list: the source wants a password.")
    raise NoTable("This is a web page without a table, perhaps a log-in or an error page.")


def _refuse_cut(text: str) -> None:
    """A parser closes what is open by itself: half a table would look like a short one."""
    shown = re.sub(
        r"<!--.*?-->|<(script|style|template)\b.*?</\1\s*>", "", text.lower(), flags=re.DOTALL
    )
    if shown.rfind("</table") < shown.rfind("<tr"):
        raise NoTable("The page ends in the middle of its table: it was cut on its way.")
    # The tables of other provinces may have stood behind this one.
    if "<html" in shown and "</html" not in shown:
        raise NoTable("The page ends before its end: it was cut on its way.")


def _titles(page: LexborHTMLParser) -> dict[int, str]:
    """What stands above each table, by the table's own number: its caption, or the last heading."""
    found: dict[int, str] = {}
    heading, table = "", 0
    for each in page.css("h1, h2, h3, h4, h5, h6, table, caption"):
        if each.tag == "table":
            table = each.mem_id
            found[table] = heading
        elif each.tag == "caption":
            found[table] = f"{heading} {_text(each)}".strip()
        else:
            heading = _text(each)
    return found


def _named(at: int, title: str) -> str:
    return f"table {at} ({title[:_LONGEST_TITLE]})" if title else f"table {at}"


def _refuse_part(page: LexborHTMLParser, rows: int) -> None:
    """The first page of many looks like a short list."""
    shown = page.body.text(separator=" ") if page.body else ""
    said = re.search(_OF_ALL, " ".join(shown.split()), re.IGNORECASE)
    total = int(re.sub(r"\D", "", said[1])) if said else 0
    if total > rows or page.css_first(_NEXT_PAGE):
        raise NoTable(
            "The page shows only a part of the list: let it show all, or save every page"
            " and bring them as one file."
        )


def _is_frame(table: LexborNode) -> bool:
    """Old pages put everything into tables; only the innermost hold a list."""
    # A search from a node finds that node as well.
    return any(inner.mem_id != table.mem_id for inner in table.css("table"))


def _decoded(raw: bytes) -> str:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", "replace")
    said = re.search(rb"<meta[^>]{1,200}charset=[\"']?([\w-]{3,30})", raw[:4096], re.IGNORECASE)
    # What a page says of itself is often wrong: UTF-8 is tried first, for it cannot pass by chance.
    for encoding in ("utf-8-sig", said[1].decode() if said else "cp1252", "cp1252"):
        try:
            return raw.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    raise NoTable("The page is written in an encoding that it does not name.")


def _rows(table: LexborNode) -> Sheet:
    rows: list[list[Cell]] = []
    reaching: dict[int, tuple[int, Cell]] = {}
    cells = 0
    for line in table.css("tr"):
        row = _row(line, reaching)
        cells += len(row)
        if cells > MOST_CELLS:
            raise NoTable(f"A table has more than {MOST_CELLS:,} cells: this is no register.")
        rows.append(row)
    return with_links_said(rows)


def _row(line: LexborNode, reaching: dict[int, tuple[int, Cell]]) -> list[Cell]:
    """``reaching``: cells from above by column, with how many rows they still reach."""
    row: list[Cell] = []
    for cell in line.css("td, th"):
        _reach_down(row, reaching)
        text = _read(cell)
        wide, high = _span(cell, "colspan", _WIDEST), _span(cell, "rowspan", _HIGHEST)
        for _ in range(wide):
            if high > 1:
                reaching[len(row)] = (high - 1, text)
            row.append(text)
    _reach_down(row, reaching)
    return row


def _reach_down(row: list[Cell], reaching: dict[int, tuple[int, Cell]]) -> None:
    while len(row) in reaching:
        left, text = reaching.pop(len(row))
        if left > 1:
            reaching[len(row)] = (left - 1, text)
        row.append(text)


def _read(cell: LexborNode) -> Cell:
    for hidden in cell.css("script, style, template"):
        hidden.decompose()
    shown = _text(cell)
    targets = say_links(cell)
    return Cell(shown, _text(cell) if targets else shown, targets)


def _text(cell: LexborNode) -> str:
    for each in cell.css("br"):
        each.replace_with(_BREAK)
    for each in cell.css("img"):  # a status may be drawn
        said = each.attributes.get("alt") or each.attributes.get("title") or ""
        each.replace_with(f" {said} ")
    lines = cell.text(separator=" ").split(_BREAK)
    return "\n".join(line for each in lines if (line := " ".join(each.split())))


def _span(cell: LexborNode, name: str, most: int) -> int:
    said = (cell.attributes.get(name) or "1").strip()
    return min(max(int(said), 1), most) if said.isdecimal() else 1
