"""What the phone's store holds, read past our own scripts."""

from typing import Any

from playwright.sync_api import Page

_READ = """(shelf) => new Promise((done) => {
    const asked = indexedDB.open("bekal");
    asked.onsuccess = () => {
        const rows = asked.result.transaction(shelf).objectStore(shelf).getAll();
        rows.onsuccess = () => { asked.result.close(); done(rows.result); };
    };
})"""
_FULL = """(shelf) => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...asked) {
        if (this.name === shelf) {
            this.transaction.abort();
            throw new DOMException("", "QuotaExceededError");
        }
        return put.apply(this, asked);
    };
}"""


def kept(page: Page, shelf: str) -> list[Any]:
    return page.evaluate(_READ, shelf)


def has_no_room(page: Page, shelf: str) -> None:
    """From now on the browser keeps nothing on this shelf."""
    page.evaluate(_FULL, shelf)
