"""The picture of the plan is read by a scanner that is not ours."""

import json
import subprocess
from pathlib import Path

import pytest
import zxingcpp

from ltsa_pwa.assets import DEVICE, ROOT

# It needs the packages of the build.
pytestmark = pytest.mark.journeys

BUNDLE = Path(__file__).parents[1] / "device" / "bundle.mjs"
SHORT = "Kata: kunci gudang\nNomor: +62 812-0000-0000"
ARABIC = "العنوان: شارع الملك 5\nKata: 鑰匙"
MARGIN = [False] * 4
POINT = 6
"""Dots of a screen for one point of the picture."""


@pytest.fixture(scope="module")
def picture(tmp_path_factory):
    """The phone's module, bundled with the packages of the build."""
    out = tmp_path_factory.mktemp("picture")
    job = {
        "packages": str(ROOT / ".web"),
        "input": [str(DEVICE / "plan_picture.js")],
        "officeKeys": {},
        "smsNumber": "",
        "out": str(out),
    }
    subprocess.run(["node", str(BUNDLE)], input=json.dumps(job), text=True, check=True)
    return out / "plan_picture.js"


def points(picture: Path, text: str):
    script = (
        f"import {{ pointsOf }} from {json.dumps(picture.as_uri())};"
        f"console.log(JSON.stringify(pointsOf({json.dumps(text)}) ?? null));"
    )
    command = ["node", "--input-type=module", "-e", script]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def seen_by_a_camera(rows: list[list[bool]]) -> memoryview:
    """Grey levels of a screen that shows it, with the white margin."""
    wide = [[*MARGIN, *row, *MARGIN] for row in rows]
    empty = [[False] * len(wide[0])] * len(MARGIN)
    screen = [*empty, *wide, *empty]
    dots = b"".join(
        bytes(0 if black else 255 for black in row for _ in range(POINT)) * POINT for row in screen
    )
    side = len(screen) * POINT
    return memoryview(dots).cast("B", shape=[side, side])


@pytest.mark.parametrize("text", [SHORT, ARABIC, "x" * 1200], ids=["short", "arabic", "longest"])
def test_scanner_reads_what_was_written(picture, text):
    rows = points(picture, text)

    assert [each.text for each in zxingcpp.read_barcodes(seen_by_a_camera(rows))] == [text]


def test_plan_that_is_too_long_for_a_cheap_camera_is_refused(picture):
    assert points(picture, "x" * 1201) is None
    assert points(picture, "ب" * 601) is None
