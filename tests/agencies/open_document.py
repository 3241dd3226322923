"""ODS workbooks written by hand, for what a spreadsheet program draws in them."""

import zipfile
from pathlib import Path

SPACES = "urn:oasis:names:tc:opendocument:xmlns"
COVERED = "<table:covered-table-cell/>"


def ods(folder: Path, *rows: str, before: str = "") -> Path:
    """A workbook with one sheet of these rows; ``before`` stands ahead of all."""
    content = (
        f'{before}<office:document-content xmlns:office="{SPACES}:office:1.0" office:version="1.2"'
        f' xmlns:table="{SPACES}:table:1.0" xmlns:text="{SPACES}:text:1.0"'
        ' xmlns:xlink="http://www.w3.org/1999/xlink"><office:body>'
        f'<office:spreadsheet><table:table table:name="Daftar">{"".join(rows)}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    file = folder / "list.ods"
    with zipfile.ZipFile(file, "w") as parcel:
        parcel.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        parcel.writestr("content.xml", content)
        parcel.writestr("META-INF/manifest.xml", _MANIFEST)
    return file


def line(*cells: str, times: int = 1) -> str:
    """Texts, or cells that are written already."""
    written = (each if each.startswith("<") else cell(each) for each in cells)
    return (
        f'<table:table-row table:number-rows-repeated="{times}">{"".join(written)}'
        "</table:table-row>"
    )


def cell(text: str, *, down: int = 1, across: int = 1) -> str:
    if not text:
        return "<table:table-cell/>"
    return (
        f'<table:table-cell table:number-rows-spanned="{down}"'
        f' table:number-columns-spanned="{across}" office:value-type="string">'
        f"<text:p>{text}</text:p></table:table-cell>"
    )


def blank(times: int) -> str:
    return f'<table:table-cell table:number-columns-repeated="{times}"/>'


_MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    '<manifest:file-entry manifest:full-path="/"'
    ' manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>'
)
