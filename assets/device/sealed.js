// @ts-check
// The shelves where a lock is set. With the key in memory they read as always; without it they look
// empty, and what is kept then goes into letters, so that the alarm works on a locked phone.
import { heldKey, fetchKey } from "./held_key.js";
import { sealLetter } from "./letters.js";
import { LOCK, isOpen, isOpenShelf } from "./kept_open.js";
import { filled, isSameBox, openBox, sealBox } from "./sealed_box.js";
import { GONE, SHELVES, dropRows, inOne, onStore, putRows, rowsOf, turnRow, turnedInto } from "./shelves.js";

/** @typedef {import("./shelves.js").Shelf} Shelf */
/** @typedef {import("./shelves.js").Row} Row */
/** @typedef {import("./lock_key.js").Lock} Lock */
/** @typedef {import("./lock_key.js").Key} Key */
/** @typedef {import("./letters.js").Letter} Letter */
/** @typedef {import("./pack.js").Rows} Rows */
/** @typedef {Uint8Array<ArrayBuffer>} Bytes */
/** @typedef {Map<Shelf, Rows>} Shelved */
/** @typedef {{ boxes: [Bytes?, Bytes?], held: Map<string, CryptoKey>, letters: [string, Letter][] }} Found */
/** @typedef {ReturnType<typeof shelvesUnder>} Sealed */

const SEALED = "#";
const HELD = "#key ";
export const LETTER = "#letter ";
const TRIES = 50;

/** The lock was changed or taken off by another window. */
export class LockChanged extends Error {
  name = "LockChanged";
}

/** @param {Lock} lock @returns {Promise<Sealed | undefined>} none: it was broken, and so is what it held */
export async function under(lock) {
  if (lock.gone) {
    await inOne(SHELVES, async (tx) => {
      // Asked again in the same breath: what was kept since then under no lock stays.
      const now = await tx.objectStore("settings").get(LOCK);
      if (now?.gone) await Promise.all(SHELVES.map((shelf) => tx.objectStore(shelf).clear?.()));
    });
    return undefined;
  }
  const key = await fetchKey(lock.id);
  if (typeof document !== "undefined") (await import("./lock_watch.js")).watch(lock, key);
  return shelvesUnder(lock);
}

/** @param {Lock} lock */
export function shelvesUnder(lock) {
  /** What this window kept while it was locked. @type {Map<string, { row: string, value: any }>} */
  const kept = new Map();
  const nameOf = (/** @type {Shelf} */ shelf, /** @type {string} */ key) => `${shelf} ${key}`;

  /** @param {Shelf} shelf @returns {Promise<[string, any][]>} */
  async function hidden(shelf) {
    const key = heldKey(lock.id);
    if (key) return [...(await openShelf(key, shelf, await find(shelf)))];
    const mine = [...kept].filter(([name]) => name.startsWith(`${shelf} `));
    return mine.map(([name, { value }]) => [name.slice(shelf.length + 1), value]);
  }

  /** @param {Row[]} rows */
  async function keepLetters(rows) {
    const letters = await lettersOf(rows);
    await whileLocked(rows.map(([shelf]) => shelf), (tx) => putRows(letters, tx));
  }

  /** What lies open stays as it is. @param {Row[]} rows @returns {Promise<Row[]>} */
  async function lettersOf(rows) {
    /** @type {Row[]} */
    const letters = rows.filter(([shelf, key]) => isOpen(shelf, key));
    for (const [shelf, key, value] of rows.filter((row) => !letters.includes(row))) {
      const row = kept.get(nameOf(shelf, key))?.row ?? LETTER + crypto.getRandomValues(new Uint32Array(2)).join("");
      letters.push([shelf, row, await sealLetter(lock.letters, shelf, key, value)]);
      kept.set(nameOf(shelf, key), { row, value });
    }
    return letters;
  }

  /**
   * In one step with the question: a letter that comes after the lock was taken off is opened by nobody.
   * @template T @param {Shelf[]} shelves @param {(tx: any) => Promise<T>} work @returns {Promise<T>}
   */
  function whileLocked(shelves, work) {
    return inOne([...shelves, "settings"], async (tx) => {
      if ((await tx.objectStore("settings").get(LOCK))?.id !== lock.id) throw new LockChanged();
      return work(tx);
    });
  }

  /**
   * A row that lies open, and hidden ones with it if it turns.
   * @param {Shelf} shelf @param {string} name @param {(now: any) => any} turn @param {Row[]} rows
   * @returns {Promise<{ turned: boolean, value: any }>}
   */
  async function changeOpen(shelf, name, turn, rows) {
    const shelves = rows.map(([each]) => each);
    const key = heldKey(lock.id);
    if (!key) {
      const letters = await lettersOf(rows);
      const forget = () => rows.forEach(([each, row]) => kept.delete(nameOf(each, row)));
      try {
        const told = await whileLocked([shelf, ...shelves], (tx) => turnRow(shelf, name, turn, tx, letters));
        if (!told.turned) forget();
        return told;
      } catch (error) {
        forget();
        throw error;
      }
    }
    let told = { turned: false, value: /** @type {any} */ (undefined) };
    const beside = { shelves: [shelf], work: async (/** @type {any} */ tx) => (told = await turnRow(shelf, name, turn, tx)).turned };
    await rewrite(lock, key, shelves, beside, (shelved) => {
      for (const [each, row, value] of rows) shelved.get(each)?.set(row, value);
    });
    return told;
  }

  /** @param {Shelf} shelf @param {string} key */
  async function dropLetter(shelf, key) {
    const letter = kept.get(nameOf(shelf, key));
    if (letter) await whileLocked([shelf], (tx) => tx.objectStore(shelf).delete(letter.row));
    kept.delete(nameOf(shelf, key));
  }

  return {
    /** @param {Shelf} shelf @param {string} key @returns {Promise<any>} */
    async read(shelf, key) {
      if (isOpen(shelf, key)) return onStore((db) => db.get(shelf, key));
      return heldKey(lock.id) ? new Map(await hidden(shelf)).get(key) : kept.get(nameOf(shelf, key))?.value;
    },

    /** @param {Shelf} shelf @returns {Promise<[string, any][]>} */
    async entries(shelf) {
      const open = (await rowsOf(shelf)).filter(([key]) => isOpen(shelf, key));
      if (isOpenShelf(shelf)) return open;
      return [...open, ...(await hidden(shelf))].sort(([one], [other]) => (one < other ? -1 : 1));
    },

    /** @param {Row[]} rows @returns {Promise<void>} */
    async keepAll(rows) {
      const key = heldKey(lock.id);
      if (!key) return keepLetters(rows);
      const open = rows.filter(([shelf, name]) => isOpen(shelf, name));
      const secret = rows.filter((row) => !open.includes(row));
      if (secret.length === 0) return void (await inOne(rows.map(([shelf]) => shelf), (tx) => putRows(rows, tx)));
      await rewrite(lock, key, secret.map(([shelf]) => shelf), besideOf(open), (shelved) => {
        for (const [shelf, name, value] of secret) shelved.get(shelf)?.set(name, value);
      });
    },

    /**
     * @param {Shelf} shelf @param {string} name @param {(now: any) => any} turn @param {Row[]} rows
     * @returns {Promise<{ turned: boolean, value: any }>}
     */
    async change(shelf, name, turn, rows = []) {
      if (rows.length) return changeOpen(shelf, name, turn, rows);
      if (isOpen(shelf, name)) return inOne([shelf], (tx) => turnRow(shelf, name, turn, tx));
      const key = heldKey(lock.id);
      const changed = (/** @type {any} */ now) => {
        const next = turn(now);
        return { turned: next !== undefined, isGone: next === GONE, value: turnedInto(now, next) };
      };
      if (!key) {
        const told = changed(kept.get(nameOf(shelf, name))?.value);
        if (told.isGone) await dropLetter(shelf, name);
        else if (told.turned) await keepLetters([[shelf, name, told.value]]);
        return told;
      }
      let told = { turned: false, isGone: false, value: /** @type {any} */ (undefined) };
      await rewrite(lock, key, [shelf], besideOf([]), (shelved) => {
        told = changed(shelved.get(shelf)?.get(name));
        if (!told.turned) return false;
        if (told.isGone) shelved.get(shelf)?.delete(name);
        else shelved.get(shelf)?.set(name, told.value);
      });
      return told;
    },

    /** @param {Shelf} shelf @returns {Promise<string[]>} */
    async keys(shelf) {
      const open = (await onStore((db) => db.getAllKeys(shelf))).map(String).filter((key) => isOpen(shelf, key));
      return isOpenShelf(shelf) ? open : [...open, ...(await hidden(shelf)).map(([key]) => key)];
    },

    /** @param {Shelf} shelf @param {string[]} names @returns {Promise<void>} */
    async removeAll(shelf, names) {
      const open = names.filter((name) => isOpen(shelf, name));
      const secret = names.filter((name) => !open.includes(name));
      if (open.length) await inOne([shelf], (tx) => dropRows(shelf, open, tx));
      if (secret.length === 0) return;
      const key = heldKey(lock.id);
      if (!key) return void (await Promise.all(secret.map((name) => dropLetter(shelf, name))));
      await rewrite(lock, key, [shelf], besideOf([]), (shelved) => {
        for (const name of secret) shelved.get(shelf)?.delete(name);
      });
    },
  };
}

/** @typedef {{ shelves: Shelf[], work: (tx: any) => Promise<boolean> }} Beside done in the same step; false: nothing is */

/** @param {Row[]} rows @returns {Beside} */
export function besideOf(rows) {
  return { shelves: rows.map(([shelf]) => shelf), work: (tx) => putRows(rows, tx).then(() => true) };
}

/** Everything sealed that lies on a shelf. @param {Shelf} shelf @returns {Promise<Found>} */
export async function find(shelf) {
  const rows = await onStore(async (db) => {
    const range = IDBKeyRange.bound(SEALED, "$", false, true);
    const tx = db.transaction(shelf);
    const [keys, values] = await Promise.all([tx.store.getAllKeys(range), tx.store.getAll(range)]);
    return keys.map((key, at) => /** @type {[string, any]} */ ([String(key), values[at]]));
  });
  const all = new Map(rows);
  const under = (/** @type {string} */ mark) =>
    rows.filter(([key]) => key.startsWith(mark)).map(([key, value]) => /** @type {[string, any]} */ ([key.slice(mark.length), value]));
  return { boxes: [all.get(boxName(0)), all.get(boxName(1))], held: new Map(under(HELD)), letters: under(LETTER) };
}

/** @param {0 | 1} slot */
export function boxName(slot) {
  return `${SEALED}${slot}`;
}

/** @param {Key} key @param {Shelf} shelf @param {Found} found @returns {Promise<Rows>} */
export async function openShelf(key, shelf, { boxes, held }) {
  const box = boxes[key.slot];
  return box ? openBox(key.data, box, shelf, held) : new Map();
}

/**
 * Open shelves, turn what lies on them, and put it back sealed: all or nothing, and once more when
 * another window was faster.
 * @param {Lock} lock @param {Key} key @param {Shelf[]} shelves @param {Beside} beside
 * @param {(shelved: Shelved, found: Map<Shelf, Found>) => unknown} turn false leaves it as it is
 * @param {boolean} takesLetters whether the letters go
 */
export async function rewrite(lock, key, shelves, beside, turn, takesLetters = false) {
  for (let times = 0; times < TRIES; times++) {
    /** @type {Map<Shelf, Found>} */
    const found = new Map();
    /** @type {Shelved} */
    const shelved = new Map();
    for (const shelf of new Set(shelves)) {
      found.set(shelf, await find(shelf));
      shelved.set(shelf, await openShelf(key, shelf, /** @type {Found} */ (found.get(shelf))));
    }
    if ((await turn(shelved, found)) === false) return;
    if (await swap(lock, key, found, await boxed(key, shelved), beside, takesLetters)) return;
  }
  throw new Error("the shelf is never quiet");
}

/** @typedef {{ box: Bytes, held: Map<string, CryptoKey> }} Box */

/** @param {Key} key @param {Shelved} shelved @returns {Promise<Map<Shelf, Box>>} */
export async function boxed(key, shelved) {
  /** @type {Map<Shelf, Box>} */
  const boxes = new Map();
  for (const [shelf, rows] of shelved) boxes.set(shelf, await sealBox(key.data, rows, shelf));
  return boxes;
}

/**
 * @param {Lock} lock @param {Key} key @param {Map<Shelf, Found>} found @param {Map<Shelf, Box>} boxes
 * @param {Beside} beside @param {boolean} takesLetters @returns {Promise<boolean>} whether nobody was faster
 */
function swap(lock, key, found, boxes, beside, takesLetters) {
  /** @type {Shelf[]} */
  const touched = [...boxes.keys(), ...beside.shelves, "settings"];
  return inOne(touched, async (tx) => {
    if ((await tx.objectStore("settings").get(LOCK))?.id !== lock.id) throw new LockChanged();
    for (const [shelf, { boxes: before }] of found) {
      const now = await tx.objectStore(shelf).get(boxName(key.slot));
      if (!isSameBox(now, before[key.slot])) return false;
    }
    if (!(await beside.work(tx))) return true;
    for (const [shelf, before] of found) {
      const gone = [...before.held.keys()].map((name) => HELD + name);
      if (takesLetters) gone.push(...before.letters.map(([name]) => LETTER + name));
      for (const name of gone) await tx.objectStore(shelf).delete?.(name);
      await putBox(tx, shelf, key.slot, /** @type {Box} */ (boxes.get(shelf)), before.boxes[key.slot ? 0 : 1]);
    }
    return true;
  });
}

/**
 * @param {any} tx @param {Shelf} shelf @param {0 | 1} slot @param {Box} mine
 * @param {Bytes | undefined} others the other space's box: it grows along, and needs no key for that
 */
export async function putBox(tx, shelf, slot, { box, held }, others = new Uint8Array()) {
  const size = Math.max(box.length, others.length);
  const store = tx.objectStore(shelf);
  for (const [name, key] of held) await store.put(key, HELD + name);
  await store.put(filled(box, size), boxName(slot));
  if (others.length < size) await store.put(filled(others, size), boxName(slot ? 0 : 1));
}
