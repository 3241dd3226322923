"""What tests ask a phone with a lock."""

from typing import Any

from playwright.sync_api import Page

PIN, SECOND, WORDS = "271828", "314159", "abu bola cuka dadu emas"
SENTINEL = "cempedak-di-tepi-kali"
WRITES = """async (word) => {
    await lab.store.keep("notes", word, { text: word, on: "2026-11-22" });
    await lab.store.keep("photos", "p1", new TextEncoder().encode(word.repeat(50)).buffer);
    await lab.store.keep("settings", "plan", { who: word });
    await lab.store.keep("settings", "country", "TW");
}"""
ON = """([pin, words]) => lab.lock.switchOn(pin, words, { minutes: 5, hides: false })"""
OPENS = """async (pin) => {
    const tried = await lab.unlock.tryPin(pin);
    if (tried.is === "open") await lab.unlock.enter(tried.space, tried.lock);
    return [tried.is, tried.pause];
}"""
SECOND_PIN = """async ([pin, second]) => {
    const { space } = await lab.unlock.tryPin(pin);
    return lab.lock.setSecond(space, second);
}"""
RAW = """() => new Promise((done) => {
    const opening = indexedDB.open("bekal");
    opening.onsuccess = async () => {
        const said = {};
        const db = opening.result;
        const names = [...db.objectStoreNames];
        const tx = db.transaction(names);
        for (const name of names) {
            const keys = tx.objectStore(name).getAllKeys(), values = tx.objectStore(name).getAll();
            values.onsuccess = () => {
                said[name] = keys.result.map((key, at) => [key, values.result[at]?.length ?? null]);
            };
        }
        tx.oncomplete = () => { db.close(); done(said); };
    };
})"""


def writes(page: Page, word: str = SENTINEL) -> None:
    page.evaluate(WRITES, word)


def switches_on(page: Page) -> None:
    page.evaluate(ON, [PIN, WORDS])


def opens_with(page: Page, pin: str) -> list[Any]:
    return page.evaluate(OPENS, pin)


def locks(page: Page) -> None:
    page.evaluate("() => lab.held.holdKey(undefined)")


def chooses_second_pin(page: Page) -> bool:
    return page.evaluate(SECOND_PIN, [PIN, SECOND])


def notes(page: Page) -> list[Any]:
    return page.evaluate("() => lab.store.entries('notes')")


def rows(page: Page) -> dict[str, list[Any]]:
    """What really lies on each shelf: names of rows, and lengths of what is bytes."""
    return page.evaluate(RAW)
