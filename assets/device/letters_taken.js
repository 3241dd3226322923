// @ts-check
// What was kept while the phone was locked comes onto its shelf when a PIN has been typed.
import { openLetter } from "./letters.js";
import { isOpen, isOpenShelf } from "./kept_open.js";
import { LockChanged, besideOf, find, rewrite } from "./sealed.js";
import { SHELVES } from "./shelves.js";
import { tell } from "./store.js";

/** @typedef {import("./sealed.js").Found} Found */
/** @typedef {import("./shelves.js").Shelf} Shelf */
/** @typedef {import("./pack.js").Rows} Rows */

/** @typedef {import("./lock_key.js").Lock} Lock */
/** @typedef {import("./lock_key.js").Key} Key */

/** @param {Lock} lock @param {Key} key */
export async function takeIn(lock, key) {
  try {
    await takeAll(lock, key);
    await bringOut(lock, key);
  } catch (error) {
    // Another window has taken the lock off meanwhile, and the letters with it.
    if (!(error instanceof LockChanged)) throw error;
  }
}

/** @param {Lock} lock @param {Key} key */
async function takeAll(lock, key) {
  for (const shelf of SHELVES.filter((each) => !isOpenShelf(each))) {
    if ((await find(shelf)).letters.length === 0) continue;
    await rewrite(lock, key, [shelf], besideOf([]), async (shelved, found) => {
      const opened = await openLetters(lock, key, shelf, /** @type {Found} */ (found.get(shelf)));
      // In the other space they cannot be opened, and lie where they are.
      if (opened.some((rows) => !rows)) return false;
      addLetters(shelf, /** @type {Rows} */ (shelved.get(shelf)), opened);
    }, true);
    tell(shelf, undefined);
  }
}

/** What an older app kept sealed, and is read without a PIN today; what was chosen since is newer. @param {Lock} lock @param {Key} key */
async function bringOut(lock, key) {
  /** @type {[string, any][]} */
  let out = [];
  const put = async (/** @type {any} */ tx) => {
    const settings = tx.objectStore("settings");
    for (const [name, value] of out) if ((await settings.get(name)) === undefined) await settings.put(value, name);
    return true;
  };
  await rewrite(lock, key, ["settings"], { shelves: ["settings"], work: put }, (shelved) => {
    const rows = /** @type {Rows} */ (shelved.get("settings"));
    out = [...rows].filter(([name]) => isOpen("settings", name));
    for (const [name] of out) rows.delete(name);
    return out.length > 0;
  });
  for (const [name] of out) tell("settings", name);
}

/** @param {Lock} lock @param {Key} key @param {Shelf} shelf @param {Found} found @returns {Promise<(Rows | undefined)[]>} */
export function openLetters(lock, key, shelf, { letters }) {
  return Promise.all(letters.map(([, letter]) => openLetter(key.letters, lock.letters, shelf, letter)));
}

/** @param {Shelf} shelf @param {Rows} rows @param {(Rows | undefined)[]} opened another's are left out */
export function addLetters(shelf, rows, opened) {
  for (const [name, value] of opened.flatMap((each) => [...(each ?? [])])) rows.set(name, numbered(shelf, value, rows));
}

/** A case that was opened while nobody could see the others is the next one. @param {Shelf} shelf @param {any} value @param {import("./pack.js").Rows} rows */
function numbered(shelf, value, rows) {
  if (shelf !== "cases") return value;
  const numbers = [...rows.values()].map((each) => /** @type {{ number: number }} */ (each).number);
  return { ...value, number: 1 + Math.max(0, ...numbers) };
}
