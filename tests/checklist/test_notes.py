"""Her own words beside a row: kept on the phone, never lost, and nowhere else."""

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.phone import Handset, Phone

pytestmark = pytest.mark.journeys

OLD_STORE = """() => new Promise((done, failed) => {
    const asked = indexedDB.open("bekal", 1);
    asked.onupgradeneeded = () => {
        for (const shelf of ["settings", "ticks", "outbox", "cases", "register"])
            asked.result.createObjectStore(shelf);
    };
    asked.onerror = asked.onblocked = () => failed(asked.error);
    asked.onsuccess = () => {
        const tx = asked.result.transaction(["ticks", "settings"], "readwrite");
        tx.objectStore("ticks").put({ answer: "yes", on: "2026-05-01" }, "b06");
        tx.objectStore("ticks").put({ answer: "dont-know", on: "2026-05-02" }, "j51");
        tx.objectStore("settings").put({ sector: "fishing", route: "agency" }, "checklist");
        tx.oncomplete = () => { asked.result.close(); done(); };
    };
})"""


def opens_row(phone: Handset, item: str) -> Page:
    page = phone.opens("/id/checklist")
    page.wait_for_selector("tick-box:defined", state="attached")
    page.evaluate("(id) => { location.hash = ''; location.hash = id; }", item)
    expect(page.locator(f"#{item} row-note textarea")).to_be_visible()
    return page


def test_note_is_there_after_the_battery_was_pulled_out(own_phone: Phone):
    page = opens_row(own_phone, "g30")
    page.locator("#g30 textarea").fill("Pak Contoh, Rp 2 juta, 3 Mei")
    expect(page.locator("#g30 output")).not_to_be_empty()

    own_phone.is_killed()
    own_phone.switches_on()

    page = opens_row(own_phone, "g30")
    expect(page.locator("#g30 textarea")).to_have_value("Pak Contoh, Rp 2 juta, 3 Mei")
    page = opens_row(own_phone, "g31")
    expect(page.locator("#g31 textarea")).to_have_value("")


def test_emptied_note_is_gone_from_the_phone(phone: Handset):
    page = opens_row(phone, "g30")
    page.locator("#g30 textarea").fill("nomor lama")
    expect(page.locator("#g30 output")).not_to_be_empty()

    page.locator("#g30 textarea").fill("")
    page.locator("#g30 textarea").blur()
    expect(page.locator("#g30 textarea[data-dirty]")).to_have_count(0)

    page = opens_row(phone, "g30")
    expect(page.locator("#g30 textarea")).to_have_value("")


def test_note_that_cannot_be_kept_stays_in_the_field_and_says_so(phone: Handset):
    page = opens_row(phone, "g30")
    page.evaluate(
        """() => { IDBObjectStore.prototype.put = () => {
            throw new DOMException("", "QuotaExceededError");
        }; }"""
    )

    page.locator("#g30 textarea").fill("jangan hilang")

    expect(page.locator("#not-kept")).to_be_visible()
    expect(page.locator("#g30 textarea")).to_have_value("jangan hilang")
    expect(page.locator("#g30 output")).to_be_empty()


def test_answers_of_the_first_store_are_still_hers(phone: Handset):
    # No page of today: it would have opened today's store already.
    phone.opens("/robots.txt").evaluate(OLD_STORE)

    page = opens_row(phone, "j51")

    expect(page.locator("#b06 input[value=yes]")).to_be_checked()
    expect(page.locator("#j51 input[value=dont-know]")).to_be_checked()
    expect(page.locator("select[name=sector]")).to_have_value("fishing")
    expect(page.locator("#d20")).to_be_hidden()
    page.locator("#j51 textarea").fill("buku biru")
    expect(page.locator("#j51 output")).not_to_be_empty()
