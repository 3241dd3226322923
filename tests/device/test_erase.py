"""Delete everything: what cannot be emptied now is not said to be gone."""

import pytest
from playwright.sync_api import Page

from tests.device.lab import opens_another_window

pytestmark = pytest.mark.journeys

HOLDS = """() => new Promise((resolve) => {
    const opening = indexedDB.open("bekal");
    opening.onsuccess = () => {
        const store = opening.result;
        store.onversionchange = () => store.close();
        const shelf = store.transaction("notes", "readwrite").objectStore("notes");
        const again = () => { if (!window.letsGo) shelf.get("x").onsuccess = again; };
        again();
        resolve();
    };
})"""
"""One transaction, for as long as the window likes."""
ERASES = """() => lab.erase.eraseEverything("/lab.html").then(() => "gone", () => "not gone")"""


def test_what_another_window_holds_is_not_said_to_be_gone(page: Page):
    page.evaluate("() => lab.store.keep('notes', 'day 1', { text: 'hers' })")
    other = opens_another_window(page)
    other.evaluate(HOLDS)

    held = page.evaluate(ERASES)
    is_covered = page.evaluate("() => document.documentElement.classList.contains('covered')")
    other.evaluate("() => { window.letsGo = true; }")
    free = page.evaluate(ERASES)

    assert (held, is_covered, free) == ("not gone", False, "gone")
