"""A phone whose store is full."""

from playwright.sync_api import Page

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


def has_no_room(page: Page, shelf: str) -> None:
    """From now on the browser keeps nothing on this shelf."""
    page.evaluate(_FULL, shelf)
