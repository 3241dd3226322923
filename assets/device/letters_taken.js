// @ts-check
// What was kept while the phone was locked comes onto its shelf when a PIN has been typed.
import { openLetter } from "./letters.js";
import { isOpenShelf } from "./kept_open.js";
import { find, rewrite } from "./sealed.js";
import { SHELVES } from "./shelves.js";
import { tell } from "./store.js";

/** @typedef {import("./sealed.js").Found} Found */
/** @typedef {import("./shelves.js").Shelf} Shelf */

/** @param {import("./lock_key.js").Lock} lock @param {import("./lock_key.js").Key} key */
export async function takeIn(lock, key) {
  for (const shelf of SHELVES.filter((each) => !isOpenShelf(each))) {
    if ((await find(shelf)).letters.length === 0) continue;
    await rewrite(lock, key, [shelf], [], async (shelved, found) => {
      const { letters } = /** @type {Found} */ (found.get(shelf));
      const opened = await Promise.all(letters.map(([, letter]) => openLetter(key.letters, lock.letters, shelf, letter)));
      // In the other space they cannot be opened, and lie where they are.
      if (opened.some((rows) => !rows)) return false;
      const rows = shelved.get(shelf);
      for (const [name, value] of opened.flatMap((each) => [...(each ?? [])])) rows?.set(name, numbered(shelf, value, rows));
    }, true);
    tell(shelf, undefined);
  }
}

/** A case that was opened while nobody could see the others is the next one. @param {Shelf} shelf @param {any} value @param {import("./pack.js").Rows} rows */
function numbered(shelf, value, rows) {
  if (shelf !== "cases") return value;
  const numbers = [...rows.values()].map((each) => /** @type {{ number: number }} */ (each).number);
  return { ...value, number: 1 + Math.max(0, ...numbers) };
}
