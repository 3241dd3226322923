"""An officer pairs an outreach worker's phone and takes it back, in a real browser."""

import pytest
import zxingcpp
from playwright.sync_api import Page, expect

from tests.desk.conftest import Desk
from tests.desk.test_desk_walk import chromium, office, page, pictured, signs_in

__all__ = ["chromium", "office", "page"]

pytestmark = pytest.mark.journeys
SIDE = 300
PIXELS = """(picture, side) => {
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = side;
    const paper = canvas.getContext("2d");
    paper.fillStyle = "white";
    paper.fillRect(0, 0, side, side);
    paper.drawImage(picture, 0, 0, side, side);
    return [...paper.getImageData(0, 0, side, side).data].filter((_, at) => at % 4 === 0);
}"""


def scanned(page: Page) -> list[str]:
    """What a scanner that is not ours reads on the officer's screen."""
    picture = page.locator(".code-picture")
    grey = bytes(picture.evaluate(f"(picture) => ({PIXELS})(picture, {SIDE})"))
    seen = memoryview(grey).cast("B", shape=[SIDE, SIDE])
    return [each.text for each in zxingcpp.read_barcodes(seen)]


def test_officer_pairs_a_phone_and_takes_it_back(page: Page, office: Desk):
    signs_in(page, office, "Bu Sulastri")
    page.get_by_role("link", name="Penjangkauan").click()
    page.get_by_label("Nama petugas penjangkauan").fill("Sri Wahyuni")
    page.get_by_role("button", name="Buat kode").click()
    code = (page.locator(".code").text_content() or "").replace(" ", "")
    assert scanned(page) == [code]

    phone = office.phone()
    office.gets(phone, "session", pairing={"code": code})
    page.get_by_role("button", name="Lihat lagi").click()
    row = page.get_by_role("row").filter(has_text="Sri Wahyuni")
    expect(row).to_contain_text("Berlaku sampai")
    pictured(page, "outreach")

    row.get_by_role("button", name="Cabut").click()
    page.get_by_role("status").get_by_role("button", name="Cabut").click()
    expect(row).to_contain_text("Dicabut")
    told = [each for each in office.tells() if each["type"] == "reply"]
    opened = [phone.opens(each["data"]["sealed"])["pairing"] for each in told]
    assert opened[-1] == {"revoked": True}
