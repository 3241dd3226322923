"""What lies on a shelf of the phone, and what is put there by hand."""

from typing import Any

from playwright.sync_api import Page

from tests.journeys.phone import Handset, waits_for

HELPER = {
    "at": "3209052004",
    "name": "Satgas Desa Contoh",
    "for": ["task-force"],
    "ways": [
        {
            "kind": "telephone",
            "shown": "+62 812 3456 7890",
            "link": "tel:+6281234567890",
            "seen": "2026-11-20",
            "old": "2027-11-20",
        }
    ],
}
"""Somebody an operator has noted for a village, as the phone gets it."""
STANDS = """async () =>
    (await indexedDB.databases()).some(({ name, version }) => name === "bekal" && version > 1)"""
READ = """([shelf, key]) => new Promise((done) => {
    const opening = indexedDB.open("bekal");
    opening.onsuccess = () => {
        const tx = opening.result.transaction(shelf);
        const asked = key ? tx.objectStore(shelf).get(key) : tx.objectStore(shelf).getAll();
        tx.oncomplete = () => { opening.result.close(); done(asked.result ?? null); };
    };
})"""
PUT = """([shelf, key, value]) => new Promise((done) => {
    const opening = indexedDB.open("bekal");
    opening.onsuccess = () => {
        const tx = opening.result.transaction(shelf, "readwrite");
        tx.objectStore(shelf).put(value, key);
        tx.oncomplete = () => { opening.result.close(); done(true); };
    };
})"""


def asks_the_store(page: Page, script: str, asked: Any = None) -> Any:
    """What a script of the test's own finds, once the app has made its shelves.

    Opened before, the store would be made without them, and the app's opening held up for ever.
    """
    waits_for(lambda: page.evaluate(STANDS))
    return page.evaluate(script, asked)


def lies(page: Page, shelf: str, key: str = "") -> Any:
    """One thing, or everything on the shelf."""
    return asks_the_store(page, READ, [shelf, key])


def puts(page: Page, shelf: str, key: str, value: Any) -> None:
    asks_the_store(page, PUT, [shelf, key, value])


def takes_off_the_phone(phone: Handset, window: Page) -> None:
    """The only case under Mine, by holding the button until it is gone."""
    window.goto(phone.address + "/en/mine")
    window.wait_for_selector("case-list[ready]")
    window.locator(".case details:has([data-part=erase]) summary").click()
    window.hover("[data-part=erase]")
    window.mouse.down()
    waits_for(lambda: lies(window, "cases") == [])
    window.mouse.up()
