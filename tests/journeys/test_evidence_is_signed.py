"""A file goes the whole road: sealed on the phone, opened by an officer, signed for, and shown."""

import hashlib
import json

import pytest
from playwright.sync_api import expect

from tests.journeys.phone import waits_for

pytestmark = pytest.mark.journeys

CHAT = "Majikan: paspormu saya simpan sampai utang lunas"
PRINT = hashlib.sha256(CHAT.encode()).hexdigest()


def test_chat_added_to_a_report_is_read_signed_for_and_let_go(
    own_town, new_phone, new_officer, tmp_path
):
    own_town.starts_server()
    own_town.starts_desk()
    own_town.starts_relay()
    phone = new_phone(own_town)
    page = phone.opens("/en/write")
    page.wait_for_selector("report-form[ready]")
    while page.locator("[data-part=next]").is_visible():
        page.locator("[data-part=next]").click()
    page.locator("evidence-box > details > summary").click()
    page.locator("[data-part=chat]").fill(CHAT)
    page.locator("[data-part=add-chat]").click()
    waits_for(lambda: page.locator("[data-part=file-name]").count() == 1)
    page.locator("[data-part=send]").click()
    page.wait_for_selector("[data-part=sent]:not([hidden])")

    mine = phone.opens("/en/mine")
    expect(mine.locator("[data-part=print]")).to_have_text(PRINT)
    expect(mine.locator("[data-part=not-ours]")).to_be_hidden()
    mine.locator("[data-part=signed] summary").click()
    with mine.expect_download() as saving:
        mine.locator("[data-part=save-receipt]").click()
    saving.value.save_as(tmp_path / "receipt.json")
    proof = json.loads((tmp_path / "receipt.json").read_text())
    assert json.loads(proof["receipt"])["sha256"] == PRINT

    officer = new_officer(own_town)
    officer.signs_in()
    officer.opens_first_case()
    expect(officer.page.get_by_text(PRINT)).to_be_visible()
    link = officer.page.locator(".file a").get_attribute("href")
    answer = officer.page.request.get(f"{own_town.desk_address}{link}")
    assert (answer.status, answer.text()) == (200, CHAT)
