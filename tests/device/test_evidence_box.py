"""The box for files on the pages: in the form of a report, and under a case in Mine."""

import base64

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from playwright.sync_api import Page

from tests.device.lab import opened, opens, writes
from tests.device.office import Office, waits_for
from tests.device.protocol import Keeper

pytestmark = pytest.mark.journeys

CHAT = "Majikan: paspormu saya simpan sampai utang lunas"
BOX = "evidence-box"


@pytest.fixture
def page(window: Page) -> Page:
    return window


def opens_the_end(page: Page, office: Office) -> None:
    """The last question of the form, where files are added."""
    page.goto(office.address + "/id/write")
    page.wait_for_selector("report-form[ready]")
    while page.locator("[data-part=next]").is_visible():
        page.locator("[data-part=next]").click()
    page.wait_for_selector(f"{BOX}[ready]")
    page.locator(f"{BOX} > details > summary").click()


def opens_mine(page: Page, office: Office) -> None:
    opens(page, office.address)
    writes(page, text="Tolong")
    page.goto(office.address + "/id/mine")
    page.wait_for_selector("case-list[ready]")
    page.locator(f"{BOX} > details > summary").click()
    page.wait_for_selector(f"{BOX}[ready]")


def adds_chat(page: Page) -> None:
    page.locator("[data-part=chat]").fill(CHAT)
    page.locator("[data-part=add-chat]").click()
    waits_for(lambda: page.locator("[data-part=file-name]").count() == 1)


def read_by(office: Office, office_key: Keeper) -> str:
    """The one file of one piece that the office has."""
    [((file, _), sealed)] = waits_for(lambda: list(office.pieces.items()))
    manifest = opened(office.kept[file], file, office_key)["file"]
    wrapped = office_key.opens(manifest["wrapped"], f"ltsa file v1 {file}")["key"]
    lock = AESGCM(base64.urlsafe_b64decode(wrapped + "="))
    return lock.decrypt(bytes(12), sealed, f"ltsa piece v1 {file} 0".encode()).decode()


def test_file_of_the_form_goes_with_its_report_and_in_its_case(
    page: Page, office: Office, office_key: Keeper
):
    opens_the_end(page, office)
    adds_chat(page)
    before = list(office.tries)

    page.locator("[data-part=send]").click()

    assert (before, read_by(office, office_key)) == ([], CHAT)
    assert office.kinds() == ["report", "evidence"]
    assert page.locator("[data-part=chat]").input_value() == ""


def test_file_added_under_a_case_goes_when_she_says_so(
    page: Page, office: Office, office_key: Keeper
):
    opens_mine(page, office)
    adds_chat(page)
    before = office.kinds()

    page.locator("[data-part=send-files]").click()

    assert (before, read_by(office, office_key)) == (["report"], CHAT)
    assert office.kinds() == ["report", "evidence"]


def test_cost_is_said_before_anything_is_sent(page: Page, office: Office):
    opens_the_end(page, office)
    hidden = page.locator("[data-part=cost]").is_hidden()
    adds_chat(page)

    waits_for(lambda: page.locator("[data-part=cost]").is_visible())

    assert hidden is True
    assert "kB" in page.locator("[data-part=size]").inner_text()


def test_file_is_deleted_by_holding_its_button(page: Page, office: Office):
    opens_the_end(page, office)
    adds_chat(page)

    page.locator("[data-part=drop]").hover()
    page.mouse.down()
    waits_for(lambda: page.locator("[data-part=file-name]").count() == 0)
    page.mouse.up()

    assert page.locator("[data-part=cost]").is_hidden()


def test_picture_that_cannot_be_read_is_told_in_a_sentence(page: Page, office: Office):
    opens_the_end(page, office)

    page.set_input_files(
        "[data-part=photo]",
        {"name": "x.jpg", "mimeType": "image/jpeg", "buffer": b"no picture"},
    )

    told = page.locator("[data-part=told-files]")
    sentence = page.evaluate(
        "document.querySelector('evidence-box template[data-part=texts]')"
        ".content.querySelector('[data-text=unreadable]').textContent"
    )
    waits_for(lambda: told.inner_text() == sentence)
    assert page.locator("[data-part=file-name]").count() == 0


def test_home_loads_nothing_of_it(page: Page, office: Office):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    page.goto(office.address + "/id")
    page.wait_for_timeout(1500)

    assert [url for url in asked if "evidence" in url or "sha256" in url] == []
    assert [url for url in asked if url.endswith(".js") or ".js?" in url] != []
