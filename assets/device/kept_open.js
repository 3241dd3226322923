// @ts-check
// What a lock is called in the store, and what lies there open even under a lock.

export const LOCK = "lock";
export const TRIES = "lock-tries";

/** @type {Partial<Record<import("./shelves.js").Shelf, (key: string) => boolean>>} */
const OPEN = {
  // Sealed to the office already, and must go on its way while nobody has typed a PIN.
  outbox: () => true,
  evidence: () => true,
  // The list everybody can download; which of its names she follows is not in it.
  register: (key) => key === "agencies",
  // What pages and worker need before a PIN is typed. The country chooses the telephone numbers.
  settings: (key) =>
    ["language", "languages", "packs", "version", "country", "face", "look", "install-put-away", "evidence-wifi", LOCK, TRIES].includes(key) || key.startsWith("turn-"),
};

/** @param {import("./shelves.js").Shelf} shelf @param {string} key */
export function isOpen(shelf, key) {
  return OPEN[shelf]?.(key) ?? false;
}

/** @param {import("./shelves.js").Shelf} shelf whether nothing on it is ever sealed */
export function isOpenShelf(shelf) {
  return shelf === "outbox" || shelf === "evidence";
}
