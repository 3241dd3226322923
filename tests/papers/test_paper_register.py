"""Where her originals are: kept, handed to a report, and nothing lost when there is no room."""

from base64 import b64decode
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.in_the_store import asks_the_store, lies
from tests.journeys.phone import Handset, Phone, waits_for
from tests.papers.no_room import has_no_room
from tests.papers.pictures import jpeg_with_place, noise_png

pytestmark = pytest.mark.journeys

SIZE_KEPT = """() => new Promise((done) => {
    const picture = document.querySelector("[data-part=picture]");
    const look = () => picture.naturalWidth
        ? done([picture.naturalWidth, picture.naturalHeight]) : setTimeout(look, 50);
    look();
})"""
PHOTOS_KEPT = """() => new Promise((done) => {
    const asked = indexedDB.open("bekal");
    asked.onsuccess = () => {
        const rows = asked.result.transaction("photos").objectStore("photos").getAll();
        rows.onsuccess = async () => {
            asked.result.close();
            // As text: a list of a million numbers takes the driver many seconds.
            const asText = (bytes) => new Promise((read) => {
                const reader = new FileReader();
                reader.onload = () => read(reader.result.split(",")[1] ?? "");
                reader.readAsDataURL(new Blob([bytes]));
            });
            done(await Promise.all(rows.result.map(asText)));
        };
    };
})"""


def photos_kept(page: Page) -> list[bytes]:
    return [b64decode(each) for each in asks_the_store(page, PHOTOS_KEPT)]


def opens_register(phone: Handset) -> Page:
    page = phone.opens("/en/papers")
    page.wait_for_selector("paper-register[ready]")
    return page


def notes_passport(page: Page) -> None:
    page.locator("[data-part=add]").click()
    page.locator("select[name=paper]").select_option("passport")
    page.locator("input[value=handed]").check()
    page.locator("[name=holder]").fill("Pak Budi")
    page.locator("[name=since]").fill("2026-10-01")
    page.locator("[name=back]").fill("2026-10-20")


def adds_photo(page: Page, content: bytes, kind: str = "image/jpeg") -> None:
    page.locator("[data-part=file]").set_input_files(
        {"name": "photo", "mimeType": kind, "buffer": content}
    )


def chooses_file(page: Page, path: Path) -> None:
    """By its path: the driver would carry twelve megabytes through its own line first."""
    devtools = page.context.new_cdp_session(page)
    [root] = devtools.send("DOM.getDocument", {"depth": 0}).values()
    field = {"nodeId": root["nodeId"], "selector": "paper-register [data-part=file]"}
    found = devtools.send("DOM.querySelector", field)
    devtools.send("DOM.setFileInputFiles", {"files": [str(path)], **found})


def saves(page: Page) -> None:
    page.locator("form button[type=submit]").click()


def told(page: Page):
    return page.locator("[data-part=told]")


def test_paper_is_there_after_the_battery_was_pulled_out(own_phone: Phone):
    page = opens_register(own_phone)
    notes_passport(page)
    saves(page)
    expect(told(page)).to_have_text("Kept on this phone.")

    own_phone.is_killed()
    own_phone.switches_on()
    page = opens_register(own_phone)

    lines = [
        "With Pak Budi",
        "Since October 1, 2026",
        "It was promised back by October 20, 2026",
    ]
    expect(page.locator(".kept > li .lines li")).to_have_text(lines)


def test_what_somebody_else_had_is_forgotten_when_it_is_back(phone: Handset):
    page = opens_register(phone)
    notes_passport(page)
    saves(page)

    page.locator("[data-part=change]").click()
    page.locator("input[value=me]").check()
    saves(page)

    expect(page.locator(".kept .lines")).to_have_text("With you")
    assert lies(page, "papers") == [{"paper": "passport", "place": "me", "has_photo": False}]
    expect(page.locator("[data-part=yours]")).to_be_hidden()


def test_photo_of_12_megabytes_becomes_small(phone: Handset, tmp_path: Path):
    page = opens_register(phone)
    notes_passport(page)
    picture = tmp_path / "paper.png"
    picture.write_bytes(noise_png(2200, 1900))
    assert picture.stat().st_size > 12_000_000

    chooses_file(page, picture)
    saves(page)
    expect(told(page)).to_have_text("Kept on this phone.")
    page.locator("[data-part=change]").click()

    assert page.evaluate(SIZE_KEPT) == [1600, 1382]
    [photo] = photos_kept(page)
    assert photo[:3] == b"\xff\xd8\xff"
    assert len(photo) < 3_000_000


def test_place_in_the_photo_is_gone(phone: Handset):
    page = opens_register(phone)
    notes_passport(page)
    picture = jpeg_with_place(page, b"GPS-7.2575,112.7521")
    assert b"GPS-7.2575" in picture

    adds_photo(page, picture)
    expect(page.locator("[data-part=photo]")).to_be_visible()
    saves(page)
    expect(told(page)).to_have_text("Kept on this phone.")

    [photo] = photos_kept(page)
    assert b"GPS-7.2575" not in photo
    assert b"Exif" not in photo


@pytest.mark.parametrize(
    ("content", "kind"),
    [(b"\0\0\0\x18ftypheic" + b"x" * 999, "image/heic"), (b"", "image/jpeg"), (b"GIF89a", "x/y")],
    ids=["heic", "empty", "broken"],
)
def test_photo_that_cannot_be_read_is_refused_in_plain_words(phone: Handset, content, kind):
    page = opens_register(phone)
    notes_passport(page)

    adds_photo(page, content, kind)

    expect(told(page)).to_have_text(
        "This phone cannot read that kind of photo. Take a new one with the camera here, or"
        " choose one in the form JPEG."
    )
    expect(page.locator("[name=holder]")).to_have_value("Pak Budi")


def test_no_room_for_the_photo_keeps_the_words(phone: Handset):
    page = opens_register(phone)
    notes_passport(page)
    adds_photo(page, noise_png(50, 50), "image/png")
    expect(page.locator("[data-part=photo]")).to_be_visible()
    has_no_room(page, "photos")

    saves(page)

    expect(told(page)).to_contain_text("Your words are kept, the photo is not")
    expect(page.locator("[name=holder]")).to_have_value("Pak Budi")
    assert [each["holder"] for each in lies(page, "papers")] == ["Pak Budi"]
    assert [each["has_photo"] for each in lies(page, "papers")] == [False]


def test_no_room_at_all_loses_nothing_that_was_typed(phone: Handset):
    page = opens_register(phone)
    notes_passport(page)
    has_no_room(page, "papers")

    saves(page)

    expect(told(page)).to_contain_text("Not kept: this phone is full.")
    expect(page.locator("[name=holder]")).to_have_value("Pak Budi")


def test_taken_off_the_list_it_can_be_put_back_with_its_photo(phone: Handset):
    page = opens_register(phone)
    notes_passport(page)
    adds_photo(page, noise_png(50, 50), "image/png")
    expect(page.locator("[data-part=photo]")).to_be_visible()
    saves(page)
    page.locator("[data-part=change]").click()

    page.locator("[data-part=remove]").click()
    expect(page.locator(".kept > li")).to_have_count(0)
    assert photos_kept(page) == []
    page.locator("[data-part=undo]").click()

    expect(page.locator(".kept > li")).to_have_count(1)
    assert len(photos_kept(page)) == 1


def test_report_begins_with_what_is_noted_and_nothing_is_sent(phone: Handset):
    page = opens_register(phone)
    notes_passport(page)
    saves(page)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.method))

    page.locator("[data-part=write]").click()
    page.wait_for_selector("report-form[ready]")

    expect(page.locator("[name=text]")).to_have_value(
        "Passport. With Pak Budi. Since October 1, 2026. It was promised back by October 20, 2026"
    )
    expect(page.locator("input[value=documents]")).to_be_checked()
    assert set(asked) == {"GET"}


def test_no_word_of_hers_is_left_after_deleting_everything(phone: Handset):
    page = opens_register(phone)
    notes_passport(page)
    saves(page)
    expect(told(page)).to_have_text("Kept on this phone.")

    page = phone.opens("/en/settings")
    expect(page.locator("phone-contents")).to_contain_text("1 papers that you noted")
    page.locator("erase-all > button").hover()
    page.mouse.down()
    page.wait_for_timeout(2300)
    page.mouse.up()
    page.wait_for_url("**/resep")

    page = opens_register(phone)
    expect(page.locator(".kept > li")).to_have_count(0)
    waits_for(lambda: lies(page, "papers") == [])
