"""Paper for the village: one sheet as a page of its own, and as a PDF of the right size."""

import re

import pytest
import zxingcpp

from ltsa_pwa.assets import ROOT
from ltsa_pwa.i18n import DEFAULT, in_language
from ltsa_pwa.outreach.invitation import MARGIN, drawn, numbers_text
from ltsa_pwa.outreach.printing import SHEETS, NotBuilt, printed, standalone

SITE = ROOT / "build" / "site"
POINTS = {"a4": (595, 842), "a6": (298, 420), "leaflet": (842, 595)}
"""Width and height in points."""
DOTS = 6


def seen_by_a_camera(side: int, path: str) -> memoryview:
    """The drawing of a picture as grey levels of a screen."""
    rows = [[255] * side for _ in range(side)]
    for x, y, length in re.findall(r"M(\d+) (\d+)h(\d+)", path):
        rows[int(y)][int(x) : int(x) + int(length)] = [0] * int(length)
    dots = b"".join(bytes(point for point in row for _ in range(DOTS)) * DOTS for row in rows)
    return memoryview(dots).cast("B", shape=[side * DOTS, side * DOTS])


def test_picture_on_paper_leads_to_the_address():
    side, path = drawn("https://bekal.example.org/id")

    found = zxingcpp.read_barcodes(seen_by_a_camera(side, path))

    assert [each.text for each in found] == ["https://bekal.example.org/id"]
    assert all(int(x) >= MARGIN for x in re.findall(r"M(\d+)", path))


def test_numbers_for_phones_without_data_are_facts_in_plain_text():
    with in_language(DEFAULT):
        first, *numbers = numbers_text().split("\n")

    assert first != ""
    assert [bool(re.search(r": [+\d][\d -]+$", each)) for each in numbers] == [True] * 3


def test_language_that_was_not_built_says_how(tmp_path):
    with pytest.raises(NotBuilt, match="ltsa build"):
        standalone(tmp_path, "id", "a4")


@pytest.mark.journeys
@pytest.mark.parametrize("sheet", SHEETS)
def test_sheet_is_printed_on_one_page_of_its_size(tmp_path, sheet):
    page = tmp_path / "sheet.html"
    page.write_text(standalone(SITE, "id", sheet), encoding="utf-8")

    pdf = printed(page)

    assert pdf is not None
    content = pdf.read_bytes()
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", content)
    assert [(round(float(w)), round(float(h))) for w, h in boxes] == [POINTS[sheet]]


@pytest.mark.journeys
def test_sheet_needs_no_other_file():
    page = standalone(SITE, "ar", "a4")

    assert "<script" not in page
    assert 'rel="stylesheet"' not in page
    assert re.search(r'<html data-sheet="a4" lang="ar" dir="rtl">', page)
