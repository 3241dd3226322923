// @ts-check
// What a lock is called in the store, and what works without a PIN.

export const LOCK = "lock";
export const TRIES = "lock-tries";

/** A PIN shorter than this is tried out in an afternoon; six digits and more are advised. */
export const SHORTEST = 4;

/** @type {Partial<Record<import("./shelves.js").Shelf, (key: string) => boolean>>} */
const OPEN = {
  // Sealed to the office already, and must go on its way while nobody has typed a PIN.
  outbox: () => true,
  evidence: () => true,
  // The list everybody can download; which of its names she follows is not in it.
  register: (key) => key === "agencies",
  // What pages and worker need before a PIN is typed. The country chooses the telephone numbers.
  settings: (key) =>
    ["language", "languages", "packs", "version", "country", "face", "look", "install-put-away", LOCK, TRIES].includes(key) || key.startsWith("turn-"),
};

/** @param {import("./shelves.js").Shelf} shelf @param {string} key */
export function isOpen(shelf, key) {
  return OPEN[shelf]?.(key) ?? false;
}

/** @param {import("./shelves.js").Shelf} shelf whether nothing on it is ever sealed */
export function isOpenShelf(shelf) {
  return shelf === "outbox" || shelf === "evidence";
}

/** The first screen, the recipe, the alarm, the numbers, the lock itself. @param {string} path */
export function staysOpen(path) {
  return /^\/(resep|[^/]+\/(now|help|open|offline))?$/.test(path);
}
